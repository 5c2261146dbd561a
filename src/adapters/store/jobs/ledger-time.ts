import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Time in the books never runs backwards, whatever the clock does. */
export async function findLedgerTime(database: Kysely<Database>, now: number): Promise<number> {
  const { rows } = await sql<{ readonly call: number | null; readonly picture: number | null }>`
    select (select begun_at from spend order by id desc limit 1) as call,
      (select submitted_at from pictures order by arrival desc limit 1) as picture`.execute(
    database,
  );
  return Math.max(now, rows[0]?.call ?? 0, rows[0]?.picture ?? 0);
}
