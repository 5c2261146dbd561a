import type { Kysely, Transaction } from 'kysely';
import { describePeriod, type Period, type Spent } from '#core/ledger/budget.ts';
import type { Database } from '../database/schema.ts';

export async function readSpent(database: Kysely<Database>, now: number): Promise<Spent> {
  const [day, month] = [describePeriod('day', now), describePeriod('month', now)];
  const totals = await database
    .selectFrom('spend_totals')
    .selectAll()
    .where('period', 'in', [day, month])
    .execute();
  return takeSpent(totals, now);
}

export async function readServerSpent(
  database: Kysely<Database>,
  serverId: string,
  now: number,
): Promise<Spent> {
  const totals = await database
    .selectFrom('server_spend_totals')
    .select(['period', 'amount'])
    .where('server_id', '=', serverId)
    .where('period', 'in', [describePeriod('day', now), describePeriod('month', now)])
    .execute();
  return takeSpent(totals, now);
}

function takeSpent(
  totals: readonly { readonly period: string; readonly amount: number }[],
  now: number,
): Spent {
  const amountOf = (period: Period): number =>
    totals.find((total) => total.period === describePeriod(period, now))?.amount ?? 0;
  return { day: amountOf('day'), month: amountOf('month') };
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
    await transaction
      .insertInto('server_spend_totals')
      .values({ server_id: serverId, period, amount })
      .onConflict((conflict) =>
        conflict
          .columns(['server_id', 'period'])
          .doUpdateSet(({ eb }) => ({ amount: eb('server_spend_totals.amount', '+', amount) })),
      )
      .execute();
  }
}
