import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi, afterEach } from 'vitest';
import { setPause } from '#core/policy-edits/pause.ts';
import { startNext, until } from '../../driver/driver.ts';
import { createHistoryDriver, type HistoryDriver, promptsOf } from '../../driver/history.ts';
import { ADA, BEN, CHANNEL, MANAGE_SERVER, MODERATOR, SERVER } from '../../driver/people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OTHER_CHANNEL = '400000000000000002';

let driver: HistoryDriver;
beforeEach(async () => {
  driver = await createHistoryDriver();
});
afterEach(() => {
  vi.useRealTimers();
});

const paintPrivately = (prompt = 'a heron', isAgeRestricted = false) =>
  driver.paint(prompt, { isPrivate: true, isAgeRestricted });
const files = () => [...driver.pictures.files.keys()];
const willPost = (channelId = CHANNEL) => {
  driver.delivery.outcome = { posted: { channelId, messageId: '777' } };
};
const share = (id: string, who = {}) => {
  willPost();
  return driver.press('share', id, who);
};
/** The private message stays, with a button that is done. */
const sharedOnce = (id: string) => ['announce', `closed share:${id}: Shared ✓`];
async function movedBy(ms: number): Promise<void> {
  vi.useFakeTimers({ now: Date.now() + ms, toFake: ['Date'] });
  driver = await driver.restart();
}

describe('pictures that their member alone sees', () => {
  it('are kept for a week, also over a restart, and then go', async () => {
    await driver.paint('posted');
    const id = await paintPrivately();
    expect(files()).toEqual([`${id}.0.png`]);
    await movedBy(7 * DAY_MS - 60_000);
    expect(files()).toHaveLength(1);
    expect((await driver.look()).said).toMatch(/private, file deleted/);
    await movedBy(120_000);
    expect(files()).toEqual([]);
    expect((await driver.look()).said).toMatch(/private, file no longer kept/);
  });

  it('are not kept where nobody wants that', async () => {
    driver = await createHistoryDriver({ keptMs: 0 });
    const id = await paintPrivately();
    expect(files()).toEqual([]);
    expect((await share(id)).said).toMatch(/^refuse: These pictures are no longer kept/);
  });

  it('are kept as far as there is room: the oldest go first', async () => {
    const [size] = await measure();
    driver = await createHistoryDriver({ keptBytes: 2 * (size ?? 0) });
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const ids: string[] = [];
    for (const prompt of ['one', 'two', 'three']) {
      vi.advanceTimersByTime(1000);
      ids.push(await paintPrivately(prompt));
    }
    expect(files()).toEqual(ids.slice(1).map((id) => `${id}.0.png`));
  });

  it('go when their member erases their data', async () => {
    await paintPrivately();
    await driver.features.privacy.eraseData({ userId: ADA }, { messages: false });
    expect(files()).toEqual([]);
  });

  it('go with their message', async () => {
    const id = await paintPrivately();
    expect((await driver.press('delete', id)).answers).toEqual(['deleted']);
    expect(files()).toEqual([]);
  });

  it('go when they are deleted from the history', async () => {
    const id = await paintPrivately();
    expect((await driver.press('history-delete', id)).said).toMatch(
      /file that Easel keeps.* can’t be shared afterwards/,
    );
    expect((await driver.press('history-delete-now', id)).said).toBe('Deleted.');
    expect(files()).toEqual([]);
    expect((await driver.press('history-delete-now', id)).said).toMatch(/already gone/);
  });

  it('go when moderators take a member off and delete what was painted', async () => {
    await driver.paint('hers', { isPrivate: true, origin: { userId: BEN } });
    await paintPrivately();
    const by = { userId: MODERATOR, serverId: SERVER, channelId: CHANNEL, serverLocale: 'en' };
    const { moderation: office } = driver.features;
    await office.suspend({ by, userId: ADA, durationMs: null, reason: null, deleteHours: 1 });
    expect(files()).toHaveLength(1);
  });

  it('are let go before the history forgets them, which waits for that', async () => {
    driver = await createHistoryDriver({ historyMs: DAY_MS, keptMs: DAY_MS });
    await paintPrivately();
    const { database, features } = driver;
    await database.updateTable('pictures').set({ submitted_at: 1 }).execute();
    await database.updateTable('jobs').set({ received_at: 1 }).execute();
    await features.retention.run();
    expect(await driver.rows()).toHaveLength(1);
    expect(files()).toHaveLength(1);
    await database.updateTable('jobs').set({ kept_until: 1 }).execute();
    driver = await driver.restart();
    expect(files()).toEqual([]);
    await features.retention.run();
    expect(await driver.rows()).toEqual([]);
  });

  it('are shown in the history from their files, small on a page and whole when opened', async () => {
    await driver.paint('a heron', { isPrivate: true, count: 2 });
    const page = await driver.look();
    expect(page.said).toContain('[history-1.webp] Picture 1, 1 of 2, a heron');
    const opened = await driver.open(page, 1);
    expect(opened.said).toMatch(/^\[history\.png\]/);
    expect(opened.panelButtons.map(({ name }) => name)).toContain('share');
  });
});

