import type { JobReason } from '#features/jobs/job.ts';

/** Of a request of somebody's own that a button asks for in place of a command: Discord says nowhere whose it is. */
export const PRESSED: JobReason = { purpose: 'retry', source: null };

/** Of the same request once more, which a button asks for. */
export function repeatReason(reason: JobReason): JobReason {
  const isOwn = reason.purpose === 'imagine' || reason.purpose === 'compare';
  return isOwn ? PRESSED : reason;
}
