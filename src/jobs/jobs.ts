import { text } from '../i18n/text.ts';
import type { Invocation } from '../invocation.ts';
import { listReached, type BudgetAlert, type Spent } from '../ledger/budget.ts';
import type { NanoUsd } from '../ledger/money.ts';
import type { Log } from '../ops/log.ts';
import { createApiGuard, type Pause } from './api-guard.ts';
import { createDeliverJob } from './deliver-job.ts';
import { createDurations } from './durations.ts';
import type { Job, JobRecord, PaintedPicture } from './job.ts';
import { createLiveJobs } from './live-jobs.ts';
import { createPaintQueue, type Place } from './paint-queue.ts';
import { createPicturePainter } from './paint-picture.ts';
import type {
  AcceptLimits,
  Acknowledger,
  Delivery,
  Journal,
  Painter,
  PictureStore,
} from './ports.ts';
import { recoverJobs } from './recover.ts';
import { createSubmit, type Submit } from './submit.ts';
import { createWaitingNotices } from './waiting-notices.ts';

export type JobsOptions = {
  readonly journal: Journal;
  readonly pictures: PictureStore;
  readonly painter: Painter;
  readonly delivery: Delivery;
  /** Calls to the API at once. */
  readonly concurrency: number;
  readonly limits: AcceptLimits;
  readonly deadlineMs: number;
  readonly probeAfterMs: number;
  readonly resolvePrice: (model: string) => NanoUsd;
  /** Told when painting pauses, and with `undefined` when it goes on. */
  readonly onPause: (pause: Pause | undefined) => void;
  /** Told once of each threshold that the spend reaches. */
  readonly onBudgetAlert: (alert: BudgetAlert) => void;
  readonly log: Log;
};

/** How busy the bot is, and where waiting jobs stand. */
export type QueueView = {
  readonly waiting: number;
  readonly calling: number;
  readonly pause: Pause | undefined;
  readonly places: ReadonlyMap<string, Place>;
  /** When a job that waits is likely to be begun. */
  readonly estimateStart: (model: string, place: Place) => Date;
};

export interface Jobs {
  /** The only way to a job: every entrance comes through here. Resolves when Discord has its answer. */
  readonly submit: Submit;
  /** A job of the server where its button was pressed; ids from elsewhere are unknown here. */
  find(jobId: string, invocation: Invocation): Promise<JobRecord | undefined>;
  /** Whether the job was still to be stopped. */
  cancel(jobId: string): Promise<boolean>;
  /** The member's unfinished and undeliverable jobs in this server. */
  listOpen(invocation: Invocation): Promise<readonly JobRecord[]>;
  describeQueue(): QueueView;
  /** Shows a member, who alone sees it, the pictures of an undeliverable job. */
  redeliver(record: JobRecord, invocation: Invocation, reply: Acknowledger): Promise<void>;
  /** Takes up the jobs of an earlier process. */
  recover(): Promise<void>;
  /** Takes no more jobs, gives what is under way some time, and resolves when it has ended. What waits stays in the journal. */
  stop(graceMs: number): Promise<void>;
}

