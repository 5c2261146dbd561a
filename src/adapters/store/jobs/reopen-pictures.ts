import type { Kysely } from 'kysely';
import type { FoundPicture } from '#features/jobs/ports/picture-store.ts';
import type { Database } from '../database/schema.ts';

/**
 * Nothing is under way any more: what was being painted is painted if its file is there, and waits if not.
 *
 * @param jobId of the one job to reopen; `undefined` for all
 */
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
