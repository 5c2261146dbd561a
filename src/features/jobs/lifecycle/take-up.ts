import { UNFINISHED_STATES } from '../job.ts';
import { findPendingReply, type FindPendingReplyOptions } from '../intake/find-pending-reply.ts';
import type { UnfinishedJob } from '../ports/lifecycle.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { LiveJobs } from './live-jobs.ts';

export type TakeUpOptions = FindPendingReplyOptions & {
  readonly lookup: Pick<JobLookup, 'find'>;
  readonly live: Pick<LiveJobs, 'has' | 'start' | 'own'>;
};

export type TakeUp = (jobId: string) => Promise<'taken up' | 'under way' | 'ended'>;

const UNFINISHED: ReadonlySet<string> = new Set(UNFINISHED_STATES);

/** What is painted is delivered once more; what is not goes back into the line. */
export function createTakeUp(options: TakeUpOptions): TakeUp {
  const { lifecycle, lookup, live } = options;

  return async function takeUp(jobId) {
    if (live.has(jobId)) return 'under way';
    const left = (await lifecycle.putBack(jobId)) ?? (await findLeft(jobId));
    if (left === undefined) return 'ended';
    const { job, pictures, messageId } = left;
    if (messageId === null) live.own('taking up a job', startIfAcknowledged(left));
    else live.start({ job, messageId }, pictures);
    return 'taken up';
  };

  /** One that broke off too often and was left to the next start. */
  async function findLeft(jobId: string): Promise<UnfinishedJob | undefined> {
    const { state } = (await lookup.find(jobId)) ?? {};
    if (state === undefined || !UNFINISHED.has(state)) return undefined;
    await lifecycle.reopen(jobId);
    return (await lifecycle.listUnfinished()).find(({ job }) => job.id === jobId);
  }

  async function startIfAcknowledged({ job, pictures }: UnfinishedJob): Promise<void> {
    const pending = await findPendingReply(job, null, options);
    if (pending !== undefined) live.start(pending, pictures);
  }
}
