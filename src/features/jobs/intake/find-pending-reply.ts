import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../job.ts';
import type { Delivery, PendingReply } from '../ports/delivery.ts';
import type { JobIntake } from '../ports/intake.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import { cancelUnseen, withdrawPlaceholder } from './withdraw-placeholder.ts';

export type FindPendingReplyOptions = {
  readonly intake: JobIntake;
  readonly lifecycle: JobLifecycle;
  readonly delivery: Pick<Delivery, 'findReply' | 'withdraw'>;
  readonly now: () => number;
};

/** An acknowledgement whose answer was lost may reach Discord a moment after the question about it. */
const SECOND_LOOK_MS = 1000;

/**
 * The message that acknowledges a job, noted in the journal. Where its id is not known Discord is asked; without such a message
 * Discord never took the acknowledgement, and the job is cancelled; but what Discord said that it took is owed, whatever shows of it.
 *
 * @param isTaken Discord has said that it took the acknowledgement
 * @returns `undefined` if the job has ended
 */
export async function findPendingReply(
  job: Job,
  messageId: string | null,
  options: FindPendingReplyOptions,
  isTaken = false,
): Promise<PendingReply | undefined> {
  const { intake, delivery } = options;
  const asked = messageId ?? (await findMessageId(job, delivery));
  const found = asked === 'gone' && isTaken ? null : asked;
  if (found === 'gone') {
    await cancelUnseen(job.id, options);
    return undefined;
  }
  const pending = { job, messageId: found };
  if (await intake.acknowledge(job.id, found)) return pending;
  // Cancelled before anybody knew the message.
  await withdrawPlaceholder(pending, options);
  return undefined;
}

async function findMessageId(
  job: Job,
  delivery: Pick<Delivery, 'findReply'>,
): Promise<string | null> {
  let reply = await delivery.findReply(job);
  if (reply === 'gone') {
    await sleep(SECOND_LOOK_MS);
    reply = await delivery.findReply(job);
  }
  if (reply === 'gone') return 'gone';
  return reply === 'unknown' ? null : reply.messageId;
}
