import type { Kysely } from 'kysely';
import { describePeriod } from '#core/ledger/budget.ts';
import { WINDOW_NAMES } from '#core/rules/windows.ts';
import type { ModelUsage, UsageStore } from '#features/members/usage.ts';
import { findSuspension } from '../jobs/gate-facts.ts';
import type { Database } from '../database/schema.ts';
import { findLedgerTime } from '../ledger-time/ledger-time.ts';
import { MODEL_OF_PICTURE } from '../jobs/picture-rows.ts';
import { findFreeMoment, readUsage, type Account } from '../jobs/read-usage.ts';

/** The embedded database as what one member has had. */
export function createUsageStore(
  database: Kysely<Database>,
  { listUserIds }: { readonly listUserIds: (userId: string) => readonly string[] },
): UsageStore {
  return {
    read: (userId, serverId, clock) =>
      // One moment for all figures.
      database.transaction().execute(async (transaction) => {
        const now = await findLedgerTime(transaction, clock);
        const account: Account = { userIds: listUserIds(userId), serverId };
        const usage = await readUsage(transaction, account, now);
        const nextFree: Partial<Record<(typeof WINDOW_NAMES)[number], Date>> = {};
        for (const rule of WINDOW_NAMES) {
          const used = usage.used[rule];
          // Where all of it is used up and one more is wanted, the oldest has to go.
          const fault = { rule, limit: used, used, count: 1, isBound: false };
          const moment = await findFreeMoment(transaction, account, fault, now);
          if (moment !== undefined) nextFree[rule] = moment;
        }
        return {
          now,
          usage,
          suspension: await findSuspension(transaction, account, now),
          nextFree,
          month: await listModels(transaction, account, now),
        };
      }),
  };
}

async function listModels(
  database: Kysely<Database>,
  { userIds, serverId }: Account,
  now: number,
): Promise<readonly ModelUsage[]> {
  const monthStart = Date.parse(`${describePeriod('month', now)}-01`);
  return database
    .selectFrom('pictures')
    .innerJoin('jobs', 'jobs.id', 'pictures.job_id')
    .select(MODEL_OF_PICTURE.as('model'))
    .select(({ fn }) => fn.countAll<number>().as('pictures'))
    .select(({ fn }) => fn.sum<number>('pictures.price').as('price'))
    .where('pictures.server_id', '=', serverId ?? '')
    .where('pictures.user_id', 'in', userIds)
    .where('pictures.submitted_at', '>=', monthStart)
    .where('pictures.state', '=', 'delivered')
    .groupBy(MODEL_OF_PICTURE)
    .orderBy('pictures', 'desc')
    .execute();
}
