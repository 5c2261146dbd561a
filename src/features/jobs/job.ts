import type { MessageAddress } from '#core/message-link.ts';
import { randomBytes } from 'node:crypto';
import type { ImageOrder } from '#core/image/image-order.ts';
import type { PictureFormat } from '#core/image/picture-file.ts';
import type { Origin } from '#core/invocation.ts';
import type { NanoUsd } from '#core/ledger/money.ts';

/** The states that a job can leave; the others are final. */
export const UNFINISHED_STATES = ['queued', 'painting', 'delivering'] as const;
export const FINAL_STATES = [
  'delivered',
  'failed',
  'refused',
  'cancelled',
  'expired',
  'undeliverable',
] as const;
export const JOB_STATES = [...UNFINISHED_STATES, ...FINAL_STATES] as const;
export type JobState = (typeof JOB_STATES)[number];
export type FinalState = (typeof FINAL_STATES)[number];

/** `painting` means that a call is under way, or was when an earlier process died. */
export const PICTURE_STATES = [
  'queued',
  'painting',
  'painted',
  'delivered',
  'failed',
  'cancelled',
] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/** What a job is for. Kept in the database: never changed. */
export const JOB_PURPOSES = [
  'imagine',
  'reroll',
  'retry',
  'remix',
  'reproduce',
  'compare',
] as const;
export type JobPurpose = (typeof JOB_PURPOSES)[number];

/** One picture of one job. */
export type PictureKey = { readonly jobId: string; readonly index: number };

/** Why a job is asked for, and the picture of an earlier one that it came from. */
export type JobReason = { readonly purpose: JobPurpose; readonly source: PictureKey | null };

/** One accepted invocation. Nothing here changes. */
export type Job = {
  /** 22 characters, opaque: buttons carry it. */
  readonly id: string;
  readonly origin: Origin;
  readonly order: ImageOrder;
  readonly reason: JobReason;
  /** Of each picture, in their order, as they were when the job was accepted. */
  readonly prices: readonly NanoUsd[];
  /** No call is begun after this, in milliseconds since 1970. */
  readonly deadline: number;
};

/** What is known of a job once its interaction is history. */
export type JobRecord = Pick<Job, 'id' | 'order' | 'prices' | 'reason'> & {
  readonly userId: string;
  readonly serverId: string | null;
  /** Where it was asked for, or shared. */
  readonly channelId: string;
  readonly isAgeRestricted: boolean;
  readonly state: JobState;
  /** The message that shows its pictures to all. */
  readonly posted: MessageAddress | null;
  /** In their order. */
  readonly pictures: readonly PictureRecord[];
};

export type PictureRecord = {
  readonly index: number;
  readonly seed: number | null;
  readonly state: PictureState;
  /** SHA-256, in hex, of the bytes that the API sent; `null` if nobody noted it. */
  readonly bytesHash: string | null;
};

/** One picture of a job, as the journal knows it. */
export type JobPicture = {
  /** Its place in the job, from 0. */
  readonly index: number;
  readonly seed: number | null;
  /** Pictures with smaller start tags go first, among equals the one that came first. */
  readonly startTag: number;
  /** Counts up over all pictures. */
  readonly arrival: number;
  /** How many calls were made for it. */
  readonly calls: number;
  readonly stored: StoredPicture | undefined;
  readonly failure: PaintFailureReason | undefined;
  /** Whether it counts against its member's allowance though it has failed. */
  readonly isCounted?: boolean;
};

/** A picture file on disk. */
export type StoredPicture = { readonly name: string; readonly format: PictureFormat };

/** One picture of a job, painted. */
export type PaintedPicture = {
  readonly index: number;
  readonly seed: number | null;
  readonly format: PictureFormat;
  readonly bytes: Buffer;
};

/** One picture of a job that could not be painted. */
export type MissingPicture = {
  readonly index: number;
  readonly seed: number | null;
  readonly failure: PaintFailure;
};

/** Why there is no picture; each reason has its sentence in the catalogue (`failure.…`). */
export const PAINT_FAILURE_REASONS = [
  'rejected',
  'too_large',
  'unauthorized',
  'out_of_credit',
  'rate_limited',
  'overloaded',
  'server_error',
  'timed_out',
  'unreachable',
  'not_a_picture',
  'interrupted',
  'expired',
  'over_budget',
  'over_server_budget',
  'not_here',
  'place_unknown',
  'lost',
] as const;
export type PaintFailureReason = (typeof PAINT_FAILURE_REASONS)[number];

export type PaintFailure = {
  readonly reason: PaintFailureReason;
  /** When painting is possible again, if anybody said so. */
  readonly retryAt: Date | undefined;
  /** Whether it counts against its member's allowance, because the call may be on the bill. */
  readonly isCounted?: boolean;
};

/** Why no calls are made at the moment. */
export type PauseReason = 'rate_limited' | 'unauthorized' | 'out_of_credit' | 'failing';

export type Pause = { readonly reason: PauseReason; readonly until: Date };

/** 128 random bits, so that nobody can guess another's. */
export function createJobId(): string {
  return randomBytes(16).toString('base64url');
}
