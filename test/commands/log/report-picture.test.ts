import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStudio, type Studio } from '../../driver/studio.ts';
import type { JobChanges } from '../../driver/example-job.ts';
import {
  ADA,
  BEN,
  createModeration,
  keepLog,
  listEvents,
  logged,
  MODERATOR,
  type Moderation,
} from '../../driver/log-desk.ts';

const CHANNEL = '400000000000000001';
const AS_BEN = { userId: BEN };

let studio: Studio;
let moderation: Moderation;
beforeEach(async () => {
  studio = await createStudio();
  studio.painter.always = 'painted';
  moderation = createModeration(studio);
});
afterEach(() => studio.features.logChannel.stop());

let posted = 0;
/** Has a picture painted and posted; gives the message that shows it. */
async function paint(changes: JobChanges = {}): Promise<string> {
  posted += 1;
  const messageId = String(600_000_000_000_000_000n + BigInt(posted));
  studio.delivery.outcome = { posted: { channelId: CHANNEL, messageId } };
  await studio.submit(changes);
  await studio.ended();
  return messageId;
}
/** Chooses the command on a message, and sends its form. */
async function report(messageId: string, reason = '', who: object = AS_BEN): Promise<string> {
  const { form } = await moderation.choose('Report picture', messageId, who);
  const { answers } = await moderation.send('report', form?.id ?? '', { reason }, who);
  return answers.join();
}
const reports = async () => (await listEvents(studio)).filter(({ kind }) => kind === 'report');

describe('Report picture', () => {
  it('asks why, and puts the picture into the log with its buttons', async () => {
    await keepLog(studio, ['reports']);
    studio.features.logChannel.begin();
    const messageId = await paint({ request: { prompt: 'a scary fox' } });
    const { answers } = await moderation.choose('Report picture', messageId, AS_BEN);
    expect(answers).toEqual(['form: Report this picture']);
    expect(await report(messageId, '  too **scary** ')).toMatch(/Thank you.*in their log/);
    await logged(studio, ({ length }) => length === 1);
    const [words] = studio.logChannel.texts;
    expect(words).toContain(`a picture of <@${ADA}> in <#${CHANNEL}>, reported by <@${BEN}>`);
    expect(words).toContain('too \\*\\*scary\\*\\*');
    expect(words).toContain('> a scary fox');
    expect(words).toContain(
      `https://discord.com/channels/300000000000000001/${CHANNEL}/${messageId}`,
    );
    const [event] = await reports();
    const [message] = studio.logChannel.messages.values();
    expect(message?.buttons).toEqual([`log-delete:${event?.id}`, `log-suspend:${event?.id}`]);
  });

  it('bug: takes one line of the log, however many its reason has', async () => {
    await keepLog(studio, ['reports']);
    studio.features.logChannel.begin();
    await report(await paint(), 'one\n\n\n\ntwo\n# three');
    await logged(studio, ({ length }) => length === 1);
    expect(studio.logChannel.texts[0]).toContain('Their reason: one two \\# three');
  });

  it('is deleted from the log', async () => {
    await keepLog(studio, ['reports']);
    const messageId = await paint();
    await report(messageId);
    const [event] = await reports();
    await moderation.press('log-delete', event?.id ?? '', MODERATOR);
    expect(studio.remover.removed).toEqual([messageId]);
  });

  it('without a log names a reference', async () => {
    const said = await report(await paint());
    expect(said).toMatch(new RegExp(`no log.*${(await reports())[0]?.reference}`));
  });

  it('by the same member again is known', async () => {
    const messageId = await paint();
    await report(messageId);
    expect(await report(messageId)).toMatch(/already/);
    expect(await report(messageId, '', { userId: MODERATOR.userId })).toMatch(/Thank you/);
    expect(await reports()).toHaveLength(2);
  });

  it('takes five an hour from one member', async () => {
    for (let time = 1; time <= 5; time += 1) expect(await report(await paint())).toMatch(/Thank/);
    const last = await paint();
    expect(await report(last)).toMatch(/5 pictures an hour/);
    expect(await report(last, '', { userId: MODERATOR.userId })).toMatch(/Thank/);
  });

  it('works for a suspended member', async () => {
    const messageId = await paint();
    await studio.features.moderation.suspend({
      by: studio.invocation({ userId: MODERATOR.userId }),
      userId: BEN,
      durationMs: null,
      reason: null,
      deleteHours: null,
    });
    expect(await report(messageId)).toMatch(/Thank you/);
  });

  it.each([
    ['a message that shows no picture', '600000000000000999', AS_BEN],
    ['a picture of another server', undefined, { ...AS_BEN, serverId: '300000000000000002' }],
  ])('of %s opens no form', async (_, messageId, who) => {
    const { answers } = await moderation.choose(
      'Report picture',
      messageId ?? (await paint()),
      who,
    );
    expect(answers).toEqual([expect.stringMatching(/^refuse: This is none of the pictures/)]);
  });

  it('by a forged form about another server’s picture is refused', async () => {
    await paint();
    const [job] = await studio.rows();
    const who = { ...AS_BEN, serverId: '300000000000000002' };
    const { answers } = await moderation.send('report', job?.id ?? '', {}, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse/)]);
    expect(await reports()).toEqual([]);
  });
});
