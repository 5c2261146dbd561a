import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOfflineWatch } from '#features/connection/offline-watch.ts';

const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watch(exitAfterMs: number | null = 30 * MINUTE_MS) {
  const told: string[] = [];
  const { note } = createOfflineWatch({
    onOffline: (minutes) => told.push(`offline ${minutes}`),
    onBack: (minutes) => told.push(`back ${minutes}`),
    exitAfterMs,
    onGivenUp: (problem) => told.push(problem),
  });
  return { told, note };
}

it('five minutes offline are told, and the return after them', () => {
  const { told, note } = watch();
  note(true);
  note(false);
  vi.advanceTimersByTime(5 * MINUTE_MS - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(2 * MINUTE_MS);
  note(true);
  expect(told).toEqual(['offline 5', 'back 7']);
});

it('a short absence is told nobody, and what comes in pieces counts from its beginning', () => {
  const { told, note } = watch();
  note(true);
  for (let minute = 0; minute < 20; minute += 1) {
    note(minute % 2 === 0);
    vi.advanceTimersByTime(4 * MINUTE_MS);
  }
  expect(told).toEqual([]);
  note(false);
  vi.advanceTimersByTime(3 * MINUTE_MS);
  note(false);
  vi.advanceTimersByTime(3 * MINUTE_MS);
  expect(told).toEqual(['offline 5']);
});

it('a start without Discord counts as offline', () => {
  const { told } = watch();
  vi.advanceTimersByTime(6 * MINUTE_MS);
  expect(told).toEqual(['offline 5']);
});

it('after so long it is given up, once', () => {
  const { told, note } = watch(10 * MINUTE_MS);
  note(true);
  note(false);
  vi.advanceTimersByTime(100 * MINUTE_MS);
  expect(told).toEqual(['offline 5', expect.stringContaining('10 minutes (OFFLINE_EXIT_MINUTES)')]);
});

it('whoever never gives up does not', () => {
  const { told } = watch(null);
  vi.advanceTimersByTime(10_000 * MINUTE_MS);
  expect(told).toEqual(['offline 5']);
});
