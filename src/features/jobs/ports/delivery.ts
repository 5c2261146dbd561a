import type { Text } from '#core/i18n/text.ts';
import type { MessageAddress } from '#core/message-link.ts';
import type { Job, JobRecord, MissingPicture, PaintedPicture, PictureKey } from '../job.ts';

/** A message that a job's news goes to. */
export type PendingReply = { readonly job: Job; readonly messageId: string | null };

/** Pictures to deliver. They are read anew for each try, so that none is held in memory between tries. */
export type PictureSet = {
  /** Their member has had them, and shows them to all now. */
  readonly isShared?: boolean;
  /** Nobody in the server has seen one before. */
  readonly isFirst?: boolean;
  /** The picture of which this is a larger copy. */
  readonly enlargedFrom?: PictureKey;
  /** Pictures in it, as far as their files are there. */
  readonly count: number;
  open(): Promise<{
    readonly painted: readonly PaintedPicture[];
    readonly missing: readonly MissingPicture[];
    /** What the message says beside them: where they came from. */
    readonly notes?: readonly Text[];
  }>;
};

/**
 * What a member can do about it, with one press: ask for the same again, change it first, have the pictures that are kept, enlarge one
 * after all.
 */
export type Remedy = {
  readonly kind: 'retry' | 'edit' | 'fetch' | 'enlarge';
  /** Of the job, or of its picture. */
  readonly id: string;
};

/** The pictures are with their member. */
export type Delivered = {
  /** The message that shows them to all; `null` if the member alone sees them. */
  readonly posted: MessageAddress | null;
  /** Another message beside it, which names the member and says that the picture is there. */
  readonly mention?: MessageAddress | undefined;
};

/**
 * Told of pictures that are with their member, before their job is closed and their files go: after a kill it may be told
 * again. Never throws.
 */
export type OnDelivered = (
  job: Job,
  pictureSet: PictureSet,
  posted: MessageAddress | null,
) => Promise<void>;

/** Where a job's pictures ended up; `empty` if none could be read. */
export type DeliveryOutcome = Delivered | 'undeliverable' | 'empty';

/** Brings what became of a job to its member. Tries again by itself where that can help. */
export interface Delivery {
  /** Replaces the placeholder while the job waits. Best effort: never throws. */
  announce(
    pending: PendingReply,
    notice: Text,
  ): Promise<'written' | 'not written' | 'placeholder deleted'>;
  deliver(pending: PendingReply, pictureSet: PictureSet): Promise<DeliveryOutcome>;
  /** Tells the member alone why nothing comes, and removes the placeholder that others see. Best effort: never throws. */
  decline(pending: PendingReply, reason: Text, remedies?: readonly Remedy[]): Promise<void>;
  /** Offers the member alone the pictures of jobs that could not be delivered. Best effort: never throws. */
  offer(pending: PendingReply, undelivered: readonly JobRecord[]): Promise<void>;
  /** Removes the placeholder and says nothing. Best effort: never throws. */
  withdraw(pending: PendingReply): Promise<void>;
  /** Asks Discord for the reply that a dead process may have left: its message id, `gone`, or `unknown` when Discord can't say. */
  findReply(job: Job): Promise<{ readonly messageId: string } | 'gone' | 'unknown'>;
}
