import { expect, it } from 'vitest';
import { PAINT_FAILURE_REASONS, type PaintFailureReason } from '#features/jobs/job.ts';
import { decideRetry, type RetryQuestion } from '#features/jobs/queue/retry.ts';

const NOW = 1_700_000_000_000;
const HOUR = 60 * 60 * 1000;

function decide(
  reason: PaintFailureReason,
  {
    retryAt,
    ...changes
  }: Partial<Omit<RetryQuestion, 'failure'>> & { readonly retryAt?: number } = {},
): number | undefined {
  return decideRetry({
    failure: {
      reason,
      retryAt: retryAt === undefined ? undefined : new Date(retryAt),
      detail: '',
    },
    calls: 1,
    deadline: NOW + HOUR,
    now: NOW,
    random: 0.5,
    ...changes,
  });
}

const RETRIED: ReadonlySet<PaintFailureReason> = new Set([
  'rate_limited',
  'overloaded',
  'server_error',
  'unreachable',
]);

it.each(PAINT_FAILURE_REASONS.map((reason) => [reason, RETRIED.has(reason)] as const))(
  'a call that failed as %s is made again: %s',
  (reason, isRetried) => {
    expect(decide(reason) !== undefined).toBe(isRetried);
  },
);

it('a timeout is not tried again, whatever the API says', () => {
  expect(decide('timed_out', { retryAt: NOW + 1000 })).toBeUndefined();
});

it.each([
  [1, 2000],
  [2, 4000],
  [3, 8000],
])('after %i calls the wait is drawn from the whole range up to %i ms', (calls, bound) => {
  for (const reason of ['overloaded', 'server_error', 'unreachable'] as const) {
    expect(decide(reason, { calls, random: 0 })).toBe(0);
    expect(decide(reason, { calls, random: 0.25 })).toBe(bound / 4);
    expect(decide(reason, { calls, random: 0.999 })).toBeCloseTo(bound * 0.999);
  }
});

it.each([4, 5, 100])('after %i calls a picture is given up', (calls) => {
  for (const reason of ['overloaded', 'server_error', 'unreachable'] as const) {
    expect(decide(reason, { calls })).toBeUndefined();
    expect(decide(reason, { calls, retryAt: NOW + 1000 })).toBeUndefined();
  }
});

it.each([
  ['in the future', NOW + 7000, 7000],
  ['in the past', NOW - 7000, 0],
])('a Retry-After %s is kept to', (_, retryAt, wait) => {
  expect(decide('overloaded', { retryAt })).toBe(wait);
});

it('a limited rate stops the line, not the picture: that goes back at once, any number of times', () => {
  expect(decide('rate_limited', { retryAt: NOW + HOUR / 2, calls: 50 })).toBe(0);
});

it.each([
  ['just before', NOW + 1001, 1000],
  ['at', NOW + 1000, undefined],
  ['after', NOW + 999, undefined],
])('no wait ends past the deadline (%s it)', (_, deadline, wait) => {
  expect(decide('server_error', { deadline })).toBe(wait);
  expect(decide('overloaded', { deadline, retryAt: NOW + 1000 })).toBe(wait);
});

it('after its deadline a picture does not go back into the line', () => {
  expect(decide('rate_limited', { deadline: NOW })).toBeUndefined();
});
