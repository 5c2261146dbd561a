import { sql, type Kysely } from 'kysely';
import { UNFINISHED_STATES, type JobPicture, type JobState } from '#features/jobs/job.ts';
import type { PendingReply } from '#features/jobs/ports/delivery.ts';
import type { JobLifecycle, UnfinishedJob } from '#features/jobs/ports/lifecycle.ts';
import type { MessageAddress } from '#core/message-link.ts';
import type { Database } from '../database/schema.ts';
import { cancelJob } from './cancel-job.ts';
import { findJob } from './find-job.ts';
import type { AcceptOptions } from './accept-options.ts';
import { parseJob } from './job-row.ts';
import { listPictures, parsePictureRow } from './picture-rows.ts';
import { reopenPictures } from './reopen-pictures.ts';

const UNFINISHED: ReadonlySet<JobState> = new Set(UNFINISHED_STATES);

/** The embedded database as the books of what befalls jobs from outside. */
export function createJobLifecycle(
  database: Kysely<Database>,
  options: Pick<AcceptOptions, 'listUserIds'>,
): JobLifecycle {
  async function forgetPlaceholder(jobId: string): Promise<void> {
    await database
      .updateTable('jobs')
      .set({ interaction_token: null, message_id: null })
      .where('id', '=', jobId)
      .execute();
  }

  async function listWithPlaceholder(): Promise<readonly PendingReply[]> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'cancelled')
      .where(({ eb, or }) =>
        or([eb('interaction_token', 'is not', null), eb('message_id', 'is not', null)]),
      )
      .execute();
    // Where the placeholder is does not depend on the pictures.
    return rows.map((row) => ({ job: parseJob(row, []), messageId: row.message_id }));
  }

  async function noteCopy(jobId: string, { channelId, messageId }: MessageAddress): Promise<void> {
    // The job may have been erased meanwhile.
    await sql`insert into copies (job_id, channel_id, message_id)
      select id, ${channelId}, ${messageId} from jobs where id = ${jobId}`.execute(database);
  }

  async function reopen(jobId: string): Promise<readonly JobPicture[]> {
    await reopenPictures(database, jobId, []);
    const { state } = (await findJob(database, jobId)) ?? {};
    return state === undefined || !UNFINISHED.has(state) ? [] : listPictures(database, jobId);
  }

  async function listUnfinished(): Promise<readonly UnfinishedJob[]> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', UNFINISHED_STATES)
      .execute();
    const pictures = await database
      .selectFrom('pictures')
      .selectAll()
      .where(
        'job_id',
        'in',
        database.selectFrom('jobs').select('id').where('state', 'in', UNFINISHED_STATES),
      )
      .orderBy('arrival')
      .execute();
    const rowById = new Map(rows.map((row) => [row.id, row]));
    const picturesByJob = Map.groupBy(pictures, ({ job_id }) => job_id);
    return [...picturesByJob].flatMap(([jobId, its]) => {
      const row = rowById.get(jobId);
      if (row === undefined) return [];
      return [
        { job: parseJob(row, its), pictures: its.map(parsePictureRow), messageId: row.message_id },
      ];
    });
  }

  async function putBack(jobId: string): Promise<UnfinishedJob | undefined> {
    const { numUpdatedRows } = await database
      .updateTable('jobs')
      .set({ state: 'painting', finished_at: null })
      .where('id', '=', jobId)
      .where('state', '=', 'undeliverable')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return undefined;
    return (await listUnfinished()).find(({ job }) => job.id === jobId);
  }

  async function listKept(): Promise<readonly string[]> {
    const rows = await database
      .selectFrom('jobs')
      .select('id')
      .where('state', 'in', [...UNFINISHED_STATES, 'undeliverable'])
      .unionAll(database.selectFrom('jobs').select('id').where('kept_until', 'is not', null))
      .execute();
    return rows.map(({ id }) => id);
  }

  async function forgetTokens(receivedBefore: number): Promise<void> {
    await database
      .updateTable('jobs')
      .set({ interaction_token: null })
      .where('interaction_token', 'is not', null)
      .where('received_at', '<', receivedBefore)
      .execute();
  }

  async function expireUndeliverable(endedBefore: number): Promise<readonly string[]> {
    return database.transaction().execute(async (transaction) => {
      const rows = await transaction
        .updateTable('jobs')
        .set({ state: 'failed' })
        .where('state', '=', 'undeliverable')
        .where('finished_at', '<', endedBefore)
        .returning('id')
        .execute();
      const jobIds = rows.map(({ id }) => id);
      // Nobody will see these pictures any more.
      await transaction
        .updateTable('pictures')
        .set({ state: 'failed', failure: 'expired', counted: 0 })
        .where('job_id', 'in', jobIds)
        .where('state', '=', 'painted')
        .execute();
      return jobIds;
    });
  }

  return {
    cancel: (jobId, now) => cancelJob(database, options, jobId, now),
    forgetPlaceholder,
    listWithPlaceholder,
    noteCopy,
    reopenAll: (found) => reopenPictures(database, undefined, found),
    reopen,
    putBack,
    listUnfinished,
    listKept,
    forgetTokens,
    expireUndeliverable,
  };
}
