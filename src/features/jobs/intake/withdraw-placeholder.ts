import type { Delivery, Journal, PendingReply } from '../ports/lookup.ts';

export type CancelUnseenOptions = {
  readonly journal: Pick<Journal, 'cancel' | 'forgetPlaceholder'>;
  readonly now: () => number;
};

export type WithdrawPlaceholderOptions = {
  readonly journal: Pick<Journal, 'forgetPlaceholder'>;
  readonly delivery: Pick<Delivery, 'withdraw'>;
};

/** Cancels a job that Discord shows nothing of. */
export async function cancelUnseen(
  jobId: string,
  { journal, now }: CancelUnseenOptions,
): Promise<void> {
  await journal.cancel(jobId, now());
  await journal.forgetPlaceholder(jobId);
}

/** Takes away the placeholder of a cancelled job. Until that is noted, the next start would try again. */
export async function withdrawPlaceholder(
  pending: PendingReply,
  options: WithdrawPlaceholderOptions,
): Promise<void> {
  await options.delivery.withdraw(pending);
  await options.journal.forgetPlaceholder(pending.job.id);
}
