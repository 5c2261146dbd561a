import { findLibraryAtFault } from './library-fault.ts';
import type { Logger } from '#core/logger.ts';

export type ProcessEndOptions = {
  readonly log: Logger;
  /** Something went wrong that ends nothing, in words for the operator. */
  readonly onFault: (problem: string) => void;
  /** Brings everything under way to a good end. */
  readonly close: () => Promise<void>;
  /** Closing is given up after this. What is unfinished then stands in the journal. */
  readonly closeWithinMs: number;
};

export interface ProcessEnd {
  /** Ends the process because it can't go on, with a sentence for the operator. */
  fail(problem: string): void;
  /** Ends it in order, for a reason in words for the operator, unless it is ending already. */
  stop(reason: string): void;
}

/** Decides how the process ends: in order on a signal, at once on a second one, loudly on a fatal error. */
export function ownProcessEnd({
  log,
  onFault,
  close,
  closeWithinMs,
}: ProcessEndOptions): ProcessEnd {
  let isEnding = false;

  function end(exitCode: number): void {
    // Whoever asks twice is in a hurry.
    if (isEnding) process.exit(1);
    isEnding = true;
    setTimeout(() => {
      log.warn('closing took too long; what is unfinished goes on at the next start');
      process.exit(exitCode);
    }, closeWithinMs).unref();
    close().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        log.fatal({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      end(0);
    });
  }
  // The state of the process is unknown: nothing more is begun, and the journal takes it up from here.
  function endAtOnce(error: unknown): void {
    log.fatal(
      { err: error },
      'a bug ended the process; what is unfinished goes on at the next start',
    );
    process.exit(1);
  }

  process.on('uncaughtException', endAtOnce);
  process.on('unhandledRejection', (error: unknown) => {
    const library = findLibraryAtFault(error);
    if (library === undefined) return endAtOnce(error);
    log.error({ err: error, library }, 'a library failed at something that nobody waits for');
    return onFault(`${library} failed at something; Easel goes on. The log says more.`);
  });

  return {
    fail: (problem) => {
      log.fatal(problem);
      end(1);
    },
    stop: (reason) => {
      if (isEnding) return;
      log.info(reason);
      end(0);
    },
  };
}
