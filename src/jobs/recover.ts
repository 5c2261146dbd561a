import type { Log } from '../ops/log.ts';
import { findLetter } from './find-letter.ts';
import { keepHouse } from './housekeeping.ts';
import type { JobPicture } from './job.ts';
import type { Delivery, Journal, Letter, PictureStore } from './ports.ts';

export type RecoverOptions = {
  readonly journal: Journal;
  readonly pictures: PictureStore;
  readonly delivery: Pick<Delivery, 'findReply'>;
  readonly start: (letter: Letter, pictures: readonly JobPicture[]) => void;
  readonly now: () => number;
  readonly log: Log;
};

/** Takes up what an earlier process left: every job goes on where it stood. No call must be made until this resolves. */
export async function recoverJobs({
  journal,
  pictures,
  delivery,
  start,
  now,
  log,
}: RecoverOptions): Promise<void> {
  await keepHouse({ journal, pictures, now });
  const unfinished = await journal.listUnfinished();
  await pictures.removeOthers(new Set(await journal.listKept()));
  const letters = await Promise.all(
    unfinished.map(async ({ job, messageId }) =>
      messageId === null ? findLetter(job, journal, delivery) : { job, messageId },
    ),
  );
  // In the order of their arrival, which decides between pictures with equal start tags.
  for (const [index, { pictures: its }] of unfinished.entries()) {
    const letter = letters[index];
    if (letter !== undefined) start(letter, its);
  }
  if (unfinished.length > 0) {
    const resumed = letters.filter((letter) => letter !== undefined).length;
    log.info(
      { resumed, dropped: unfinished.length - resumed },
      'took up the jobs of an earlier run',
    );
  }
}
