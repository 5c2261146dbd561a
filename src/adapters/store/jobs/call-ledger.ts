import type { Kysely, Transaction } from 'kysely';
import type { PictureKey } from '#features/jobs/job.ts';
import type { CallLedger } from '#features/jobs/ports/call-ledger.ts';
import { describePeriod, type BudgetAlert } from '#core/ledger/budget.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Database } from '../database/schema.ts';
import { beginCall, type CallOptions } from './begin-call.ts';
import { SHARE_TAKEN } from './picture-rows.ts';
import { addToTotals } from './spend-totals.ts';

/** The embedded database as the books of calls. */
export function createCallLedger(database: Kysely<Database>, options: CallOptions): CallLedger {
  return {
    beginCall: (key, price, now) => beginCall(database, options, key, price, now),

    async recordPainted(callId, key, stored, bytesHash) {
      await database.transaction().execute(async (transaction) => {
        await settleCall(transaction, callId, 'charged');
        await updatePicture(transaction, key)
          .set({
            state: 'painted',
            file_name: stored?.name ?? null,
            file_format: stored?.format ?? null,
            bytes_hash: bytesHash ?? null,
          })
          .execute();
      });
    },

    async recordFailed(callId, charge, key, reason) {
      await database.transaction().execute(async (transaction) => {
        await settleCall(transaction, callId, charge);
        const outcome =
          reason === undefined
            ? { state: 'queued' as const }
            : { state: 'failed' as const, failure: reason };
        // What may be on the operator's bill comes out of the allowance of whoever asked for it.
        const isCounted = reason === undefined || charge !== 'free';
        await updatePicture(transaction, key)
          .set({ ...outcome, ...(isCounted ? {} : { counted: 0 }) })
          .execute();
      });
    },

    async giveUp({ jobId, index }, reason) {
      await database
        .updateTable('pictures')
        .set({
          state: 'failed',
          failure: reason,
          counted: 0,
          file_name: null,
          file_format: null,
          finish_tag: SHARE_TAKEN,
        })
        .where('job_id', '=', jobId)
        .where('position', '=', index)
        .where('state', 'in', ['queued', 'painting', 'painted'])
        .execute();
    },

    async listNewAlerts(reached, now) {
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
    },
  };
}

/** Writes how a call ended. One that turned out to be free is taken off the totals of the period that it was booked in. */
async function settleCall(
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

/** The picture that a call is under way for: one that was cancelled meanwhile stays as it is. */
function updatePicture(transaction: Transaction<Database>, { jobId, index }: PictureKey) {
  return transaction
    .updateTable('pictures')
    .where('job_id', '=', jobId)
    .where('position', '=', index)
    .where('state', '=', 'painting');
}
