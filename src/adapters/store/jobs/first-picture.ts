import type { Kysely, Transaction } from 'kysely';
import type { Job } from '#features/jobs/job.ts';
import type { Database } from '../database/schema.ts';

/** Whether a job brings the first picture that everyone in a server sees; asked again, the same job gets the same answer. */
export async function introduce(
  database: Kysely<Database>,
  { id, origin, order }: Job,
): Promise<boolean> {
  if (origin.serverId === null || order.isPrivate) return false;
  await database
    .updateTable('servers')
    .set({ introduced_by: id })
    .where('id', '=', origin.serverId)
    .where('introduced_by', 'is', null)
    .execute();
  const server = await database
    .selectFrom('servers')
    .select('introduced_by')
    .where('id', '=', origin.serverId)
    .executeTakeFirst();
  return server?.introduced_by === id;
}

/** A job has come to nothing: the next one is the first. */
export async function leaveIntroduction(
  transaction: Transaction<Database>,
  jobId: string,
): Promise<void> {
  await transaction
    .updateTable('servers')
    .set({ introduced_by: null })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('jobs').select('server_id').where('jobs.id', '=', jobId),
    )
    .where('introduced_by', '=', jobId)
    .execute();
}
