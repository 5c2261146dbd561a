import type { MessageAddress } from '#core/message-link.ts';
import type { Job, JobPicture, PictureKey } from '../job.ts';
import type { PendingReply } from './delivery.ts';
import type { FoundPicture } from './picture-store.ts';

/** A job that is not finished, with its pictures in their order. */
export type UnfinishedJob = {
  readonly job: Job;
  readonly pictures: readonly JobPicture[];
  /** Of the message that acknowledged it; `null` if it is not known whether Discord took the acknowledgement. */
  readonly messageId: string | null;
};

export type Requeued = PictureKey & Pick<JobPicture, 'startTag'>;

export type Cancelled = {
  /** The job as it was, its token among it. */
  readonly pending: PendingReply;
  /** The same member's other waiting pictures, which move up. */
  readonly moved: readonly Requeued[];
};

/** What befalls jobs from outside: a cancel, a restart, the passing of time. */
export interface JobLifecycle {
  /**
   * As `beginDelivery`; `undefined` if the job was past cancelling. What is known of the placeholder stays until
   * `forgetPlaceholder`, so that it goes even if the process dies first.
   */
  cancel(jobId: string, now: number): Promise<Cancelled | undefined>;
  /** The placeholder of a cancelled job has gone. */
  forgetPlaceholder(jobId: string): Promise<void>;
  /** Cancelled jobs whose placeholder may still stand. */
  listWithPlaceholder(): Promise<readonly PendingReply[]>;
  /** Another message shows a picture of a job to all, or says that it is there: it goes when the job's pictures have to go. */
  noteCopy(jobId: string, posted: MessageAddress): Promise<void>;
  /**
   * Nothing is under way: a picture whose call a dead process had begun is painted if its file is there, and waits if not; a
   * painted one without a file is lost.
   */
  reopenAll(found: readonly FoundPicture[]): Promise<void>;
  /** The same for one job; gives its pictures, or none if it has ended. */
  reopen(jobId: string): Promise<readonly JobPicture[]>;
  /** An undeliverable job is to be delivered once more; `undefined` if it is no such job. */
  putBack(jobId: string): Promise<UnfinishedJob | undefined>;
  /** In the order of their arrival. */
  listUnfinished(): Promise<readonly UnfinishedJob[]>;
  /** The jobs whose files must not be removed: unfinished and undeliverable ones, and those kept for their member. */
  listKept(): Promise<readonly string[]>;
  /** Forgets the interaction tokens of jobs that were received before this. */
  forgetTokens(receivedBefore: number): Promise<void>;
  /** Undeliverable jobs whose files have been kept long enough; they are `failed` from now on. */
  expireUndeliverable(endedBefore: number): Promise<readonly string[]>;
}
