import type { MessageAddress } from '#core/message-link.ts';
import type { Text } from '#core/i18n/text.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import type { PictureFile } from '#core/image/picture-file.ts';
import type { BudgetAlert, Period, Spent } from '#core/ledger/budget.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Channel } from '#core/rules/channel-rules.ts';
import type { Requester } from '#core/rules/eligibility.ts';
import type { Result } from '#core/result.ts';
import type {
  FinalState,
  Job,
  JobPicture,
  JobRecord,
  MissingPicture,
  PaintedPicture,
  PaintFailure,
  PaintFailureReason,
  StoredPicture,
} from '../job.ts';

/** How one call to the API ended. */
export type CallOutcome = {
  readonly result: Result<PictureFile, CallFailure>;
  readonly charge: Charge;
};

export type CallFailure = PaintFailure & {
  /** For the log, never for members. */
  readonly detail: string;
};

/** Paints one picture, with one call. Never throws for what the API does. */
export interface Painter {
  paint(request: ImageRequest, signal: AbortSignal): Promise<CallOutcome>;
}

/** One picture of one job. */
export type PictureKey = { readonly jobId: string; readonly index: number };

/** A job that somebody asks for. */
export type Submission = { readonly job: Job; readonly requester: Requester };

/** The job as it was written down. */
export type Accepted = { readonly job: Job; readonly pictures: readonly JobPicture[] };

/** The gate's no, which moderators can look up. */
export type Refusal = {
  /** 22 characters, opaque: buttons carry it. */
  readonly id: string;
  /** Short enough to read out. */
  readonly reference: string;
  /** The rule, what it allows, and when this request would fit. */
  readonly reason: Text;
  /** Whether a moderator could let this request through. */
  readonly mayAsk: boolean;
};

/** Why a call must not be made. */
export type CallFault =
  | { readonly kind: 'over budget'; readonly period: Period }
  | { readonly kind: 'over server budget' }
  /** The job was cancelled or has ended otherwise. */
  | { readonly kind: 'ended' };

/** A job that is not finished, with its pictures in their order. */
export type UnfinishedJob = {
  readonly job: Job;
  readonly pictures: readonly JobPicture[];
  /** Of the message that acknowledged it; `null` if it is not known whether Discord took the acknowledgement. */
  readonly messageId: string | null;
};

/** The books: jobs, their pictures, the order of the line, and the spend. Each method is one transaction, or one reading. */
export interface Journal {
  /**
   * Asks the gate, and writes the job down with its reservation and its places in line, or else the refusal. Throws if the
   * interaction is known already.
   */
  accept(submission: Submission, now: number): Promise<Result<Accepted, Refusal>>;
  /**
   * Asks the gate about something that paints nothing: only rules that don't count are asked. Gives the job in the server's language;
   * a refusal is written down, and nothing else.
   */
  askRules(submission: Submission, now: number): Promise<Result<Job, Refusal>>;
  /** Discord has taken the acknowledgement; `null` if it did not name the message. Gives whether the job is still open. */
  acknowledge(jobId: string, messageId: string | null): Promise<boolean>;

  /** Commits a call's spend before the call is made, and moves the virtual time. */
  beginCall(key: PictureKey, price: number, now: number): Promise<Result<BegunCall, CallFault>>;
  /**
   * The call brought a picture, which is on disk if `stored` is there.
   *
   * @param bytesHash SHA-256, in hex, of what the API sent
   */
  recordPainted(
    callId: number,
    key: PictureKey,
    stored: StoredPicture | undefined,
    bytesHash?: string,
  ): Promise<void>;
  /** The call brought none; without a reason the picture waits again, in its old place. */
  recordFailed(
    callId: number,
    charge: Charge,
    key: PictureKey,
    reason: PaintFailureReason | undefined,
  ): Promise<void>;
  /** A picture that no call is made for any more, or whose file is gone. */
  giveUp(key: PictureKey, reason: PaintFailureReason): Promise<void>;

