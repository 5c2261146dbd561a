import type { PaintFailureReason } from '../job.ts';
import type { CallFailure } from '../ports/painter.ts';

/** Failures that another call may not meet. A timeout is not among them: it has been waited for once, and may have been charged. */
const WORTH_ANOTHER_CALL: ReadonlySet<PaintFailureReason> = new Set([
  'overloaded',
  'server_error',
  'unreachable',
]);

/** Calls for one picture, the first among them. */
const MAX_CALLS = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export type RetryQuestion = {
  readonly failure: CallFailure;
  /** Whether so many of the member's calls failed lately that no more are made only to see. */
  readonly isBlocked?: boolean;
  /** How many calls were made for the picture so far. */
  readonly calls: number;
  readonly deadline: number;
  readonly now: number;
  /** A random number from 0 to 1. */
  readonly random: number;
};

/**
 * How long to wait before another call for the same picture, in milliseconds; `undefined` if none is to be made. The wait
 * is drawn from the whole range up to a doubling bound (full jitter), so that many failed pictures don't come back at once.
 */
export function decideRetry({
  failure,
  isBlocked = false,
  calls,
  deadline,
  now,
  random,
}: RetryQuestion): number | undefined {
  if (isBlocked && failure.reason !== 'rate_limited') return undefined;
  const wait = resolveWait(failure, calls, now, random);
  return wait === undefined || now + wait >= deadline ? undefined : wait;
}

function resolveWait(
  { reason, retryAt }: CallFailure,
  calls: number,
  now: number,
  random: number,
): number | undefined {
  // The line as a whole stands still until the API takes calls again; the picture only needs to be back in it.
  if (reason === 'rate_limited') return 0;
  if (!WORTH_ANOTHER_CALL.has(reason) || calls >= MAX_CALLS) return undefined;
  if (retryAt !== undefined) return Math.max(retryAt.getTime() - now, 0);
  return random * Math.min(FIRST_WAIT_MS * 2 ** calls, LONGEST_WAIT_MS);
}
