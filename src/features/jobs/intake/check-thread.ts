import type { Job } from '../job.ts';
import type { Journal, ThreadParents } from '../ports/lookup.ts';

export type CheckThreadOptions = {
  readonly journal: Pick<Journal, 'allowsPlace' | 'noteAgeRestricted'>;
  readonly places: Pick<ThreadParents, 'resolve'>;
};

/** Whether a job's place is allowed, now that there is time to look up what its interaction did not say. */
export type CheckThread = (job: Job) => Promise<boolean>;

/** Only threads have something left to check: the gate knew all about other channels. */
export function createCheckThread({ journal, places }: CheckThreadOptions): CheckThread {
  return async ({ id, origin }) => {
    const { serverId, channelId, threadOf } = origin;
    if (threadOf === null) return true;
    const facts = await places.resolve(threadOf);
    if (facts.isAgeRestricted) await journal.noteAgeRestricted(id);
    return journal.allowsPlace(serverId, { channelId, threadOf, ...facts });
  };
}
