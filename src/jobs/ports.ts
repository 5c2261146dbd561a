import type { Text } from '../i18n/text.ts';
import type { ImageRequest } from '../image/image-request.ts';
import type { PictureFile } from '../image/picture-file.ts';
import type { Result } from '../result.ts';
import type {
  Job,
  JobRecord,
  JobState,
  MissingPicture,
  PaintedPicture,
  PaintFailure,
} from './job.ts';

/** Paints one picture, with one call. Never throws for what the API does. */
export interface Painter {
  paint(request: ImageRequest, signal: AbortSignal): Promise<Result<PictureFile, PaintFailure>>;
}

/** Remembers jobs. Each method is one transaction. */
export interface Journal {
  /** Throws if the interaction is known already. */
  accept(job: Job): Promise<void>;
  /** Writes how a job ended and forgets its interaction token. */
  finish(jobId: string, state: JobState, outcome: JobOutcome): Promise<void>;
  find(jobId: string): Promise<JobRecord | undefined>;
  /** Jobs that an earlier process left behind, oldest first. */
  listUnfinished(): Promise<readonly Job[]>;
}

export type JobOutcome = {
  readonly delivered: readonly PaintedPicture[];
  readonly missing: readonly MissingPicture[];
};

/** How Discord took the acknowledgement of an interaction. */
export type Acknowledgement = 'accepted' | 'too late';

/** Acknowledges the interaction that asked for a job. */
export interface Acknowledger {
  defer(options: { readonly isPrivate: boolean }): Promise<Acknowledgement>;
  refuse(reason: Text): Promise<void>;
}

/** Brings what became of a job to the message that acknowledged it. */
export interface Delivery {
  /** Replaces the placeholder's text while the job waits. Best effort: resolves also if Discord does not take it. */
  announce(job: Job, notice: Text): Promise<void>;
  /** Throws if the message can't be written. */
  deliver(
    job: Job,
    painted: readonly PaintedPicture[],
    missing: readonly MissingPicture[],
  ): Promise<void>;
  /** Tells the member alone why nothing comes, and removes the placeholder that others see. */
  decline(job: Job, reason: Text): Promise<void>;
}
