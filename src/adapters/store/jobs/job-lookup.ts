import type { Kysely } from 'kysely';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { JobLookup } from '#features/jobs/ports/lookup.ts';
import type { Database } from '../database/schema.ts';
import { findJob } from './find-job.ts';
import { parseJobRecord } from './job-row.ts';
import { listPictures, selectPictures } from './picture-rows.ts';

/** The embedded database as the index of jobs. */
export function createJobLookup(database: Kysely<Database>): JobLookup {
  return {
    find: (jobId) => findJob(database, jobId),

    async findPosted(messageId) {
      const row = await database
        .selectFrom('jobs')
        .select('id')
        .where('posted_message_id', '=', messageId)
        .executeTakeFirst();
      return row === undefined ? undefined : findJob(database, row.id);
    },

    async findShown(messageId) {
      const row = await database
        .selectFrom('jobs')
        .select('id')
        .where('posted_message_id', '=', messageId)
        .unionAll(
          database.selectFrom('copies').select('job_id as id').where('message_id', '=', messageId),
        )
        .executeTakeFirst();
      return row === undefined ? undefined : findJob(database, row.id);
    },

    async listOpen(userId, serverId) {
      const rows = await database
        .selectFrom('jobs')
        .selectAll()
        .where('state', 'in', [...UNFINISHED_STATES, 'undeliverable'])
        .where('user_id', '=', userId)
        .where('server_id', serverId === null ? 'is' : '=', serverId)
        .orderBy('received_at')
        .execute();
      const jobIds = rows.map(({ id }) => id);
      const pictures = rows.length === 0 ? [] : await selectPictures(database, jobIds);
      return rows.map((row) =>
        parseJobRecord(
          row,
          pictures.filter(({ job_id }) => job_id === row.id),
        ),
      );
    },

    listPictures: (jobId) => listPictures(database, jobId),

    async listStored(jobId) {
      const pictures = await listPictures(database, jobId);
      return pictures.map(({ stored }) => stored).filter((stored) => stored !== undefined);
    },
  };
}
