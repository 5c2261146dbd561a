import type { PaintFailureReason, Pause, PauseReason } from '../job.ts';
import type { CallOutcome } from '../ports/painter.ts';
import { isTrouble, isTroubleOfConnection } from './signs-of-trouble.ts';
import { createSuspects, type Caller } from './suspects.ts';

export type ApiGuardOptions = {
  /** Calls at once in good times. */
  readonly concurrency: number;
  /** How long a pause lasts before one call tries again, if the API does not say. It doubles with each failed try. */
  readonly probeAfterMs: number;
  readonly pauseCalls: () => void;
  readonly resumeCalls: (concurrency: number) => void;
  /** Told of each change: a pause, or `undefined` when painting goes on. */
  readonly onChange: (pause: Pause | undefined) => void;
  readonly now: () => number;
};

/**
 * Stops the calls while the API can't be used, and lets one through after a while to see whether it can again: after a 429
 * until its Retry-After, after a rejected key or used-up credit, and after several failures in a row. One member's failures alone
 * are no sign of an outage.
 * See `docs/decisions/pauses.md`.
 */
export interface ApiGuard {
  record(outcome: CallOutcome, caller: Caller): void;
  /** The pause in force; `undefined` while calls are made, a trial call among them. */
  pause(): Pause | undefined;
  /** Why there was a pause that no picture has ended yet: calls are tried one at a time, if at all. */
  trouble(): PauseReason | undefined;
  /** Whether requests of the member are taken during the pause: few others' failed, and none of theirs. */
  takesFrom(userId: string): boolean;
  /** Whether somebody else's request is the better one to see with whether the API works again. */
  isSuspect(userId: string): boolean;
  close(): void;
}

/** So many failures in a row mean that the API is down, and not that one request was unlucky. */
const FAILURES_IN_A_ROW = 5;
/** As long as fewer members' requests failed, the others' are taken. */
const MANY_MEMBERS = 3;
/** The first pause after a 429 without Retry-After. */
const RATE_LIMIT_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 10 * 60 * 1000;

const REASON_BY_FAILURE: Partial<Record<PaintFailureReason, PauseReason>> = {
  rate_limited: 'rate_limited',
  unauthorized: 'unauthorized',
  out_of_credit: 'out_of_credit',
};
export function createApiGuard(options: ApiGuardOptions): ApiGuard {
  const suspects = createSuspects();
  /** Calls in a row that nobody took. */
  let unsent = 0;
  /** How many pauses came one after the other, without a picture in between. */
  let trials = 0;
  let pause: Pause | undefined;
  let lastReason: PauseReason | undefined;
  let timer: NodeJS.Timeout | undefined;

  function record(outcome: CallOutcome, caller: Caller): void {
    const { result } = outcome;
    if (result.ok) return open();
    const { reason, retryAt } = result.reason;
    // Cut off by Easel itself: that says nothing about the API.
    if (reason === 'interrupted') return undefined;
    const isSign = isTrouble(outcome);
    if (isTroubleOfConnection(outcome)) unsent += 1;
    else if (isSign) suspects.add(caller);
    const isDown = isSign && (trials > 0 || unsent + suspects.weigh() >= FAILURES_IN_A_ROW);
    const cause = REASON_BY_FAILURE[reason] ?? (isDown ? 'failing' : undefined);
    if (cause !== undefined) return stop(cause, retryAt);
    // Any other answer shows that the API works.
    if (!isSign) open();
    return undefined;
  }

  function open(): void {
    unsent = 0;
    // A call that began before the pause says nothing about the time after it.
    if (pause !== undefined) return;
    suspects.clear();
    if (trials === 0) return;
    trials = 0;
    options.resumeCalls(options.concurrency);
    options.onChange(undefined);
  }

  function stop(reason: PauseReason, retryAt: Date | undefined): void {
    // Several calls in flight fail together: they are one sign, not several.
    if (pause !== undefined) return;
    const now = options.now();
    const shortest =
      reason === 'rate_limited'
        ? Math.min(RATE_LIMIT_PAUSE_MS, options.probeAfterMs)
        : options.probeAfterMs;
    // One member's words that fail at each try don't make the others wait for longer and longer.
    const isOfFew = reason === 'failing' && unsent === 0;
    const doublings = isOfFew ? Math.min(trials, Math.max(suspects.count() - 1, 0)) : trials;
    const wait = Math.min(shortest * 2 ** doublings, LONGEST_PAUSE_MS);
    const longest = reason === 'failing' ? now + LONGEST_PAUSE_MS : Infinity;
    const until =
      retryAt === undefined ? now + wait : Math.min(Math.max(retryAt.getTime(), now), longest);
    pause = { reason, until: new Date(until) };
    lastReason = reason;
    trials += 1;
    options.pauseCalls();
    options.onChange(pause);
    timer = setTimeout(tryOne, until - now);
  }

  function tryOne(): void {
    pause = undefined;
    options.resumeCalls(1);
  }

  return {
    record,
    pause: () => pause,
    trouble: () => (trials > 0 ? lastReason : undefined),
    takesFrom: (userId) =>
      pause?.reason === 'failing' &&
      unsent === 0 &&
      suspects.count() < MANY_MEMBERS &&
      !suspects.has(userId),
    isSuspect: (userId) => trials > 0 && suspects.has(userId),
    close: () => clearTimeout(timer),
  };
}
