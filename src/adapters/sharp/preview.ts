import type { Logger } from '#core/logger.ts';
import type { MakePreview } from '#features/log-channel/ports.ts';
import { createSemaphore } from '#core/semaphore.ts';
import { openPicture } from './open-picture.ts';

/** The longer side of one picture in it. */
const SIDE = 512;
const QUALITY = 75;

/** As many as a job can have. */
const MOST_PICTURES = 4;

/**
 * Makes one small WebP of a job's pictures, several as tiles of a square, for a log that has no use for large ones. sharp is
 * loaded when it is first needed, as for the fitting of pictures.
 */
export function createMakePreview(log: Logger): MakePreview {
  const turns = createSemaphore(1);
  return async (pictures) => {
    try {
      return await turns.run(1, () => tile(pictures.map(({ bytes }) => bytes)));
    } catch (error) {
      log.error({ err: error }, 'pictures could not be made small for the log');
      return undefined;
    }
  };
}

async function tile(pictures: readonly Buffer[]): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp');
  const shown = pictures.slice(0, MOST_PICTURES);
  const [first] = shown;
  if (first === undefined) return undefined;
  const box = { width: SIDE, height: SIDE, fit: 'inside' } as const;
  if (shown.length === 1)
    return (await openPicture(first)).resize(box).webp({ quality: QUALITY }).toBuffer();
  const tiles = await Promise.all(
    shown.map(async (picture, index) => ({
      input: await (await openPicture(picture)).resize(box).png().toBuffer(),
      left: (index % 2) * SIDE,
      top: Math.floor(index / 2) * SIDE,
    })),
  );
  const height = shown.length > 2 ? 2 * SIDE : SIDE;
  return sharp({
    create: { width: 2 * SIDE, height, channels: 3, background: { r: 43, g: 45, b: 49 } },
  })
    .composite(tiles)
    .webp({ quality: QUALITY })
    .toBuffer();
}
