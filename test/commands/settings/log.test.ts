import { beforeEach, describe, expect, it } from 'vitest';
import { LOG_KINDS } from '#core/policy/policy.ts';
import { createSettingsDesk, MANAGER, type SettingsDesk } from '../../driver/settings-desk.ts';

const LOG = '400000000000000011';
const OTHER = '400000000000000012';
const ALL = 'refusals, pictures, changes, reports';

let moderation: SettingsDesk;
beforeEach(async () => {
  moderation = await createSettingsDesk();
});

const log = async (): Promise<unknown> => (await moderation.policy()).log;

describe('/settings log', () => {
  it('has everything told in a channel that took a first message', async () => {
    const { answers } = await moderation.run('log', { channel: LOG });
    expect(answers).toEqual([
      'defer privately',
      `The log channel is now ${LOG} (${ALL}); it was off.`,
    ]);
    expect(await log()).toEqual({ channelId: LOG, kinds: [...LOG_KINDS] });
    expect(moderation.studio.logProbe.written).toEqual([
      `${LOG} en-US: Easel’s log for moderators comes here from now on: ${ALL}.`,
    ]);
  });

  it('begins itself with the change that set it', async () => {
    await moderation.run('log', { channel: LOG });
    const { log_state } = await moderation.studio.database
      .selectFrom('events')
      .select('log_state')
      .executeTakeFirstOrThrow();
    expect(log_state).toBe('pending');
  });

  it('speaks the language that the server has set', async () => {
    await moderation.run('language', { language: 'en' });
    await moderation.run('log', { channel: LOG });
    expect(moderation.studio.logProbe.written).toEqual([expect.stringMatching(`^${LOG} en:`)]);
  });

  it.each([
    [{ pictures: false }, ['refusals', 'changes', 'reports']],
    [{ refusals: true, pictures: false, changes: false, reports: false }, ['refusals']],
  ])('with %j leaves the rest in', async (kinds, expected) => {
    await moderation.run('log', { channel: LOG, ...kinds });
    expect(await log()).toEqual({ channelId: LOG, kinds: expected });
  });

  it('goes on in its channel with other kinds, and in another channel with the same', async () => {
    await moderation.run('log', { channel: LOG, pictures: false });
    await moderation.run('log', { reports: false });
    expect(await log()).toEqual({ channelId: LOG, kinds: ['refusals', 'changes'] });
    await moderation.run('log', { channel: OTHER });
    expect(await log()).toEqual({ channelId: OTHER, kinds: ['refusals', 'changes'] });
    expect(moderation.studio.logProbe.written).toHaveLength(3);
  });

  it('alone switches it off, without a word in the channel', async () => {
    await moderation.run('log', { channel: LOG });
    const { answers } = await moderation.run('log');
    expect(answers.at(-1)).toBe(`The log channel is now off; it was ${LOG} (${ALL}).`);
    expect(await log()).toBeNull();
    expect(moderation.studio.logProbe.written).toHaveLength(1);
  });

  it.each([
    ['not seen', /Easel can’t see \d+\. .*View Channel and Send Messages.*Nothing was changed\./],
    ['not allowed', /Easel can’t write in \d+\. .*Send Messages.*Nothing was changed\./],
    ['failed', /Discord did not take a first message in \d+\. .*Nothing was changed\./],
  ] as const)('of a channel that is %s changes nothing', async (state, said) => {
    await moderation.run('log', { channel: LOG });
    const events = await moderation.events();
    moderation.studio.logProbe.state = state;
    const { answers } = await moderation.run('log', { channel: OTHER });
    expect(answers).toEqual(['defer privately', expect.stringMatching(said)]);
    expect(await log()).toMatchObject({ channelId: LOG });
    expect(await moderation.events()).toEqual(events);
  });

  it.each([
    [{ reports: true }, /There is no log channel yet/],
    [
      { channel: LOG, refusals: false, pictures: false, changes: false, reports: false },
      /A log of nothing would stay empty/,
    ],
  ])('with %j is refused, without a word in the channel', async (options, said) => {
    const { answers } = await moderation.run('log', options);
    expect(answers.at(-1)).toMatch(said);
    expect(await log()).toBeNull();
    expect(moderation.studio.logProbe.written).toEqual([]);
  });

  it('does not ask Discord about a channel that the bot can’t see', async () => {
    await moderation.run('log', { channel: LOG }, { unseenChannelIds: [LOG] });
    expect(moderation.studio.logProbe.written).toEqual([]);
    expect(await log()).toBeNull();
  });

  it('set anew is rid of the trouble that it had', async () => {
    await moderation.run('log', { channel: LOG });
    await moderation.studio.database
      .updateTable('servers')
      .set({ log_problem: '{}', log_dropped: 3 })
      .execute();
    expect((await moderation.run('view', {}, MANAGER)).answers.join()).toMatch(/⚠️/);
    await moderation.run('log', { channel: LOG });
    expect((await moderation.run('view', {}, MANAGER)).answers.join()).not.toMatch(/⚠️|in time/);
  });
});

describe('the form of the log', () => {
  it('sets it, and shows the panel once the channel has taken a first message', async () => {
    const { answers } = await moderation.send('log', { channel: [LOG], kinds: ['reports'] });
    expect(answers).toEqual([
      'defer update',
      expect.stringMatching(
        `^The log channel is now ${LOG} \\(reports\\); it was off\\.\n### Easel`,
      ),
    ]);
    expect(await log()).toEqual({ channelId: LOG, kinds: ['reports'] });
  });

  it('without a channel switches it off', async () => {
    await moderation.run('log', { channel: LOG });
    await moderation.send('log', { channel: [], kinds: ['reports'] });
    expect(await log()).toBeNull();
  });

  it('with a channel that can’t be written says so in the panel', async () => {
    moderation.studio.logProbe.state = 'not allowed';
    const { answers } = await moderation.send('log', { channel: [LOG], kinds: ['reports'] });
    expect(answers.at(-1)).toMatch(/^Easel can’t write in .*Nothing was changed\.\n### Easel/);
    expect(await log()).toBeNull();
  });
});
