import type { MessageAddress } from '#core/message-link.ts';
import type { Channel } from '#core/rules/channel-rules.ts';
import type { JobRecord, StoredPicture } from '../job.ts';

/** Files that stay on the disk when their pictures are with their member, who alone sees them. */
export type KeptFiles = { readonly until: number; readonly bytes: number };

/** The pictures that are kept for their member alone, until they are shared or let go. */
export interface KeptPictures {
  /**
   * Lets go of kept files whose time is over, and of the oldest ones while all together are larger than this. Gives them, to be
   * removed.
   */
  releaseKept(now: number, maxBytes: number): Promise<readonly StoredPicture[]>;
  /** Lets go of what is kept of some jobs. Gives the files, to be removed. */
  forgetKept(jobIds: readonly string[]): Promise<readonly StoredPicture[]>;
  /** A private job's kept pictures are being posted here. What a dead process left so is listed, and then shared or not. */
  beginShare(jobId: string, address: MessageAddress): Promise<void>;
  /** They were not posted. */
  endShare(jobId: string): Promise<void>;
  listHalfShared(): Promise<readonly JobRecord[]>;
  /** A private job's pictures are there for all to see from now on. Gives the kept files, to be removed. */
  share(
    jobId: string,
    place: Pick<Channel, 'threadOf' | 'isAgeRestricted'>,
    posted: MessageAddress,
  ): Promise<readonly StoredPicture[]>;
}
