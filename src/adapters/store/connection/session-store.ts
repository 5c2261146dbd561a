import type { Kysely } from 'kysely';
import type { GatewaySession, SessionStore } from '#features/connection/ports.ts';
import type { Database } from '../database/schema.ts';

export function createSessionStore(database: Kysely<Database>): SessionStore {
  return {
    async list(applicationId) {
      const rows = await database
        .selectFrom('gateway_sessions')
        .selectAll()
        .where('application_id', '=', applicationId)
        .execute();
      return rows.map((row): GatewaySession => ({
        shardId: row.shard_id,
        shardCount: row.shard_count,
        sessionId: row.session_id,
        sequence: row.sequence,
        resumeUrl: row.resume_url,
        aliveAt: row.alive_at,
      }));
    },

    async save(applicationId, sessions) {
      await database
        .insertInto('gateway_sessions')
        .values(
          sessions.map((session) => ({
            shard_id: session.shardId,
            shard_count: session.shardCount,
            application_id: applicationId,
            session_id: session.sessionId,
            sequence: session.sequence,
            resume_url: session.resumeUrl,
            alive_at: session.aliveAt,
          })),
        )
        .onConflict((conflict) =>
          conflict.column('shard_id').doUpdateSet((row) => ({
            shard_count: row.ref('excluded.shard_count'),
            application_id: row.ref('excluded.application_id'),
            session_id: row.ref('excluded.session_id'),
            sequence: row.ref('excluded.sequence'),
            resume_url: row.ref('excluded.resume_url'),
            alive_at: row.ref('excluded.alive_at'),
          })),
        )
        .execute();
    },

    async remove(shardIds) {
      await database.deleteFrom('gateway_sessions').where('shard_id', 'in', shardIds).execute();
    },
  };
}
