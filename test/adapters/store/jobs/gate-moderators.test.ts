import { beforeEach, describe, expect, it } from 'vitest';
import { ELSEWHERE, openGate, type Asking, type Gate } from '../../../driver/gate.ts';
import { ADA, BEN, SERVER } from '../../../driver/people.ts';
import { DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { PRICE } from '../../../driver/example-job.ts';

const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const HOUR = 60 * 60 * 1000;
const ROLE = '500000000000000001';
const CHANNEL = '400000000000000001';

let gate: Gate;
beforeEach(async () => {
  gate = await openGate();
});

type Suspended = { until?: number | null; reason?: string | null; ended_at?: number | null };
const suspend = ({ until = null, reason = null, ended_at = null }: Suspended = {}) =>
  gate.database
    .insertInto('suspensions')
    .values({ server_id: SERVER, user_id: ADA, until, reason, by_id: BEN, at: NOW, ended_at })
    .execute();

describe('a suspension', () => {
  it('ends exactly when it says so', async () => {
    await suspend({ until: NOW + HOUR, reason: 'raiding' });
    const refused = await gate.ask(NOW);
    expect(refused).toMatchObject({ rule: 'suspension', fitsAt: NOW + HOUR });
    expect(refused.words).toMatch(/: raiding\. You can paint again \S+\.$/);
    expect((await gate.ask(NOW + HOUR - 1)).rule).toBe('suspension');
    expect((await gate.ask(NOW + HOUR)).rule).toBeNull();
  });

  it('for good names no time', async () => {
    await suspend();
    const refused = await gate.ask(NOW + 1e12);
    expect(refused).toMatchObject({ rule: 'suspension', fitsAt: undefined });
    expect(refused.words).toMatch(/^A moderator suspended you from Easel in this server\.$/);
  });

  it('that was ended holds no more', async () => {
    await suspend({ ended_at: NOW });
    expect((await gate.ask(NOW)).rule).toBeNull();
  });

  it.each([
    ['another member', { userId: BEN }],
    ['another server', { serverId: ELSEWHERE }],
    ['direct messages', { serverId: null }],
  ])('does not concern %s', async (_, origin) => {
    await suspend();
    expect((await gate.ask(NOW, { origin })).rule).toBeNull();
  });

  it.each([
    [[NOW + HOUR, NOW + 2 * HOUR], NOW + 2 * HOUR],
    [[NOW + HOUR, null], undefined],
    [[null, NOW + HOUR], undefined],
  ])('of two (%j) the longer one counts', async (ends, fitsAt) => {
    for (const until of ends) await suspend({ until });
    expect(await gate.ask(NOW)).toMatchObject({ rule: 'suspension', fitsAt });
  });
});

describe('what a moderator lets through once', () => {
  const CAT: Asking = { request: { prompt: 'a cat', negativePrompt: 'fog' } };
  let passes = 0;
  async function letThrough(changes: Partial<Policy> = {}, expiresAt = NOW + HOUR): Promise<void> {
    passes += 1;
    await gate.set({ limits: { images_per_hour: 0 }, ...changes });
    await gate.database
      .insertInto('passes')
      .values({
        server_id: SERVER,
        user_id: ADA,
        prompt: 'a cat',
        negative_prompt: 'fog',
        event_id: String(passes),
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
  }

  it('is one request', async () => {
    await letThrough();
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
    expect((await gate.ask(NOW, CAT)).rule).toBe('images_per_hour');
  });

  it('is one of two that come at the same moment', async () => {
    await letThrough();
    const answers = await Promise.all([gate.ask(NOW, CAT), gate.ask(NOW, CAT)]);
    expect(answers.map(({ rule }) => rule)).toEqual([null, 'images_per_hour']);
  });

  it('is twice as much when two were let through', async () => {
    await letThrough();
    await letThrough();
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
    expect((await gate.ask(NOW, CAT)).rule).toBe('images_per_hour');
  });

  it('waits while the request needs it not', async () => {
    await letThrough({ limits: {} });
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
    await gate.set({ limits: { images_per_hour: 0 } });
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
    expect((await gate.ask(NOW, CAT)).rule).toBe('images_per_hour');
  });

  it('waits no longer than its time', async () => {
    await letThrough();
    expect((await gate.ask(NOW + HOUR, CAT)).rule).toBe('images_per_hour');
    expect((await gate.ask(NOW + HOUR - 1, CAT)).rule).toBeNull();
  });

  it.each([
    ['another prompt', { request: { prompt: 'a Cat', negativePrompt: 'fog' } }],
    ['another negative prompt', { request: { prompt: 'a cat', negativePrompt: 'mist' } }],
    ['no negative prompt', { request: { prompt: 'a cat', negativePrompt: null } }],
    ['another member', { ...CAT, origin: { userId: BEN } }],
  ])('is not %s', async (_, asking) => {
    await letThrough();
    expect((await gate.ask(NOW, asking)).rule).toBe('images_per_hour');
    expect((await gate.ask(NOW, CAT)).rule).toBeNull();
  });

  it('is not the same in another server or in direct messages', async () => {
    await letThrough();
    await gate.set({ limits: { images_per_hour: 0 } }, ELSEWHERE);
    gate.rule({ defaults: { images_per_hour: 0 } });
    for (const serverId of [ELSEWHERE, null])
      expect((await gate.ask(NOW, { ...CAT, origin: { serverId } })).rule).toBe('images_per_hour');
  });

  it('may break every rule that a moderator could change', async () => {
    await letThrough({
      limits: {
        account_age_days: 3650,
        member_hours: 8760,
        largest_side: 256,
        steps: 1,
        count: 1,
        cooldown_seconds: 60,
        waiting_jobs: 0,
        images_per_hour: 0,
        images_per_day: 0,
        server_images_per_minute: 0,
        server_images_per_day: 0,
      },
      roles: { [ROLE]: { ...DEFAULT_ROLE_RULE, access: 'deny' } },
      channels: { [CHANNEL]: 'deny' },
      ageRestricted: 'deny',
      deniedModels: ['stabilityai/stable-diffusion-xl-base-1.0'],
      private: 'deny',
      terms: [{ pattern: 'cat', isForNegative: false, isHidden: false }],
    });
    const { rule } = await gate.ask(NOW, {
      ...CAT,
      count: 2,
      order: { isPrivate: true },
      origin: { memberSince: NOW - 1 },
      requester: { roleIds: [SERVER, ROLE], isAgeRestricted: true },
    });
    expect(rule).toBeNull();
  });

  it.each([
    ['a pause', 'server_pause', () => gate.set({ pause: { by: BEN, at: NOW, reason: null } })],
    ['the operator’s pause', 'operator_pause', async () => gate.rule({ isPaused: true })],
    ['a suspension', 'suspension', () => suspend()],
    [
      'the server’s budget',
      'server_usd_per_month',
      () => gate.set({ limits: { images_per_hour: 0, server_usd_per_month: 0 } }),
    ],
    [
      'the operator’s budget',
      'budget_day',
      async () => gate.rule({}, { budget: { day: PRICE - 1, month: null } }),
    ],
    ['a full line', 'queue', async () => gate.rule({}, { pictures: 0 })],
    [
      'the operator’s bound',
      'images_per_hour',
      async () => gate.rule({ bounds: { images_per_hour: 0 } }),
    ],
    [
      'the operator’s bound on size',
      'largest_side',
      async () => gate.rule({ bounds: { largest_side: 512 } }),
    ],
  ] as const)('is stopped by %s, and is not used up by that', async (_, rule, stop) => {
    await letThrough();
    await stop();
    expect((await gate.ask(NOW, CAT)).rule).toBe(rule);
    const pass = await gate.database.selectFrom('passes').select('used_at').execute();
    expect(pass).toEqual([{ used_at: null }]);
  });

  it('counts like any other picture', async () => {
    await letThrough();
    await gate.ask(NOW, CAT);
    await gate.set({ limits: { images_per_hour: 1 } });
    expect((await gate.ask(NOW)).rule).toBe('images_per_hour');
  });
});
