import type { Logger } from '#core/logger.ts';
import type { KeptPictures } from '../ports/kept-pictures.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { PostedPictures } from '../ports/posted-pictures.ts';

export type SettleSharesOptions = {
  readonly kept: KeptPictures;
  readonly pictures: Pick<PictureStore, 'remove'>;
  readonly posted: PostedPictures;
  readonly log: Logger;
};

/**
 * Shares in whose middle the process died: their message either shows the pictures, or never will. What Discord does not say now
 * stays as it is until the next start. Never throws.
 */
export async function settleShares(options: SettleSharesOptions): Promise<void> {
  const { kept, pictures, posted, log } = options;
  try {
    for (const record of await kept.listHalfShared()) {
      const shown = record.pictures.find(({ state }) => state === 'delivered');
      const found = await posted.read(record, shown?.index ?? 0);
      const { isAgeRestricted } = record;
      if (found.ok && record.posted !== null) {
        const place = { threadOf: null, isAgeRestricted };
        await pictures.remove(await kept.share(record.id, place, record.posted));
      } else if (!found.ok && found.reason === 'gone') {
        // What was to become of it still stands there, for all to see.
        if (record.posted !== null) await posted.remove(record.posted);
        await kept.endShare(record.id);
      }
    }
  } catch (error) {
    log.error({ err: error }, 'shares of an earlier run could not be settled');
  }
}