/** What one picture takes. */
async function measure(): Promise<readonly number[]> {
  await paintPrivately();
  return [...driver.pictures.files.values()].map((bytes) => bytes.length);
}

describe('Share', () => {
  it('shows everyone the same picture, uncharged, and it is an ordinary one from then on', async () => {
    const id = await paintPrivately();
    const painted = driver.events.filter((event) => event.startsWith('paint')).length;
    const { answers } = await share(id);
    expect(answers).toEqual(sharedOnce(id));
    expect(driver.messages().at(-1)).toBe('7');
    expect(driver.events.filter((event) => event.startsWith('paint'))).toHaveLength(painted);
    const job = await driver.ports.lookup.find(id);
    expect(job).toMatchObject({
      state: 'delivered',
      posted: { channelId: CHANNEL, messageId: '777' },
      order: { isPrivate: false },
    });
    expect(files()).toEqual([]);
    expect((await driver.look()).said).toContain('https://cdn.example/777');
    const { counted } = await driver.database
      .selectFrom('pictures')
      .select(({ fn }) => fn.sum<number>('counted').as('counted'))
      .executeTakeFirstOrThrow();
    expect(counted).toBe(1);
  });

  it('works after a restart', async () => {
    const id = await paintPrivately();
    driver = await driver.restart();
    expect((await share(id)).answers).toEqual(sharedOnce(id));
    expect((await driver.ports.lookup.find(id))?.posted?.messageId).toBe('777');
  });

  it('a second time says where it is', async () => {
    const id = await paintPrivately();
    await share(id);
    expect((await share(id)).said).toBe(
      `refuse: Already shared: https://discord.com/channels/${SERVER}/${CHANNEL}/777`,
    );
  });

  it.each<[string, Buffer | 'gone', object]>([
    ['shown is shared', Buffer.from('shown'), { posted: { messageId: 'm' } }],
    ['not shown can be shared again', 'gone', { posted: null, order: { isPrivate: true } }],
  ])('killed in its middle: what its message has %s', async (_, shown, expected) => {
    const id = await paintPrivately();
    // As the process before left it.
    await driver.ports.kept.beginShare(id, { channelId: CHANNEL, messageId: 'm' });
    driver.kill();
    let removed: readonly string[] = [];
    const next = await startNext(driver, ({ posted }) => {
      posted.shown = shown;
      removed = posted.removed;
    });
    const isSettled = async () => (await next.ports.kept.listHalfShared()).length === 0;
    await until(isSettled);
    expect(await next.ports.lookup.find(id)).toMatchObject(expected);
    expect(files()).toHaveLength(shown === 'gone' ? 1 : 0);
    // The line that said that it is coming.
    expect(removed).toEqual(shown === 'gone' ? ['m'] : []);
    await next.jobs.stop(0);
  });

  it.each<[string, object]>([
    ['its member', {}],
    ['a moderator', { userId: MODERATOR, permissions: MANAGE_SERVER }],
  ])('cut off in its middle and deleted by %s, can’t be shared any more', async (_, who) => {
    const id = await paintPrivately();
    await driver.ports.kept.beginShare(id, { channelId: CHANNEL, messageId: 'm' });
    await driver.press('history-delete-now', id, who);
    expect(driver.remover.removed).toEqual(['m']);
    expect(files()).toEqual([]);
    expect((await share(id)).said).toMatch(/no longer kept/);
  });

  it('is written down with its message before anybody can see it', async () => {
    const id = await paintPrivately();
    const { delivery, ports } = driver;
    const { deliver } = delivery;
    const seen: unknown[] = [];
    delivery.deliver = async (...asked) => {
      seen.push((await ports.lookup.find(id))?.posted);
      return deliver(...asked);
    };
    await share(id);
    expect(seen).toEqual([{ channelId: CHANNEL, messageId: expect.any(String) }]);
  });

  it('twice at once shares once', async () => {
    const id = await paintPrivately();
    const answers = (await Promise.all([share(id), share(id)])).map(({ said }) => said);
    expect(answers.toSorted()).toEqual([
      sharedOnce(id).at(-1),
      expect.stringMatching(/being shared/),
    ]);
  });

  it.each<[string, object]>([
    ['another member', { userId: BEN }],
    ['a moderator', { userId: MODERATOR, permissions: MANAGE_SERVER }],
    ['its member in another server', { serverId: '300000000000000002' }],
  ])('is not for %s', async (_, who) => {
    const id = await paintPrivately();
    expect((await share(id, who)).answers).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
    expect(files()).toHaveLength(1);
  });

  it.each(['', 'x', 'constructor', 'x'.repeat(22)])('of nothing (%s) is refused', async (id) => {
    expect((await share(id)).answers).toEqual([expect.stringMatching(/no longer knows/)]);
  });

  it('pressed while the books are still to be closed waits for that', async () => {
    const id = await paintPrivately();
    const { database } = driver;
    const set = (state: 'delivering' | 'delivered') =>
      database.updateTable('jobs').set({ state }).where('id', '=', id).execute();
    await set('delivering');
    const [answer] = await Promise.all([share(id), sleep(20).then(() => set('delivered'))]);
    expect(answer.answers).toEqual(sharedOnce(id));
  });

  it('of what comes from an age-restricted channel works in such channels only', async () => {
    const id = await paintPrivately('a heron', true);
    expect((await share(id)).said).toMatch(/^refuse: .* age-restricted channel/);
    expect((await share(id, { isAgeRestricted: true })).answers).toEqual(sharedOnce(id));
  });

  it('goes back into the thread of such a channel that it comes from, whatever is known of it', async () => {
    const id = await paintPrivately('a heron', true);
    const thread = { threadOf: '400000000000000009', isAgeRestricted: undefined };
    expect((await share(id, { ...thread, channelId: OTHER_CHANNEL })).said).toMatch(/^refuse/);
    expect((await share(id, thread)).answers).toEqual(sharedOnce(id));
  });

  it('opens it to others in the channel where it was shared, and not where it was asked for', async () => {
    const id = await paintPrivately();
    willPost(OTHER_CHANNEL);
    await driver.press('share', id, { channelId: OTHER_CHANNEL });
    expect(await driver.ports.lookup.find(id)).toMatchObject({
      channelId: OTHER_CHANNEL,
    });
  });

  it('is refused like a request where a rule objects, with a reference and nothing counted', async () => {
    const id = await paintPrivately();
    const { database, features } = driver;
    const who = { userId: MODERATOR, serverId: SERVER, serverLocale: 'en-US' };
    const at = Date.now();
    await features.settings.edit(who, setPause({ by: MODERATOR, at, reason: 'a raid' }));
    const { said } = await share(id);
    expect(said).toMatch(/^refuse: .*a raid.*Reference/s);
    const events = await database
      .selectFrom('events')
      .select(['kind', 'rule'])
      .where('kind', '=', 'refusal')
      .execute();
    expect(events).toEqual([{ kind: 'refusal', rule: 'server_pause' }]);
    expect(files()).toHaveLength(1);
    expect(promptsOf((await driver.look()).said)).toEqual(['a heron']);
  });

  it('that Discord does not take leaves it as it was', async () => {
    const id = await paintPrivately();
    driver.delivery.outcome = 'undeliverable';
    // The button stays open: it can be tried again.
    expect((await driver.press('share', id)).answers).toEqual(['announce']);
    expect(driver.messages().at(-1)).toMatch(/nothing was shared/);
    const { database, ports } = driver;
    expect(await ports.lookup.find(id)).toMatchObject({ posted: null, order: { isPrivate: true } });
    expect(files()).toHaveLength(1);
    const events = await database.selectFrom('events').selectAll().execute();
    expect(events).toEqual([]);
  });
});

it('a private picture that is shared is told in the log once more', async () => {
  const { features, database } = driver;
  const manager = {
    userId: MODERATOR,
    serverId: SERVER,
    serverLocale: 'en',
    unseenChannelIds: [],
  };
  await features.settings.setLog(manager, { channelId: OTHER_CHANNEL, kinds: { pictures: true } });
  const id = await paintPrivately();
  await share(id);
  const told = await database
    .selectFrom('events')
    .select(['job_id', 'summary'])
    .where('kind', '=', 'picture')
    .orderBy('at')
    .execute();
  expect(told).toEqual([
    { job_id: id, summary: expect.stringContaining('log.painted') },
    { job_id: id, summary: expect.stringContaining('log.shared') },
  ]);
});
