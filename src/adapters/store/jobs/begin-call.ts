import type { Kysely } from 'kysely';
import type { PictureKey } from '#features/jobs/job.ts';
import type { BegunCall, CallFault } from '#features/jobs/ports/call-ledger.ts';
import { findExhausted } from '#core/ledger/budget.ts';
import { failure, success, type Result } from '#core/result.ts';
import { readServerBudget } from '#core/rules/quotas.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import { durably } from '../database/database.ts';
import type { Database } from '../database/schema.ts';
import type { AcceptOptions } from './accept-options.ts';
import { settleLedgerTime } from '../ledger-time/ledger-time.ts';
import { MODEL_OF_PICTURE } from './picture-rows.ts';
import { addToTotals, readServerSpent, readSpent } from './spend-totals.ts';

export type CallOptions = Pick<AcceptOptions, 'operator' | 'policies' | 'onFutureRows'>;

/**
 * Commits a call to the books before it is made, so that it survives a power failure: a crash in between leaves a row too
 * many, never one too few. What was accepted before it is safe from here on, too.
 */
export async function beginCall(
  database: Kysely<Database>,
  { operator, policies, onFutureRows }: CallOptions,
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
    const moment = await settleLedgerTime(transaction, now, onFutureRows);
    const spent = await readSpent(transaction, moment);
    const period = findExhausted(operator.limits.budget, spent, price);
    if (period !== undefined) return failure({ kind: 'over budget', period });
    const { server_id: serverId } = picture;
    const { policy } = await policies.read(transaction, serverId === '' ? null : serverId, moment);
    const serverBudget = readServerBudget(resolveLimits(operator.rules, policy, []));
    if (serverBudget.day !== null || serverBudget.month !== null) {
      const serverSpent = await readServerSpent(transaction, serverId, moment);
      if (findExhausted(serverBudget, serverSpent, price) !== undefined)
        return failure({ kind: 'over server budget' });
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
