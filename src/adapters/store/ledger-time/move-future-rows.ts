import { sql, type RawBuilder, type Transaction } from 'kysely';
import { describePeriod } from '#core/ledger/budget.ts';
import type { Database } from '../database/schema.ts';

/** Of everything that says when it was written; what it lasts stays as long as it was. */
const MOVES: readonly ((now: number) => RawBuilder<unknown>)[] = [
  (now) => sql`update pictures set submitted_at = ${now} where submitted_at > ${now}`,
  (now) => sql`update spend set begun_at = ${now} where begun_at > ${now}`,
  (now) => sql`update jobs set received_at = ${now}, deadline = deadline - received_at + ${now}
    where received_at > ${now}`,
  (now) => sql`update jobs set finished_at = ${now}, kept_until = kept_until - finished_at + ${now}
    where finished_at > ${now}`,
  (now) => sql`update events set at = ${now} where at > ${now}`,
  (now) => sql`update acts set at = ${now} where at > ${now}`,
  (now) => sql`update suspensions set ended_at = ${now} where ended_at > ${now}`,
  (now) => sql`update suspensions set at = ${now}, until = until - at + ${now} where at > ${now}`,
  (now) => sql`update drafts set created_at = ${now} where created_at > ${now}`,
  (now) => sql`update searches set created_at = ${now} where created_at > ${now}`,
  (now) => sql`update servers set last_seen_at = ${now} where last_seen_at > ${now}`,
];

/** Moves what a clock that ran ahead has written to the present, what was spent into the present day and month. */
export async function moveFutureRows(
  transaction: Transaction<Database>,
  now: number,
): Promise<void> {
  for (const move of MOVES) await move(now).execute(transaction);
  const [day, month] = [describePeriod('day', now), describePeriod('month', now)];
  const isFuture = sql`(length(period) = 10 and period > ${day} or length(period) = 7 and period > ${month})`;
  const present = sql`case length(period) when 10 then ${day} else ${month} end`;
  await sql`insert into spend_totals (period, amount)
    select ${present}, sum(amount) from spend_totals where ${isFuture} group by 1
    on conflict do update set amount = amount + excluded.amount`.execute(transaction);
  await sql`insert into server_spend_totals (server_id, period, amount)
    select server_id, ${present}, sum(amount) from server_spend_totals where ${isFuture} group by 1, 2
    on conflict do update set amount = amount + excluded.amount`.execute(transaction);
  for (const table of ['spend_totals', 'server_spend_totals', 'spend_alerts'])
    await sql`delete from ${sql.table(table)} where ${isFuture}`.execute(transaction);
}
