import { expect, it } from 'vitest';
import { DEFAULT_POLICY, DEFAULT_ROLE_RULE, type Policy } from '#core/policy/policy.ts';
import { RULES, type Rule } from '#core/rules/rules.ts';
import { PRICE } from '../../../driver/example-job.ts';
import { openGate, type Asking, type Gate } from '../../../driver/gate.ts';
import { ADA, SERVER } from '../../../driver/people.ts';
import { NOTHING_USED_UP, REASSURING } from '../../../driver/reassurance.ts';

const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const ROLE = '500000000000000001';
const CHANNEL = '400000000000000001';

/** The id of an account that was made now. */
const NEWCOMER = String(BigInt(NOW - 1_420_070_400_000) << 22n);

const ASKED: Asking = {
  count: 2,
  request: { prompt: 'a red fox', width: 1344, height: 768, steps: 20 },
  order: { isPrivate: true },
  origin: { userId: NEWCOMER, channelId: CHANNEL, memberSince: NOW - 1000 },
  requester: { roleIds: [SERVER, ROLE], isAgeRestricted: true },
};

const BROKEN: Policy = {
  ...DEFAULT_POLICY,
  limits: {
    account_age_days: 1,
    member_hours: 1,
    largest_side: 1024,
    steps: 10,
    count: 1,
    cooldown_seconds: 60,
    waiting_jobs: 1,
    images_per_hour: 2,
    server_usd_per_month: 2 * PRICE,
  },
  roles: { [ROLE]: { ...DEFAULT_ROLE_RULE, access: 'deny' } },
  channels: { [CHANNEL]: 'deny' },
  ageRestricted: 'deny',
  deniedModels: ['stabilityai/stable-diffusion-xl-base-1.0'],
  private: 'deny',
  terms: [{ pattern: 'fox', isForNegative: false, isHidden: false }],
  pause: { by: ADA, at: NOW, reason: null },
};

/** In the order, each with what takes its objection away. */
const LIFTED: readonly (readonly [Rule, (gate: Gate, policy: Policy) => Partial<Policy>])[] = [
  [
    'operator_pause',
    (gate) => {
      gate.rule({ isPaused: false });
      return {};
    },
  ],
  ['server_pause', () => ({ pause: null })],
  ['suspension', () => ({})],
  ['account_age', (_, { limits }) => ({ limits: { ...limits, account_age_days: 0 } })],
  ['member_hours', (_, { limits }) => ({ limits: { ...limits, member_hours: 0 } })],
  ['role', () => ({ roles: {} })],
  ['channel', () => ({ channels: {} })],
  ['age_restricted', () => ({ ageRestricted: 'allow' })],
  ['private', () => ({ private: 'allow' })],
  ['largest_side', (_, { limits }) => ({ limits: { ...limits, largest_side: 2048 } })],
  ['steps', (_, { limits }) => ({ limits: { ...limits, steps: 20 } })],
  ['count', (_, { limits }) => ({ limits: { ...limits, count: 4 } })],
  ['model', () => ({ deniedModels: [] })],
  ['cooldown', (_, { limits }) => ({ limits: { ...limits, cooldown_seconds: 0 } })],
  ['terms', () => ({ terms: [] })],
  ['waiting_jobs', (_, { limits }) => ({ limits: { ...limits, waiting_jobs: 10 } })],
  [
    'images_per_hour',
    (_, { limits }) => ({ limits: { ...limits, images_per_hour: 100, images_per_day: 2 } }),
  ],
  [
    'images_per_day',
    (_, { limits }) => ({
      limits: { ...limits, images_per_day: 100, server_images_per_minute: 2 },
    }),
  ],
  [
    'server_images_per_minute',
    (_, { limits }) => ({
      limits: { ...limits, server_images_per_minute: 100, server_images_per_day: 2 },
    }),
  ],
  [
    'server_images_per_day',
    (gate, { limits }) => {
      gate.rule({}, { pictures: 3 });
      return { limits: { ...limits, server_images_per_day: 100 } };
    },
  ],
  [
    'queue',
    (gate) => {
      gate.rule({}, { pictures: 100 });
      return {};
    },
  ],
  [
    'server_usd_per_month',
    (gate, { limits }) => {
      gate.rule({}, { budget: { day: 3 * PRICE, month: null } });
      return {
        limits: { ...limits, server_usd_per_month: 100 * PRICE, server_usd_per_day: 2 * PRICE },
      };
    },
  ],
  [
    'server_usd_per_day',
    (_, { limits }) => ({ limits: { ...limits, server_usd_per_day: 100 * PRICE } }),
  ],
  [
    'budget_day',
    (gate) => {
      gate.rule({}, { budget: { day: null, month: 3 * PRICE } });
      return {};
    },
  ],
  [
    'budget_month',
    (gate) => {
      gate.rule({}, { budget: { day: null, month: null } });
      return {};
    },
  ],
];

it('of all the rules that a request breaks the first one refuses it, in an order that is always the same', async () => {
  const gate = await openGate();
  const first = await gate.ask(NOW - 1000, { count: 2, origin: { userId: NEWCOMER } });
  expect(first.rule).toBeNull();
  gate.rule({ isPaused: true });
  let policy = BROKEN;
  await gate.set(policy);
  await gate.database
    .insertInto('suspensions')
    .values({
      server_id: SERVER,
      user_id: NEWCOMER,
      until: null,
      reason: null,
      by_id: ADA,
      at: NOW,
      ended_at: null,
    })
    .execute();

  const refusals: (Rule | null)[] = [];
  for (const [rule, lift] of LIFTED) {
    const { rule: broken, words } = await gate.ask(NOW, ASKED);
    refusals.push(broken);
    expect(words?.endsWith(NOTHING_USED_UP)).toBe(REASSURING.has(rule));
    if (rule === 'suspension')
      await gate.database.updateTable('suspensions').set({ ended_at: NOW }).execute();
    policy = { ...policy, ...lift(gate, policy) };
    await gate.set(policy);
  }
  expect(refusals).toEqual(LIFTED.map(([rule]) => rule));
  expect((await gate.ask(NOW, ASKED)).rule).toBeNull();
});

it('every rule has its place in that order', () => {
  expect(LIFTED.map(([rule]) => rule)).toEqual(RULES);
});
