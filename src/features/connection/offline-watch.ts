export type OfflineWatchOptions = {
  /** Once it has been offline for a while, and once it is back after that. */
  readonly onOffline: (minutes: number) => void;
  readonly onBack: (minutes: number) => void;
  /** `null` never gives up. */
  readonly exitAfterMs: number | null;
  /** It has been offline for so long that a new process may help. */
  readonly onGivenUp: (problem: string) => void;
};

export interface OfflineWatch {
  /** It is offline until this first says otherwise. */
  note(isOnline: boolean): void;
  stop(): void;
}

/** A shorter absence ends by itself, mostly. */
const REPORT_AFTER_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/** Counts by timers: a clock that is set meanwhile makes nobody offline. */
export function createOfflineWatch(options: OfflineWatchOptions): OfflineWatch {
  const { onOffline, onBack, exitAfterMs, onGivenUp } = options;
  let timers: readonly NodeJS.Timeout[] = [];
  let lostAt: number | undefined;
  let isReported = false;

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function begin(): void {
    lostAt = performance.now();
    isReported = false;
    const report = setTimeout(() => {
      isReported = true;
      onOffline(REPORT_AFTER_MS / MINUTE_MS);
    }, REPORT_AFTER_MS);
    timers = [report];
    if (exitAfterMs === null) return;
    const giveUp = setTimeout(() => {
      onGivenUp(
        `Discord has been out of reach for ${describeMinutes(exitAfterMs)} (OFFLINE_EXIT_MINUTES): the process ends, so that its supervisor starts it anew.`,
      );
    }, exitAfterMs);
    timers = [report, giveUp];
  }

  function end(): void {
    stop();
    if (isReported && lostAt !== undefined) {
      onBack(Math.max(1, Math.round((performance.now() - lostAt) / MINUTE_MS)));
    }
    lostAt = undefined;
    isReported = false;
  }

  begin();
  return {
    note: (isOnline) => {
      if (isOnline) end();
      else if (lostAt === undefined) begin();
    },
    stop,
  };
}

function describeMinutes(ms: number): string {
  const minutes = ms / MINUTE_MS;
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
