import { randomBytes } from 'node:crypto';
import type { ImageOrder } from '../image/imagine-options.ts';
import type { PictureFile } from '../image/picture-file.ts';
import type { Origin } from '../invocation.ts';

/** From `queued` to `delivering` a job is unfinished; the others are final. */
export const JOB_STATES = [
  'queued',
  'painting',
  'delivering',
  'delivered',
  'failed',
  'refused',
  'cancelled',
  'expired',
  'undeliverable',
] as const;
export type JobState = (typeof JOB_STATES)[number];

export const PICTURE_STATES = [
  'queued',
  'painting',
  'painted',
  'delivered',
  'failed',
  'cancelled',
] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/** One accepted invocation. Its order never changes; its state is the journal's. */
export type Job = {
  /** 22 characters, opaque: buttons carry it. */
  readonly id: string;
  readonly origin: Origin;
  readonly order: ImageOrder;
};

/** What is known of a job once its interaction is history. */
export type JobRecord = {
  readonly id: string;
  readonly userId: string;
  readonly serverId: string | null;
  readonly state: JobState;
  readonly order: ImageOrder;
};

/** One picture of a job, painted. */
export type PaintedPicture = {
  /** Its place in the job, from 0. */
  readonly index: number;
  readonly seed: number | null;
  readonly file: PictureFile;
};

/** One picture of a job that could not be painted. */
export type MissingPicture = {
  readonly index: number;
  readonly seed: number | null;
  readonly failure: PaintFailure;
};

/** Why there is no picture; each reason has its sentence in the catalogue (`failure.…`). */
export type PaintFailureReason =
  | 'rejected'
  | 'too_large'
  | 'unauthorized'
  | 'out_of_credit'
  | 'rate_limited'
  | 'overloaded'
  | 'server_error'
  | 'timed_out'
  | 'unreachable'
  | 'not_a_picture'
  | 'interrupted';

export type PaintFailure = {
  readonly reason: PaintFailureReason;
  /** When the service said that it takes requests again. */
  readonly retryAt: Date | undefined;
  /** For the log, never for members. */
  readonly detail: string;
};

/** 128 random bits, so that nobody can guess another's. */
export function createJobId(): string {
  return randomBytes(16).toString('base64url');
}
