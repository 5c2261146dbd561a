import type { FailureName } from './failures.ts';

export type Call = {
  readonly model: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** `performance.now()` when the whole request had arrived. */
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  /** `aborted`: the client went away before the whole answer, also from a call that hung. */
  readonly outcome: 'running' | 'picture' | 'refused' | 'aborted' | FailureName;
  /** The picture, once the whole of it was sent. */
  readonly bytes: Buffer | undefined;
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type OpenCall = {
  end(outcome: Exclude<Call['outcome'], 'running'>, bytes?: Buffer): void;
};

const DEFAULT_TIMEOUT_MS = 10_000;

/** What was asked, what is being answered now, and a way to wait for either. */
export type CallLog = ReturnType<typeof createCallLog>;

export function createCallLog() {
  const calls: Mutable<Call>[] = [];
  const watchers = new Set<() => void>();
  let inFlight = 0;
  let maxInFlight = 0;

  const notify = () => {
    for (const watch of watchers) watch();
  };

  return {
    calls: calls as readonly Call[],
    inFlight: () => inFlight,
    maxInFlight: () => maxInFlight,

    open(model: string, data: Readonly<Record<string, unknown>>): OpenCall {
      const call: Mutable<Call> = {
        model,
        data,
        startedAt: performance.now(),
        endedAt: undefined,
        outcome: 'running',
        bytes: undefined,
      };
      calls.push(call);
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
      notify();
      return {
        // The first end counts: an answer that is out can't be aborted any more.
        end(outcome, bytes) {
          if (call.outcome !== 'running') return;
          call.outcome = outcome;
          call.endedAt = performance.now();
          call.bytes = bytes;
          inFlight -= 1;
          notify();
        },
      };
    },

    until: <T>(
      what: string,
      probe: () => T | undefined | null | false,
      timeoutMs = DEFAULT_TIMEOUT_MS,
    ): Promise<T> => {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      const look = () => {
        try {
          const found = probe();
          if (found) resolve(found);
        } catch (error) {
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        const outcomes = calls.map((call) => call.outcome).join(', ');
        reject(new Error(`Waited ${timeoutMs} ms for ${what}. Calls: ${outcomes || 'none'}`));
      }, timeoutMs);
      watchers.add(look);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        watchers.delete(look);
      });
    },
  };
}
