import type { Invocation } from '#core/invocation.ts';
import type { Budget, BudgetAlert } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import { maySee } from '#core/rules/visibility.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Logger } from '#core/logger.ts';
import type { Measures } from '../monitoring/measures.ts';
import { createAnnotate } from './delivery/annotate.ts';
import { createApiGuard } from './queue/api-guard.ts';
import { createBudgetWatch } from './queue/budget-watch.ts';
import { createCancel, type Cancel } from './lifecycle/cancel.ts';
import { createDeliverJob } from './delivery/deliver-job.ts';
import { createDurations } from './queue/durations.ts';
import { createEnlarge, type Enlarge } from './pictures/enlarge.ts';
import { startHousekeeping } from './lifecycle/housekeeping.ts';
import type { Refusal } from './intake/refusal.ts';
import type { JobRecord, Pause } from './job.ts';
import { createPrivatePictures, type Keeping } from './delivery/private-pictures.ts';
import { createCheckThread, type CheckThreadOptions } from './intake/check-thread.ts';
import { createTakeUp, type TakeUp } from './lifecycle/take-up.ts';
import { createLiveJobs } from './lifecycle/live-jobs.ts';
import { createHoldBack } from './queue/hold-back.ts';
import { createMemberTroubles } from './queue/member-troubles.ts';
import { createPaintQueue, type HoldBack } from './queue/paint-queue.ts';
import { createPicturePainter } from './queue/paint-picture.ts';
import type { JobPorts } from './ports/job-ports.ts';
import type { Delivery, OnDelivered } from './ports/delivery.ts';
import type { ImageEditor } from './ports/image-editor.ts';
import type { Painter } from './ports/painter.ts';
import type { PictureStore } from './ports/picture-store.ts';
import type { PostedPictures } from './ports/posted-pictures.ts';
import type { ThreadParents } from './ports/thread-parents.ts';
import { createQueueView, type QueueView } from './queue/queue-view.ts';
import { createReadPicture } from './delivery/read-picture.ts';
import { recoverJobs } from './lifecycle/recover.ts';
import { createShare, type Share } from './pictures/share.ts';
import { createRedeliver, type Redeliver } from './delivery/redeliver.ts';
import { createSubmit, type Submit } from './intake/submit.ts';
import { createWaitingNotices } from './queue/waiting-notices.ts';

export type JobsOptions = Keeping &
  JobPorts & {
    readonly pictures: PictureStore;
    readonly painter: Painter;
    readonly delivery: Delivery;
    readonly places: ThreadParents;
    readonly onDelivered: OnDelivered;
    readonly onHiddenChannel: CheckThreadOptions['onHiddenChannel'];
    readonly posted: PostedPictures;
    readonly imageEditor: ImageEditor;
    /** What the operator sets for all servers. */
    readonly operator: OperatorRules;
    readonly readPolicy: (serverId: string | null) => Promise<Policy>;
    /** Calls to the API at once. */
    readonly concurrency: number;
    /** Over all servers. */
    readonly budget: Budget;
    readonly deadlineMs: number;
    readonly probeAfterMs: number;
    readonly resolvePrice: (model: string) => NanoUsd;
    /** Told when painting pauses, and with `undefined` when it goes on. */
    readonly onPause: (pause: Pause | undefined) => void;
    /** Whether that has reached whoever runs the bot. */
    readonly isOperatorTold: () => boolean;
    /** Told once of each threshold that the spend reaches. */
    readonly onBudgetAlert: (alert: BudgetAlert) => void;
    readonly measures: Measures;
    readonly log: Logger;
  };

export interface Jobs {
  /**
   * The only way to a job: every entrance comes through here. Resolves when Discord has its acknowledgement, or with the refusal that is
   * still to be answered.
   */
  readonly submit: Submit;
  /** A job that whoever names it may see (`maySee`); all others are unknown. */
  find(jobId: string, invocation: Invocation): Promise<JobRecord | undefined>;
  /** The same for the job whose pictures a message shows. */
  findPosted(messageId: string, invocation: Invocation): Promise<JobRecord | undefined>;
  /** Of a larger copy, too. */
  findShown(messageId: string, invocation: Invocation): Promise<JobRecord | undefined>;
  readonly cancel: Cancel;
  /** The member's unfinished and undeliverable jobs in this server. */
  listOpen(invocation: Invocation): Promise<readonly JobRecord[]>;
  readonly describeQueue: () => QueueView;
  readonly redeliver: Redeliver;
  readonly share: Share;
  readonly enlarge: Enlarge;
  /** Lets go of the files that are kept of a job; gives whether there were any. */
  forgetKept(jobId: string): Promise<boolean>;
  /** For whoever runs the bot: a job that waits for its delivery, or was left, goes on. */
  readonly takeUp: TakeUp;
  /** Takes up the jobs of an earlier process. Their calls, like all, wait for `begin`. */
  recover(): Promise<void>;
  /** Begins to make calls. */
  begin(): void;
  /** Takes no more jobs, gives what is under way some time, and resolves when it has ended. What waits stays in the journal. */
  stop(graceMs: number): Promise<void>;
}

