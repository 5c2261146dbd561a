import { expect, it } from 'vitest';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { Measures } from '#features/monitoring/measures.ts';
import { PRICE } from '../../driver/example-job.ts';
import { createDriver, until } from '../../driver/driver.ts';
import { NO_RULES } from '../../driver/job-ports.ts';

const MODEL = 'stabilityai/stable-diffusion-xl-base-1.0';

/** What was told, in its order, but for the times. */
function createNotes() {
  const notes: unknown[][] = [];
  const note =
    (what: string) =>
    (...told: readonly unknown[]) =>
      void notes.push([what, ...told.filter((one) => typeof one !== 'number')]);
  const measures: Measures = {
    noteAnswer: note('answer'),
    noteAccepted: note('accepted'),
    noteRefused: note('refused'),
    noteEnded: note('ended'),
    noteWait: note('wait'),
    noteCall: ({ model, outcome, charge, price, ms }) => {
      expect(ms).toBeGreaterThanOrEqual(0);
      notes.push(['call', model, outcome, charge, price]);
    },
  };
  return { notes, measures };
}

it('a request that is painted', async () => {
  const { notes, measures } = createNotes();
  const driver = await createDriver({ always: 'painted', measures });
  await driver.submit({ count: 2 });
  await driver.ended();
  expect(notes).toEqual([
    ['accepted'],
    ['wait', MODEL],
    ['call', MODEL, 'painted', 'charged', PRICE],
    ['wait', MODEL],
    ['call', MODEL, 'painted', 'charged', PRICE],
    ['ended', 'delivered'],
  ]);
});

it.each<[PaintFailureReason, string]>([
  ['rejected', 'free'],
  ['timed_out', 'unknown'],
])('a call that fails as %s is %s', async (reason, charge) => {
  const { notes, measures } = createNotes();
  const driver = await createDriver({ always: reason, measures });
  await driver.submit();
  await driver.ended();
  expect(notes.slice(1)).toEqual([
    ['wait', MODEL],
    ['call', MODEL, reason, charge, PRICE],
    ['ended', 'failed'],
  ]);
});

it('the gate’s no, by its rule', async () => {
  const { notes, measures } = createNotes();
  const rules = { ...NO_RULES, isPaused: true };
  const driver = await createDriver({ rules, measures });
  await driver.submit();
  await until(() => notes.length > 0);
  expect(notes).toEqual([['refused', 'operator_pause']]);
});

it('a cancel ends a request once', async () => {
  const { notes, measures } = createNotes();
  const driver = await createDriver({ measures });
  await driver.submit();
  await until(() => driver.painter.calls() === 1);
  const [job] = await driver.rows();
  expect(await driver.jobs.cancel(job?.id ?? '')).toBe(true);
  expect(await driver.jobs.cancel(job?.id ?? '')).toBe(false);
  await driver.ended();
  expect(notes.filter(([what]) => what === 'ended')).toEqual([['ended', 'cancelled']]);
});
