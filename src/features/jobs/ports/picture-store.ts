import type { PictureFile } from '#core/image/picture-file.ts';
import type { PictureKey, StoredPicture } from '../job.ts';

/** A whole picture file of some job. */
export type FoundPicture = PictureKey & StoredPicture;

/** Keeps picture files between painting and delivery. */
export interface PictureStore {
  /** Resolves when the bytes are on the disk, and not merely on their way to it. */
  save(key: PictureKey, file: PictureFile): Promise<StoredPicture>;
  /** `undefined` if the file is gone or damaged. */
  load(stored: StoredPicture): Promise<Buffer | undefined>;
  remove(pictures: readonly StoredPicture[]): Promise<void>;
  /** What these files come to, in bytes; those that are gone count for nothing. */
  measure(pictures: readonly StoredPicture[]): Promise<number>;
  list(): Promise<readonly FoundPicture[]>;
  /** Removes what no job owns any more. */
  removeOthers(jobIds: ReadonlySet<string>): Promise<void>;
}
