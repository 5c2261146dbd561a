import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberLimitValues } from '#core/policy/limits.ts';
import { DEFAULT_ROLE_RULE } from '#core/policy/policy.ts';
import { WINDOW_NAMES } from '#core/rules/windows.ts';
import { type Asking, type Gate, ELSEWHERE, openGate } from '../../../driver/gate.ts';
import { ADA, BEN, SERVER } from '../../../driver/people.ts';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const MIDNIGHT = Date.UTC(2026, 5, 16);

let gate: Gate;
beforeEach(async () => {
  gate = await openGate();
});

const ben: Asking = { origin: { userId: BEN } };
const elsewhere: Asking = { origin: { serverId: ELSEWHERE } };
const directly: Asking = { origin: { serverId: null, memberSince: null } };

async function accept(now: number, asking: Asking = {}): Promise<string> {
  const { rule, job, words } = await gate.ask(now, asking);
  if (rule !== null) throw new Error(`Refused: ${words}`);
  return job.id;
}

describe.each([
  [
    'images_per_hour',
    /^You’ve reached the limit of 3 pictures an hour\. Try again \S+\.$/,
    [HOUR, HOUR + 10_000],
  ],
  [
    'images_per_day',
    /^You’ve reached the limit of 3 pictures in 24 hours\. Try again \S+\.$/,
    [DAY, DAY + 10_000],
  ],
  [
    'server_images_per_minute',
    /^Everyone here together has reached the limit of 3 pictures a minute\. Try again \S+\.$/,
    [60 * SECOND, 70 * SECOND],
  ],
  [
    'server_images_per_day',
    /^Everyone here together has reached the limit of 3 pictures a day\. Try again \S+\.$/,
    [MIDNIGHT - NOW, MIDNIGHT - NOW],
  ],
] as const)('%s', (rule, words, [one, three]) => {
  beforeEach(async () => {
    await gate.set({ limits: { [rule]: 3 } });
    await accept(NOW, { count: 2 });
    await accept(NOW + 10 * SECOND);
  });
  const later = NOW + 20 * SECOND;

  it.each([
    [1, one],
    [2, one],
    [3, three],
  ])(
    'has room for %i again exactly when it says so, and not a millisecond sooner',
    async (count, after) => {
      const refused = await gate.ask(later, { count });
      expect(refused).toMatchObject({
        rule,
        fitsAt: NOW + after,
        words: expect.stringMatching(words),
      });
      expect(await gate.ask(NOW + after - 1, { count })).toMatchObject({
        rule,
        fitsAt: NOW + after,
      });
      expect(await gate.ask(NOW + after, { count })).toMatchObject({ rule: null });
    },
  );

  it('never has room for more than it holds, and says so instead of a time', async () => {
    const refused = await gate.ask(later, { count: 4 });
    expect(refused).toMatchObject({ rule, fitsAt: undefined });
    expect(refused.words).toMatch(
      /^You asked for 4, but .*(?:limit here is|together can have) 3 pictures (?:an? |in 24 )\w+\.$/,
    );
  });

  it('counts nothing elsewhere, and nothing in direct messages', async () => {
    await gate.set({ limits: { [rule]: 1 } }, ELSEWHERE);
    gate.rule({ defaults: { [rule]: 1 } });
    await accept(later, elsewhere);
    expect((await gate.ask(later, elsewhere)).rule).toBe(rule);
    await accept(later, directly);
    expect((await gate.ask(later, directly)).rule).toBe(rule);
  });

  it(`counts ${rule.startsWith('server') ? 'all members together' : 'each member alone'}`, async () => {
    expect((await gate.ask(later, ben)).rule).toBe(rule.startsWith('server') ? rule : null);
  });

  it('of 0 takes nothing at all', async () => {
    await gate.set({ limits: { [rule]: 0 } });
    const refused = await gate.ask(NOW + 40 * DAY);
    expect(refused).toMatchObject({ rule, fitsAt: undefined });
    expect(refused.words).toMatch(
      /^You asked for 1, but .*(?:limit here is|together can have) 0 pictures (?:an? |in 24 )\w+\.$/,
    );
  });

  it('that was lowered below what is used frees when enough has left it', async () => {
    await gate.set({ limits: { [rule]: 1 } });
    expect(await gate.ask(later)).toMatchObject({ rule, fitsAt: NOW + three });
    expect(await gate.ask(NOW + three)).toMatchObject({ rule: null });
  });

  it('opens no sooner because the clock has gone back', async () => {
    expect(await gate.ask(later - 5 * SECOND)).toMatchObject({ rule, fitsAt: NOW + one });
  });

  it.each([HOUR, 3 * DAY, 100 * DAY])(
    'counts what a clock that was %i ms ahead has written as of now, and for no longer than that',
    async (ahead) => {
      const back = later - ahead;
      const refused = await gate.ask(back);
      expect(refused).toMatchObject({ rule });
      expect(refused.fitsAt).toBeGreaterThan(back);
      expect(refused.fitsAt).toBeLessThanOrEqual(back + DAY);
      expect(await gate.ask(back + DAY)).toMatchObject({ rule: null });
    },
  );

  it('believes a clock that was never set less than what was written before', async () => {
    expect(await gate.ask(Date.UTC(1970, 0, 2))).toMatchObject({ rule, fitsAt: NOW + one });
  });
});

