import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Whether a server's log channel took nothing when it was last written to. */
export async function hasLogProblem(
  database: Kysely<Database>,
  serverId: string,
): Promise<boolean> {
  const server = await database
    .selectFrom('servers')
    .select('log_problem')
    .where('id', '=', serverId)
    .executeTakeFirst();
  return (server?.log_problem ?? null) !== null;
}
