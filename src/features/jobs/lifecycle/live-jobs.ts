import type { Logger } from '#core/logger.ts';
import type { DeliverJob, PaintedJob } from '../delivery/deliver-job.ts';
import type { JobPicture } from '../job.ts';
import type { CheckThread } from '../intake/check-thread.ts';
import { listStored, type PaintPicture, type PictureOutcome } from '../queue/paint-picture.ts';
import type { PaintQueue } from '../queue/paint-queue.ts';
import type { CallLedger } from '../ports/call-ledger.ts';
import type { PendingReply } from '../ports/delivery.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { WaitingNotices } from '../queue/waiting-notices.ts';

export type LiveJobsOptions = {
  readonly calls: CallLedger;
  readonly lifecycle: JobLifecycle;
  readonly pictures: Pick<PictureStore, 'remove'>;
  readonly queue: PaintQueue;
  readonly checkThread: CheckThread;
  readonly paintPicture: PaintPicture;
  readonly deliverJob: DeliverJob;
  readonly notices: WaitingNotices;
  /** How long a request may wait. */
  readonly deadlineMs: number;
  readonly log: Logger;
};

/** The jobs that this process is working on. Every promise of theirs has its owner here. */
export interface LiveJobs {
  /** Works on a job to its end; pictures that are final already are not painted again. While stopping, it is left to the next start. */
  start(pending: PendingReply, pictures: readonly JobPicture[]): void;
  has(jobId: string): boolean;
  /** Ends the waiting, the calls and the notices of a job that the journal has cancelled. Resolves when no notice can be written any more. */
  drop(jobId: string): Promise<void>;
  /** Lets something go on beside the jobs; `stop` waits for it. */
  own(what: string, work: Promise<void>): void;
  /** Begins nothing more, and leaves what waits to the next start. */
  hold(): void;
  /** Resolves when what was under way has ended; after the grace, calls are cut off. */
  end(graceMs: number): Promise<void>;
}

type LiveJob = {
  readonly pending: PendingReply;
  readonly waiting: AbortController;
  readonly calling: AbortController;
  readonly deadline: NodeJS.Timeout;
  isExpired: boolean;
  isDropped: boolean;
  /** Asked by the first picture that is to be painted, for all of them. */
  place?: ReturnType<CheckThread>;
};

/** A job that broke off, as a rule because the disk is full, is taken up again after this long, so many times. */
const TAKE_UP_AFTER_MS = 30_000;
const TAKE_UPS = 20;