export function createJobs(options: JobsOptions): Jobs {
  const { journal, pictures, painter, delivery, concurrency, limits, log } = options;
  let isStopping = false;
  const queue = createPaintQueue(concurrency);
  const durations = createDurations();
  const guard = createApiGuard({
    concurrency,
    probeAfterMs: options.probeAfterMs,
    pauseCalls: queue.pause,
    // A pause may end while the bot is stopping: then nothing begins any more.
    resumeCalls: (calls) => (isStopping ? undefined : queue.resume(calls)),
    onChange: options.onPause,
    now: Date.now,
  });
  const notices = createWaitingNotices({
    listPlaces: queue.listPlaces,
    estimateWait: (job, picturesAhead) => estimateWait(job.order.request.model, picturesAhead),
    announce: async (letter, notice) => {
      const written = await delivery.announce(letter, notice);
      // Who deletes the placeholder wants no picture.
      if (written === 'placeholder deleted') await cancel(letter.job.id);
    },
    now: Date.now,
  });
  const live = createLiveJobs({
    journal,
    queue,
    paintPicture: createPicturePainter({
      journal,
      pictures,
      painter,
      queue,
      guard,
      durations,
      budget: limits.budget,
      onSpend: reportSpend,
      log,
    }),
    deliverJob: createDeliverJob({ journal, pictures, delivery, log }),
    notices,
    log,
  });
  const decideAndStart = createSubmit({
    journal,
    delivery,
    limits,
    guard,
    deadlineMs: options.deadlineMs,
    resolvePrice: options.resolvePrice,
    isStopping: () => isStopping,
    start: live.start,
    log,
  });

  /** Requests between the decision and the start of their job; `stop` waits for them. */
  const submitting = new Set<Promise<void>>();
  async function submit(...request: Parameters<Submit>): Promise<void> {
    const submission = decideAndStart(...request);
    submitting.add(submission);
    try {
      await submission;
    } finally {
      submitting.delete(submission);
    }
  }

  /** In milliseconds, if the API goes on as it did. */
  function estimateWait(model: string, picturesAhead: number): number {
    return ((picturesAhead + 1) * durations.estimate(model)) / concurrency;
  }

  /** Most calls reach no new threshold; only then are the books asked which of them nobody has been told of. */
  let reached = 0;
  function reportSpend(spent: Spent): void {
    const before = reached;
    reached = listReached(limits.budget, spent).length;
    if (reached <= before) return;
    journal.listNewAlerts(limits.budget, Date.now()).then(
      (alerts) => alerts.forEach(options.onBudgetAlert),
      (error: unknown) => log.error({ err: error }, 'the spend could not be read'),
    );
  }

  async function find(jobId: string, { serverId }: Invocation): Promise<JobRecord | undefined> {
    const record = await journal.find(jobId);
    return record?.serverId === serverId ? record : undefined;
  }

  async function cancel(jobId: string): Promise<boolean> {
    const moved = await journal.cancel(jobId);
    if (moved === undefined) return false;
    queue.retag(moved);
    const letter = await live.drop(jobId);
    await removeFiles(jobId);
    if (letter !== undefined) await delivery.withdraw(letter);
    log.info({ job: jobId }, 'job cancelled');
    return true;
  }

  function describeQueue(): QueueView {
    return {
      ...queue.count(),
      pause: guard.pause(),
      places: queue.listPlaces(),
      estimateStart: (model, { picturesAhead }) =>
        new Date(Date.now() + estimateWait(model, picturesAhead)),
    };
  }

  async function redeliver(
    record: JobRecord,
    invocation: Invocation,
    reply: Acknowledger,
  ): Promise<void> {
    const painted = await loadAll(record.id);
    if (record.state !== 'undeliverable' || painted.length === 0) {
      return reply.refuse(text('refusal.unknown_picture'));
    }
    const acknowledgement = await reply.defer({ isPrivate: true });
    if (acknowledgement.kind === 'too late') return undefined;
    const order = { ...record.order, isPrivate: true };
    const job: Job = {
      id: record.id,
      price: record.price,
      deadline: Infinity,
      order,
      origin: invocation,
    };
    const outcome = await delivery.deliver(
      { job, messageId: acknowledgement.messageId },
      painted,
      [],
    );
    if (outcome !== 'delivered') return undefined;
    await removeFiles(record.id);
    return journal.finish(record.id, 'delivered');
  }

  async function loadAll(jobId: string): Promise<readonly PaintedPicture[]> {
    const loaded: PaintedPicture[] = [];
    for (const { index, seed, stored } of await journal.listPictures(jobId)) {
      const bytes = stored === undefined ? undefined : await pictures.load(stored);
      if (bytes !== undefined && stored !== undefined)
        loaded.push({ index, seed, format: stored.format, bytes });
    }
    return loaded;
  }

  async function removeFiles(jobId: string): Promise<void> {
    const its = await journal.listPictures(jobId);
    await pictures.remove(its.map(({ stored }) => stored).filter((stored) => stored !== undefined));
  }

  async function recover(): Promise<void> {
    queue.pause();
    await recoverJobs({ journal, pictures, delivery, start: live.start, now: Date.now, log });
    if (guard.pause() === undefined && !isStopping) queue.resume(concurrency);
  }

  async function stop(graceMs: number): Promise<void> {
    isStopping = true;
    guard.close();
    await Promise.allSettled(submitting);
    await live.stop(graceMs);
  }

  return {
    submit,
    find,
    cancel,
    listOpen: ({ userId, serverId }) => journal.listOpen(userId, serverId),
    describeQueue,
    redeliver,
    recover,
    stop,
  };
}
