import type { Delivery, PendingReply } from '../ports/delivery.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';

export type CancelUnseenOptions = {
  readonly lifecycle: JobLifecycle;
  readonly now: () => number;
};

export type WithdrawPlaceholderOptions = {
  readonly lifecycle: JobLifecycle;
  readonly delivery: Pick<Delivery, 'withdraw'>;
};

/** Cancels a job that Discord shows nothing of. */
export async function cancelUnseen(
  jobId: string,
  { lifecycle, now }: CancelUnseenOptions,
): Promise<void> {
  await lifecycle.cancel(jobId, now());
  await lifecycle.forgetPlaceholder(jobId);
}

/** Takes away the placeholder of a cancelled job. Until that is noted, the next start would try again. */
export async function withdrawPlaceholder(
  pending: PendingReply,
  options: WithdrawPlaceholderOptions,
): Promise<void> {
  await options.delivery.withdraw(pending);
  await options.lifecycle.forgetPlaceholder(pending.job.id);
}
