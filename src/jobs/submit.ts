import { setTimeout as sleep } from 'node:timers/promises';
import { text, type Text } from '../i18n/text.ts';
import { findOrderFault, type ImageOrder } from '../image/image-order.ts';
import type { Invocation } from '../invocation.ts';
import { findPeriodEnd } from '../ledger/budget.ts';
import type { NanoUsd } from '../ledger/money.ts';
import type { Log } from '../ops/log.ts';
import type { ApiGuard, Pause, PauseReason } from './api-guard.ts';
import { findLetter, type FindLetterOptions } from './find-letter.ts';
import { createJobId, type Job, type JobPicture } from './job.ts';
import type {
  AcceptFault,
  AcceptLimits,
  Acknowledgement,
  Acknowledger,
  Journal,
  Letter,
} from './ports.ts';
import { cancelUnseen } from './withdraw-placeholder.ts';

export type SubmitOptions = FindLetterOptions & {
  readonly journal: Pick<Journal, 'accept' | 'acknowledge' | 'cancel' | 'forgetPlaceholder'>;
  readonly limits: AcceptLimits;
  readonly guard: ApiGuard;
  readonly deadlineMs: number;
  /** The price of one picture of a model. */
  readonly resolvePrice: (model: string) => NanoUsd;
  readonly isStopping: () => boolean;
  /** Gets each job that Discord has acknowledged. */
  readonly start: (letter: Letter, pictures: readonly JobPicture[]) => void;
  readonly log: Log;
};

export type Submit = (
  invocation: Invocation,
  order: ImageOrder,
  reply: Acknowledger,
) => Promise<void>;

/** Discord waits three seconds for an answer: by then the member must know, one way or the other. */
const RECORD_WITHIN_MS = 2000;

/** The wait after a 429 that is worth sitting out in line; for a longer one the member is told to come back. */
const SHORT_PAUSE_MS = 60_000;

/** The only way to a job: decided and written down first, then acknowledged, then painted. */
export function createSubmit(options: SubmitOptions): Submit {
  const { journal, now, limits, guard, deadlineMs, resolvePrice, isStopping, start, log } = options;

  return async function submit(invocation, order, reply): Promise<void> {
    const refusal = findRefusal(order);
    if (refusal !== undefined) return reply.refuse(refusal);
    const job: Job = {
      id: createJobId(),
      origin: invocation,
      order,
      price: resolvePrice(order.request.model),
      deadline: invocation.receivedAt + deadlineMs,
    };
    const accepted = await record(job);
    if (accepted === 'not recorded') return reply.refuse(text('refusal.not_recorded'));
    if (!accepted.ok) return reply.refuse(describeAcceptFault(accepted.reason, now()));

    const acknowledgement = await acknowledge(job, reply);
    if (acknowledgement.kind === 'too late') {
      log.warn(
        { job: job.id },
        'the acknowledgement came too late: Discord has given the interaction up',
      );
      return cancelUnseen(job.id, options);
    }
    const { messageId } = acknowledgement;
    const letter = await findLetter(job, messageId, options).catch((error: unknown) => {
      // The promise is made: it is kept even if the journal could not note the message.
      log.error({ err: error, job: job.id }, 'the acknowledgement could not be noted');
      return { job, messageId };
    });
    if (letter !== undefined) start(letter, accepted.value);
    return undefined;
  };

  async function acknowledge(job: Job, reply: Acknowledger): Promise<Acknowledgement> {
    try {
      return await reply.defer({ isPrivate: job.order.isPrivate });
    } catch (error) {
      // Nothing was promised, so nothing is owed.
      await cancelUnseen(job.id, options);
      throw error;
    }
  }

  function findRefusal(order: ImageOrder): Text | undefined {
    if (isStopping()) return text('refusal.stopping');
    const pause = guard.pause();
    return findOrderFault(order) ?? (pause === undefined ? undefined : describePause(pause, now()));
  }

  async function record(
    job: Job,
  ): Promise<Awaited<ReturnType<Journal['accept']>> | 'not recorded'> {
    const accepting = journal.accept(job, limits, now());
    try {
      const accepted = await Promise.race([
        accepting,
        sleep(RECORD_WITHIN_MS, 'not recorded' as const, { ref: false }),
      ]);
      if (accepted !== 'not recorded') return accepted;
      log.error({ job: job.id }, 'the journal did not take a job in time');
    } catch (error) {
      log.error({ err: error, job: job.id }, 'the journal could not take a job');
      return 'not recorded';
    }
    // The member is told that nothing was recorded: that must be true also when the journal is merely slow.
    accepting
      .then((late) => (late.ok ? cancelUnseen(job.id, options) : undefined))
      .catch((error: unknown) =>
        log.error({ err: error, job: job.id }, 'the journal could not take a job'),
      );
    return 'not recorded';
  }
}

function describeAcceptFault(fault: AcceptFault, now: number): Text {
  if (fault.kind === 'queue full') return text('refusal.queue_full');
  return text(`refusal.over_budget_${fault.period}`, {
    when: findPeriodEnd(fault.period, now),
  });
}

const PAUSE_TEXTS = {
  rate_limited: 'refusal.paused_rate_limited',
  unauthorized: 'refusal.paused_unauthorized',
  out_of_credit: 'refusal.paused_out_of_credit',
  failing: 'refusal.paused_failing',
} as const satisfies Record<PauseReason, string>;

function describePause({ reason, until }: Pause, now: number): Text | undefined {
  if (reason === 'rate_limited' && until.getTime() - now <= SHORT_PAUSE_MS) return undefined;
  return text(PAUSE_TEXTS[reason], { when: until });
}
