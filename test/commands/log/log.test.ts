import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '#core/invocation.ts';
import { createDriver, type Driver } from '../../driver/driver.ts';
import { keepLog, listEvents, LOG_MODERATOR, logged, refuse } from '../../driver/log-channel.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';
import type { JobChanges } from '../../driver/example-job.ts';
import { POSTED } from '../../driver/memory/delivery.ts';

const TERM = { pattern: 'gore', isForNegative: false, isHidden: false };
const SECOND = { ...LOG_MODERATOR, userId: '200000000000000004' };
const STEWARDS = '500000000000000001';
const OWN_CHANNEL = '400000000000000055';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await setPolicy(driver, { limits: { largest_side: 1024 }, terms: [TERM] });
  await keepLog(driver, ['refusals', 'pictures', 'reports']);
  driver.features.logChannel.begin();
});
afterEach(() => driver.features.logChannel.stop());

/** Has a picture painted; gives the id of its entry. */
async function paint(changes: JobChanges = {}): Promise<string> {
  await driver.submit(changes);
  await driver.ended();
  return (await listEvents(driver)).findLast(({ kind }) => kind === 'picture')?.id ?? '';
}
const buttons = () => [...driver.logChannel.messages.values()].flatMap(({ buttons: own }) => own);
const shows = (pattern: RegExp) =>
  logged(driver, (texts) => texts.some((text) => pattern.test(text)));
const suspensions = () => driver.database.selectFrom('suspensions').selectAll().execute();
const passes = () => driver.database.selectFrom('passes').selectAll().execute();

describe('the buttons of an entry', () => {
  it.each([
    ['a picture', () => paint(), ['log-delete', 'log-suspend']],
    [
      'a refusal for a limit',
      () => refuse(driver, { request: { width: 2048 } }),
      ['log-allow', 'log-suspend'],
    ],
    [
      'a refusal for a term',
      () => refuse(driver, { request: { prompt: 'gore' } }),
      ['log-allow', 'log-allow-term', 'log-suspend'],
    ],
  ])('about %s', async (_, happen, names) => {
    const id = await happen();
    await logged(driver, ({ length }) => length === 1);
    expect(buttons()).toEqual(names.map((name) => `${name}:${id}`));
  });

  it('that nobody can lift, offer no leave', async () => {
    await setPolicy(driver, { pause: { by: LOG_MODERATOR.userId, at: 1, reason: null } });
    const id = await refuse(driver);
    await logged(driver, ({ length }) => length === 1);
    expect(buttons()).toEqual([`log-suspend:${id}`]);
  });
});

describe('Delete', () => {
  it('deletes the picture’s message, tells the member, and shows in the log by whom', async () => {
    const id = await paint();
    await shows(/channels\/300000000000000001\/400000000000000001\/600000000000000001/);
    const { answers } = await driver.press('log-delete-now', id, LOG_MODERATOR);
    expect(answers).toEqual(['defer update', expect.stringMatching(/by 2.*1 is deleted/)]);
    expect(driver.remover.removed).toEqual([POSTED.messageId]);
    expect(driver.directMessages.told).toEqual([
      expect.stringMatching(/^200000000000000001.*A moderator deleted your picture/),
    ]);
    await shows(/✓ Deleted by <@200000000000000003> <t:\d+:R>/);
    expect(buttons()).toEqual([`log-suspend:${id}`]);
    expect((await listEvents(driver)).filter(({ kind }) => kind === 'action')).toHaveLength(1);
  });

  it('asks first, and names whose it is and what goes', async () => {
    const id = await paint({ count: 4 });
    const { answers, panelButtons } = await driver.press('log-delete', id, LOG_MODERATOR);
    expect(answers).toEqual([`Delete this message by ${ADA} with all 4 pictures?`]);
    expect(panelButtons).toMatchObject([
      { name: 'log-delete-now', id, isDanger: true },
      { name: 'keep' },
    ]);
    expect((await driver.press('keep', id, LOG_MODERATOR)).answers).toEqual([
      'update: Kept. Nothing was deleted.',
    ]);
    expect(driver.remover.removed).toEqual([]);
  });

  it('of a private picture that is not kept deletes nothing, and says so', async () => {
    driver = await createDriver({ always: 'painted', keptMs: 0 });
    await keepLog(driver, ['pictures']);
    driver.features.logChannel.begin();
    driver.delivery.outcome = { posted: null };
    const id = await paint({ order: { isPrivate: true } });
    await logged(driver, ({ length }) => length === 1);
    const { answers } = await driver.press('log-delete-now', id, LOG_MODERATOR);
    expect(answers[1]).toMatch(/no message to delete/);
    expect(driver.directMessages.told).toEqual([]);
    expect(await driver.database.selectFrom('acts').selectAll().execute()).toEqual([]);
  });

  it('of a private picture that is kept lets go of its file: it can’t be shared any more', async () => {
    driver.delivery.outcome = { posted: null };
    const id = await paint({ order: { isPrivate: true } });
    const { answers } = await driver.press('log-delete-now', id, LOG_MODERATOR);
    expect(answers[1]).toMatch(/Easel’s copy .* can no longer be shared/);
    expect(driver.directMessages.told).toEqual([expect.stringMatching(/can no longer be shared/)]);
    expect([...driver.pictures.files.keys()]).toEqual([]);
    const [job] = await driver.rows();
    const shared = await driver.press('share', job?.id ?? '');
    expect(shared.answers).toEqual([expect.stringMatching(/no longer kept/)]);
  });

  it('that Discord does not let Easel do is not shown as done', async () => {
    const id = await paint();
    driver.remover.obstacles.set(POSTED.channelId, 'not allowed');
    const { answers } = await driver.press('log-delete-now', id, LOG_MODERATOR);
    expect(answers[1]).toMatch(/not|can’t/);
    driver.remover.obstacles.clear();
    const again = await driver.press('log-delete-now', id, LOG_MODERATOR);
    expect(again.answers[1]).toMatch(/is deleted/);
  });
});