  /** Decides between delivery and a cancel that comes at the same moment: only one of the two gets a yes. */
  beginDelivery(jobId: string): Promise<boolean>;
  /**
   * Whether the job that is being delivered brings the first picture that everyone in its server sees. One job does, also when it is
   * delivered again after a kill; the next one does if it ends otherwise.
   */
  introduce(job: Job): Promise<boolean>;
  /**
   * As `beginDelivery`; `undefined` if the job was past cancelling. What is known of the placeholder stays until
   * `forgetPlaceholder`, so that it goes even if the process dies first.
   */
  cancel(jobId: string, now: number): Promise<Cancelled | undefined>;
  /** The placeholder of a cancelled job has gone. */
  forgetPlaceholder(jobId: string): Promise<void>;
  /** Another message shows a picture of a job to all: it goes when the job's pictures have to go. */
  noteCopy(jobId: string, posted: MessageAddress): Promise<void>;
  /** Cancelled jobs whose placeholder may still stand. */
  listWithPlaceholder(): Promise<readonly PendingReply[]>;
  /**
   * Writes how a job ended, and where its pictures are if all can see them, and forgets its interaction token. The files of an
   * undeliverable job are kept, and those that are to be kept for their member.
   */
  finish(
    jobId: string,
    state: FinalState,
    now: number,
    posted?: MessageAddress | null,
    kept?: KeptFiles | null,
  ): Promise<void>;
  /**
   * Lets go of kept files whose time is over, and of the oldest ones while all together are larger than this. Gives them, to be
   * removed.
   */
  releaseKept(now: number, maxBytes: number): Promise<readonly StoredPicture[]>;

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
  /** Lets go of what is kept of some jobs. Gives the files, to be removed. */
  forgetKept(jobIds: readonly string[]): Promise<readonly StoredPicture[]>;

  /** The job's channel turned out to be age-restricted. */
  noteAgeRestricted(jobId: string): Promise<void>;
  /** Whether the server lets Easel paint there. */
  allowsPlace(serverId: string | null, place: Channel): Promise<boolean>;

  find(jobId: string): Promise<JobRecord | undefined>;
  /** The job whose pictures a message shows. */
  findPosted(messageId: string): Promise<JobRecord | undefined>;
  /**
   * Nothing is under way: a picture whose call a dead process had begun is painted if its file is there, and waits if not; a
   * painted one without a file is lost.
   */
  reopenAll(found: readonly FoundPicture[]): Promise<void>;
  /** The same for one job; gives its pictures, or none if it has ended. */
  reopen(jobId: string): Promise<readonly JobPicture[]>;
  /** In the order of their arrival. */
  listUnfinished(): Promise<readonly UnfinishedJob[]>;
  /** The jobs whose files must not be removed: unfinished and undeliverable ones, and those kept for their member. */
  listKept(): Promise<readonly string[]>;
  /** The member's jobs in one server, oldest first: unfinished ones, and those whose pictures could not be delivered. */
  listOpen(userId: string, serverId: string | null): Promise<readonly JobRecord[]>;
  listPictures(jobId: string): Promise<readonly JobPicture[]>;
  /** The files of a job. */
  listStored(jobId: string): Promise<readonly StoredPicture[]>;
  /** Forgets the interaction tokens of jobs that were received before this. */
  forgetTokens(receivedBefore: number): Promise<void>;
  /** Undeliverable jobs whose files have been kept long enough; they are `failed` from now on. */
  expireUndeliverable(endedBefore: number): Promise<readonly string[]>;
  /** Those of the reached thresholds that nobody has been told of: each is given once in its day or month. */
  listNewAlerts(reached: readonly BudgetAlert[], now: number): Promise<readonly BudgetAlert[]>;
}

export type BegunCall = { readonly callId: number; readonly spent: Spent };

export type Cancelled = {
  /** The job as it was, its token among it. */
  readonly pending: PendingReply;
  /** The same member's other waiting pictures, which move up. */
  readonly moved: readonly Requeued[];
};

