import type { ImageRequest } from '#core/image/image-request.ts';
import type { PictureFile } from '#core/image/picture-file.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Result } from '#core/result.ts';
import type { PaintFailure } from '../job.ts';

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
