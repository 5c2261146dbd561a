import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLogProblem } from '#adapters/store/log-channel/log-problem.ts';
import type { LogKind } from '#core/policy/policy.ts';
import { createDriver, type Driver, until } from '../../driver/driver.ts';
import { keepLog, listEvents, LOG, LOG_MODERATOR, logged } from '../../driver/log-channel.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';
import type { JobChanges } from '../../driver/example-job.ts';
import { setPolicy } from '../../driver/policy.ts';

const CHANNEL = '400000000000000001';
const AS_BEN = { userId: BEN };

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await keepLog(driver, ['reports']);
});
afterEach(() => driver.features.logChannel.stop());

let posted = 0;
/** Has a picture painted and posted; gives the message that shows it. */
async function paint(changes: JobChanges = {}): Promise<string> {
  posted += 1;
  const messageId = String(600_000_000_000_000_000n + BigInt(posted));
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId } };
  await driver.submit(changes);
  await driver.ended();
  return messageId;
}
/** Chooses the command on a message, and sends its form. */
async function report(messageId: string, reason = '', who: object = AS_BEN): Promise<string> {
  const { form } = await driver.menu('Report picture', { id: messageId }, who);
  const { answers } = await driver.send('report', form?.id ?? '', { reason }, who);
  return answers.join();
}
const reports = async () => (await listEvents(driver)).filter(({ kind }) => kind === 'report');

describe('Report picture', () => {
  it('asks why, and puts the picture into the log with its buttons', async () => {
    driver.features.logChannel.begin();
    const messageId = await paint({ request: { prompt: 'a scary fox' } });
    const { answers } = await driver.menu('Report picture', { id: messageId }, AS_BEN);
    expect(answers).toEqual(['form: Report this picture']);
    expect(await report(messageId, '  too **scary** ')).toMatch(
      /^Thanks, the moderators have your report\.$/,
    );
    await logged(driver, ({ length }) => length === 1);
    const [words] = driver.logChannel.texts;
    expect(words).toContain(`Picture by <@${ADA}> in <#${CHANNEL}> · reported by <@${BEN}>`);
    expect(words).toContain('too \\*\\*scary\\*\\*');
    expect(words).toContain('> a scary fox');
    expect(words).toContain(
      `https://discord.com/channels/300000000000000001/${CHANNEL}/${messageId}`,
    );
    const [event] = await reports();
    const [message] = driver.logChannel.messages.values();
    expect(message?.buttons).toEqual([`log-delete:${event?.id}`, `log-suspend:${event?.id}`]);
  });

  it('bug: takes one line of the log, however many its reason has', async () => {
    driver.features.logChannel.begin();
    await report(await paint(), 'one\n\n\n\ntwo\n# three');
    await logged(driver, ({ length }) => length === 1);
    expect(driver.logChannel.texts[0]).toContain('**Reported:** one two \\# three');
  });

  it('is deleted from the log', async () => {
    const messageId = await paint();
    await report(messageId);
    const [event] = await reports();
    await driver.press('log-delete-now', event?.id ?? '', LOG_MODERATOR);
    expect(driver.remover.removed).toEqual([messageId]);
  });

  it.each<readonly [string, readonly LogKind[] | undefined]>([
    ['no log', undefined],
    ['a log that takes no reports', ['pictures']],
  ])('with %s says what to do instead, before anything is typed', async (_, kinds) => {
    await (kinds === undefined ? setPolicy(driver, { log: null }) : keepLog(driver, kinds));
    const { answers, form } = await driver.menu('Report picture', { id: await paint() }, AS_BEN);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: Reports reach nobody here.*link.*“Report Message”/),
    ]);
    expect(form).toBeUndefined();
  });

  it('with a log that takes nothing says so before anything is typed', async () => {
    driver.logChannel.obstacles.set(LOG, 'channel gone');
    driver.features.logChannel.begin();
    const messageId = await paint();
    await report(messageId);
    await until(() => hasLogProblem(driver.database, SERVER));
    const { answers } = await driver.menu('Report picture', { id: messageId }, AS_BEN);
    expect(answers).toEqual([expect.stringMatching(/^refuse: Reports reach nobody right now/)]);
  });

  it('whose log ended while the form was open names a reference', async () => {
    const { form } = await driver.menu('Report picture', { id: await paint() }, AS_BEN);
    await setPolicy(driver, { log: null });
    const { answers } = await driver.send('report', form?.id ?? '', {}, AS_BEN);
    expect(answers[0]).toMatch(
      new RegExp(`haven’t set up a log.*${(await reports())[0]?.reference}`),
    );
  });

  it('by the same member again is known', async () => {
    const messageId = await paint();
    await report(messageId);
    expect(await report(messageId)).toMatch(/already/);
    expect(await report(messageId, '', { userId: LOG_MODERATOR.userId })).toMatch(/Thanks/);
    expect(await reports()).toHaveLength(2);
  });

  it('takes five an hour from one member', async () => {
    for (let time = 1; time <= 5; time += 1) expect(await report(await paint())).toMatch(/Thank/);
    const last = await paint();
    expect(await report(last)).toMatch(/5 pictures an hour/);
    expect(await report(last, '', { userId: LOG_MODERATOR.userId })).toMatch(/Thank/);
  });

  it('works for a suspended member', async () => {
    const messageId = await paint();
    await driver.features.moderation.suspend({
      by: driver.invocation({ userId: LOG_MODERATOR.userId }),
      userId: BEN,
      durationMs: null,
      reason: null,
      deleteHours: null,
    });
    expect(await report(messageId)).toMatch(/Thanks/);
  });

  it('bug: is reported by what forwards it as well', async () => {
    const forwardOf = await paint();
    const { answers } = await driver.menu('Report picture', { forwardOf }, AS_BEN);
    expect(answers).toEqual(['form: Report this picture']);
  });

  it.each([
    ['a message that shows no picture', '600000000000000999', AS_BEN],
    ['a picture of another server', undefined, { ...AS_BEN, serverId: '300000000000000002' }],
  ])('of %s opens no form', async (_, messageId, who) => {
    const { answers } = await driver.menu(
      'Report picture',
      { id: messageId ?? (await paint()) },
      who,
    );
    expect(answers).toEqual([expect.stringMatching(/^refuse: This isn’t a picture Easel posted/)]);
  });

  it('by a forged form about another server’s picture is refused', async () => {
    await paint();
    const [job] = await driver.rows();
    const who = { ...AS_BEN, serverId: '300000000000000002' };
    const { answers } = await driver.send('report', job?.id ?? '', {}, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse/)]);
    expect(await reports()).toEqual([]);
  });
});
