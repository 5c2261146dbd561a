import type { Logger } from '#core/logger.ts';
import type { Measures } from '../../monitoring/measures.ts';
import type { LiveJobs } from './live-jobs.ts';
import type { PaintQueue } from '../queue/paint-queue.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { Cancelled, JobLifecycle } from '../ports/lifecycle.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import { withdrawPlaceholder } from '../intake/withdraw-placeholder.ts';

export type CancelOptions = {
  readonly lifecycle: JobLifecycle;
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'remove'>;
  readonly delivery: Pick<Delivery, 'withdraw'>;
  readonly queue: PaintQueue;
  readonly live: Pick<LiveJobs, 'drop' | 'own'>;
  readonly measures: Pick<Measures, 'noteEnded'>;
  readonly now: () => number;
  readonly log: Logger;
};

/** Resolves as soon as it is decided, with whether the job was still to be stopped. */
export type Cancel = (jobId: string) => Promise<boolean>;

/** Decides in the journal, ends what is under way, and then clears up behind whoever asked, who need not wait for it. */
export function createCancel(options: CancelOptions): Cancel {
  const { lifecycle, lookup, pictures, queue, live, measures, now, log } = options;

  return async function cancel(jobId): Promise<boolean> {
    const cancelled = await lifecycle.cancel(jobId, now());
    if (cancelled === undefined) return false;
    measures.noteEnded('cancelled');
    queue.retag(cancelled.moved);
    live.own('clearing up after a cancel', clearUp(cancelled, live.drop(jobId)));
    log.info({ job: jobId }, 'job cancelled');
    return true;
  };

  /** No notice may come after the placeholder has gone. */
  async function clearUp({ pending }: Cancelled, dropped: Promise<void>): Promise<void> {
    await dropped;
    await withdrawPlaceholder(pending, options);
    await pictures.remove(await lookup.listStored(pending.job.id));
  }
}
