import type { Delivery, Journal, Letter } from './ports.ts';

export type WithdrawPlaceholderOptions = {
  readonly journal: Pick<Journal, 'forgetPlaceholder'>;
  readonly delivery: Pick<Delivery, 'withdraw'>;
};

/** Takes away the placeholder of a cancelled job. Until that is noted, the next start would try again. */
export async function withdrawPlaceholder(
  letter: Letter,
  options: WithdrawPlaceholderOptions,
): Promise<void> {
  await options.delivery.withdraw(letter);
  await options.journal.forgetPlaceholder(letter.job.id);
}
