import { sql, type Kysely } from 'kysely';
import type { Translate } from '#core/i18n/translator.ts';
import type { MemberData, RemovalStore } from '#features/privacy/ports.ts';
import { eraseMember } from './erase/erase-member.ts';
import { BUSY_JOB } from './finished-jobs.ts';
import { readMemberPage } from './export/read-member-page.ts';
import type { MemberIds } from '../member-ids.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as what is known of one person. */
export function createMemberData(
  database: Kysely<Database>,
  { ids, translate }: { readonly ids: MemberIds; readonly translate: Translate },
): MemberData {
  return {
    async listOpen(userId) {
      const rows = await database
        .selectFrom('jobs')
        .select('id')
        .where('user_id', '=', userId)
        .where('state', 'in', ['queued', 'painting'])
        .execute();
      return rows.map(({ id }) => id);
    },

    async isBusy(userId) {
      const { rows } = await sql<{ readonly busy: number }>`select
        exists (select 1 from jobs where user_id = ${userId} and ${BUSY_JOB})
        or exists (select 1 from events where user_id = ${userId} and log_state = 'pending' and log_batch is not null)
        as busy`.execute(database);
      return rows[0]?.busy === 1;
    },

    erase: (request) => eraseMember(database, ids, request),
    readPage: (userId, list, cursor) =>
      readMemberPage(database, { ids, translate }, userId, list, cursor),
  };
}

export function createRemovalStore(database: Kysely<Database>): RemovalStore {
  return {
    list: (afterId, limit) =>
      database
        .selectFrom('removals')
        .select(['id', 'channel_id as channelId', 'message_id as messageId'])
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .execute(),

    async count({ first, last }) {
      const { count } = await database
        .selectFrom('removals')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('id', '>=', first)
        .where('id', '<=', last)
        .executeTakeFirstOrThrow();
      return count;
    },

    async settle(ids) {
      await database.deleteFrom('removals').where('id', 'in', ids).execute();
    },

    postpone: (ids, maxTries) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('removals')
          .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
        const { numDeletedRows } = await transaction
          .deleteFrom('removals')
          .where('id', 'in', ids)
          .where('tries', '>=', maxTries)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