describe('Allow once', () => {
  it('lets the same request through, tells the member, and shows in the log by whom', async () => {
    const changes = { request: { prompt: 'a gore fox' } };
    const id = await refuse(driver, changes);
    await logged(driver, ({ length }) => length === 1);
    const { answers } = await driver.press('log-allow', id, LOG_MODERATOR);
    expect(answers[1]).toMatch(/can send this request once/);
    expect(driver.directMessages.told).toEqual([expect.stringMatching(/approved your request/)]);
    await shows(/✓ Allowed once by <@200000000000000003>/);
    expect(buttons()).toEqual([`log-allow-term:${id}`, `log-suspend:${id}`]);
    expect((await driver.submit(changes)).answers).toEqual(['defer']);
    expect((await driver.submit(changes)).answers).toEqual([expect.stringMatching(/^refuse/)]);
  });

  it('from a member’s question shows in the refusal’s entry too', async () => {
    const id = await refuse(driver, { request: { width: 2048 } });
    await logged(driver, ({ length }) => length === 1);
    await driver.press('ask', id);
    await shows(/Asks a moderator/);
    // A question that was posted by an earlier version has buttons of its own.
    const question = (await listEvents(driver)).find(({ kind }) => kind === 'question');
    await driver.press('log-allow', question?.id ?? '', LOG_MODERATOR);
    await shows(/✓ Allowed once/);
    expect(driver.logChannel.texts).toHaveLength(1);
    expect(await passes()).toHaveLength(1);
  });
});

it('Add to allow list allows the words from then on, and makes Allow once needless', async () => {
  const id = await refuse(driver, { request: { prompt: 'a gore fox' } });
  await logged(driver, ({ length }) => length === 1);
  const { answers } = await driver.press('log-allow-term', id, LOG_MODERATOR);
  expect(answers[1]).toMatch(/Added to the allow list: gore/);
  await shows(/✓ Added to the allow list by/);
  expect(buttons()).toEqual([`log-suspend:${id}`]);
  for (let time = 0; time < 2; time += 1)
    expect((await driver.submit({ request: { prompt: 'gore' } })).answers).toEqual(['defer']);
});

describe('Suspend', () => {
  const VALUES = { duration: '7d', reason: ' flooding ', delete: '24' };

  it('asks in a form; then the member is suspended, told, and their pictures go', async () => {
    const id = await paint();
    const { form } = await driver.press('log-suspend', id, LOG_MODERATOR);
    expect(form).toMatchObject({ name: 'log-suspend', id });
    const { answers } = await driver.send('log-suspend', id, VALUES, LOG_MODERATOR);
    expect(answers[1]).toMatch(
      /was suspended: .* It ends .*\nNo requests were waiting\.\n1 message with pictures was deleted\.\n.*told by direct message/,
    );
    const [suspension] = await suspensions();
    expect(suspension).toMatchObject({
      user_id: ADA,
      by_id: LOG_MODERATOR.userId,
      reason: 'flooding',
    });
    expect((suspension?.until ?? 0) - (suspension?.at ?? 0)).toBe(7 * 24 * 60 * 60 * 1000);
    expect(driver.remover.removed).toEqual([POSTED.messageId]);
    await shows(/✓ Suspended by <@200000000000000003>/);
  });

  it('for good, without a reason, keeps the pictures', async () => {
    const id = await paint();
    await driver.send(
      'log-suspend',
      id,
      { duration: 'forever', reason: '', delete: '0' },
      LOG_MODERATOR,
    );
    expect(await suspensions()).toMatchObject([{ until: null, reason: null }]);
    expect(driver.remover.removed).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['another duration', { ...VALUES, duration: '99d' }],
    ['another deletion', { ...VALUES, delete: '-5' }],
    ['a reason that is too long', { ...VALUES, reason: 'x'.repeat(301) }],
  ])('by a forged form with %s does nothing', async (_, values) => {
    const id = await paint();
    const { answers } = await driver.send('log-suspend', id, values, LOG_MODERATOR);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: Easel couldn’t read this form\. Press Suspend again\.$/),
    ]);
    expect(await suspensions()).toEqual([]);
  });
});

