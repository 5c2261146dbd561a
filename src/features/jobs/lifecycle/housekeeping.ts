import type { Logger } from '#core/logger.ts';
import type { PrivatePictures } from '../delivery/private-pictures.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';

export type HousekeepingOptions = {
  readonly lifecycle: JobLifecycle;
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'remove'>;
  readonly privatePictures: Pick<PrivatePictures, 'tidy'>;
  readonly now: () => number;
  readonly log: Logger;
};

const ROUND_MS = 60_000;

/** An interaction's token works for 15 minutes; afterwards there is no reason to keep it. */
const TOKEN_LIFE_MS = 15 * 60 * 1000;

/** How long pictures that could not be delivered are kept for their member. */
const UNDELIVERABLE_KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets what there is no reason to keep any more. */
export async function tidyUp({
  lifecycle,
  lookup,
  pictures,
  privatePictures,
  now,
}: Omit<HousekeepingOptions, 'log'>): Promise<void> {
  await lifecycle.forgetTokens(now() - TOKEN_LIFE_MS);
  for (const jobId of await lifecycle.expireUndeliverable(now() - UNDELIVERABLE_KEPT_MS)) {
    await pictures.remove(await lookup.listStored(jobId));
  }
  await privatePictures.tidy();
}

/** @returns a function that ends it */
export function startHousekeeping(options: HousekeepingOptions): () => void {
  const timer = setInterval(() => {
    tidyUp(options).catch((error: unknown) =>
      options.log.error({ err: error }, 'housekeeping failed'),
    );
  }, ROUND_MS);
  return () => clearInterval(timer);
}
