import type { Job } from '../job.ts';
import type { JobIntake } from '../ports/intake.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';

export type CheckThreadOptions = {
  readonly intake: JobIntake;
  readonly places: Pick<ThreadParents, 'resolve'>;
};

/** Whether a job's place is allowed, now that there is time to look up what its interaction did not say. */
export type CheckThread = (job: Job) => Promise<boolean>;

/** Only threads have something left to check: the gate knew all about other channels. */
export function createCheckThread({ intake, places }: CheckThreadOptions): CheckThread {
  return async ({ id, origin }) => {
    const { serverId, channelId, threadOf } = origin;
    if (threadOf === null) return true;
    const facts = await places.resolve(threadOf);
    if (facts.isAgeRestricted) await intake.noteAgeRestricted(id);
    return intake.allowsPlace(serverId, { channelId, threadOf, ...facts });
  };
}
