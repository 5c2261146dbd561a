import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#core/logger.ts';
import type { GatewayInfo } from './gateway-info.ts';

export type IdentifyBudgetOptions = {
  readonly info: GatewayInfo;
  readonly fetchInfo: () => Promise<GatewayInfo>;
  /** No session may be begun before that moment. Told once for it. */
  readonly onExhausted: (until: Date) => void;
  readonly log: Logger;
  /** Rejects when `signal` aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
};

export interface IdentifyBudget {
  /** Resolves when the shard may begin a session, and counts it. Rejects if `signal` aborts. */
  wait(shardId: number, signal: AbortSignal): Promise<void>;
}

/** "Rate Limits" of sessions in Discord's documentation, and a little more, for clocks differ. */
const SPACING_MS = 5250;
const LOOK_AGAIN_MS = 5 * 60_000;

/** Who begins more sessions than Discord allows in a day loses the token. */
export function createIdentifyBudget(options: IdentifyBudgetOptions): IdentifyBudget {
  const { fetchInfo, onExhausted, log, pause = pauseFor } = options;
  const { maxConcurrency } = options.info;
  let { remaining, resetsAt } = options.info;
  let isTold = false;
  /** For each of the lines that Discord keeps: when the next may begin. */
  const lines = new Map<number, Promise<number>>();

  async function refresh(): Promise<void> {
    try {
      ({ remaining, resetsAt } = await fetchInfo());
    } catch (error) {
      log.warn({ err: error }, 'how many sessions may be begun could not be asked');
      // The limit has been reset, though nobody says to how much: one at a time.
      if (performance.now() >= resetsAt) remaining = Math.max(remaining, 1);
    }
    if (remaining > 0) isTold = false;
  }

  async function spend(signal: AbortSignal): Promise<void> {
    for (;;) {
      if (performance.now() >= resetsAt) await refresh();
      signal.throwIfAborted();
      if (remaining > 0) {
        remaining -= 1;
        return;
      }
      const leftMs = Math.max(1000, resetsAt - performance.now());
      if (!isTold) onExhausted(new Date(Date.now() + leftMs));
      isTold = true;
      await pause(Math.min(leftMs, LOOK_AGAIN_MS), signal);
      await refresh();
    }
  }

  async function takeTurn(earlier: Promise<number>, signal: AbortSignal): Promise<number> {
    const freeAt = await earlier;
    await pause(Math.max(0, freeAt - performance.now()), signal);
    await spend(signal);
    return performance.now() + SPACING_MS;
  }

  return {
    async wait(shardId, signal) {
      const line = shardId % maxConcurrency;
      const earlier = lines.get(line) ?? Promise.resolve(0);
      const turn = takeTurn(earlier, signal);
      // Whoever gave up has used nothing.
      lines.set(
        line,
        turn.catch(() => earlier),
      );
      await turn;
    },
  };
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}