export type Requeued = PictureKey & Pick<JobPicture, 'startTag'>;

/** A whole picture file of some job. */
export type FoundPicture = PictureKey & StoredPicture;

/** Keeps picture files between painting and delivery. */
export interface PictureStore {
  /** Resolves when the bytes are on the disk, and not merely on their way to it. */
  save(key: PictureKey, file: PictureFile): Promise<StoredPicture>;
  /** `undefined` if the file is gone or damaged. */
  load(stored: StoredPicture): Promise<Buffer | undefined>;
  remove(pictures: readonly StoredPicture[]): Promise<void>;
  /** What these files come to, in bytes; those that are gone count for nothing. */
  measure(pictures: readonly StoredPicture[]): Promise<number>;
  list(): Promise<readonly FoundPicture[]>;
  /** Removes what no job owns any more. */
  removeOthers(jobIds: ReadonlySet<string>): Promise<void>;
}

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

/** Why a picture can't be had from the message that shows it: `not allowed` is the bot's permission there. */
export type PostedFault = 'gone' | 'not allowed' | 'unreachable';

/** Reads pictures back from the messages that show them, which Discord's addresses do not outlive. Never throws. */
export interface PostedPictures {
  read(
    job: Pick<JobRecord, 'id' | 'order' | 'posted'>,
    index: number,
  ): Promise<Result<Buffer, PostedFault>>;
}

/** Works on the pixels of pictures. Never throws, whatever the bytes hold. */
export interface ImageEditor {
  /** Resamples a picture to twice its width and height, in a file of at most so many bytes. */
  enlarge(
    bytes: Buffer,
    limitBytes: number,
  ): Promise<Result<PictureFile, 'too large' | 'unreadable'>>;
  /** Whether two pictures show the same; `undefined` if that can't be told, as of one that was compressed on the way. */
  compare(one: Buffer, other: Buffer): Promise<boolean | undefined>;
}

/** Files that stay on the disk when their pictures are with their member, who alone sees them. */
export type KeptFiles = { readonly until: number; readonly bytes: number };

/** The pictures are with their member. */
export type Delivered = {
  /** The message that shows them to all; `null` if the member alone sees them. */
  readonly posted: MessageAddress | null;
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
export type DeliveryOutcome = Delivered | 'undeliverable' | 'placeholder deleted' | 'empty';

/** Brings what became of a job to its member. Tries again by itself where that can help. */
export interface Delivery {
  /** Replaces the placeholder while the job waits. Best effort: never throws. */
  announce(
    pending: PendingReply,
    notice: Text,
  ): Promise<'written' | 'not written' | 'placeholder deleted'>;
  deliver(pending: PendingReply, pictureSet: PictureSet): Promise<DeliveryOutcome>;
  /** Tells the member alone why nothing comes, and removes the placeholder that others see. Best effort: never throws. */
  decline(pending: PendingReply, reason: Text): Promise<void>;
  /** Offers the member alone the pictures of jobs that could not be delivered. Best effort: never throws. */
  offer(pending: PendingReply, undelivered: readonly JobRecord[]): Promise<void>;
  /** Removes the placeholder and says nothing. Best effort: never throws. */
  withdraw(pending: PendingReply): Promise<void>;
  /** Asks Discord for the reply that a dead process may have left: its message id, `gone`, or `unknown` when Discord can't say. */
  findReply(job: Job): Promise<{ readonly messageId: string } | 'gone' | 'unknown'>;
}

/** Where the channels of threads stand. */
export interface ThreadParents {
  /** What is known without asking. */
  recall(channelId: string): Pick<Channel, 'categoryId' | 'isAgeRestricted'> | undefined;
  /** Asks Discord. Never throws: what can't be found out counts as an ordinary channel outside all categories. */
  resolve(
    channelId: string,
  ): Promise<{ readonly categoryId: string | null; readonly isAgeRestricted: boolean }>;
}
