import { sql, type Kysely, type Transaction } from 'kysely';
import type { StoredPicture } from '#features/jobs/job.ts';
import type { KeptPictures } from '#features/jobs/ports/kept-pictures.ts';
import type { MessageAddress } from '#core/message-link.ts';
import type { Database } from '../database/schema.ts';
import { findJob } from './find-job.ts';

/** The embedded database as the books of what is kept for members alone. */
export function createKeptPictures(database: Kysely<Database>): KeptPictures {
  /** `null` if the posting came to nothing. Only a share under way has both files and a message. */
  async function noteShare(jobId: string, address: MessageAddress | null): Promise<void> {
    await database
      .updateTable('jobs')
      .set({
        posted_channel_id: address?.channelId ?? null,
        posted_message_id: address?.messageId ?? null,
      })
      .where('id', '=', jobId)
      .where('kept_until', 'is not', null)
      .execute();
  }

  return {
    releaseKept: (now, maxBytes) =>
      database.transaction().execute(async (transaction) => {
        // Those that end last come first: what lies behind the mark is in excess.
        const { rows } = await sql<{ readonly id: string }>`select id from (
            select id, kept_until, sum(kept_bytes) over (
              order by kept_until desc, id rows between unbounded preceding and current row) as bytes
            from jobs where kept_until is not null)
          where kept_until <= ${now} or bytes > ${maxBytes}`.execute(transaction);
        return forgetFiles(
          transaction,
          rows.map(({ id }) => id),
        );
      }),

    forgetKept: (jobIds) =>
      database.transaction().execute(async (transaction) => {
        await forgetPreviews(transaction, jobIds);
        return forgetFiles(transaction, jobIds);
      }),

    beginShare: (jobId, address) => noteShare(jobId, address),
    endShare: (jobId) => noteShare(jobId, null),

    async listHalfShared() {
      const rows = await database
        .selectFrom('jobs')
        .select('id')
        .where('kept_until', 'is not', null)
        .where('posted_message_id', 'is not', null)
        .execute();
      const records = await Promise.all(rows.map(({ id }) => findJob(database, id)));
      return records.filter((record) => record !== undefined);
    },

    // What was for its member alone is an ordinary posted picture from now on, of the channel where it was shared.
    share: (jobId, { threadOf, isAgeRestricted }, { channelId, messageId }) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('jobs')
          .set({
            private: 0,
            channel_id: channelId,
            thread_of: threadOf,
            age_restricted: Number(isAgeRestricted ?? false),
            posted_channel_id: channelId,
            posted_message_id: messageId,
          })
          .where('id', '=', jobId)
          .execute();
        return forgetFiles(transaction, [jobId]);
      }),
  };
}

/** A log channel that has not taken them yet gets the words alone. */
async function forgetPreviews(
  transaction: Transaction<Database>,
  jobIds: readonly string[],
): Promise<void> {
  if (jobIds.length === 0) return;
  await transaction
    .updateTable('events')
    .set({ preview: null })
    .where('job_id', 'in', jobIds)
    .where('log_state', '=', 'pending')
    .execute();
}

/** The jobs' files are nobody's from now on. */
async function forgetFiles(
  transaction: Transaction<Database>,
  jobIds: readonly string[],
): Promise<readonly StoredPicture[]> {
  if (jobIds.length === 0) return [];
  const pictures = await transaction
    .selectFrom('pictures')
    .select(['file_name', 'file_format'])
    .where('job_id', 'in', jobIds)
    .where('file_name', 'is not', null)
    .execute();
  await transaction
    .updateTable('pictures')
    .set({ file_name: null, file_format: null })
    .where('job_id', 'in', jobIds)
    .where('file_name', 'is not', null)
    .execute();
  await transaction
    .updateTable('jobs')
    .set({ kept_until: null, kept_bytes: 0 })
    .where('id', 'in', jobIds)
    .execute();
  return pictures.flatMap(({ file_name: name, file_format: format }) =>
    name === null || format === null ? [] : [{ name, format }],
  );
}
