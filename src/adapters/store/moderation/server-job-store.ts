import { sql, type Kysely } from 'kysely';
import type { JobSelection, ServerJobStore } from '#features/moderation/ports.ts';
import { recordEvent, type ModerationStoreOptions } from '../audit/event-store.ts';
import type { Database } from '../database/schema.ts';
import { findLedgerTime } from '../ledger-time/ledger-time.ts';
import { readUsage } from '../jobs/read-usage.ts';

/** The longest that pictures can be on their way: a deadline of a day, and a day in which they are kept. */
const LONGEST_WAY_MS = 48 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Jobs as moderators decide on them: by server and by member. */
export function createServerJobStore(
  database: Kysely<Database>,
  options: ModerationStoreOptions,
): ServerJobStore {
  const { listUserIds } = options;

  function select({ serverId, userId }: Partial<JobSelection>) {
    return database
      .selectFrom('jobs')
      .$if(serverId !== undefined, (query) => query.where('server_id', '=', serverId ?? ''))
      .$if(userId !== undefined, (query) => query.where('user_id', 'in', listUserIds(userId ?? '')))
      .select(['id', 'user_id as userId', 'member_since as memberSince']);
  }

  /** Few jobs are unfinished: they are looked for by their state, not among all of a server's. */
  function selectFew({ serverId, ...member }: JobSelection) {
    return select(member).where(sql<string>`server_id || ''`, '=', serverId);
  }

  return {
    listOpen: (selection) =>
      selectFew(selection).where('state', 'in', ['queued', 'painting']).execute(),

    listDelivering: (selection) => selectFew(selection).where('state', '=', 'delivering').execute(),

    async listPosted(selection, after) {
      const rows = await select(selection)
        .select(['posted_channel_id as channelId', 'posted_message_id as messageId'])
        .where('received_at', '>', after - LONGEST_WAY_MS)
        .where('posted_message_id', 'is not', null)
        .where(({ eb, or }) => or([eb('finished_at', 'is', null), eb('finished_at', '>', after)]))
        .execute();
      return rows.flatMap(({ channelId, messageId, ...job }) =>
        channelId === null || messageId === null ? [] : [{ ...job, channelId, messageId }],
      );
    },

    find: (serverId, jobId) =>
      select({ serverId })
        .select('posted_message_id as messageId')
        .select(({ fn }) => [
          fn.coalesce('own_prompt', 'prompt').as('prompt'),
          fn.coalesce('posted_channel_id', 'channel_id').as('channelId'),
        ])
        .where('id', '=', jobId)
        .executeTakeFirst(),

    listKept: (selection, after) =>
      selectFew(selection)
        .where('kept_until', 'is not', null)
        .where('finished_at', '>', after)
        .execute(),

    async forgetPosted(jobIds) {
      if (jobIds.length === 0) return;
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('jobs')
          .set({ posted_channel_id: null, posted_message_id: null })
          .where('id', 'in', jobIds)
          .execute();
        // Enlarged copies go with the next round of removals.
        await transaction
          .insertInto('removals')
          .columns(['channel_id', 'message_id'])
          .expression((query) =>
            query
              .selectFrom('copies')
              .select(['channel_id', 'message_id'])
              .where('job_id', 'in', jobIds),
          )
          .execute();
        await transaction.deleteFrom('copies').where('job_id', 'in', jobIds).execute();
      });
    },

    findAddress: (serverId, userId) =>
      database
        .selectFrom('jobs')
        .select(['channel_id as channelId', 'locale'])
        .where('server_id', '=', serverId)
        .where('user_id', '=', userId)
        .orderBy('received_at', 'desc')
        .limit(1)
        .executeTakeFirst(),

    giveBack: ({ serverId, userId, images, at }, describe) =>
      database.transaction().execute(async (transaction) => {
        const now = await findLedgerTime(transaction, at);
        const account = { serverId, userIds: listUserIds(userId) };
        const given = await transaction
          .updateTable('pictures')
          .set({ counted: 0, given_back: 1 })
          .where('arrival', 'in', ({ selectFrom }) =>
            selectFrom('pictures')
              .select('arrival')
              .where('counted', '=', 1)
              .where('server_id', '=', serverId)
              .where('user_id', 'in', account.userIds)
              .where('submitted_at', '>', now - DAY_MS)
              .orderBy('submitted_at', 'desc')
              .orderBy('arrival', 'desc')
              .limit(images),
          )
          .returning('arrival')
          .execute();
        const { used } = await readUsage(transaction, account, now);
        if (given.length > 0) await recordEvent(transaction, options, describe(given.length));
        return { given: given.length, used };
      }),
  };
}
