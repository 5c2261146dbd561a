import type { Kysely, Transaction } from 'kysely';
import { assignTags } from '#features/jobs/intake/fair-tags.ts';
import type { Cancelled, Requeued } from '#features/jobs/ports/lifecycle.ts';
import type { AcceptOptions } from './accept-options.ts';
import { parseJob } from './job-row.ts';
import { SHARE_TAKEN } from './picture-rows.ts';
import type { Database } from '../database/schema.ts';

/**
 * Cancels a job unless its delivery has begun, and moves the member's other waiting pictures up: what nobody paints takes
 * no share.
 *
 * @returns `undefined` if the job was past cancelling
 */
export async function cancelJob(
  database: Kysely<Database>,
  { listUserIds }: Pick<AcceptOptions, 'listUserIds'>,
  jobId: string,
  now: number,
): Promise<Cancelled | undefined> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('jobs')
      .selectAll()
      .where('id', '=', jobId)
      .where('state', 'in', ['queued', 'painting'])
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const pictures = await transaction
      .selectFrom('pictures')
      .selectAll()
      .where('job_id', '=', jobId)
      .orderBy('position')
      .execute();
    await transaction
      .updateTable('jobs')
      .set({ state: 'cancelled', finished_at: now })
      .where('id', '=', jobId)
      .execute();
    await transaction
      .updateTable('pictures')
      .set(({ eb }) => ({
        state: 'cancelled',
        finish_tag: SHARE_TAKEN,
        // What is being painted is paid for; what still waits gives its allowance back.
        counted: eb.case().when('state', '=', 'queued').then(0).else(eb.ref('counted')).end(),
      }))
      .where('job_id', '=', jobId)
      .where('state', 'in', ['queued', 'painting', 'painted'])
      .execute();
    const pending = { job: parseJob(row, pictures), messageId: row.message_id };
    return { pending, moved: await retagUser(transaction, listUserIds(row.user_id)) };
  });
}

async function retagUser(
  transaction: Transaction<Database>,
  userIds: readonly string[],
): Promise<readonly Requeued[]> {
  const waiting = await transaction
    .selectFrom('pictures')
    .select(['arrival', 'job_id', 'position', 'arrival_tag', 'start_tag'])
    .where('user_id', 'in', userIds)
    .where('state', '=', 'queued')
    // One that waits for another try has had its turn, and keeps its place.
    .where('calls', '=', 0)
    .orderBy('start_tag')
    .orderBy('arrival')
    .execute();
  const painted = await transaction
    .selectFrom('pictures')
    .select(({ fn }) => fn.max<number | null>('finish_tag').as('finish'))
    .where('user_id', 'in', userIds)
    .where(({ eb, or }) => or([eb('state', '!=', 'queued'), eb('calls', '>', 0)]))
    .executeTakeFirst();
  const tags = assignTags(
    waiting.map(({ arrival_tag }) => arrival_tag),
    painted?.finish ?? 0,
  );
  const moved: Requeued[] = [];
  for (const [index, { arrival, job_id, position, start_tag }] of waiting.entries()) {
    const tag = tags[index];
    if (tag === undefined || tag.start === start_tag) continue;
    await transaction
      .updateTable('pictures')
      .set({ start_tag: tag.start, finish_tag: tag.finish })
      .where('arrival', '=', arrival)
      .execute();
    moved.push({ jobId: job_id, index: position, startTag: tag.start });
  }
  return moved;
}
