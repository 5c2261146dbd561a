import type { PaintFailureReason, Pause, PauseReason } from '../job.ts';
import type { CallOutcome } from '../ports/painter.ts';

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
 * until its Retry-After, after a rejected key or used-up credit, and after several failures in a row.
 * See `docs/decisions/pauses.md`.
 */
export interface ApiGuard {
  record(outcome: CallOutcome): void;
  /** The pause in force; `undefined` while calls are made, a trial call among them. */
  pause(): Pause | undefined;
  close(): void;
}

/** So many failures in a row mean that the API is down, and not that one request was unlucky. */
const FAILURES_IN_A_ROW = 5;
/** The first pause after a 429 without Retry-After. */
const RATE_LIMIT_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 10 * 60 * 1000;

const REASON_BY_FAILURE: Partial<Record<PaintFailureReason, PauseReason>> = {
  rate_limited: 'rate_limited',
  unauthorized: 'unauthorized',
  out_of_credit: 'out_of_credit',
};
const SIGNS_OF_TROUBLE: ReadonlySet<PaintFailureReason> = new Set([
  'server_error',
  'overloaded',
  'unreachable',
  'timed_out',
  // A page of a proxy in front of the service, as a rule.
  'not_a_picture',
]);

export function createApiGuard(options: ApiGuardOptions): ApiGuard {
  let failures = 0;
  /** How many pauses came one after the other, without a picture in between. */
  let trials = 0;
  let pause: Pause | undefined;
  let timer: NodeJS.Timeout | undefined;

  function record({ result }: CallOutcome): void {
    if (result.ok) return open();
    const { reason, retryAt } = result.reason;
    // Cut off by Easel itself: that says nothing about the API.
    if (reason === 'interrupted') return undefined;
    failures = SIGNS_OF_TROUBLE.has(reason) ? failures + 1 : failures;
    const isDown = failures >= FAILURES_IN_A_ROW || (trials > 0 && SIGNS_OF_TROUBLE.has(reason));
    const cause = REASON_BY_FAILURE[reason] ?? (isDown ? 'failing' : undefined);
    if (cause !== undefined) return stop(cause, retryAt);
    // Any other answer shows that the API works.
    if (!SIGNS_OF_TROUBLE.has(reason)) open();
    return undefined;
  }

  function open(): void {
    failures = 0;
    // A call that began before the pause says nothing about the time after it.
    if (pause !== undefined || trials === 0) return;
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
    const wait = Math.min(shortest * 2 ** trials, LONGEST_PAUSE_MS);
    const until = retryAt === undefined ? now + wait : Math.max(retryAt.getTime(), now);
    pause = { reason, until: new Date(until) };
    trials += 1;
    options.pauseCalls();
    options.onChange(pause);
    timer = setTimeout(tryOne, until - now);
  }

  function tryOne(): void {
    pause = undefined;
    failures = 0;
    options.resumeCalls(1);
  }

  return { record, pause: () => pause, close: () => clearTimeout(timer) };
}