describe.each(['delete', 'allow', 'allow-term', 'suspend'] as const)('log-%s', (action) => {
  const happen = () =>
    action === 'delete' ? paint() : refuse(driver, { request: { prompt: 'a gore fox' } });
  const use = async (id: string, who: Partial<Invocation>) => {
    if (action === 'suspend')
      return driver.send('log-suspend', id, { duration: '1d', delete: '0' }, who);
    const pressed = await driver.press(`log-${action}`, id, who);
    const isAsked = pressed.panelButtons.length > 0;
    return isAsked ? driver.press('log-delete-now', id, who) : pressed;
  };

  it.each([
    ['a member', { userId: BEN }],
    ['the member themselves', {}],
    ['somebody with another role', { userId: BEN, roleIds: [SERVER, '500000000000000009'] }],
  ])('by %s is refused, and nothing changes', async (_, who) => {
    await setPolicy(driver, { moderatorRole: STEWARDS });
    const id = await happen();
    const { answers } = await use(id, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only this server’s moderators/)]);
    expect([...(await passes()), ...(await suspensions())]).toEqual([]);
    expect(driver.remover.removed).toEqual([]);
  });

  it('works for the moderators’ role', async () => {
    await setPolicy(driver, { moderatorRole: STEWARDS });
    const { answers } = await use(await happen(), { userId: BEN, roleIds: [SERVER, STEWARDS] });
    expect(answers[0]).toMatch(/^defer (privately|update)$/);
  });

  it.each([['of another server', { ...LOG_MODERATOR, serverId: '300000000000000002' }]])(
    '%s is refused',
    async (_, who) => {
      const { answers } = await use(await happen(), who);
      expect(answers).toEqual([
        expect.stringMatching(/^refuse: Only this server’s moderators can do that\.$/),
      ]);
    },
  );

  it.each(['', 'x'.repeat(22), 'constructor'])('with the id “%s” is refused', async (id) => {
    const { answers } = await use(id, LOG_MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('by a second moderator is told by whom it was done', async () => {
    const id = await happen();
    await use(id, LOG_MODERATOR);
    const { answers } = await use(id, SECOND);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: Already done: ✓ .*by 200000000000000003/),
    ]);
  });

  it('by two moderators at once is done once', async () => {
    const id = await happen();
    const said = await Promise.all([use(id, LOG_MODERATOR), use(id, SECOND)]);
    const refused = said.filter(({ answers }) =>
      /Another moderator|This is done/.test(answers.at(-1) ?? ''),
    );
    expect(refused).toHaveLength(1);
    expect(driver.directMessages.told).toHaveLength(1);
  });
});

it.each<[string, Partial<typeof LOG_MODERATOR>, RegExp]>([
  [
    'of messages in another channel alone may not',
    { channelId: OWN_CHANNEL },
    /^refuse: .*moderator/,
  ],
  ['of the whole server may', { channelId: OWN_CHANNEL, permissions: 1n << 40n }, /./],
])('pressed elsewhere, a moderator %s', async (_, who, answer) => {
  const id = await refuse(driver, { request: { width: 2048 } });
  const { answers } = await driver.press('log-allow', id, { ...LOG_MODERATOR, ...who });
  expect(answers[0]).toMatch(answer);
  const given = await driver.database.selectFrom('passes').select('event_id').execute();
  expect(given).toHaveLength(who.permissions === undefined ? 0 : 1);
});

it('what a moderator does before the entry is noted shows all the same', async () => {
  driver.logChannel.onAnswer = async () => {
    const event = (await listEvents(driver)).find(({ kind }) => kind === 'refusal');
    await driver.press('log-allow', event?.id ?? '', LOG_MODERATOR);
  };
  await refuse(driver, { request: { width: 2048 } });
  await shows(/✓ Allowed once/);
  expect(driver.logChannel.texts).toHaveLength(1);
});

it('a button of another kind of entry is refused', async () => {
  const id = await refuse(driver, { request: { width: 2048 } });
  for (const name of ['log-delete', 'log-allow-term']) {
    const { answers } = await driver.press(name, id, LOG_MODERATOR);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  }
});
