import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LimitValues } from '#core/policy/limits.ts';
import { findWindowStart, WINDOW_NAMES, WINDOWS } from '#core/rules/windows.ts';
import { success } from '#core/result.ts';
import { createRandom, type Random } from '../../sandbox/dataoorts/painter/random.ts';
import { NO_RULES } from '../../driver/job-ports.ts';
import { PRICE } from '../../driver/example-job.ts';
import { DELIVERED } from '../../driver/memory/delivery.ts';
import { createDriver, type Driver, type DriverOptions, until } from '../../driver/driver.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SLOTS = 3;
const MEMBERS = ['200000000000000001', '200000000000000002', '200000000000000003'];
const SERVERS = ['300000000000000001', '300000000000000002', null];
/** A thread in a category where nothing may be painted, which shows only after the acknowledgement. */
const THREAD = { channelId: '400000000000000009', threadOf: '400000000000000008' };
const FORBIDDEN = '400000000000000007';
const FAILURES = ['server_error', 'rejected', 'timed_out', 'not_a_picture'] as const;

/** So tight that random requests meet each of them. */
const LIMITS: LimitValues = {
  images_per_hour: 7,
  images_per_day: 12,
  waiting_jobs: 3,
  server_images_per_minute: 6,
  server_images_per_day: 16,
  server_usd_per_month: 30 * PRICE,
};

/** The machine's clock, which is wrong by so much. */
let clockOffset = 0;
beforeEach(() => {
  clockOffset = 0;
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + clockOffset);
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Life = {
  driver: Driver;
  readonly options: DriverOptions;
  readonly canDie: boolean;
  /** Calls that dead processes made, and their number. */
  calls: number;
  kills: number;
  given: number;
  refusals: number;
  /** Pictures that stood in the future when the clock went back: they may be moved to the present. */
  readonly moved: Set<number>;
};

async function begin(options: DriverOptions, world?: Driver): Promise<Driver> {
  const driver = await createDriver(world === undefined ? options : { ...options, world });
  if (world !== undefined) {
    await driver.jobs.recover();
    driver.jobs.begin();
    return driver;
  }
  for (const serverId of SERVERS) {
    if (serverId === null) continue;
    const manager = { userId: '1', serverId, serverLocale: 'en-US' };
    await driver.features.settings.edit(manager, (policy) =>
      success({ policy: { ...policy, channels: { [FORBIDDEN]: 'deny' } }, changes: [] }),
    );
  }
  return driver;
}

const pick = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[random.whole(0, items.length)];

async function act(life: Life, random: Random): Promise<void> {
  const { driver, options, canDie } = life;
  const painting = pick(random, driver.painter.easel);
  const jobId = async (): Promise<string> => pick(random, await driver.rows())?.id ?? '';
  const acts: readonly (readonly [weight: number, act: () => unknown])[] = [
    [
      34,
      async () => {
        const serverId = pick(random, SERVERS) ?? null;
        const place = serverId !== null && random.chance(0.15) ? THREAD : {};
        const { answers } = await driver.submit({
          count: random.whole(1, 5),
          request: { seed: random.whole(0, 1_000_000) },
          origin: { userId: pick(random, MEMBERS) ?? '', serverId, ...place },
        });
        if (answers[0]?.startsWith('refuse') === true) life.refusals += 1;
      },
    ],
    [20, () => painting?.end()],
    [10, () => painting?.end(pick(random, FAILURES), new Date(Date.now()))],
    [8, async () => driver.jobs.cancel(await jobId())],
    [16, () => (clockOffset += random.whole(0, 20 * MINUTE_MS))],
    [3, () => (clockOffset += random.whole(0, 2 * DAY_MS))],
    [
      3,
      async () => {
        clockOffset -= random.whole(0, 2 * DAY_MS);
        const ahead = await driver.database
          .selectFrom('pictures')
          .select('arrival')
          .where('submitted_at', '>', Date.now())
          .execute();
        for (const { arrival } of ahead) life.moved.add(arrival);
      },
    ],
    [4, async () => driver.ports.lifecycle.expireUndeliverable(Date.now() + 40 * DAY_MS)],
    [
      3,
      async () => {
        const gift = await driver.features.moderation.giveImages({
          by: { ...driver.invocation(), userId: '1' },
          userId: MEMBERS[0] ?? '',
          roleIds: [],
          images: random.whole(1, 4),
        });
        life.given += gift.given;
      },
    ],
    [
      6,
      () => {
        // What is written twice must be the same: who dies between the two has one outcome only.
        const outcomes = [DELIVERED, 'undeliverable'] as const;
        if (!canDie) driver.delivery.outcome = pick(random, outcomes) ?? DELIVERED;
      },
    ],
    [
      canDie ? 5 : 0,
      async () => {
        driver.kill();
        life.calls += driver.painter.calls();
        life.kills += 1;
        life.driver = await begin(options, driver);
      },
    ],
  ];
  let draw = random.between(
    0,
    acts.reduce((sum, [weight]) => sum + weight, 0),
  );
  const chosen = acts.find(([weight]) => (draw -= weight) < 0);
  await chosen?.[1]();
  for (let turn = random.whole(0, 8); turn > 0; turn -= 1) await nextTurn();
}

function sumOf<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + amountOf(row), 0);
}

