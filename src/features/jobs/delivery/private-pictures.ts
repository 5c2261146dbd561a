import type { MessageAddress } from '#core/message-link.ts';
import type { StoredPicture } from '../job.ts';
import type { KeptFiles, KeptPictures } from '../ports/kept-pictures.ts';
import type { PictureStore } from '../ports/picture-store.ts';

/** For how long, and how much of it, pictures that their member alone sees are kept. */
export type Keeping = {
  /** 0 for not at all. */
  readonly keptMs: number;
  /** Over all members. */
  readonly keptBytes: number;
};

export type PrivatePicturesOptions = Keeping & {
  readonly kept: KeptPictures;
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
  const { kept, pictures, keptMs, keptBytes, now } = options;

  return {
    async plan(stored, posted) {
      if (keptMs === 0 || posted !== null || stored.length === 0) return null;
      return { until: now() + keptMs, bytes: await pictures.measure(stored) };
    },

    async tidy() {
      await pictures.remove(await kept.releaseKept(now(), keptBytes));
    },
  };
}
