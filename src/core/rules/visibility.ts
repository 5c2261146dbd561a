import { isModerator, moderatesServer, type Actor } from './permissions.ts';
import type { Policy } from '../policy/policy.ts';

/** Whose a job is, and where it was asked for. */
export type SeenJob = {
  readonly userId: string;
  /** `null` outside servers. */
  readonly serverId: string | null;
  readonly channelId: string;
  readonly isPrivate: boolean;
};

/** Who wants to open it, and where they are. */
export type Viewer = Actor & {
  readonly userId: string;
  readonly serverId: string | null;
  readonly channelId: string;
};

/**
 * Whether somebody who names a job by its id may see what it asked for. Ids can be forged and passed on, and say nothing of
 * which channels their bearer sees: so a job opens to its owner; to everyone in the very channel where it was asked for, a thread
 * being a channel of its own; and to the server's moderators, of whom those of one channel alone count there alone. A private one
 * opens to its owner and to moderators. Nothing opens in another server, nor in another's direct messages.
 */
export function maySee(
  job: SeenJob,
  viewer: Viewer,
  policy: Pick<Policy, 'moderatorRole'>,
): boolean {
  if (job.serverId !== viewer.serverId) return false;
  if (job.userId === viewer.userId) return true;
  if (job.serverId === null) return false;
  const isThere = job.channelId === viewer.channelId;
  if (isThere && !job.isPrivate) return true;
  return isThere ? isModerator(viewer, policy) : moderatesServer(viewer, policy);
}

/**
 * Whether what was asked for in an age-restricted channel may be posted in a place: in such channels only. Of a thread nobody may know
 * that at once; then what came from there goes back there.
 */
export function isPlaceFor(
  job: { readonly channelId: string; readonly isAgeRestricted: boolean },
  place: { readonly channelId: string; readonly isAgeRestricted: boolean | undefined },
): boolean {
  if (!job.isAgeRestricted) return true;
  return place.isAgeRestricted ?? place.channelId === job.channelId;
}