export function createJobs(options: JobsOptions): Jobs {
  const { calls, lifecycle, kept, lookup, pictures, delivery, concurrency, budget } = options;
  const { measures, log } = options;
  const now = Date.now;
  const privatePictures = createPrivatePictures({ ...options, now });
  let isStopping = false;
  const troubles = createMemberTroubles(now);
  const holdBack: HoldBack = (...asked) => decideHoldBack(...asked);
  const queue = createPaintQueue(concurrency, holdBack);
  // Until `begin`: the jobs of an earlier run come first.
  queue.pause();
  const durations = createDurations();
  const guard = createApiGuard({
    concurrency,
    probeAfterMs: options.probeAfterMs,
    pauseCalls: queue.pause,
    resumeCalls: queue.resume,
    onChange: options.onPause,
    now,
  });
  const decideHoldBack = createHoldBack({
    concurrency,
    guard,
    troubles,
    elapsed: () => performance.now(),
  });
  const describeQueue = createQueueView({ queue, guard, durations, concurrency, now });
  const notices = createWaitingNotices({
    describeQueue,
    announce: (pending, notice) => delivery.announce(pending, notice),
    now,
  });
  const onSpend = createBudgetWatch({ calls, budget, onAlert: options.onBudgetAlert, now, log });
  const readPicture = createReadPicture(options);
  const checkThread = createCheckThread(options);
  const live = createLiveJobs({
    calls,
    lifecycle,
    pictures,
    queue,
    checkThread,
    paintPicture: createPicturePainter({ ...options, queue, guard, troubles, durations, onSpend }),
    deliverJob: createDeliverJob({
      ...options,
      annotate: createAnnotate({ ...options, readPicture }),
      privatePictures,
      now,
    }),
    notices,
    deadlineMs: options.deadlineMs,
    log,
  });
  const submit = createSubmit({
    ...options,
    guard,
    troubles,
    isStopping: () => isStopping,
    start: (...accepted) => {
      measures.noteAccepted();
      live.start(...accepted);
    },
    now,
  });
  const share = createShare({
    ...options,
    checkThread,
    isStopping: () => isStopping,
    now,
  });
  const enlarge = createEnlarge({
    ...options,
    readPicture,
    checkThread,
    isStopping: () => isStopping,
    now,
  });
  const cancel = createCancel({ ...options, queue, live, now });
  const endHousekeeping = startHousekeeping({ ...options, privatePictures, now });

  /** A request's errors are the caller's; a stop only waits for its end. */
  function owned<Asked extends readonly unknown[]>(
    decide: (...asked: Asked) => Promise<Refusal | undefined>,
  ) {
    return (...asked: Asked): Promise<Refusal | undefined> => {
      const request = decide(...asked);
      live.own('a request', noteEnd(request));
      return request;
    };
  }

  async function noteEnd(request: Promise<Refusal | undefined>): Promise<void> {
    const [decided] = await Promise.allSettled([request]);
    const refusal = decided.status === 'fulfilled' ? decided.value : undefined;
    if (refusal !== undefined && 'rule' in refusal) measures.noteRefused(refusal.rule);
  }

  async function show(
    record: JobRecord | undefined,
    invocation: Invocation,
  ): Promise<JobRecord | undefined> {
    if (record === undefined) return undefined;
    const { isPrivate } = record.order;
    const policy = await options.readPolicy(record.serverId);
    return maySee({ ...record, isPrivate }, invocation, policy) ? record : undefined;
  }

  async function forgetKept(jobId: string): Promise<boolean> {
    const files = await kept.forgetKept([jobId]);
    await pictures.remove(files);
    return files.length > 0;
  }

  async function stop(graceMs: number): Promise<void> {
    isStopping = true;
    guard.close();
    endHousekeeping();
    live.hold();
    await live.end(graceMs);
  }

  return {
    submit: owned(submit),
    find: async (jobId, invocation) => show(await lookup.find(jobId), invocation),
    findPosted: async (messageId, invocation) =>
      show(await lookup.findPosted(messageId), invocation),
    findShown: async (messageId, invocation) => show(await lookup.findShown(messageId), invocation),
    cancel,
    listOpen: ({ userId, serverId }) => lookup.listOpen(userId, serverId),
    describeQueue,
    redeliver: createRedeliver({ ...options, privatePictures, now }),
    share: owned(share),
    enlarge: owned(enlarge),
    forgetKept,
    takeUp: createTakeUp({ ...options, live, now }),
    recover: () => recoverJobs({ ...options, privatePictures, live, now }),
    begin: () => queue.resume(concurrency),
    stop,
  };
}
