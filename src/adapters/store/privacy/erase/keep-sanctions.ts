import { sql, type Transaction } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { NOBODY } from '../../member-ids.ts';

/** Gives how many stay. */
export async function keepSuspensions(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
  now: number,
): Promise<number> {
  await transaction
    .deleteFrom('suspensions')
    .where('user_id', '=', userId)
    .where(({ eb, or }) => or([eb('ended_at', 'is not', null), eb('until', '<=', now)]))
    .execute();
  await transaction
    .updateTable('suspensions')
    .set({ by_id: alias })
    .where('by_id', '=', userId)
    .execute();
  await transaction
    .updateTable('suspensions')
    .set({ user_id: alias })
    .where('user_id', '=', userId)
    .execute();
  const { count } = await transaction
    .selectFrom('suspensions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', alias)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirstOrThrow();
  return count;
}

/** A server that a moderator has paused stays paused. */
export async function forgetPauses(
  transaction: Transaction<Database>,
  userId: string,
): Promise<void> {
  await sql`update servers set policy = json_set(policy, '$.pause.by', ${NOBODY}), version = version + 1
    where policy like ${`%"${userId}"%`} and json_extract(policy, '$.pause.by') = ${userId}`.execute(
    transaction,
  );
}
