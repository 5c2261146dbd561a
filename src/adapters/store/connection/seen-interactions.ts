import { sql, type Kysely } from 'kysely';
import type { SeenInteractions } from '#features/connection/ports.ts';
import type { Database } from '../database/schema.ts';

/** Sessions can be resumed for a few minutes: nothing older is sent again. */
const KEPT_MS = 15 * 60_000;
/** Old ones go in one statement, with the first new one after so long. */
const PRUNE_EVERY_MS = 60_000;
/** So many are known without the database: more than come in the seconds that Discord sends again. */
const MOST_KNOWN = 20_000;
/** A snowflake's lower bits; above them are milliseconds ("Snowflakes" in Discord's documentation). */
const TIME_SHIFT = 22n;

/**
 * Nobody waits for the database: what is known is in memory, and written before whatever comes of an interaction, for its row is asked for
 * first and the one connection keeps the order. Those that come while it is busy go in one statement. Their age is in their ids, so a clock
 * that is wrong forgets nothing.
 */
export function createSeenInteractions(database: Kysely<Database>): SeenInteractions {
  const known = new Set<string>();
  let unwritten: string[] = [];
  let isWriting = false;
  let prunedAt = -Infinity;
  let loaded: Promise<void> | undefined;

  async function load(): Promise<void> {
    const rows = await database
      .selectFrom('seen_interactions')
      // As a number it would be cut off.
      .select(sql<string>`cast(id as text)`.as('id'))
      .orderBy('seen_interactions.id', 'desc')
      .limit(MOST_KNOWN / 2)
      .execute();
    for (const { id } of rows.toReversed()) known.add(id);
  }

  function remember(id: string): void {
    known.add(id);
    const [oldest] = known;
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    unwritten.push(id);
    if (!isWriting) void write();
  }

  async function write(): Promise<void> {
    isWriting = true;
    await database
      .connection()
      .execute(async (connection) => {
        // What came since belongs to this one: it is before all that was asked for later.
        isWriting = false;
        const ids = unwritten;
        unwritten = [];
        try {
          await sql`insert or ignore into seen_interactions (id)
            select value from json_each(${`[${ids.join(',')}]`})`.execute(connection);
          await prune(connection, ids);
        } catch (error) {
          unwritten = [...ids, ...unwritten].slice(-MOST_KNOWN);
          throw error;
        }
      })
      // A database that takes nothing makes itself heard at what members ask for; the next one takes these along.
      .catch(() => {
        isWriting = false;
      });
  }

  async function prune(connection: Kysely<Database>, ids: readonly string[]): Promise<void> {
    const newest = ids.at(-1);
    if (newest === undefined || performance.now() - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = performance.now();
    const oldest = BigInt(newest) - (BigInt(KEPT_MS) << TIME_SHIFT);
    await connection.deleteFrom('seen_interactions').where('id', '<', oldest).execute();
  }

  return {
    async note(interactionId) {
      loaded ??= load().catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
      await loaded;
      if (known.has(interactionId)) return false;
      remember(interactionId);
      return true;
    },
  };
}
