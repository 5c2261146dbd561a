import { parsePictureFile, type PictureFile } from '#core/image/picture-file.ts';
import type { ImageEditor } from '#features/jobs/ports/image-editor.ts';
import type { Logger } from '#core/logger.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createSemaphore } from '#core/semaphore.ts';
import { MAX_SIDE, openPicture } from './open-picture.ts';

const FACTOR = 2;

/** Tried in this order until the file fits, after PNG for what is PNG. */
const WEBP_QUALITIES = [90, 80, 65, 50] as const;

/** One picture at a time: a 4096×4096 one takes some 300 MB. sharp is loaded when it is first needed. */
export function createImageEditor(log: Logger): ImageEditor {
  const turns = createSemaphore(1);

  return {
    async enlarge(bytes, limitBytes) {
      try {
        const picture = parsePictureFile(bytes);
        if (!picture.ok) return failure('unreadable');
        const { width, height } = picture.value;
        if (Math.max(width, height) * FACTOR > MAX_SIDE) return failure('too large');
        return await turns.run(1, () => resample(picture.value, limitBytes));
      } catch (error) {
        log.error({ err: error }, 'a picture could not be enlarged');
        return failure('unreadable');
      }
    },

    async compare(one, other) {
      const [first, second] = [parsePictureFile(one), parsePictureFile(other)];
      if (!first.ok || !second.ok || first.value.format !== second.value.format) return undefined;
      if (!isAsLarge(first.value, second.value)) return false;
      try {
        return await turns.run(1, async () => (await decode(one)).equals(await decode(other)));
      } catch (error) {
        log.error({ err: error }, 'pictures could not be compared');
        return undefined;
      }
    },
  };
}

function isAsLarge(one: PictureFile, other: PictureFile): boolean {
  return one.width === other.width && one.height === other.height;
}

async function decode(bytes: Buffer): Promise<Buffer> {
  return (await openPicture(bytes)).toColourspace('srgb').ensureAlpha().raw().toBuffer();
}

async function resample(
  picture: PictureFile,
  limitBytes: number,
): Promise<Result<PictureFile, 'too large'>> {
  const size = { width: picture.width * FACTOR, height: picture.height * FACTOR };
  const larger = (await openPicture(picture.bytes)).resize({
    ...size,
    fit: 'fill',
    kernel: 'lanczos3',
  });
  if (picture.format === 'png') {
    const bytes = await larger.clone().png().toBuffer();
    if (bytes.length <= limitBytes) return success({ ...size, bytes, format: 'png' });
  }
  for (const quality of WEBP_QUALITIES) {
    const bytes = await larger.clone().webp({ quality }).toBuffer();
    if (bytes.length <= limitBytes) return success({ ...size, bytes, format: 'webp' });
  }
  return failure('too large');
}
