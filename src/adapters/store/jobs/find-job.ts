import type { Kysely } from 'kysely';
import type { JobRecord } from '#features/jobs/job.ts';
import type { Database } from '../database/schema.ts';
import { ALIASES } from '../member-ids.ts';
import { parseJobRecord } from './job-row.ts';
import { selectPictures } from './picture-rows.ts';

export async function findJob(
  database: Kysely<Database>,
  jobId: string,
): Promise<JobRecord | undefined> {
  const row = await database
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', jobId)
    // Under an alias nothing is left that could be asked for again.
    .where('user_id', '<', ALIASES.from)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : parseJobRecord(row, await selectPictures(database, [jobId]));
}
