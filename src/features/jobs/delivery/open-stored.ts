import type { PaintedPicture } from '../job.ts';
import type { Journal, PictureSet, PictureStore } from '../ports/lookup.ts';

export type OpenStoredOptions = {
  readonly journal: Pick<Journal, 'listPictures'>;
  readonly pictures: Pick<PictureStore, 'load'>;
};

/** The pictures of a job whose files are there. */
export async function openStored(
  jobId: string,
  { journal, pictures }: OpenStoredOptions,
): ReturnType<PictureSet['open']> {
  const painted: PaintedPicture[] = [];
  for (const { index, seed, stored } of await journal.listPictures(jobId)) {
    const bytes = stored === undefined ? undefined : await pictures.load(stored);
    if (bytes !== undefined && stored !== undefined)
      painted.push({ index, seed, format: stored.format, bytes });
  }
  return { painted, missing: [] };
}
