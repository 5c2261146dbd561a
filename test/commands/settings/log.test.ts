import { beforeEach, describe, expect, it } from 'vitest';
import { LOG_KINDS } from '#core/policy/policy.ts';
import { createSettingsDriver, MANAGER, type SettingsDriver } from '../../driver/settings.ts';

const LOG = '400000000000000011';
const OTHER = '400000000000000012';
const ALL = 'refusals, pictures, changes, reports';

let driver: SettingsDriver;
beforeEach(async () => {
  driver = await createSettingsDriver();
});

const log = async (): Promise<unknown> => (await driver.policy()).log;

describe('/settings log', () => {
  it('has everything told in a channel that took a first message', async () => {
    const { answers } = await driver.set('log', { channel: LOG });
    expect(answers).toEqual([
      'defer privately',
      `The log channel is now ${LOG} (${ALL}); it was off.`,
    ]);
    expect(await log()).toEqual({ channelId: LOG, kinds: [...LOG_KINDS] });
    expect(driver.logProbe.written).toEqual([
      `${LOG} en-US: From now on, Easel’s log for moderators is posted here: ${ALL}.`,
    ]);
  });

  it('begins itself with the change that set it', async () => {
    await driver.set('log', { channel: LOG });
    const { log_state } = await driver.database
      .selectFrom('events')
      .select('log_state')
      .executeTakeFirstOrThrow();
    expect(log_state).toBe('pending');
  });

  it('speaks the language that the server has set', async () => {
    await driver.set('language', { language: 'en' });
    await driver.set('log', { channel: LOG });
    expect(driver.logProbe.written).toEqual([expect.stringMatching(`^${LOG} en:`)]);
  });

  it.each([
    [{ pictures: false }, ['refusals', 'changes', 'reports']],
    [{ refusals: true, pictures: false, changes: false, reports: false }, ['refusals']],
  ])('with %j leaves the rest in', async (kinds, expected) => {
    await driver.set('log', { channel: LOG, ...kinds });
    expect(await log()).toEqual({ channelId: LOG, kinds: expected });
  });

  it('goes on in its channel with other kinds, and in another channel with the same', async () => {
    await driver.set('log', { channel: LOG, pictures: false });
    await driver.set('log', { reports: false });
    expect(await log()).toEqual({ channelId: LOG, kinds: ['refusals', 'changes'] });
    await driver.set('log', { channel: OTHER });
    expect(await log()).toEqual({ channelId: OTHER, kinds: ['refusals', 'changes'] });
    expect(driver.logProbe.written).toHaveLength(3);
  });

  it('with off switches it off, without a word in the channel', async () => {
    await driver.set('log', { channel: LOG });
    const { answers } = await driver.set('log', { off: true });
    expect(answers.at(-1)).toBe(`The log channel is now off; it was ${LOG} (${ALL}).`);
    expect(await log()).toBeNull();
    expect(driver.logProbe.written).toHaveLength(1);
  });

  it.each([
    ['not seen', /Easel can’t see \d+\. .*View Channel and Send Messages.*Nothing was changed\./],
    ['not allowed', /Easel can’t post in \d+\. .*Send Messages.*Nothing was changed\./],
    ['failed', /Easel couldn’t post a first message in \d+\. .*Nothing was changed\./],
  ] as const)('of a channel that is %s changes nothing', async (state, said) => {
    await driver.set('log', { channel: LOG });
    const events = await driver.listChanges();
    driver.logProbe.state = state;
    const { answers } = await driver.set('log', { channel: OTHER });
    expect(answers).toEqual(['defer privately', expect.stringMatching(said)]);
    expect(await log()).toMatchObject({ channelId: LOG });
    expect(await driver.listChanges()).toEqual(events);
  });

  it.each([
    [{ reports: true }, /There’s no log channel yet/],
    [
      { channel: LOG, refusals: false, pictures: false, changes: false, reports: false },
      /With nothing to post, the log would stay empty/,
    ],
  ])('with %j is refused, without a word in the channel', async (options, said) => {
    const { answers } = await driver.set('log', options);
    expect(answers.at(-1)).toMatch(said);
    expect(await log()).toBeNull();
    expect(driver.logProbe.written).toEqual([]);
  });

  it('alone shows what is set, and changes nothing', async () => {
    const none = await driver.set('log');
    expect(none.answers[0]).toMatch(/\*\*Log\*\* · off/);
    expect(none.answers[0]).toMatch(/\/settings log `channel:…`/);
    await driver.set('log', { channel: LOG });
    const some = await driver.set('log');
    expect(some.answers[0]).toContain(`${LOG} (${ALL})`);
    expect(some.answers[0]).toContain('off:True');
    expect(await log()).toEqual({ channelId: LOG, kinds: [...LOG_KINDS] });
  });

  it('does not ask Discord about a channel that the bot can’t see', async () => {
    await driver.set('log', { channel: LOG }, { unseenChannelIds: [LOG] });
    expect(driver.logProbe.written).toEqual([]);
    expect(await log()).toBeNull();
  });

  it('set anew is rid of the trouble that it had', async () => {
    await driver.set('log', { channel: LOG });
    await driver.database
      .updateTable('servers')
      .set({ log_problem: '{}', log_dropped: 3 })
      .execute();
    expect((await driver.set('view', {}, MANAGER)).answers.join()).toMatch(/⚠️/);
    await driver.set('log', { channel: LOG });
    expect((await driver.set('view', {}, MANAGER)).answers.join()).not.toMatch(/⚠️|in time/);
  });
});

