import type { MissingPicture, PaintedPicture } from '../job.ts';

/** Makes pictures small enough for where they go. */
export type FitPictures = (
  pictures: readonly PaintedPicture[],
  limitBytes: number,
) => Promise<FittedPictures>;

type FittedPictures = {
  readonly pictures: readonly PaintedPicture[];
  readonly isReduced: boolean;
  /** Those that no encoder can read, whole though their files look. */
  readonly missing: readonly MissingPicture[];
};