async function readBooks({ driver: { database } }: Life) {
  return database.transaction().execute(async (books) => ({
    pictures: await books.selectFrom('pictures').selectAll().orderBy('arrival').execute(),
    spend: await books.selectFrom('spend').selectAll().orderBy('id').execute(),
    totals: await books.selectFrom('spend_totals').selectAll().execute(),
    serverTotals: await books.selectFrom('server_spend_totals').selectAll().execute(),
  }));
}
type Books = Awaited<ReturnType<typeof readBooks>>;

/** What came to something, or may still. */
const BILLABLE: ReadonlySet<string> = new Set(['timed_out', 'unreachable', 'not_a_picture']);
const COUNTING: ReadonlySet<string> = new Set(['queued', 'painting', 'painted', 'delivered']);

function checkAllowance({ pictures, spend }: Books, { given }: Life): void {
  const uncounted = pictures.filter(({ state, counted }) => COUNTING.has(state) && counted === 0);
  expect(uncounted.length).toBeLessThanOrEqual(given);
  // Cancelled pictures count only if their painting had begun; failed ones only if their last call may be on the bill.
  const billed = new Map(
    spend.map(({ job_id, position, charge }) => [`${job_id} ${position}`, charge === 'unknown']),
  );
  const odd = pictures.filter(
    ({ state, counted, calls, failure, job_id, position }) =>
      counted === 1 &&
      !COUNTING.has(state) &&
      !(state === 'cancelled' && calls > 0) &&
      !(billed.get(`${job_id} ${position}`) === true && BILLABLE.has(failure ?? '')),
  );
  expect(odd).toEqual([]);
}

function checkWindows({ pictures }: Books, { moved }: Life): void {
  const counted = pictures.filter(
    (picture) => picture.counted === 1 && !moved.has(picture.arrival),
  );
  for (const name of WINDOW_NAMES) {
    const ownerOf = ({ server_id, user_id }: (typeof counted)[number]): string =>
      // Direct messages are each member's own.
      WINDOWS[name].owner === 'member' || server_id === '' ? `${server_id} ${user_id}` : server_id;
    for (const its of Map.groupBy(counted, ownerOf).values()) {
      for (const { submitted_at: at } of its) {
        const start = findWindowStart(name, at);
        const used = its.filter(({ submitted_at: other }) => other > start && other <= at);
        expect(used.length).toBeLessThanOrEqual(LIMITS[name] ?? 0);
      }
    }
  }
}

const isMonth = ({ period }: { readonly period: string }): boolean => period.length === 7;

