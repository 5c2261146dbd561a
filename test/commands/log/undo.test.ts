import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDriver, type Driver } from '../../driver/driver.ts';
import { keepLog, listEvents, LOG_MODERATOR, logged, refuse } from '../../driver/log-channel.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';

const VALUES = { duration: '7d', reason: '', delete: '0' };
const SECOND = { ...LOG_MODERATOR, userId: '200000000000000004' };
const ON_SERVER = { userId: LOG_MODERATOR.userId, permissions: 1n << 40n };

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await setPolicy(driver, { limits: { steps: 5 } });
  await keepLog(driver, ['refusals', 'changes']);
  driver.features.logChannel.begin();
});
afterEach(() => driver.features.logChannel.stop());

const policy = () => driver.features.settings.read(SERVER);
const kept = async () => (await policy()).terms.map(({ pattern }) => pattern);
const suspended = async () =>
  (await driver.database.selectFrom('suspensions').selectAll().execute()).filter(
    (row) => row.ended_at === null,
  );
const buttons = () => [...driver.logChannel.messages.values()].flatMap(({ buttons: own }) => own);
const shows = (pattern: RegExp) =>
  logged(driver, (texts) => texts.some((text) => pattern.test(text)));
const moderate = (command: string, options: Readonly<Record<string, unknown>> = {}) =>
  driver.run(`moderation ${command}`, options, ON_SERVER);
const press = (id: string, who: object = LOG_MODERATOR) => driver.press('log-undo', id, who);
/** The id behind the newest change. */
const newest = async () => (await listEvents(driver)).at(-1)?.id ?? '';

