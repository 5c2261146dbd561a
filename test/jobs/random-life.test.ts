import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRandom, type Random } from '../sandbox/dataoorts/painter/random.ts';
import { createStudio, until, type Studio, type StudioOptions } from './studio.ts';

const OPTIONS: StudioOptions = { concurrency: 3, probeAfterMs: 20 };
const FAILURES = ['overloaded', 'server_error', 'rejected', 'timed_out', 'not_a_picture'] as const;

type Life = { studio: Studio; calls: number };

/** What the books must say at every moment. */
async function checkBooks({ studio: { database, painter }, calls }: Life): Promise<void> {
  const spend = await database.selectFrom('spend').selectAll().execute();
  const totals = await database.selectFrom('spend_totals').selectAll().execute();
  const begun = calls + painter.calls();
  // A call is on the books before it is made: while one begins there may be a row more.
  expect(spend.length).toBeGreaterThanOrEqual(begun);
  const owed = spend
    .filter(({ charge }) => charge !== 'free')
    .reduce((sum, { price }) => sum + price, 0);
  for (const { period, amount } of totals) {
    expect(amount).toBeGreaterThanOrEqual(0);
    if (period.length === 'yyyy-mm'.length) expect(amount).toBe(owed);
  }
  const pictures = await database.selectFrom('pictures').selectAll().execute();
  const callsOnPictures = pictures.reduce((sum, picture) => sum + picture.calls, 0);
  expect(callsOnPictures).toBe(spend.length);
  for (const { start_tag, finish_tag, calls: its } of pictures) {
    expect(Math.min(start_tag, finish_tag, its)).toBeGreaterThanOrEqual(0);
  }
}

async function act(life: Life, random: Random): Promise<void> {
  const { studio } = life;
  const draw = random.between(0, 1);
  const { easel } = studio.painter;
  const painting = easel[random.whole(0, easel.length)];
  if (draw < 0.3) {
    const userId = `20000000000000000${random.whole(1, 5)}`;
    const seed = random.whole(0, 1_000_000);
    await studio.submit({ count: random.whole(1, 5), request: { seed }, origin: { userId } });
  } else if (draw < 0.6) painting?.end();
  else if (draw < 0.75) painting?.end(FAILURES[random.whole(0, FAILURES.length)], new Date());
  else if (draw < 0.85) {
    const rows = await studio.rows();
    await studio.jobs.cancel(rows[random.whole(0, rows.length)]?.id ?? '');
  } else if (draw < 0.9) {
    studio.kill();
    life.calls += studio.painter.calls();
    life.studio = await createStudio({ ...OPTIONS, world: studio });
    await life.studio.jobs.recover();
  }
  for (let turn = random.whole(0, 8); turn > 0; turn -= 1) await nextTurn();
}

it.each(Array.from({ length: 12 }, (_, seed) => `life ${seed}`))(
  'a random life (%s) keeps the books, and ends every job once',
  async (seed) => {
    const random = createRandom(seed);
    const life: Life = { studio: await createStudio(OPTIONS), calls: 0 };
    for (let step = 0; step < 60; step += 1) {
      await act(life, random);
      await checkBooks(life);
    }
    const { studio } = life;
    studio.painter.always = 'painted';
    for (const painting of [...studio.painter.easel]) painting.end();
    await studio.ended();
    await until(() => studio.pictures.files.size === 0);
    await checkBooks(life);

    const rows = await studio.rows();
    const spend = await studio.database.selectFrom('spend').selectAll().execute();
    expect(spend).toHaveLength(life.calls + studio.painter.calls());
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, state } of rows) {
      expect(['delivered', 'failed', 'cancelled']).toContain(state);
      // Whoever cancels reads nothing more; everyone else reads exactly one thing.
      expect(studio.delivery.messages.has(id)).toBe(state !== 'cancelled');
    }
  },
);
