import type { PaintedPicture } from '../job.ts';
import type { PictureSet } from '../ports/delivery.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';

export type OpenStoredOptions = {
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'load'>;
};

/** The pictures of a job whose files are there. */
export async function openStored(
  jobId: string,
  { lookup, pictures }: OpenStoredOptions,
): ReturnType<PictureSet['open']> {
  const painted: PaintedPicture[] = [];
  for (const { index, seed, stored } of await lookup.listPictures(jobId)) {
    const bytes = stored === undefined ? undefined : await pictures.load(stored);
    if (bytes !== undefined && stored !== undefined)
      painted.push({ index, seed, format: stored.format, bytes });
  }
  return { painted, missing: [] };
}
