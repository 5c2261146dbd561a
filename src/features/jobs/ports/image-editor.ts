import type { PictureFile } from '#core/image/picture-file.ts';
import type { Result } from '#core/result.ts';

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