function checkSpend({ pictures, spend, totals, serverTotals }: Books, life: Life): void {
  const calls = life.calls + life.driver.painter.calls();
  // A call is on the books before it is made; one that a kill kept from being made stays there.
  expect(spend.length).toBeGreaterThanOrEqual(calls);
  expect(spend.length - calls).toBeLessThanOrEqual((life.kills + 1) * SLOTS);
  expect(sumOf(pictures, (picture) => picture.calls)).toBe(spend.length);
  const owed = spend.filter(({ charge }) => charge !== 'free');
  expect(sumOf(totals.filter(isMonth), ({ amount }) => amount)).toBe(owed.length * PRICE);
  expect(sumOf(totals, ({ amount }) => amount)).toBe(2 * owed.length * PRICE);
  for (const serverId of SERVERS) {
    const mine = owed.filter(({ server_id }) => server_id === (serverId ?? ''));
    const booked = serverTotals.filter(({ server_id }) => server_id === (serverId ?? ''));
    expect(sumOf(booked.filter(isMonth), ({ amount }) => amount)).toBe(mine.length * PRICE);
    expect(sumOf(booked, ({ amount }) => amount)).toBe(2 * mine.length * PRICE);
  }
  for (const { amount } of [...totals, ...serverTotals]) {
    expect(amount).toBeGreaterThanOrEqual(0);
  }
  for (const { amount } of serverTotals) {
    expect(amount).toBeLessThanOrEqual(LIMITS.server_usd_per_month ?? 0);
  }
}

/** Whatever the clock does, the books' time never goes back. */
function checkTime({ pictures, spend }: Books): void {
  for (const times of [
    pictures.map(({ submitted_at }) => submitted_at),
    spend.map(({ begun_at }) => begun_at),
  ])
    expect(times).toEqual(times.toSorted((a, b) => a - b));
}

async function check(life: Life): Promise<void> {
  const books = await readBooks(life);
  checkAllowance(books, life);
  checkWindows(books, life);
  checkSpend(books, life);
  checkTime(books);
}

const LIVES = Array.from({ length: 6 }, (_, at) => [
  { seed: `allowance ${at}`, canDie: false, deadlineMs: 60 * MINUTE_MS, kind: 'without kills' },
  { seed: `allowance ${at}`, canDie: true, deadlineMs: 60 * MINUTE_MS, kind: 'with kills' },
  { seed: `allowance ${at}`, canDie: at % 2 === 0, deadlineMs: 12, kind: 'with little patience' },
]).flat();

it.each(LIVES)(
  'a random life $kind ($seed) counts what was delivered and what is open, and every call',
  async ({ seed, canDie, deadlineMs }) => {
    const random = createRandom(`${seed} ${canDie} ${deadlineMs}`);
    const options: DriverOptions = {
      concurrency: SLOTS,
      probeAfterMs: 5,
      deadlineMs,
      rules: { ...NO_RULES, defaults: LIMITS },
      threadPlace: () => ({ categoryId: FORBIDDEN, isAgeRestricted: false }),
    };
    const life: Life = {
      driver: await begin(options),
      options,
      canDie,
      calls: 0,
      kills: 0,
      given: 0,
      refusals: 0,
      moved: new Set(),
    };
    for (let step = 0; step < 70; step += 1) {
      await act(life, random);
      if (step % 5 === 0) await check(life);
    }
    const { driver } = life;
    driver.painter.always = 'painted';
    driver.delivery.outcome = DELIVERED;
    for (const painting of driver.painter.easel.slice()) painting.end();
    await driver.ended();
    await check(life);

    const { pictures } = await readBooks(life);
    expect(pictures.filter(({ state }) => state === 'queued' || state === 'painting')).toEqual([]);
    const rows = await driver.rows();
    expect(rows.length).toBeGreaterThan(0);
    // Whoever cancels, or deletes the message, reads nothing more; everyone else reads exactly one thing.
    await until(() =>
      rows.every(({ id, state }) => driver.delivery.messages.has(id) !== (state === 'cancelled')),
    );
    const silent = rows.filter(({ id }) => !driver.delivery.messages.has(id));
    expect(new Set(silent.map(({ state }) => state))).toEqual(
      new Set(silent.length > 0 ? ['cancelled'] : []),
    );
    await driver.jobs.stop(0);
  },
);
