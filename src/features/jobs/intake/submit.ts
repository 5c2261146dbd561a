import { setTimeout as sleep } from 'node:timers/promises';
import { text, type Text } from '#core/i18n/text.ts';
import {
  findOrderFault,
  listRequests,
  type AskedOrder,
  type ImageOrder,
} from '#core/image/image-order.ts';
import type { Invocation } from '#core/invocation.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { Logger } from '#core/logger.ts';
import type { Result } from '#core/result.ts';
import type { ApiGuard } from '../queue/api-guard.ts';
import type { MemberTroubles } from '../queue/member-troubles.ts';
import { describeRequester } from './describe-requester.ts';
import { findPendingReply, type FindPendingReplyOptions } from './find-pending-reply.ts';
import {
  createJobId,
  type Job,
  type JobPicture,
  type JobReason,
  type Pause,
  type PauseReason,
} from '../job.ts';
import type { Acknowledgement, Defer } from '#core/reply.ts';
import type { PendingReply } from '../ports/delivery.ts';
import type { Accepted, GateRefusal, JobIntake, Submission } from '../ports/intake.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';
import type { Refusal } from './refusal.ts';
import { cancelUnseen } from './withdraw-placeholder.ts';

export type SubmitOptions = FindPendingReplyOptions & {
  readonly intake: JobIntake;
  readonly lifecycle: JobLifecycle;
  readonly places: Pick<ThreadParents, 'recall'>;
  readonly guard: Pick<ApiGuard, 'pause' | 'takesFrom'>;
  readonly troubles: Pick<MemberTroubles, 'findBlock'>;
  readonly deadlineMs: number;
  /** The price of one picture of a model. */
  readonly resolvePrice: (model: string) => NanoUsd;
  /** Whether whoever runs the bot has been told of the present pause. */
  readonly isOperatorTold: () => boolean;
  readonly isStopping: () => boolean;
  /** Gets each job that Discord has acknowledged. */
  readonly start: (pending: PendingReply, pictures: readonly JobPicture[]) => void;
  readonly log: Logger;
};

export type Submit = (
  invocation: Invocation,
  order: AskedOrder,
  defer: Defer,
  reason?: JobReason,
) => Promise<Refusal | undefined>;

/** A request of somebody's own, from nothing. */
const UNPROMPTED: JobReason = { purpose: 'imagine', source: null };

/** Discord waits three seconds for an answer: by then the member must know, one way or the other. */
const RECORD_WITHIN_MS = 2000;

/** The wait after a 429 that is worth sitting out in line; for a longer one the member is told to come back. */
const SHORT_PAUSE_MS = 60_000;

/** The only way to a job: decided and written down first, then acknowledged, then painted. */
export function createSubmit(options: SubmitOptions): Submit {
  const { intake, now, places, guard, troubles, deadlineMs, resolvePrice } = options;
  const { isStopping, isOperatorTold, start, log } = options;

  return async function submit(invocation, asked, defer, reason = UNPROMPTED) {
    const { staysOpen = false, ...order } = asked;
    const refusal = findRefusal(order, invocation.userId);
    if (refusal !== undefined) return refusal;
    const wanted: Job = {
      id: createJobId(),
      origin: invocation,
      order,
      reason,
      prices: listRequests(order).map(({ model }) => resolvePrice(model)),
      deadline: invocation.receivedAt + deadlineMs,
    };
    const accepted = await record({
      job: wanted,
      requester: describeRequester(invocation, places),
      staysOpen,
    });
    if (accepted === 'not recorded') return text('refusal.not_recorded');
    if (!accepted.ok) return accepted.reason;

    const { job, pictures } = accepted.value;
    const acknowledgement = await acknowledge(job, defer);
    if (acknowledgement.kind === 'too late') {
      log.warn(
        { job: job.id },
        'the acknowledgement came too late: Discord has given the interaction up',
      );
      await cancelUnseen(job.id, options);
      return undefined;
    }
    const { messageId, isCertain } = acknowledgement;
    const pending = await findPendingReply(job, messageId, options, isCertain).catch(
      (error: unknown) => {
        // The promise is made: it is kept even if the journal could not note the message.
        log.error({ err: error, job: job.id }, 'the acknowledgement could not be noted');
        return { job, messageId };
      },
    );
    if (pending !== undefined) start(pending, pictures);
    return undefined;
  };

  async function acknowledge(job: Job, defer: Defer): Promise<Acknowledgement> {
    try {
      return await defer({ isPrivate: job.order.isPrivate });
    } catch (error) {
      // Nothing was promised, so nothing is owed.
      await cancelUnseen(job.id, options);
      throw error;
    }
  }

  function findRefusal(order: ImageOrder, userId: string): Text | undefined {
    if (isStopping()) return text('refusal.stopping');
    const fault = findOrderFault(order);
    if (fault !== undefined) return fault;
    const blockedUntil = troubles.findBlock(userId);
    if (blockedUntil !== undefined) return text('refusal.own_failures', { when: blockedUntil });
    const pause = guard.pause();
    return pause === undefined || guard.takesFrom(userId)
      ? undefined
      : describePause(pause, now(), isOperatorTold());
  }

  async function record(
    submission: Submission,
  ): Promise<Result<Accepted, GateRefusal> | 'not recorded'> {
    const { id } = submission.job;
    const accepting = intake.accept(submission, now());
    try {
      const accepted = await Promise.race([
        accepting,
        sleep(RECORD_WITHIN_MS, 'not recorded' as const, { ref: false }),
      ]);
      if (accepted !== 'not recorded') return accepted;
      log.error({ job: id }, 'the journal did not take a job in time');
    } catch (error) {
      log.error({ err: error, job: id }, 'the journal could not take a job');
      return 'not recorded';
    }
    // The member is told that nothing was recorded: that must be true also when the journal is merely slow.
    accepting
      .then((late) => (late.ok ? cancelUnseen(id, options) : undefined))
      .catch((error: unknown) =>
        log.error({ err: error, job: id }, 'the journal could not take a job'),
      );
    return 'not recorded';
  }
}

const PAUSE_TEXTS = {
  rate_limited: 'refusal.paused_rate_limited',
  unauthorized: 'refusal.paused_unauthorized',
  out_of_credit: 'refusal.paused_out_of_credit',
  failing: 'refusal.paused_failing',
} as const satisfies Record<PauseReason, string>;

/** Where nobody was told who could help. */
const UNTOLD_TEXTS: Partial<Record<PauseReason, Text['key']>> = {
  unauthorized: 'refusal.paused_unauthorized_untold',
  out_of_credit: 'refusal.paused_out_of_credit_untold',
};

function describePause(
  { reason, until }: Pause,
  now: number,
  isOperatorTold: boolean,
): Text | undefined {
  if (reason === 'rate_limited' && until.getTime() - now <= SHORT_PAUSE_MS) return undefined;
  const key = (isOperatorTold ? undefined : UNTOLD_TEXTS[reason]) ?? PAUSE_TEXTS[reason];
  return text(key, { when: until });
}