it.each([
  ['an hour’s and a day’s', { images_per_hour: 1, images_per_day: 1 }, 'images_per_day', NOW + DAY],
  [
    'a minute’s and an hour’s',
    { images_per_hour: 1, server_images_per_minute: 1 },
    'images_per_hour',
    NOW + HOUR,
  ],
  [
    'the server’s day and the member’s',
    { images_per_day: 1, server_images_per_day: 1 },
    'images_per_day',
    NOW + DAY,
  ],
] as const)(
  'of %s allowance, both used up, the refusal names the one that frees last',
  async (_, limits, rule, fitsAt) => {
    await gate.set({ limits });
    await accept(NOW);
    expect(await gate.ask(NOW + 1)).toMatchObject({ rule, fitsAt });
    expect((await gate.ask(fitsAt - 1)).rule).not.toBeNull();
    expect((await gate.ask(fitsAt)).rule).toBeNull();
  },
);

it('of two allowances the refusal names the one in which the request never fits', async () => {
  await gate.set({ limits: { images_per_hour: 2, server_images_per_minute: 1 } });
  await accept(NOW);
  expect(await gate.ask(NOW + 1, { count: 2 })).toMatchObject({
    rule: 'server_images_per_minute',
    fitsAt: undefined,
  });
});

describe('the cooldown', () => {
  beforeEach(() => gate.set({ limits: { cooldown_seconds: 30 } }));

  it('runs from the last accepted submission, and no refusal prolongs it', async () => {
    await accept(NOW);
    const refused = await gate.ask(NOW + 1);
    expect(refused).toMatchObject({ rule: 'cooldown', fitsAt: NOW + 30_000 });
    expect(refused.words).toMatch(/^Slow down: one request every 30 seconds\. Try again \S+\.$/);
    expect((await gate.ask(NOW + 29_999)).rule).toBe('cooldown');
    await accept(NOW + 30_000);
    expect(await gate.ask(NOW + 30_001)).toMatchObject({ fitsAt: NOW + 60_000 });
  });

  it('runs from a cancelled request too', async () => {
    const id = await accept(NOW);
    await gate.ports().lifecycle.cancel(id, NOW + 1);
    expect(await gate.ask(NOW + 2)).toMatchObject({ rule: 'cooldown', fitsAt: NOW + 30_000 });
  });

  it('is each member’s own, in each server', async () => {
    await gate.set({ limits: { cooldown_seconds: 30 } }, ELSEWHERE);
    gate.rule({ defaults: { cooldown_seconds: 30 } });
    await accept(NOW);
    for (const asking of [ben, elsewhere, directly])
      expect((await gate.ask(NOW, asking)).rule).toBeNull();
  });

  it('is not shortened by a clock that goes on from an earlier time', async () => {
    await accept(NOW);
    const back = NOW - DAY;
    expect(await gate.ask(back)).toMatchObject({ rule: 'cooldown', fitsAt: back + 30_000 });
  });
});

describe('requests in line', () => {
  beforeEach(() => gate.set({ limits: { waiting_jobs: 2 } }));

  it('are so many at most, and one that is on its way to its member is none', async () => {
    const id = await accept(NOW, { count: 4 });
    await accept(NOW);
    const refused = await gate.ask(NOW);
    expect(refused.rule).toBe('waiting_jobs');
    expect(refused.words).toMatch(
      /^You already have 2 requests in line, the maximum here\. Try again when one is painted\.$/,
    );
    await gate.ports().calls.beginCall({ jobId: id, index: 0 }, 1, NOW);
    expect((await gate.ask(NOW)).rule).toBe('waiting_jobs');
    await gate.ports().endings.beginDelivery(id);
    expect((await gate.ask(NOW)).rule).toBeNull();
  });

  it('are each member’s own, in each server and in direct messages', async () => {
    await gate.set({ limits: { waiting_jobs: 2 } }, ELSEWHERE);
    gate.rule({ defaults: { waiting_jobs: 2 } });
    for (const asking of [{}, ben, elsewhere, directly]) {
      await accept(NOW, asking);
      await accept(NOW, asking);
      expect((await gate.ask(NOW, asking)).rule).toBe('waiting_jobs');
    }
  });

  it('may be none at all', async () => {
    await gate.set({ limits: { waiting_jobs: 0 } });
    const { rule, words } = await gate.ask(NOW);
    expect({ rule, words }).toEqual({
      rule: 'waiting_jobs',
      words: expect.stringMatching(/can’t have any requests in line/),
    });
  });
});

