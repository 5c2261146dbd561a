import type { Kysely, Transaction } from 'kysely';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { JobEndings } from '#features/jobs/ports/endings.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the books of how jobs end. */
export function createJobEndings(database: Kysely<Database>): JobEndings {
  return {
    async beginDelivery(jobId) {
      const { numUpdatedRows } = await database
        .updateTable('jobs')
        .set({ state: 'delivering' })
        .where('id', '=', jobId)
        .where('state', 'in', UNFINISHED_STATES)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async introduce({ id, origin, order }) {
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
    },

    async finish(jobId, state, now, posted = null, kept = null) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('jobs')
          .set({
            state,
            finished_at: now,
            interaction_token: null,
            posted_channel_id: posted?.channelId ?? null,
            posted_message_id: posted?.messageId ?? null,
            kept_until: kept?.until ?? null,
            kept_bytes: kept?.bytes ?? 0,
            // Cancelled so late, its placeholder is gone already.
            ...(state === 'cancelled' && { message_id: null }),
          })
          .where('id', '=', jobId)
          .execute();
        if (state !== 'delivered') return leaveIntroduction(transaction, jobId);
        await transaction
          .updateTable('pictures')
          .set({ state: 'delivered', ...(kept === null && { file_name: null, file_format: null }) })
          .where('job_id', '=', jobId)
          .where('state', '=', 'painted')
          .execute();
        return undefined;
      });
    },
  };
}

/** A job has come to nothing: the next one is the first. */
async function leaveIntroduction(transaction: Transaction<Database>, jobId: string): Promise<void> {
  await transaction
    .updateTable('servers')
    .set({ introduced_by: null })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('jobs').select('server_id').where('jobs.id', '=', jobId),
    )
    .where('introduced_by', '=', jobId)
    .execute();
}
