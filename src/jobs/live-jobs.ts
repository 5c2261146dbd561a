import type { Log } from '../ops/log.ts';
import type { DeliverJob, Harvest } from './deliver-job.ts';
import type { JobPicture } from './job.ts';
import type { PaintPicture, PictureOutcome } from './paint-picture.ts';
import type { PaintQueue } from './paint-queue.ts';
import type { Journal, Letter } from './ports.ts';
import type { WaitingNotices } from './waiting-notices.ts';

export type LiveJobsOptions = {
  readonly journal: Pick<Journal, 'giveUp'>;
  readonly queue: PaintQueue;
  readonly paintPicture: PaintPicture;
  readonly deliverJob: DeliverJob;
  readonly notices: WaitingNotices;
  readonly log: Log;
};

/** The jobs that this process is working on. Every promise of theirs has its owner here. */
export interface LiveJobs {
  /** Works on a job to its end; pictures that are final already are not painted again. */
  start(letter: Letter, pictures: readonly JobPicture[]): void;
  /** Ends the waiting and the calls of a job that the journal has cancelled. Resolves when no notice can be written any more. */
  drop(jobId: string): Promise<Letter | undefined>;
  /** Leaves what waits to the next start, gives the calls and deliveries under way some time, and resolves when they have ended. */
  stop(graceMs: number): Promise<void>;
}

type LiveJob = {
  readonly letter: Letter;
  readonly waiting: AbortController;
  readonly calling: AbortController;
  readonly timer: NodeJS.Timeout;
  isExpired: boolean;
};

export function createLiveJobs(options: LiveJobsOptions): LiveJobs {
  const { journal, queue, paintPicture, deliverJob, notices, log } = options;
  const jobs = new Map<string, LiveJob>();
  const underWay = new Set<Promise<void>>();

  function start(letter: Letter, pictures: readonly JobPicture[]): void {
    const { job } = letter;
    const live: LiveJob = {
      letter,
      waiting: new AbortController(),
      calling: new AbortController(),
      timer: setTimeout(() => expire(live), Math.max(job.deadline - Date.now(), 0)),
      isExpired: false,
    };
    jobs.set(job.id, live);
    const life = work(live, pictures)
      .catch((error: unknown) =>
        log.error({ err: error, job: job.id }, 'a job broke off; the next start takes it up'),
      )
      .finally(() => {
        clearTimeout(live.timer);
        jobs.delete(job.id);
        underWay.delete(life);
      });
    underWay.add(life);
  }

  async function work(live: LiveJob, pictures: readonly JobPicture[]): Promise<void> {
    const { letter } = live;
    notices.watch(letter);
    const outcomes = await Promise.all(pictures.map((picture) => resolvePicture(live, picture)));
    await notices.settle(letter.job.id);
    // A picture that has left without its time being up belongs to a cancelled job or to the next start.
    if (outcomes.includes('left')) return;
    await deliverJob(letter, toHarvest(outcomes));
  }

  async function resolvePicture(live: LiveJob, picture: JobPicture): Promise<PictureOutcome> {
    const { index, seed, stored, failure } = picture;
    if (stored !== undefined) return { index, seed, held: stored };
    if (failure !== undefined)
      return { index, seed, failure: { reason: failure, retryAt: undefined } };
    const outcome = await paintPicture(live.letter.job, picture, {
      waiting: live.waiting.signal,
      calling: live.calling.signal,
    });
    if (outcome !== 'left' || !live.isExpired) return outcome;
    await journal.giveUp({ jobId: live.letter.job.id, index }, 'expired');
    return { index, seed, failure: { reason: 'expired', retryAt: undefined } };
  }

  /** The deadline has passed: what waits is given up, a call under way may still bring its picture. */
  function expire(live: LiveJob): void {
    live.isExpired = true;
    leaveLine(live);
  }

  function leaveLine(live: LiveJob): void {
    live.waiting.abort();
    queue.withdraw(live.letter.job.id);
  }

  async function drop(jobId: string): Promise<Letter | undefined> {
    const live = jobs.get(jobId);
    if (live === undefined) return undefined;
    leaveLine(live);
    live.calling.abort();
    await notices.settle(jobId);
    return live.letter;
  }

  async function stop(graceMs: number): Promise<void> {
    queue.pause();
    for (const live of jobs.values()) leaveLine(live);
    const timer = setTimeout(() => {
      for (const live of jobs.values()) live.calling.abort();
    }, graceMs);
    while (underWay.size > 0) await Promise.all(underWay);
    clearTimeout(timer);
  }

  return { start, drop, stop };
}

function toHarvest(outcomes: readonly PictureOutcome[]): Harvest {
  const final = outcomes.filter((outcome) => outcome !== 'left');
  return {
    held: final.filter((outcome) => 'held' in outcome),
    missing: final.filter((outcome) => 'failure' in outcome),
  };
}
