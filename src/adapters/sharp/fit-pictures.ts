import type { MissingPicture, PaintedPicture } from '#features/jobs/job.ts';
import type { FitPictures } from '#features/jobs/ports/fit-pictures.ts';
import type { Logger } from '#core/logger.ts';
import { createSemaphore } from '#core/semaphore.ts';
import { openPicture } from './open-picture.ts';

/** Tried in this order until the file fits; the scale is that of each side. */
const STEPS = [
  { quality: 90, scale: 1 },
  { quality: 80, scale: 1 },
  { quality: 80, scale: 0.75 },
  { quality: 75, scale: 0.5 },
  { quality: 70, scale: 0.25 },
] as const;

/**
 * Re-encodes what is too large as WebP. One picture is encoded at a time: a 2048×2048 picture takes some 100 MB while it is.
 * sharp is loaded when it is first needed, because most servers never need it.
 */
export function createFitPictures(log: Logger): FitPictures {
  const turns = createSemaphore(1);

  async function fit(
    picture: PaintedPicture,
    limitBytes: number,
  ): Promise<PaintedPicture | MissingPicture> {
    if (picture.bytes.length <= limitBytes) return picture;
    try {
      return await turns.run(1, () => encode(picture, limitBytes));
    } catch (error) {
      log.error({ err: error }, 'a picture could not be made smaller');
      const { index, seed } = picture;
      return { index, seed, failure: { reason: 'not_a_picture', retryAt: undefined } };
    }
  }

  return async (pictures, limitBytes) => {
    const fitted = await Promise.all(pictures.map((picture) => fit(picture, limitBytes)));
    return {
      pictures: fitted.filter((picture) => 'bytes' in picture),
      missing: fitted.filter((picture) => 'failure' in picture),
      isReduced: fitted.some((picture, index) => 'bytes' in picture && picture !== pictures[index]),
    };
  };
}

async function encode(picture: PaintedPicture, limitBytes: number): Promise<PaintedPicture> {
  const { width } = await (await openPicture(picture.bytes)).metadata();
  let bytes = picture.bytes;
  for (const { quality, scale } of STEPS) {
    bytes = await (
      await openPicture(picture.bytes)
    )
      .resize({ width: Math.max(Math.round(width * scale), 1) })
      .webp({ quality })
      .toBuffer();
    if (bytes.length <= limitBytes) break;
  }
  return { ...picture, format: 'webp', bytes };
}
