import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { JobPicture, PaintFailureReason, StoredPicture } from '#features/jobs/job.ts';
import type { FoundPicture, PictureKey } from '#features/jobs/ports/lookup.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Database } from '../database/schema.ts';
import { settleCall } from './call-ledger.ts';

/** The finish tag of a picture that nothing more is done for: one that never had a call gives its share of the line back. */
export const SHARE_TAKEN = sql<number>`case when calls = 0 then 0 else finish_tag end`;

export async function recordPainted(
  database: Kysely<Database>,
  callId: number,
  key: PictureKey,
  stored: StoredPicture | undefined,
  bytesHash?: string,
): Promise<void> {
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
        : { state: 'failed' as const, failure: reason, counted: 0 };
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
}

/** The picture that a call is under way for: one that was cancelled meanwhile stays as it is. */
function updatePicture(transaction: Transaction<Database>, { jobId, index }: PictureKey) {
  return transaction
    .updateTable('pictures')
    .where('job_id', '=', jobId)
    .where('position', '=', index)
    .where('state', '=', 'painting');
}

/** @param jobId of the one job to reopen; `undefined` for all */
export async function reopenPictures(
  database: Kysely<Database>,
  jobId: string | undefined,
  found: readonly FoundPicture[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const pictures = transaction
      .updateTable('pictures')
      .$if(jobId !== undefined, (query) => query.where('job_id', '=', jobId ?? ''));
    for (const { jobId: foundId, index, name, format } of found) {
      // The process died after the file was there and before that was noted.
      await pictures
        .set({ state: 'painted', file_name: name, file_format: format })
        .where('job_id', '=', foundId)
        .where('position', '=', index)
        .where('state', '=', 'painting')
        .execute();
    }
    await pictures.set({ state: 'queued' }).where('state', '=', 'painting').execute();
    await pictures
      .set({ state: 'failed', failure: 'lost', counted: 0 })
      .where('state', '=', 'painted')
      .where('file_name', 'is', null)
      .execute();
  });
}

export function parsePictureRow(row: Selectable<Database['pictures']>): JobPicture {
  const { position, seed, start_tag, arrival, calls, file_name, file_format, failure } = row;
  const isStored = file_name !== null && file_format !== null;
  return {
    index: position,
    seed,
    startTag: start_tag,
    arrival,
    calls,
    stored: isStored ? { name: file_name, format: file_format } : undefined,
    failure: failure ?? undefined,
  };
}
