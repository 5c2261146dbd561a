import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { StoredPicture } from '#features/jobs/job.ts';
import type { Database } from '../../database/schema.ts';
import { selectFinished } from '../finished-jobs.ts';

export async function listFiles(
  transaction: Transaction<Database>,
  userId: string,
): Promise<readonly StoredPicture[]> {
  const rows = await selectFinished(transaction, userId)
    .select(['file_name', 'file_format'])
    .where('file_name', 'is not', null)
    .execute();
  return rows.flatMap(({ file_name: name, file_format: format }) =>
    name === null || format === null ? [] : [{ name, format }],
  );
}

/** Moves the pictures that still count to jobs that say nothing of them. */
export async function keepWhatCounts(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
  windowStart: number,
): Promise<{ readonly pictures: number; readonly latest: number | null }> {
  const recent = await selectFinished(transaction, userId)
    .select('jobs.id')
    .select(({ fn }) => fn.sum<number>('pictures.counted').as('counted'))
    .select(({ fn }) => fn.max('pictures.submitted_at').as('latest'))
    .where('pictures.submitted_at', '>', windowStart)
    .groupBy('jobs.id')
    .execute();
  for (const { id } of recent) {
    const emptied = randomBytes(16).toString('base64url');
    await sql`insert into jobs (id, interaction_id, application_id, received_at, user_id, server_id, channel_id, locale,
        server_locale, attachment_size_limit, model, prompt, steps, spoiler, private, deadline, state, finished_at)
      select ${emptied}, ${emptied}, application_id, received_at, ${alias}, server_id, '', '', '', 0, model, '', 0, 0, 0, 0,
        case state when 'undeliverable' then 'cancelled' else state end, finished_at
      from jobs where id = ${id}`.execute(transaction);
    await transaction
      .updateTable('pictures')
      .set(({ eb }) => ({
        job_id: emptied,
        user_id: alias,
        seed: null,
        variation: null,
        bytes_hash: null,
        file_name: null,
        file_format: null,
        state: eb
          .case()
          .when('state', '=', 'painted')
          .then('cancelled' as const)
          .else(eb.ref('state'))
          .end(),
      }))
      .where('job_id', '=', id)
      .execute();
  }
  const counting = recent.filter(({ counted }) => counted > 0);
  return {
    pictures: counting.reduce((sum, { counted }) => sum + counted, 0),
    latest: counting.length === 0 ? null : Math.max(...counting.map(({ latest }) => latest)),
  };
}
