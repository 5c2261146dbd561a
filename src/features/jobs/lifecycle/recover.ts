import type { Logger } from '#core/logger.ts';
import { findPendingReply, type FindPendingReplyOptions } from '../intake/find-pending-reply.ts';
import { tidyUp } from './housekeeping.ts';
import type { PrivatePictures } from '../delivery/private-pictures.ts';
import type { LiveJobs } from './live-jobs.ts';
import type { KeptPictures } from '../ports/kept-pictures.ts';
import type { UnfinishedJob } from '../ports/lifecycle.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { PostedPictures } from '../ports/posted-pictures.ts';
import { settleShares } from '../pictures/settle-shares.ts';
import { withdrawPlaceholder } from '../intake/withdraw-placeholder.ts';

export type RecoverOptions = FindPendingReplyOptions & {
  readonly kept: KeptPictures;
  readonly lookup: JobLookup;
  readonly pictures: PictureStore;
  readonly privatePictures: PrivatePictures;
  readonly posted: PostedPictures;
  readonly live: Pick<LiveJobs, 'start' | 'own'>;
  readonly log: Logger;
};

/** Takes up what an earlier process left: every job goes on where it stood. No call must have been made before this resolves. */
export async function recoverJobs(options: RecoverOptions): Promise<void> {
  const { lifecycle, pictures, live, log } = options;
  await lifecycle.reopenAll(await pictures.list());
  await tidyUp(options);
  await pictures.removeOthers(new Set(await lifecycle.listKept()));
  const unfinished = await lifecycle.listUnfinished();
  // In the order of their arrival, which decides between pictures with equal start tags.
  for (const { job, messageId, pictures: its } of unfinished) {
    if (messageId !== null) live.start({ job, messageId }, its);
  }
  // Nobody waits for the answers about the others.
  for (const left of unfinished) {
    if (left.messageId === null) live.own('taking up a job', startIfAcknowledged(left));
  }
  for (const pending of await lifecycle.listWithPlaceholder()) {
    live.own('removing a placeholder', withdrawPlaceholder(pending, options));
  }
  live.own('settling shares', settleShares(options));
  if (unfinished.length > 0)
    log.info({ jobs: unfinished.length }, 'taking up the jobs of an earlier run');

  async function startIfAcknowledged({ job, pictures: its }: UnfinishedJob): Promise<void> {
    const pending = await findPendingReply(job, null, options);
    if (pending !== undefined) live.start(pending, its);
  }
}
