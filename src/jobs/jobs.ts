import { text } from '../i18n/text.ts';
import type { ImageOrder } from '../image/imagine-options.ts';
import { findFault, type ImageRequest } from '../image/image-request.ts';
import { seedOfPicture } from '../image/seeds.ts';
import type { Invocation } from '../invocation.ts';
import type { Log } from '../ops/log.ts';
import {
  createJobId,
  type Job,
  type JobRecord,
  type JobState,
  type MissingPicture,
  type PaintedPicture,
} from './job.ts';
import { describePaintFailure } from './paint-failure.ts';
import { createPaintQueue } from './paint-queue.ts';
import type { Acknowledger, Delivery, Journal, Painter } from './ports.ts';
import { createWaitingNotices } from './waiting-notices.ts';

export type JobsOptions = {
  readonly journal: Journal;
  readonly painter: Painter;
  readonly delivery: Delivery;
  /** Calls to the API at once. */
  readonly concurrency: number;
  readonly log: Log;
};

export interface Jobs {
  /** The only way to a job: every entrance comes through here. Resolves when Discord has its acknowledgement. */
  submit(invocation: Invocation, order: ImageOrder, reply: Acknowledger): Promise<void>;
  /** A job of the server where its button was pressed; ids from elsewhere are unknown here. */
  find(jobId: string, invocation: Invocation): Promise<JobRecord | undefined>;
  /** Tells the members of jobs that an earlier process left behind. */
  closeInterrupted(): Promise<void>;
  /** Takes no more jobs, gives the calls in flight some time, and resolves when every job has ended. */
  stop(graceMs: number): Promise<void>;
}

export function createJobs({ journal, painter, delivery, concurrency, log }: JobsOptions): Jobs {
  const queue = createPaintQueue(concurrency);
  const notices = createWaitingNotices({
    resolvePlace: queue.resolvePlace,
    announce: delivery.announce,
  });
  const unfinished = new Set<Promise<void>>();
  const ending = new AbortController();
  let isStopping = false;

  async function submit(
    invocation: Invocation,
    order: ImageOrder,
    reply: Acknowledger,
  ): Promise<void> {
    if (isStopping) return reply.refuse(text('refusal.stopping'));
    // An old picture's order may ask for a model that is gone.
    const fault = findFault(order.request);
    if (fault !== undefined) return reply.refuse(fault);
    const job: Job = { id: createJobId(), origin: invocation, order };
    await journal.accept(job);
    if ((await reply.defer({ isPrivate: order.isPrivate })) === 'too late') {
      log.warn(
        { job: job.id },
        'the acknowledgement came too late: Discord has given the interaction up',
      );
      return journal.finish(job.id, 'cancelled', { delivered: [], missing: [] });
    }
    own(job, work(job));
    return undefined;
  }

  /** Every job under way has an owner: nothing is left floating, and `stop` can wait for it. */
  function own(job: Job, life: Promise<void>): void {
    const owned = life
      .catch((error: unknown) => log.error({ err: error, job: job.id }, 'a job broke off'))
      .finally(() => unfinished.delete(owned));
    unfinished.add(owned);
  }

  async function work(job: Job): Promise<void> {
    const startedAt = Date.now();
    notices.watch(job);
    const outcomes = await queue.run(
      job.id,
      listRequests(job.order).map((request, index) => () => paint(job, request, index)),
    );
    await notices.settle(job.id);
    const painted = outcomes.filter((outcome) => 'file' in outcome);
    const missing = outcomes.filter((outcome) => 'failure' in outcome);
    const state = await hand(job, painted, missing);
    await journal.finish(job.id, state, {
      delivered: state === 'delivered' ? painted : [],
      missing,
    });
    const { model } = job.order.request;
    log.info(
      { job: job.id, model, state, pictures: painted.length, ms: Date.now() - startedAt },
      'job ended',
    );
  }

  async function paint(
    job: Job,
    request: ImageRequest,
    index: number,
  ): Promise<PaintedPicture | MissingPicture> {
    const { seed } = request;
    if (isStopping)
      return {
        index,
        seed,
        failure: { reason: 'interrupted', retryAt: undefined, detail: 'stopping' },
      };
    const result = await painter.paint(request, ending.signal);
    if (result.ok) return { index, seed, file: result.value };
    const { reason, detail } = result.reason;
    log.warn(
      { job: job.id, picture: index, model: request.model, reason, detail },
      'a picture could not be painted',
    );
    return { index, seed, failure: result.reason };
  }

  async function hand(
    job: Job,
    painted: readonly PaintedPicture[],
    missing: readonly MissingPicture[],
  ): Promise<JobState> {
    const [first] = missing;
    if (painted.length === 0 && first !== undefined) {
      await delivery.decline(job, describePaintFailure(first.failure));
      return 'failed';
    }
    try {
      await delivery.deliver(job, painted, missing);
      return 'delivered';
    } catch (error) {
      log.error({ err: error, job: job.id }, 'a picture could not be delivered');
      await delivery
        .decline(job, text('failure.undeliverable'))
        .catch((again: unknown) =>
          log.error({ err: again, job: job.id }, 'the member could not be told'),
        );
      return 'undeliverable';
    }
  }

  async function find(jobId: string, { serverId }: Invocation): Promise<JobRecord | undefined> {
    const record = await journal.find(jobId);
    return record?.serverId === serverId ? record : undefined;
  }

  async function closeInterrupted(): Promise<void> {
    for (const job of await journal.listUnfinished()) {
      log.warn({ job: job.id }, 'an earlier run of the bot left this job behind');
      await delivery
        .decline(job, text('failure.interrupted'))
        .catch((error: unknown) =>
          log.warn({ err: error, job: job.id }, 'the member could not be told'),
        );
      await journal.finish(job.id, 'failed', { delivered: [], missing: [] });
    }
  }

  async function stop(graceMs: number): Promise<void> {
    isStopping = true;
    const timer = setTimeout(() => ending.abort(), graceMs);
    while (unfinished.size > 0) await Promise.all(unfinished);
    clearTimeout(timer);
  }

  return { submit, find, closeInterrupted, stop };
}

/** One request for each picture: the same but for the seed. */
function listRequests({ request, count }: ImageOrder): readonly ImageRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    ...request,
    seed: request.seed === null ? null : seedOfPicture(request.seed, index),
  }));
}
