import type { MessageAddress } from '#core/message-link.ts';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { StoredPicture } from '#features/jobs/job.ts';
import type { Channel } from '#core/rules/channel-rules.ts';
import type { Database } from '../database/schema.ts';

/** Lets go of what was kept long enough and, of the rest, of the oldest until all together are small enough. */
export async function releaseKept(
  database: Kysely<Database>,
  now: number,
  maxBytes: number,
): Promise<readonly StoredPicture[]> {
  return database.transaction().execute(async (transaction) => {
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
  });
}

/** The jobs' files are nobody's from now on. */
export async function forgetFiles(
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

/** What was for its member alone is an ordinary posted picture from now on, of the channel where it was shared. */
export async function shareJob(
  database: Kysely<Database>,
  jobId: string,
  { threadOf, isAgeRestricted }: Pick<Channel, 'threadOf' | 'isAgeRestricted'>,
  { channelId, messageId }: MessageAddress,
): Promise<readonly StoredPicture[]> {
  return database.transaction().execute(async (transaction) => {
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
  });
}

/** Where kept pictures are being posted; `null` if that came to nothing. Only a share under way has both files and a message. */
export async function noteShare(
  database: Kysely<Database>,
  jobId: string,
  address: MessageAddress | null,
): Promise<void> {
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

export async function listHalfShared(database: Kysely<Database>): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('jobs')
    .select('id')
    .where('kept_until', 'is not', null)
    .where('posted_message_id', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}