describe('somebody with an exempt role', () => {
  const ROLE = '500000000000000001';
  const exempt: Asking = { requester: { roleIds: [SERVER, ROLE] } };
  const limits = {
    ...Object.fromEntries(WINDOW_NAMES.map((name) => [name, 1])),
    cooldown_seconds: 60,
  };
  const letThrough = (more: MemberLimitValues = {}) =>
    gate.set({
      limits: { ...limits, ...more },
      roles: { [ROLE]: { ...DEFAULT_ROLE_RULE, isExempt: true } },
    });

  it('keeps no allowance and no cooldown', async () => {
    await letThrough();
    await accept(NOW);
    for (let request = 0; request < 5; request += 1) await accept(NOW, { ...exempt, count: 4 });
    expect((await gate.ask(NOW)).rule).toBe('cooldown');
  });

  it.each([
    [{ waiting_jobs: 1 }, {}, 'waiting_jobs'],
    [{ count: 1 }, { count: 2 }, 'count'],
    [{ largest_side: 512 }, {}, 'largest_side'],
    [{ steps: 10 }, {}, 'steps'],
  ] as const)('keeps all other limits (%j)', async (more, asking, rule) => {
    await letThrough(more);
    await accept(NOW, { request: { width: 512, height: 512, steps: 10 } });
    expect((await gate.ask(NOW, { ...exempt, ...asking })).rule).toBe(rule);
  });

  it.each([...WINDOW_NAMES, 'cooldown_seconds'] as const)(
    'keeps the operator’s bound on %s',
    async (name) => {
      await letThrough();
      gate.rule({ bounds: { [name]: name === 'cooldown_seconds' ? 5 : 3 } });
      await accept(NOW, { ...exempt, count: 3 });
      const rule = name === 'cooldown_seconds' ? 'cooldown' : name;
      expect((await gate.ask(NOW, exempt)).rule).toBe(rule);
    },
  );

  it('is refused for terms, suspensions and budgets like everyone', async () => {
    await letThrough();
    await gate.set({ terms: [{ pattern: 'fox', isForNegative: false, isHidden: false }] });
    expect((await gate.ask(NOW, exempt)).rule).toBe('terms');
    await gate.set({ terms: [], limits: { ...limits, server_usd_per_month: 0 } });
    expect((await gate.ask(NOW, exempt)).rule).toBe('server_usd_per_month');
    await gate.database
      .insertInto('suspensions')
      .values({
        server_id: SERVER,
        user_id: ADA,
        until: null,
        reason: null,
        by_id: BEN,
        at: NOW,
        ended_at: null,
      })
      .execute();
    expect((await gate.ask(NOW, exempt)).rule).toBe('suspension');
  });
});

it('what everyone reads is in the server’s language, whatever Discord says', async () => {
  expect((await gate.ask(NOW)).job.origin.serverLocale).toBe('en-US');
  await gate.set({ language: 'de' });
  const { job } = await gate.ask(NOW);
  expect(job.origin).toMatchObject({ serverLocale: 'de', locale: 'en-GB' });
  const kept = (await gate.ports().lifecycle.listUnfinished()).find(
    (each) => each.job.id === job.id,
  );
  expect(kept?.job.origin.serverLocale).toBe('de');
});

it('a server that was purged and comes back has none of its old settings', async () => {
  await gate.set({ limits: { count: 1 } });
  expect((await gate.ask(NOW, { count: 2 })).rule).toBe('count');
  await gate.database.deleteFrom('servers').execute();
  await gate.set({ limits: { steps: 5 } });
  expect((await gate.ask(NOW, { count: 2, request: { steps: 5 } })).rule).toBeNull();
});

it('a refusal leaves nothing but its entry', async () => {
  await gate.set({ limits: { images_per_hour: 0 } });
  await gate.ask(NOW);
  const tables = await Promise.all(
    (['jobs', 'pictures', 'spend', 'spend_totals', 'server_spend_totals'] as const).map((table) =>
      gate.database.selectFrom(table).selectAll().execute(),
    ),
  );
  expect(tables).toEqual([[], [], [], [], []]);
  const events = await gate.database.selectFrom('events').select(['kind', 'rule']).execute();
  expect(events.filter(({ kind }) => kind === 'refusal')).toEqual([
    { kind: 'refusal', rule: 'images_per_hour' },
  ]);
});
