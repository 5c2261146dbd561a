import { sql, type Kysely, type Transaction } from 'kysely';
import type { BegunCall, CallFault, PictureKey } from '#features/jobs/ports/lookup.ts';
import {
  describePeriod,
  findExhausted,
  type BudgetAlert,
  type Spent,
} from '#core/ledger/budget.ts';
import type { Charge } from '#core/ledger/spend.ts';
import { failure, success, type Result } from '#core/result.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import type { AcceptOptions } from './accept-job.ts';
import { durably } from '../database/database.ts';

import type { Database } from '../database/schema.ts';

/** The pictures of a comparison can be painted by different models. */
export const MODEL_OF_PICTURE = sql<string>`coalesce(json_extract(pictures.variation, '$.model'), jobs.model)`;

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

/**
 * Commits a call to the books before it is made, so that it survives a power failure: a crash in between leaves a row too
 * many, never one too few. What was accepted before it is safe from here on, too.
 */
export async function beginCall(
  database: Kysely<Database>,
  { operator, policies }: Pick<AcceptOptions, 'operator' | 'policies'>,
  { jobId, index }: PictureKey,
  price: number,
  now: number,
): Promise<Result<BegunCall, CallFault>> {
  return durably(database, async (transaction) => {
    const picture = await transaction
      .selectFrom('pictures')
      .innerJoin('jobs', 'jobs.id', 'pictures.job_id')
      .select(['pictures.arrival', 'pictures.start_tag', 'pictures.server_id'])
      .select(MODEL_OF_PICTURE.as('model'))
      .where('job_id', '=', jobId)
      .where('position', '=', index)
      .where('pictures.state', '=', 'queued')
      .executeTakeFirst();
    if (picture === undefined) return failure({ kind: 'ended' });
    const moment = await findLedgerTime(transaction, now);
    const spent = await readSpent(transaction, moment);
    const period = findExhausted(operator.limits.budget, spent, price);
    if (period !== undefined) return failure({ kind: 'over budget', period });
    const { server_id: serverId } = picture;
    const { policy } = await policies.read(transaction, serverId === '' ? null : serverId, moment);
    const { value: serverBudget } = resolveLimits(operator.rules, policy, []).server_usd_per_month;
    if (serverBudget !== undefined) {
      const serverSpent = await readServerSpent(transaction, serverId, moment);
      if (serverSpent + price > serverBudget) return failure({ kind: 'over server budget' });
    }

    await transaction
      .updateTable('pictures')
      .set(({ eb }) => ({ state: 'painting', calls: eb('calls', '+', 1) }))
      .where('arrival', '=', picture.arrival)
      .execute();
    await transaction
      .updateTable('jobs')
      .set({ state: 'painting' })
      .where('id', '=', jobId)
      .where('state', '=', 'queued')
      .execute();
    const { id } = await transaction
      .insertInto('spend')
      .values({
        job_id: jobId,
        position: index,
        model: picture.model,
        price,
        charge: 'unknown',
        begun_at: moment,
        server_id: serverId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addToTotals(transaction, serverId, moment, price);
    await transaction
      .updateTable('fair_clock')
      .set({ virtual_time: picture.start_tag })
      .where('virtual_time', '<', picture.start_tag)
      .execute();
    return success({ callId: id, spent: { day: spent.day + price, month: spent.month + price } });
  });
}

/** Time in the books never runs backwards, whatever the clock does. */
export async function findLedgerTime(database: Kysely<Database>, now: number): Promise<number> {
  const { rows } = await sql<{ readonly call: number | null; readonly picture: number | null }>`
    select (select begun_at from spend order by id desc limit 1) as call,
      (select submitted_at from pictures order by arrival desc limit 1) as picture`.execute(
    database,
  );
  return Math.max(now, rows[0]?.call ?? 0, rows[0]?.picture ?? 0);
}

/** Writes how a call ended. One that turned out to be free is taken off the totals of the period that it was booked in. */
export async function settleCall(
  transaction: Transaction<Database>,
  callId: number,
  charge: Charge,
): Promise<void> {
  const call = await transaction
    .updateTable('spend')
    .set({ charge })
    .where('id', '=', callId)
    .returning(['price', 'begun_at', 'server_id'])
    .executeTakeFirstOrThrow();
  if (charge === 'free') await addToTotals(transaction, call.server_id, call.begun_at, -call.price);
}

async function readServerSpent(
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

async function addToTotals(
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

/** Those of the reached thresholds that were not given before in their day or month. */
export async function listNewAlerts(
  database: Kysely<Database>,
  reached: readonly BudgetAlert[],
  now: number,
): Promise<readonly BudgetAlert[]> {
  const alerts: BudgetAlert[] = [];
  for (const alert of reached) {
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('spend_alerts')
      .values({ period: describePeriod(alert.period, now), percentage: alert.percentage })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) alerts.push(alert);
  }
  return alerts;
}
