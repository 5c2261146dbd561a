import { beforeEach, expect, it } from 'vitest';
import type { Pause } from '#features/jobs/job.ts';
import { createDurations, type Durations } from '#features/jobs/queue/durations.ts';
import { createPaintQueue } from '#features/jobs/queue/paint-queue.ts';
import { createQueueView } from '#features/jobs/queue/queue-view.ts';
import { createDriver, until } from '../../../driver/driver.ts';

const NOW = 1_700_000_000_000;
const SECOND_MS = 1000;

let durations: Durations;
beforeEach(() => {
  durations = createDurations();
  durations.record('slow', 20 * SECOND_MS);
});

/** In how many milliseconds painting is likely to begin. */
function estimate(model: string, picturesAhead: number, concurrency: number, pause?: Pause) {
  const guard = {
    pause: () => pause,
    record: () => undefined,
    takesFrom: () => false,
    isSuspect: () => false,
    trouble: () => undefined,
    close: () => undefined,
  };
  const queue = createPaintQueue(concurrency);
  const describe = createQueueView({ queue, guard, durations, concurrency, now: () => NOW });
  return describe().estimateStart(model, { place: 1, picturesAhead }).getTime() - NOW;
}

it.each([
  [0, 1, 20],
  [3, 1, 80],
  [3, 4, 20],
  [7, 4, 40],
])('behind %i pictures with %i calls at once the wait is %i s', (ahead, concurrency, seconds) => {
  expect(estimate('slow', ahead, concurrency)).toBe(seconds * SECOND_MS);
});

it('a pause is waited for first, one that is over is not', () => {
  const until30 = { reason: 'failing', until: new Date(NOW + 30 * SECOND_MS) } as const;
  expect(estimate('slow', 0, 1, until30)).toBe(50 * SECOND_MS);
  const past = { reason: 'failing', until: new Date(NOW - SECOND_MS) } as const;
  expect(estimate('slow', 0, 1, past)).toBe(20 * SECOND_MS);
});

it('each picture that is painted tells how long the next one takes; a failed call does not', async () => {
  const driver = await createDriver();
  const wait = () =>
    driver.jobs
      .describeQueue()
      .estimateStart('stabilityai/stable-diffusion-xl-base-1.0', { place: 1, picturesAhead: 0 })
      .getTime() - Date.now();
  const guess = wait();
  driver.painter.always = 'rejected';
  await driver.submit();
  await until(() => driver.messages().length === 1);
  expect(wait()).toBeGreaterThan(guess / 2);
  driver.painter.always = 'painted';
  await driver.submit();
  await until(() => driver.messages().length === 2);
  expect(wait()).toBeLessThan(guess / 2);
});
