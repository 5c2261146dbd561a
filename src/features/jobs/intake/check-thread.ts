import type { PlaceVerdict } from '#core/rules/channel-rules.ts';
import type { Job } from '../job.ts';
import type { JobIntake } from '../ports/intake.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';

export type CheckThreadOptions = {
  readonly intake: JobIntake;
  readonly places: Pick<ThreadParents, 'resolve'>;
  /** Told of a channel that rules depend on and that Easel may not see. Never throws. */
  readonly onHiddenChannel: (origin: Job['origin'], channelId: string) => Promise<void>;
};

/** Whether a job's place is allowed, now that there is time to look up what its interaction did not say. */
export type CheckThread = (job: Job) => Promise<PlaceVerdict>;

/** Only threads have something left to check: the gate knew all about other channels. */
export function createCheckThread({
  intake,
  places,
  onHiddenChannel,
}: CheckThreadOptions): CheckThread {
  return async ({ id, origin }) => {
    const { serverId, channelId, threadOf } = origin;
    if (threadOf === null) return 'allowed';
    const found = await places.resolve(threadOf);
    const isKnown = typeof found === 'object';
    if (isKnown && found.isAgeRestricted) await intake.noteAgeRestricted(id);
    const facts = isKnown ? found : { categoryId: undefined, isAgeRestricted: undefined };
    const verdict = await intake.judgePlace(serverId, { channelId, threadOf, ...facts });
    if (verdict === 'unknown' && found === 'hidden') await onHiddenChannel(origin, threadOf);
    return verdict;
  };
}
