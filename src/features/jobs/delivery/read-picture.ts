import type { Result } from '#core/result.ts';
import { success } from '#core/result.ts';
import type { JobRecord } from '../job.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { PostedFault, PostedPictures } from '../ports/posted-pictures.ts';

export type ReadPictureOptions = {
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'load'>;
  readonly posted: PostedPictures;
};

/** The file of a job's picture: as it was painted if it is still kept, else as its message shows it. */
export type ReadPicture = (job: JobRecord, index: number) => Promise<Result<Buffer, PostedFault>>;

export function createReadPicture({ lookup, pictures, posted }: ReadPictureOptions): ReadPicture {
  return async (job, index) => {
    const listed = await lookup.listPictures(job.id);
    const stored = listed.find((picture) => picture.index === index)?.stored;
    const kept = stored === undefined ? undefined : await pictures.load(stored);
    return kept === undefined ? posted.read(job, index) : success(kept);
  };
}
