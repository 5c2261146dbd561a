import type { PaintedPicture } from '../jobs/job.ts';

/** Makes pictures small enough for where they go. */
export type FitPictures = (
  pictures: readonly PaintedPicture[],
  limitBytes: number,
) => Promise<{ readonly pictures: readonly PaintedPicture[]; readonly isReduced: boolean }>;

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
export function createFitPictures(): FitPictures {
  let turn: Promise<unknown> = Promise.resolve();

  function fit(picture: PaintedPicture, limitBytes: number): Promise<PaintedPicture> {
    if (picture.bytes.length <= limitBytes) return Promise.resolve(picture);
    const encoded = turn.then(() => encode(picture, limitBytes));
    turn = encoded.catch(() => undefined);
    return encoded;
  }

  return async (pictures, limitBytes) => {
    const fitted = await Promise.all(pictures.map((picture) => fit(picture, limitBytes)));
    return {
      pictures: fitted,
      isReduced: fitted.some((picture, index) => picture !== pictures[index]),
    };
  };
}

async function encode(picture: PaintedPicture, limitBytes: number): Promise<PaintedPicture> {
  const { default: sharp } = await import('sharp');
  const { width } = await sharp(picture.bytes).metadata();
  let bytes = picture.bytes;
  for (const { quality, scale } of STEPS) {
    bytes = await sharp(picture.bytes)
      .resize({ width: Math.max(Math.round(width * scale), 1) })
      .webp({ quality })
      .toBuffer();
    if (bytes.length <= limitBytes) break;
  }
  return { ...picture, format: 'webp', bytes };
}
