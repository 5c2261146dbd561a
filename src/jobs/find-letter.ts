import type { Job } from './job.ts';
import type { Delivery, Journal, Letter } from './ports.ts';

/**
 * Asks Discord for the message that acknowledged a job, where the answer to the acknowledgement was lost. Without such a
 * message Discord never took it, or the member has deleted it: then the job is cancelled.
 */
export async function findLetter(
  job: Job,
  journal: Pick<Journal, 'acknowledge' | 'cancel'>,
  delivery: Pick<Delivery, 'findReply'>,
): Promise<Letter | undefined> {
  const reply = await delivery.findReply(job);
  if (reply === 'gone') {
    await journal.cancel(job.id);
    return undefined;
  }
  const messageId = reply === 'unknown' ? null : reply.messageId;
  await journal.acknowledge(job.id, messageId);
  return { job, messageId };
}
