import type { PauseReason } from '../jobs/job.ts';

/** What is wrong where no calls are made, in words for the operator. A service that limits the pace is at work. */
export const PAUSE_PROBLEMS: Readonly<Record<PauseReason, string | undefined>> = {
  rate_limited: undefined,
  unauthorized: 'paused: the painting service refuses DATAOORTS_API_KEY',
  out_of_credit: 'paused: the credit at the painting service is used up',
  failing: 'paused: the painting service fails again and again',
};
