import type { Kysely, Selectable, Transaction } from 'kysely';
import type { JobPicture, PaintFailureReason, StoredPicture } from '../jobs/job.ts';
import type { PictureKey } from '../jobs/ports.ts';
import type { Charge } from '../ledger/spend.ts';
import type { Database } from './schema.ts';
import { settleCall } from './spend.ts';

export async function recordPainted(
  database: Kysely<Database>,
  callId: number,
  key: PictureKey,
  stored: StoredPicture | undefined,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await settleCall(transaction, callId, 'charged');
    await updatePicture(transaction, key)
      .set({
        state: 'painted',
        file_name: stored?.name ?? null,
        file_format: stored?.format ?? null,
      })
      .execute();
  });
}

export async function recordFailed(
  database: Kysely<Database>,
  callId: number,
  charge: Charge,
  key: PictureKey,
  reason: PaintFailureReason | undefined,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await settleCall(transaction, callId, charge);
    const outcome =
      reason === undefined
        ? { state: 'queued' as const }
        : { state: 'failed' as const, failure: reason };
    await updatePicture(transaction, key).set(outcome).execute();
  });
}

export async function giveUp(
  database: Kysely<Database>,
  { jobId, index }: PictureKey,
  reason: PaintFailureReason,
): Promise<void> {
  await database
    .updateTable('pictures')
    .set({ state: 'failed', failure: reason })
    .where('job_id', '=', jobId)
    .where('position', '=', index)
    .where('state', 'in', ['queued', 'painting'])
    .execute();
}

/** The picture that a call is under way for: one that was cancelled meanwhile stays as it is. */
function updatePicture(transaction: Transaction<Database>, { jobId, index }: PictureKey) {
  return transaction
    .updateTable('pictures')
    .where('job_id', '=', jobId)
    .where('position', '=', index)
    .where('state', '=', 'painting');
}

/** A call that was under way when the process died may be made again: its picture waits. */
export function parsePictureRow(row: Selectable<Database['pictures']>): JobPicture {
  const { position, seed, start_tag, arrival, calls, file_name, file_format, failure } = row;
  const isStored = file_name !== null && file_format !== null;
  return {
    index: position,
    seed,
    startTag: start_tag,
    arrival,
    state: row.state === 'painting' ? 'queued' : row.state,
    calls,
    stored: isStored ? { name: file_name, format: file_format } : undefined,
    failure: failure ?? undefined,
  };
}
