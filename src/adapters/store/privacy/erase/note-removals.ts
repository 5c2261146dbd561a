import { sql, type Transaction } from 'kysely';
import type { RemovalRange } from '#features/privacy/ports.ts';
import type { Database } from '../../database/schema.ts';
import { BUSY_JOB } from '../finished-jobs.ts';

/** The messages that show this member's pictures, and those of log channels that tell of them and nobody else. */
export async function noteRemovals(
  transaction: Transaction<Database>,
  userId: string,
): Promise<RemovalRange | undefined> {
  const before = await findLastRemoval(transaction);
  await sql`insert into removals (channel_id, message_id)
    select posted_channel_id, posted_message_id from jobs
    where user_id = ${userId} and posted_message_id is not null and not ${BUSY_JOB}
    order by received_at desc`.execute(transaction);
  await sql`insert into removals (channel_id, message_id)
    select copies.channel_id, copies.message_id from jobs join copies on copies.job_id = jobs.id
    where jobs.user_id = ${userId} and not ${BUSY_JOB}`.execute(transaction);
  const logged = sql`select log_message_id from events
    where log_message_id is not null and (user_id = ${userId} or actor_id = ${userId})`;
  // An edit leaves files where they are.
  const pictured = sql`select log_message_id from events
    where log_message_id is not null and user_id = ${userId} and preview is not null`;
  await sql`insert into removals (channel_id, message_id)
    select max(log_channel_id), log_message_id from events where log_message_id in (${logged})
    group by log_message_id
    having min(user_id is ${userId}) = 1 or log_message_id in (${pictured})`.execute(transaction);
  // What else stood in such a message is posted again; what stands beside it in the others is written anew.
  await sql`update events set log_state = 'pending', log_channel_id = null, log_message_id = null,
      log_batch = null, preview = null
    where log_message_id in (${pictured}) and user_id is not ${userId}`.execute(transaction);
  await sql`update events set log_state = 'changed'
    where log_message_id in (${logged}) and log_state = 'posted' and user_id is not ${userId}`.execute(
    transaction,
  );
  const last = await findLastRemoval(transaction);
  return last === before ? undefined : { first: before + 1, last };
}

async function findLastRemoval(transaction: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ readonly seq: number }>`
    select seq from sqlite_sequence where name = 'removals'`.execute(transaction);
  return rows[0]?.seq ?? 0;
}
