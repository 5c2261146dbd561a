import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../sandbox/dataoorts/painter/random.ts';
import { createDriver, type Driver, type DriverOptions, until } from '../../driver/driver.ts';

const SLOTS = 3;
const OPTIONS: DriverOptions = { concurrency: SLOTS, probeAfterMs: 20 };
const FAILURES = ['overloaded', 'server_error', 'rejected', 'timed_out', 'not_a_picture'] as const;

type Life = {
  driver: Driver;
  /** Calls that dead processes made. */
  calls: number;
  kills: number;
};

/** What the books must say at every moment. */
async function checkBooks({ driver: { database, painter }, calls }: Life): Promise<void> {
  const begun = calls + painter.calls();
  await database.transaction().execute(async (books) => {
    const spend = await books.selectFrom('spend').selectAll().execute();
    const totals = await books.selectFrom('spend_totals').selectAll().execute();
    const pictures = await books.selectFrom('pictures').selectAll().execute();
    // A call is on the books before it is made: while one begins there may be a row more, never one less.
    expect(spend.length).toBeGreaterThanOrEqual(begun);
    expect(sumOf(pictures, ({ calls: its }) => its)).toBe(spend.length);
    const owed = spend.filter(({ charge }) => charge !== 'free');
    expect(sumOf(totals, ({ amount }) => amount)).toBe(2 * sumOf(owed, ({ price }) => price));
    for (const { amount } of totals) expect(amount).toBeGreaterThanOrEqual(0);
    for (const { start_tag, finish_tag, calls: its } of pictures) {
      expect(Math.min(start_tag, finish_tag, its)).toBeGreaterThanOrEqual(0);
    }
  });
}

function sumOf<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + amountOf(row), 0);
}

async function act(life: Life, random: Random, canDie: boolean): Promise<void> {
  const { driver } = life;
  const draw = random.between(0, 1);
  const { easel } = driver.painter;
  const painting = easel[random.whole(0, easel.length)];
  if (draw < 0.3) {
    const userId = `20000000000000000${random.whole(1, 5)}`;
    const seed = random.whole(0, 1_000_000);
    await driver.submit({ count: random.whole(1, 5), request: { seed }, origin: { userId } });
  } else if (draw < 0.6) painting?.end();
  else if (draw < 0.75) painting?.end(FAILURES[random.whole(0, FAILURES.length)], new Date());
  else if (draw < 0.85) {
    const rows = await driver.rows();
    await driver.jobs.cancel(rows[random.whole(0, rows.length)]?.id ?? '');
  } else if (draw < 0.9 && canDie) {
    driver.kill();
    life.calls += driver.painter.calls();
    life.kills += 1;
    life.driver = await createDriver({ ...OPTIONS, world: driver });
    await life.driver.jobs.recover();
    life.driver.jobs.begin();
  }
  for (let turn = random.whole(0, 8); turn > 0; turn -= 1) await nextTurn();
}

const LIVES = Array.from({ length: 8 }, (_, at) => at).flatMap((at) => [
  { seed: `life ${at}`, canDie: false, kind: 'without kills' },
  { seed: `life ${at}`, canDie: true, kind: 'with kills' },
]);

it.each(LIVES)(
  'a random life $kind ($seed) keeps the books, and ends every job once',
  async ({ seed, canDie }) => {
    const random = createRandom(seed);
    const life: Life = { driver: await createDriver(OPTIONS), calls: 0, kills: 0 };
    for (let step = 0; step < 60; step += 1) {
      await act(life, random, canDie);
      await checkBooks(life);
    }
    const { driver } = life;
    driver.painter.always = 'painted';
    for (const painting of driver.painter.easel.slice()) painting.end();
    await driver.ended();
    await until(() => driver.pictures.files.size === 0);
    await checkBooks(life);

    const rows = await driver.rows();
    const spend = await driver.database.selectFrom('spend').selectAll().execute();
    const calls = life.calls + driver.painter.calls();
    expect(spend.length).toBeGreaterThanOrEqual(calls);
    // A kill between the row and the call leaves a row too many, for each slot at most.
    expect(spend.length - calls).toBeLessThanOrEqual(life.kills * SLOTS);
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, state } of rows) {
      expect(['delivered', 'failed', 'cancelled']).toContain(state);
      // Whoever cancels reads nothing more; everyone else reads exactly one thing.
      expect(driver.delivery.messages.has(id)).toBe(state !== 'cancelled');
    }
  },
);
