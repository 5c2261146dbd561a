import type { Result } from '#core/result.ts';
import { success } from '#core/result.ts';
import type { JobRecord } from '../job.ts';
import type { Journal, PictureStore, PostedFault, PostedPictures } from '../ports/lookup.ts';

export type ReadPictureOptions = {
  readonly journal: Pick<Journal, 'listPictures'>;
  readonly pictures: Pick<PictureStore, 'load'>;
  readonly posted: PostedPictures;
};

/** The file of a job's picture: as it was painted if it is still kept, else as its message shows it. */
export type ReadPicture = (job: JobRecord, index: number) => Promise<Result<Buffer, PostedFault>>;

export function createReadPicture({ journal, pictures, posted }: ReadPictureOptions): ReadPicture {
  return async (job, index) => {
    const listed = await journal.listPictures(job.id);
    const stored = listed.find((picture) => picture.index === index)?.stored;
    const kept = stored === undefined ? undefined : await pictures.load(stored);
    return kept === undefined ? posted.read(job, index) : success(kept);
  };
}