export function createLiveJobs(options: LiveJobsOptions): LiveJobs {
  const {
    calls,
    lifecycle,
    pictures: files,
    queue,
    checkThread,
    paintPicture,
    deliverJob,
    notices,
    deadlineMs,
    log,
  } = options;
  const jobs = new Map<string, LiveJob>();
  const underWay = new Set<Promise<void>>();
  let isHeld = false;

  function start(pending: PendingReply, pictures: readonly JobPicture[], takeUps = 0): void {
    const { job } = pending;
    if (isHeld) return;
    const live: LiveJob = {
      pending,
      waiting: new AbortController(),
      calling: new AbortController(),
      // A clock that is set back makes nobody wait longer; and a timer of more than 24 days would fire at once.
      deadline: setTimeout(
        () => expire(live),
        Math.min(Math.max(job.deadline - Date.now(), 0), deadlineMs),
      ),
      isExpired: false,
      isDropped: false,
    };
    jobs.set(job.id, live);
    own('a job', run(live, pictures, takeUps));
  }

  async function run(
    live: LiveJob,
    pictures: readonly JobPicture[],
    takeUps: number,
  ): Promise<void> {
    const { job } = live.pending;
    try {
      await work(live, pictures);
    } catch (error) {
      log.error({ err: error, job: job.id }, 'a job broke off');
      takeUpLater(live.pending, takeUps + 1);
    } finally {
      clearTimeout(live.deadline);
      jobs.delete(job.id);
      await notices.settle(job.id);
    }
  }

  function takeUpLater(pending: PendingReply, takeUps: number): void {
    if (takeUps > TAKE_UPS)
      return log.error({ job: pending.job.id }, 'a job is left to the next start');
    setTimeout(() => own('taking up a job', takeUp(pending, takeUps)), TAKE_UP_AFTER_MS).unref();
    return undefined;
  }

  async function takeUp(pending: PendingReply, takeUps: number): Promise<void> {
    try {
      const pictures = await lifecycle.reopen(pending.job.id);
      if (pictures.length > 0) start(pending, pictures, takeUps);
    } catch (error) {
      log.error({ err: error, job: pending.job.id }, 'a job could not be taken up again');
      takeUpLater(pending, takeUps + 1);
    }
  }

  function own(what: string, life: Promise<void>): void {
    const owned = life
      .catch((error: unknown) => log.error({ err: error }, `${what} broke off`))
      .finally(() => underWay.delete(owned));
    underWay.add(owned);
  }

  async function work(live: LiveJob, its: readonly JobPicture[]): Promise<void> {
    const { pending } = live;
    notices.watch(pending);
    // All settle before any error counts: no picture goes on behind the back of a job that is taken up again.
    const settled = await Promise.allSettled(its.map((picture) => resolvePicture(live, picture)));
    const outcomes = settled.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
    await notices.settle(pending.job.id);
    const paintedJob = toHarvest(outcomes);
    // A picture that has left without its time being up belongs to a cancelled job or to the next start.
    if (!outcomes.includes('left')) return deliverJob(pending, paintedJob);
    // What a call brought while the job was being cancelled is not in the journal.
    return live.isDropped ? files.remove(listStored(paintedJob.held)) : undefined;
  }

  async function resolvePicture(live: LiveJob, picture: JobPicture): Promise<PictureOutcome> {
    const { index, seed, stored, failure, isCounted = false } = picture;
    if (stored !== undefined) return { index, seed, held: stored };
    if (failure !== undefined)
      return { index, seed, failure: { reason: failure, retryAt: undefined, isCounted } };
    const { job } = live.pending;
    live.place ??= checkThread(job);
    const place = await live.place;
    if (place !== 'allowed') {
      const reason = place === 'denied' ? 'not_here' : 'place_unknown';
      await calls.giveUp({ jobId: job.id, index }, reason);
      return { index, seed, failure: { reason, retryAt: undefined } };
    }
    const outcome = await paintPicture(job, picture, {
      waiting: live.waiting.signal,
      calling: live.calling.signal,
      onSetback: () => notices.note(job.id, 'setback'),
    });
    if (typeof outcome === 'object' && 'held' in outcome) notices.note(job.id, 'picture');
    if (outcome !== 'left' || !live.isExpired) return outcome;
    await calls.giveUp({ jobId: job.id, index }, 'expired');
    return { index, seed, failure: { reason: 'expired', retryAt: undefined } };
  }

  /** The deadline has passed: what waits is given up, a call under way may still bring its picture. */
  function expire(live: LiveJob): void {
    live.isExpired = true;
    leaveLine(live);
  }

  function leaveLine(live: LiveJob): void {
    live.waiting.abort();
    queue.withdraw(live.pending.job.id);
  }

  async function drop(jobId: string): Promise<void> {
    const live = jobs.get(jobId);
    if (live !== undefined) {
      live.isDropped = true;
      leaveLine(live);
      live.calling.abort();
    }
    await notices.settle(jobId);
  }

  function hold(): void {
    isHeld = true;
    queue.pause();
    for (const live of jobs.values()) leaveLine(live);
  }

  async function end(graceMs: number): Promise<void> {
    const timer = setTimeout(() => {
      for (const live of jobs.values()) live.calling.abort();
    }, graceMs);
    while (underWay.size > 0) await Promise.all(underWay);
    clearTimeout(timer);
  }

  return { start, has: (jobId) => jobs.has(jobId), drop, own, hold, end };
}

function toHarvest(outcomes: readonly PictureOutcome[]): PaintedJob {
  const final = outcomes.filter((outcome) => outcome !== 'left');
  return {
    held: final.filter((outcome) => 'held' in outcome),
    missing: final.filter((outcome) => 'failure' in outcome),
  };
}
