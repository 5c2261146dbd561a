import type { Pause, PauseReason } from '../job.ts';
import type { ApiGuard } from './api-guard.ts';
import type { Durations } from './durations.ts';
import type { PaintQueue, QueuePosition } from './paint-queue.ts';

/** How busy the bot is, and where waiting jobs stand. */
export type QueueView = {
  /** Pictures in line. */
  readonly waiting: number;
  /** Calls under way. */
  readonly calling: number;
  readonly pause: Pause | undefined;
  /** The painting service limits the rate of calls, or fails: they are tried again and again. */
  readonly isServiceBusy: boolean;
  /** The waiting jobs by their id; one that is being painted is not among them. */
  readonly places: ReadonlyMap<string, QueuePosition>;
  /** When a job with this place is likely to be begun. */
  readonly estimateStart: (model: string, place: QueuePosition) => Date;
};

export type QueueViewOptions = {
  readonly queue: PaintQueue;
  readonly guard: ApiGuard;
  readonly durations: Durations;
  /** Calls at once. */
  readonly concurrency: number;
  readonly now: () => number;
};

const BUSY: ReadonlySet<PauseReason | undefined> = new Set(['rate_limited', 'failing']);

/** What members can be told about the line. */
export function createQueueView({
  queue,
  guard,
  durations,
  concurrency,
  now,
}: QueueViewOptions): () => QueueView {
  return () => ({
    ...queue.count(),
    pause: guard.pause(),
    isServiceBusy: BUSY.has(guard.trouble()),
    places: queue.listPositions(),
    estimateStart: (model, { picturesAhead }) => {
      const pauseEnd = guard.pause()?.until.getTime() ?? 0;
      const wait = ((picturesAhead + 1) * durations.estimate(model)) / concurrency;
      return new Date(Math.max(now(), pauseEnd) + wait);
    },
  });
}
