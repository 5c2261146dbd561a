import type { MessageAddress } from '#core/message-link.ts';
import type { StoredPicture } from '../job.ts';
import type { Journal, KeptFiles, PictureStore } from '../ports/lookup.ts';

/** For how long, and how much of it, pictures that their member alone sees are kept. */
export type Keeping = {
  /** 0 for not at all. */
  readonly keptMs: number;
  /** Over all members. */
  readonly keptBytes: number;
};

export type PrivatePicturesOptions = Keeping & {
  readonly journal: Pick<Journal, 'releaseKept'>;
  readonly pictures: Pick<PictureStore, 'measure' | 'remove'>;
  readonly now: () => number;
};

/** Keeps what Discord would not show again: pictures that their member alone sees. */
export interface PrivatePictures {
  /** What to note of delivered pictures that are to be kept; `null` if they are not. */
  plan(stored: readonly StoredPicture[], posted: MessageAddress | null): Promise<KeptFiles | null>;
  /** Removes what is kept no longer. */
  tidy(): Promise<void>;
}

export function createPrivatePictures(options: PrivatePicturesOptions): PrivatePictures {
  const { journal, pictures, keptMs, keptBytes, now } = options;

  return {
    async plan(stored, posted) {
      if (keptMs === 0 || posted !== null || stored.length === 0) return null;
      return { until: now() + keptMs, bytes: await pictures.measure(stored) };
    },

    async tidy() {
      await pictures.remove(await journal.releaseKept(now(), keptBytes));
    },
  };
}
