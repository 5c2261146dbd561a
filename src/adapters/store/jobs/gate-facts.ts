import { sql, type Kysely, type Transaction } from 'kysely';
import type { Job } from '#features/jobs/job.ts';
import type { Suspension } from '#core/rules/eligibility.ts';
import type { GateFacts } from '#core/rules/gate.ts';
import type { Database } from '../database/schema.ts';
import { findFreeMoment, readUsage, type Account } from './read-usage.ts';

/** What the gate asks about one request, in the transaction that writes it down. */
export function createGateFacts(
  transaction: Transaction<Database>,
  { order }: Job,
  account: Account,
  now: number,
): GateFacts {
  return {
    findSuspension: () => findSuspension(transaction, account, now),
    readUsage: () => readUsage(transaction, account, now),
    findFreeMoment: (fault) => findFreeMoment(transaction, account, fault, now),

    async findPass() {
      const { prompt, negativePrompt } = order.request;
      const pass = await transaction
        .selectFrom('passes')
        .select('id')
        .where('server_id', '=', account.serverId ?? '')
        .where('user_id', 'in', account.userIds)
        .where('prompt', '=', prompt)
        .where('negative_prompt', '=', negativePrompt ?? '')
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return pass?.id;
    },

    async usePass(passId) {
      await transaction
        .updateTable('passes')
        .set({ used_at: now })
        .where('id', '=', passId)
        .execute();
    },
  };
}

/** The suspension in force, if there is one; of several, the one that ends last. */
export async function findSuspension(
  database: Kysely<Database>,
  { userIds, serverId }: Account,
  now: number,
): Promise<Suspension | undefined> {
  const { rows } = await sql<Suspension>`select until, reason from suspensions
    where server_id = ${serverId ?? ''} and user_id in (${sql.join(userIds)})
      and ended_at is null and (until is null or until > ${now})
    order by until desc nulls first limit 1`.execute(database);
  return rows[0];
}
