import { sql, type Transaction } from 'kysely';
import { serialiseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import type { Database } from '../../database/schema.ts';

/** What was done about the member's requests and entries goes; what they did themselves stands under their alias. */
export async function forgetActs(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
): Promise<void> {
  await sql`delete from acts where subject in (
    select id from jobs where user_id = ${userId} union all select id from events where user_id = ${userId})`.execute(
    transaction,
  );
  await transaction.updateTable('acts').set({ by_id: alias }).where('by_id', '=', userId).execute();
}

/** What concerns the member goes; what they have done to others stays, without them. */
export async function eraseEvents(
  transaction: Transaction<Database>,
  userId: string,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('events')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  // The report stays, for it is about somebody else; the words were this member's.
  await transaction
    .updateTable('events')
    .set({ summary: serialiseText(text('log.reported')) })
    .where('actor_id', '=', userId)
    .where('kind', '=', 'report')
    .execute();
  await sql`update events set actor_id = null, summary = replace(summary, ${JSON.stringify({ user: userId })}, '"…"')
    where actor_id = ${userId}`.execute(transaction);
  return Number(numDeletedRows);
}
