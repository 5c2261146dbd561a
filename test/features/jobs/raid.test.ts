import { afterEach, expect, it } from 'vitest';
import type { LimitValues } from '#core/policy/limits.ts';
import { createLineSimulation, type LineSimulation } from './line-simulation.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const RAIDED = '300000000000000001';
const ELSEWHERE = '300000000000000002';
const SLOTS = 4;
/** Of one picture, in seconds. */
const SERVICE = 5;
const MINUTES = 2;
const PER_MINUTE = 30;

const RAIDERS = 50;
const raiders = Array.from({ length: RAIDERS }, (_, at) => ({
  // An account's id says when it was made: a day ago.
  userId: String((BigInt(NOW - DAY_MS - 1_420_070_400_000) << 22n) + BigInt(at)),
  memberSince: NOW - 5 * MINUTE_MS,
  serverId: RAIDED,
}));
const oldMembers = (serverId: string, first: number) =>
  Array.from({ length: 5 }, (_, at) => ({
    userId: `2000000000000000${first + at}`,
    memberSince: NOW - 100 * DAY_MS,
    serverId,
  }));
const members = oldMembers(RAIDED, 10);
const strangers = oldMembers(ELSEWHERE, 20);

const isRaider = (userId: string): boolean => raiders.some((raider) => raider.userId === userId);

let line: LineSimulation;
afterEach(() => line.close());

type Accepted = {
  readonly userId: string;
  readonly serverId: string;
  readonly jobId: string;
  readonly at: number;
  /** Calls that had begun. */
  readonly begun: number;
};

/** Raiders ask again and again; five members there, and five of another server, ask when they have nothing in line. */
async function raid(defaults: LimitValues) {
  line = await createLineSimulation(SLOTS, () => SERVICE, {
    startsAt: NOW,
    stepMs: SECOND_MS,
    rules: { defaults, bounds: {}, isPaused: false },
  });
  const accepted: Accepted[] = [];
  const refusals = new Map<string, number>();
  const waitingOf = (userId: string): number => line.waiting.get(userId) ?? 0;

  async function ask(origin: (typeof members)[number], count: number): Promise<void> {
    const { userId, serverId } = origin;
    const begun = line.dispatches.length;
    const { jobId, refusal } = await line.ask({ count, origin });
    if (refusal === undefined) accepted.push({ userId, serverId, jobId, at: line.clock(), begun });
    else refusals.set(`${userId} ${refusal}`, (refusals.get(`${userId} ${refusal}`) ?? 0) + 1);
  }

  for (let second = 0; second < MINUTES * 60; second += 1) {
    // Five of them each second, and always before the members.
    for (let at = 0; at < 5; at += 1) {
      const raider = raiders[(second * 5 + at) % RAIDERS];
      if (raider !== undefined) await ask(raider, 4);
    }
    for (const member of [...members, ...strangers])
      if (waitingOf(member.userId) === 0) await ask(member, 1);
    await line.step();
  }
  for (let second = 0; second < 600 && line.inFlight() > 0; second += 1) await line.step();

  const waits = accepted
    .filter(({ userId }) => !isRaider(userId))
    .map(({ jobId, at, begun }) => {
      const position = line.dispatches.findIndex((dispatch) => dispatch.jobId === jobId);
      const before = Map.groupBy(line.dispatches.slice(begun, position), ({ user }) => user);
      return {
        /** The most pictures that any one other member had meanwhile. */
        most: Math.max(0, ...[...before.values()].map(({ length }) => length)),
        seconds: (line.dispatches[position]?.at ?? Infinity) - (at - NOW) / SECOND_MS,
      };
    });
  return {
    accepted,
    waits,
    /** Why raiders were refused. */
    reasons: new Set(
      [...refusals.keys()]
        .filter((key) => isRaider(key.split(' ')[0] ?? ''))
        .map((key) => key.split(' ')[1]),
    ),
    byRaiders: accepted.filter(({ userId }) => isRaider(userId)),
    byMembers: accepted.filter(({ userId }) => members.some((member) => member.userId === userId)),
    byStrangers: accepted.filter(({ serverId }) => serverId === ELSEWHERE),
  };
}

it.each([
  ['the age of accounts', { account_age_days: 7 }, 'refusal.account_age'],
  ['the hours in the server', { member_hours: 24 }, 'refusal.member_hours'],
] as const)(
  'of a raid of new accounts nothing is painted where %s counts, and nobody notices',
  async (_, rule, reason) => {
    const { byRaiders, byMembers, reasons, waits } = await raid({
      ...rule,
      server_images_per_minute: 10 * PER_MINUTE,
    });
    expect(byRaiders).toEqual([]);
    expect([...reasons]).toEqual([reason]);
    expect(byMembers.length).toBeGreaterThan(30);
    // Ten who each have one picture in line, on four slots.
    expect(Math.max(...waits.map(({ seconds }) => seconds))).toBeLessThanOrEqual(3 * SERVICE);
  },
);

it('without that rule the server’s minute holds, and nobody else’s wait is longer than the fair share', async () => {
  const { accepted, byRaiders, byStrangers, reasons, waits } = await raid({
    server_images_per_minute: PER_MINUTE,
  });
  const here = accepted.filter(({ serverId }) => serverId === RAIDED);
  const pictures = here.map(({ userId, at }) => ({
    at,
    count: raiders.some((raider) => raider.userId === userId) ? 4 : 1,
  }));
  for (const { at } of pictures) {
    const inWindow = pictures.filter((picture) => picture.at > at - MINUTE_MS && picture.at <= at);
    expect(inWindow.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(PER_MINUTE);
  }
  expect(reasons).toEqual(
    new Set(['refusal.server_images_per_minute', 'refusal.server_images_per_minute_none']),
  );
  expect(byRaiders.length).toBeGreaterThan(0);
  expect(byStrangers.length).toBeGreaterThan(30);
  // As in any mix of users: each of two may be one picture ahead at the beginning of a wait, and one at its end.
  expect(Math.max(...waits.map(({ most }) => most))).toBeLessThanOrEqual(2);
  expect(Math.max(...waits.map(({ seconds }) => seconds))).toBeLessThanOrEqual(
    Math.ceil((PER_MINUTE + strangers.length) / SLOTS + 1) * SERVICE,
  );
});
