import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#core/logger.ts';
import type { RetentionStore } from './ports.ts';
import type { MessageRemovals } from './message-removals.ts';

export type RetentionOptions = {
  readonly retentionStore: RetentionStore;
  readonly removals: MessageRemovals;
  /** How long history is kept; `null` for ever. */
  readonly historyMs: number | null;
  readonly now: () => number;
  readonly log: Logger;
};

/** Forgets what there is no reason to keep, once an hour. */
export interface Retention {
  start(): void;
  /** Begins nothing more, and gives what is under way a moment. */
  stop(): Promise<void>;
  /** One round. */
  run(): Promise<void>;
}

const ROUND_MS = 60 * 60 * 1000;

/** Discord may make a round wait long. */
const STOP_WITHIN_MS = 2000;

/** Servers that nobody has asked in for so long are purged. */
const SILENT_MS = 90 * 24 * 60 * 60 * 1000;

export function createRetention(options: RetentionOptions): Retention {
  const { retentionStore: store, removals, historyMs, now, log } = options;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let underWay = Promise.resolve();

  async function run(): Promise<void> {
    const closed = await repeat(() => store.deleteClosed(now()));
    const silent = await store.listSilent(now() - SILENT_MS);
    for (const serverId of silent)
      await repeat(() => store.purgeServer(serverId, now() - SILENT_MS));
    const old =
      historyMs === null ? 0 : await repeat(() => store.deleteOld(now() - historyMs, now()));
    if (closed + silent.length + old > 0) {
      await store.truncate();
      log.info({ closed, servers: silent.length, old }, 'what need not be kept was deleted');
    }
    await removals.run();
  }

  /** One batch after the other, so that nobody waits for more than one of them. */
  async function repeat(deleteSome: () => Promise<number>): Promise<number> {
    let sum = 0;
    for (;;) {
      const deleted = isStopped ? 0 : await deleteSome();
      if (deleted === 0) return sum;
      sum += deleted;
      await breathe();
    }
  }

  function begin(): void {
    underWay = underWay
      .then(() => run())
      .catch((error: unknown) => log.error({ err: error }, 'history could not be deleted'));
  }

  return {
    start() {
      begin();
      timer = setInterval(begin, ROUND_MS);
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      // What is still to be taken away is on the list at the next start.
      const ended = Promise.all([removals.stop(), underWay]);
      await Promise.race([ended, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
    run,
  };
}