describe('Undo', () => {
  it('of a suspension stands in the entry from which it was made, and lifts it', async () => {
    const id = await refuse(driver);
    await logged(driver, ({ length }) => length === 1);
    await driver.send('log-suspend', id, VALUES, LOG_MODERATOR);
    await shows(/✓ Suspended by <@200000000000000003>/);
    expect(buttons()).toContain(`log-undo:${id}`);
    expect(buttons()).not.toContain(`log-suspend:${id}`);
    const { answers } = await press(id);
    expect(answers[1]).toMatch(/suspen/);
    expect(await suspended()).toEqual([]);
    await shows(/↩ Undone by <@200000000000000003>/);
    expect(buttons()).toContain(`log-suspend:${id}`);
    const again = await press(id);
    expect(again.answers).toEqual([expect.stringMatching(/^refuse: .*Undone by/)]);
  });

  it('is offered anew after a second suspension', async () => {
    const id = await refuse(driver);
    await driver.send('log-suspend', id, VALUES, LOG_MODERATOR);
    await press(id);
    await driver.send('log-suspend', id, VALUES, SECOND);
    expect(await suspended()).toMatchObject([{ by_id: SECOND.userId }]);
    await press(id);
    expect(await suspended()).toEqual([]);
  });

  it('leaves a suspension alone that somebody else has made since', async () => {
    const id = await refuse(driver);
    await driver.send('log-suspend', id, VALUES, LOG_MODERATOR);
    await driver.run('moderation suspend', { member: ADA }, { ...ON_SERVER, userId: BEN });
    const { answers } = await press(id);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*[Nn]othing left to undo/)]);
    expect(await suspended()).toMatchObject([{ by_id: BEN }]);
  });

  it('of a suspension that has replaced another brings that one back', async () => {
    await moderate('suspend', { member: ADA, reason: 'flooding' });
    const first = await newest();
    await moderate('suspend', { member: ADA, duration: '1h' });
    const { answers } = await press(await newest(), SECOND);
    expect(answers[1]).toMatch(/earlier suspension of .* applies again/);
    expect(await suspended()).toMatchObject([{ until: null, reason: 'flooding' }]);
    // By its own Undo it goes, too.
    expect((await press(first)).answers[1]).toMatch(/no longer suspended/);
    expect(await suspended()).toEqual([]);
  });

  it('brings no suspension back that would be over by now', async () => {
    await moderate('suspend', { member: ADA });
    await moderate('suspend', { member: ADA, duration: '1h' });
    await driver.database
      .updateTable('suspensions')
      .set({ until: Date.now() - 1 })
      .where('until', 'is', null)
      .execute();
    await press(await newest());
    expect(await suspended()).toEqual([]);
  });

  it.each([
    ['pause', {}, async () => (await policy()).pause !== null],
    ['term add', { terms: 'gore, blood' }, async () => (await kept()).length === 2],
    ['term allow', { terms: 'gorender' }, async () => (await policy()).allowedTerms.length === 1],
    ['suspend', { member: ADA }, async () => (await suspended()).length === 1],
  ])(
    'stands under the answer to /moderation %s and in its entry',
    async (command, options, holds) => {
      const answer = await moderate(command, options);
      const id = await newest();
      expect(answer.buttons).toEqual([`log-undo:${id}`]);
      expect(await holds()).toBe(true);
      await logged(driver, ({ length }) => length === 1);
      expect(buttons()).toEqual([`log-undo:${id}`]);
      const before = (await listEvents(driver)).length;
      await press(id);
      expect(await holds()).toBe(false);
      // Who took it back stands in the audit.
      const events = await listEvents(driver);
      expect(events.slice(before)).toMatchObject([{ actor_id: LOG_MODERATOR.userId }]);
      await shows(/↩ Undone by/);
      const again = await press(id, SECOND);
      expect(again.answers).toEqual([expect.stringMatching(/^refuse: .*(Undone|nothing left)/)]);
      expect(await listEvents(driver)).toHaveLength(events.length);
    },
  );

  it('puts removed terms back as they were', async () => {
    const term = { pattern: 'gore', isForNegative: true, isHidden: true };
    await setPolicy(driver, { terms: [term] });
    await moderate('term remove', { terms: 'gore' });
    expect(await kept()).toEqual([]);
    await press(await newest());
    expect((await policy()).terms).toEqual([term]);
  });

  it('of terms takes back only what nobody has changed since', async () => {
    await moderate('term add', { terms: 'gore, blood' });
    const id = await newest();
    await moderate('term add', { terms: 'blood', show: false });
    await press(id);
    expect(await kept()).toEqual(['blood']);
  });

  it('of a pause leaves a later one alone', async () => {
    await moderate('pause');
    const id = await newest();
    await setPolicy(driver, { pause: { by: BEN, at: 1, reason: null } });
    const { answers } = await press(id);
    expect(answers[1]).toMatch(/[Nn]othing left to undo/);
    expect((await policy()).pause).toMatchObject({ by: BEN });
  });

  it.each([
    ['a member', { userId: BEN }],
    ['the suspended member', {}],
  ])('by %s is refused', async (_, who) => {
    await moderate('suspend', { member: ADA });
    const { answers } = await press(await newest(), who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only this server’s moderators/)]);
    expect(await suspended()).toHaveLength(1);
  });
});

describe('Suspend', () => {
  it('names in the form whom', async () => {
    driver.logChannel.names.set(ADA, 'Ada');
    const { form } = await driver.press('log-suspend', await refuse(driver), LOG_MODERATOR);
    expect(form?.title).toEqual({ key: 'log.suspend_whom', values: { member: 'Ada' } });
  });

  it('opens its form without a name where Discord says none', async () => {
    const { form } = await driver.press('log-suspend', await refuse(driver), LOG_MODERATOR);
    expect(form?.title).toEqual({ key: 'log.suspend_title', values: {} });
  });

  it('is not offered for somebody who is suspended already, and says so where it still stands', async () => {
    const early = await refuse(driver);
    await logged(driver, ({ length }) => length === 1);
    await moderate('suspend', { member: ADA });
    const { answers } = await driver.press('log-suspend', early, LOG_MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .* is already suspended, by/)]);
    const late = await refuse(driver);
    await logged(driver, (texts) => texts.some((text) => text.includes('**Refused: Suspended**')));
    expect(buttons()).not.toContain(`log-suspend:${late}`);
  });
});
