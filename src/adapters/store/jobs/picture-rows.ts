import { sql, type Kysely, type Selectable } from 'kysely';
import type { JobPicture } from '#features/jobs/job.ts';
import type { Database } from '../database/schema.ts';

/** The pictures of a comparison can be painted by different models. */
export const MODEL_OF_PICTURE = sql<string>`coalesce(json_extract(pictures.variation, '$.model'), jobs.model)`;

/** The finish tag of a picture that nothing more is done for: one that never had a call gives its share of the line back. */
export const SHARE_TAKEN = sql<number>`case when calls = 0 then 0 else finish_tag end`;

export function selectPictures(
  database: Kysely<Database>,
  jobIds: readonly string[],
): Promise<readonly Selectable<Database['pictures']>[]> {
  return database
    .selectFrom('pictures')
    .selectAll()
    .where('job_id', 'in', jobIds)
    .orderBy('position')
    .execute();
}

export async function listPictures(
  database: Kysely<Database>,
  jobId: string,
): Promise<readonly JobPicture[]> {
  return (await selectPictures(database, [jobId])).map(parsePictureRow);
}

export function parsePictureRow(row: Selectable<Database['pictures']>): JobPicture {
  const { position, seed, start_tag, arrival, calls, file_name, file_format } = row;
  const isStored = file_name !== null && file_format !== null;
  return {
    index: position,
    seed,
    startTag: start_tag,
    arrival,
    calls,
    stored: isStored ? { name: file_name, format: file_format } : undefined,
    failure: row.failure ?? undefined,
    ...(row.failure !== null && row.counted === 1 && { isCounted: true }),
  };
}
