import type { JobReason } from '#features/jobs/job.ts';

/** Of the same request once more, which a button asks for in place of a command. */
export function repeatReason(reason: JobReason): JobReason {
  const isOwn = reason.purpose === 'imagine' || reason.purpose === 'compare';
  return isOwn ? { purpose: 'retry', source: null } : reason;
}
