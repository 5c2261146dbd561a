import type { Kysely, Transaction } from 'kysely';
import { describePeriod, type Spent } from '#core/ledger/budget.ts';
import type { Database } from '../database/schema.ts';

export async function readSpent(database: Kysely<Database>, now: number): Promise<Spent> {
  const [day, month] = [describePeriod('day', now), describePeriod('month', now)];
  const totals = await database
    .selectFrom('spend_totals')
    .selectAll()
    .where('period', 'in', [day, month])
    .execute();
  const amountOf = (period: string): number =>
    totals.find((total) => total.period === period)?.amount ?? 0;
  return { day: amountOf(day), month: amountOf(month) };
}

export async function readServerSpent(
  database: Kysely<Database>,
  serverId: string,
  now: number,
): Promise<number> {
  const total = await database
    .selectFrom('server_spend_totals')
    .select('amount')
    .where('server_id', '=', serverId)
    .where('period', '=', describePeriod('month', now))
    .executeTakeFirst();
  return total?.amount ?? 0;
}

export async function addToTotals(
  transaction: Transaction<Database>,
  serverId: string,
  moment: number,
  amount: number,
): Promise<void> {
  for (const period of [describePeriod('day', moment), describePeriod('month', moment)]) {
    await transaction
      .insertInto('spend_totals')
      .values({ period, amount })
      .onConflict((conflict) =>
        conflict
          .column('period')
          .doUpdateSet(({ eb }) => ({ amount: eb('spend_totals.amount', '+', amount) })),
      )
      .execute();
  }
  await transaction
    .insertInto('server_spend_totals')
    .values({ server_id: serverId, period: describePeriod('month', moment), amount })
    .onConflict((conflict) =>
      conflict
        .columns(['server_id', 'period'])
        .doUpdateSet(({ eb }) => ({ amount: eb('server_spend_totals.amount', '+', amount) })),
    )
    .execute();
}
