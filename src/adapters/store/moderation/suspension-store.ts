import { sql, type Kysely, type Transaction } from 'kysely';
import type { SuspensionStore } from '#features/moderation/ports.ts';
import { recordEvent, type ModerationStoreOptions } from '../audit/event-store.ts';
import type { Database } from '../database/schema.ts';

/** A member has at most one suspension in force: a new one ends the one before it. */
export function createSuspensionStore(
  database: Kysely<Database>,
  options: ModerationStoreOptions,
): SuspensionStore {
  return {
    suspend: (draft, event) =>
      database.transaction().execute(async (transaction) => {
        const { serverId, userId, until, reason, byId, at } = draft;
        const replaced = await endPresent(transaction, options, serverId, userId, at);
        await transaction
          .insertInto('suspensions')
          .values({
            server_id: serverId,
            user_id: userId,
            until,
            reason,
            by_id: byId,
            at,
            ended_at: null,
          })
          .execute();
        await recordEvent(transaction, options, event);
        return replaced.length > 0;
      }),

    end: (serverId, userId, event) =>
      database.transaction().execute(async (transaction) => {
        const ended = await endPresent(transaction, options, serverId, userId, event.at);
        if (ended.length > 0) await recordEvent(transaction, options, event);
        return ended.length > 0;
      }),

    takeBack: (serverId, userId, at, describe) =>
      database.transaction().execute(async (transaction) => {
        const [present] = await endPresent(transaction, options, serverId, userId, at);
        if (present === undefined) return false;
        const earlier = await transaction
          .selectFrom('suspensions')
          .select(['id', 'until', 'reason'])
          .where('server_id', '=', serverId)
          .where('user_id', 'in', options.listUserIds(userId))
          .where('id', '<', present.id)
          .where('ended_at', '=', present.at)
          .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', at)]))
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (earlier !== undefined)
          await transaction
            .updateTable('suspensions')
            .set({ ended_at: null })
            .where('id', '=', earlier.id)
            .execute();
        await recordEvent(transaction, options, describe(earlier));
        return earlier ?? true;
      }),

    async list(serverId, now, { offset, limit }) {
      const present = database
        .selectFrom('suspensions')
        .where('server_id', '=', serverId)
        .where('ended_at', 'is', null)
        .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]));
      const { total } = await present
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await present
        .select(['user_id as userId', 'until', 'reason', 'by_id as byId'])
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute();
      return { rows, total };
    },
  };
}

/** @returns those that were in force */
async function endPresent(
  transaction: Transaction<Database>,
  { listUserIds }: ModerationStoreOptions,
  serverId: string,
  userId: string,
  now: number,
): Promise<readonly { readonly id: number; readonly at: number }[]> {
  return (
    transaction
      .updateTable('suspensions')
      .set({ ended_at: now })
      .where('server_id', '=', serverId)
      .where('user_id', 'in', listUserIds(userId))
      .where('ended_at', 'is', null)
      // Those that have run out are history, whoever looks at them.
      .where(sql<boolean>`coalesce(until, ${now} + 1) > ${now}`)
      .returning(['id', 'at'])
      .execute()
  );
}