describe('the form of the log', () => {
  it('sets it, and shows the panel once the channel has taken a first message', async () => {
    const { answers } = await driver.sendForm('log', { channel: [LOG], kinds: ['reports'] });
    expect(answers).toEqual([
      'defer update',
      expect.stringMatching(
        `^The log channel is now ${LOG} \\(reports\\); it was off\\.\n### Easel`,
      ),
    ]);
    expect(await log()).toEqual({ channelId: LOG, kinds: ['reports'] });
  });

  it('without a channel switches it off', async () => {
    await driver.set('log', { channel: LOG });
    await driver.sendForm('log', { channel: [], kinds: ['reports'] });
    expect(await log()).toBeNull();
  });

  it('with a channel that can’t be written says so in the panel', async () => {
    driver.logProbe.state = 'not allowed';
    const { answers } = await driver.sendForm('log', { channel: [LOG], kinds: ['reports'] });
    expect(answers.at(-1)).toMatch(/^Easel can’t post in .*Nothing was changed\.\n### Easel/);
    expect(await log()).toBeNull();
  });
});

describe('a channel that is not for moderators alone', () => {
  const WARNING = `**Everyone can read ${LOG}.** They would see refused prompts, private pictures, what moderators do, reports with names. Use it anyway?`;
  const USE = `settings-log:${LOG}.refusals.pictures.changes.reports`;
  const BUTTONS = [USE, 'settings-edit:log', 'settings-log:keep'];
  beforeEach(() => {
    driver.logProbe.audience = { kind: 'everyone' };
  });

  it('is not taken before it is said what everyone would see', async () => {
    const { answers, buttons } = await driver.set('log', { channel: LOG }, MANAGER);
    expect(answers).toEqual(['defer privately', expect.stringContaining(WARNING)]);
    expect(buttons).toEqual(BUTTONS);
    expect(await log()).toBeNull();
    expect(driver.logProbe.written).toEqual([]);
  });

  it('is named with the role by which most members read it', async () => {
    driver.logProbe.audience = { kind: 'members', roleId: '700000000000000001' };
    const { answers } = await driver.set('log', { channel: LOG, pictures: false }, MANAGER);
    expect(answers[1]).toContain(
      `**Most members can read ${LOG}**, because they have 700000000000000001. They would see refused prompts, what`,
    );
  });

  it('is asked about in the form as well', async () => {
    const { answers, buttons } = await driver.sendForm('log', {
      channel: [LOG],
      kinds: [...LOG_KINDS],
    });
    expect(answers).toEqual(['defer update', expect.stringContaining(WARNING)]);
    expect(buttons).toEqual(BUTTONS);
    expect(await log()).toBeNull();
  });

  it('is taken all the same, and shown in the panel', async () => {
    const kinds = { pictures: false, changes: false };
    const { buttons } = await driver.set('log', { channel: LOG, ...kinds }, MANAGER);
    const [use = ''] = buttons;
    const { answers } = await driver.press(
      'settings-log',
      use.replace('settings-log:', ''),
      MANAGER,
    );
    expect(answers[0]).toBe('defer update');
    expect(answers[1]).toMatch(/The log channel is now .*### Easel in this server/s);
    expect(await log()).toEqual({ channelId: LOG, kinds: ['refusals', 'reports'] });
    expect(driver.logProbe.written).toHaveLength(1);
  });

  it('is asked about again before more is posted there, and not for less', async () => {
    const kinds = ['refusals', 'reports'] as const;
    await driver.press('settings-log', [LOG, ...kinds].join('.'), MANAGER);
    const more = await driver.set('log', { pictures: true }, MANAGER);
    expect(more.answers[1]).toMatch(/^\*\*Everyone can read .*private pictures/);
    expect(await log()).toEqual({ channelId: LOG, kinds });
    const less = await driver.set('log', { reports: false }, MANAGER);
    expect(less.answers[1]).toContain('The log channel is now');
  });

  it('is left, and all stays as it was', async () => {
    const { answers } = await driver.press('settings-log', 'keep', MANAGER);
    expect(answers).toEqual(['defer update', expect.stringMatching(/^### Easel in this server/)]);
    expect(await log()).toBeNull();
  });

  it('is taken by those alone who manage the server', async () => {
    const asked = await driver.set('log', { channel: LOG });
    expect(asked.buttons).toEqual([]);
    expect(asked.answers[1]).toMatch(/Choose another channel.*Manage Server/);
    const { answers } = await driver.press('settings-log', `${LOG}.reports`);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*Manage Server/)]);
    expect(await log()).toBeNull();
  });

  it.each(['', 'x', `${LOG}x.reports`, '1.reports'])('is none by the id “%s”', async (id) => {
    const { answers } = await driver.press('settings-log', id, MANAGER);
    expect(answers).toEqual([expect.stringMatching(/^refuse: That form no longer exists/)]);
  });

  it('that Easel may not write in says so in the panel', async () => {
    driver.logProbe.state = 'not allowed';
    const { answers } = await driver.press('settings-log', `${LOG}.reports`, MANAGER);
    expect(answers[1]).toMatch(/can’t post in .*### Easel in this server/s);
    expect(await log()).toBeNull();
  });

  it('is taken with a word where nobody can tell who reads it', async () => {
    driver.logProbe.audience = { kind: 'unknown' };
    const { answers } = await driver.set('log', { channel: LOG });
    expect(answers[1]).toMatch(/is now .*\n-# Easel couldn’t check who can read/s);
    expect(await log()).toMatchObject({ channelId: LOG });
  });
});
