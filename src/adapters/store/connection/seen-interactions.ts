import type { Kysely } from 'kysely';
import type { SeenInteractions } from '#features/connection/ports.ts';
import type { Database } from '../database/schema.ts';

/** Sessions can be resumed for a few minutes, and what is sent again then is older than that by nothing. */
const KEPT_MS = 15 * 60_000;
/** Old ones go in one statement for so many new ones. */
const PRUNE_EVERY = 500;
/** A snowflake's lower bits; above them are milliseconds ("Snowflakes" in Discord's documentation). */
const TIME_SHIFT = 22n;

/** One row of a few bytes an interaction. Their age is in their ids, so a clock that is wrong forgets nothing. */
export function createSeenInteractions(database: Kysely<Database>): SeenInteractions {
  let untilPruning = 0;

  /** Nobody waits for it: interactions are taken up in the order of their arrival. */
  async function prune(oldest: bigint): Promise<void> {
    try {
      await database.deleteFrom('seen_interactions').where('id', '<', oldest).execute();
    } catch {
      // The next time takes them along.
    }
  }

  return {
    async note(interactionId) {
      const id = BigInt(interactionId);
      const { numInsertedOrUpdatedRows: added } = await database
        .insertInto('seen_interactions')
        .values({ id })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      untilPruning -= 1;
      if (untilPruning < 0) {
        untilPruning = PRUNE_EVERY;
        void prune(id - (BigInt(KEPT_MS) << TIME_SHIFT));
      }
      return added === 1n;
    },
  };
}
