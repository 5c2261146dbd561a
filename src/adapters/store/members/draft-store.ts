import { sql, type Kysely } from 'kysely';
import { draftSchema } from '#core/image/options/draft-schema.ts';
import type { DraftStore } from '#features/members/drafts.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the book of drafts. */
export function createDraftStore(database: Kysely<Database>): DraftStore {
  return {
    add: ({ id, userId, serverId, draft, createdAt }, max) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('drafts')
          .values({
            id,
            user_id: userId,
            server_id: serverId ?? '',
            draft: JSON.stringify(draft),
            created_at: createdAt,
          })
          .execute();
        const newest = transaction
          .selectFrom('drafts')
          .select('id')
          .where('user_id', '=', userId)
          .orderBy('created_at', 'desc')
          .orderBy(sql`rowid`, 'desc')
          .limit(max);
        await transaction
          .deleteFrom('drafts')
          .where('user_id', '=', userId)
          .where('id', 'not in', newest)
          .execute();
      }),

    async find(id) {
      const row = await database
        .selectFrom('drafts')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        id,
        userId: row.user_id,
        serverId: row.server_id === '' ? null : row.server_id,
        draft: draftSchema.parse(JSON.parse(row.draft)),
        createdAt: row.created_at,
      };
    },
  };
}
