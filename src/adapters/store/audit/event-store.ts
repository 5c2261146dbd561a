import type { Kysely, Transaction } from 'kysely';
import { findLogState, type ServerEvent } from '#features/audit/event.ts';
import type { EventStore } from '#features/moderation/ports.ts';
import { insertEvent, parseEventRow } from './event-rows.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';

export type ModerationStoreOptions = {
  readonly policies: PolicyCache;
  /** The ids under which a member's rows may stand. */
  readonly listUserIds: (userId: string) => readonly string[];
};

/** Writes an event down, for the log channel too if it wants to know. */
export async function recordEvent(
  transaction: Transaction<Database>,
  { policies }: Pick<ModerationStoreOptions, 'policies'>,
  event: ServerEvent,
): Promise<void> {
  const { policy } = await policies.read(transaction, event.serverId, event.at);
  await insertEvent(transaction, event, findLogState(policy, event.kind));
}

export function createEventStore(
  database: Kysely<Database>,
  options: ModerationStoreOptions,
): EventStore {
  return {
    async find(serverId, eventId) {
      const row = await database
        .selectFrom('events')
        .selectAll()
        .where('id', '=', eventId)
        .where('server_id', '=', serverId)
        .executeTakeFirst();
      return row === undefined ? undefined : parseEventRow(row);
    },

    record: (event) =>
      database
        .transaction()
        .execute(async (transaction) => recordEvent(transaction, options, event)),

    allowOnce: ({ id, serverId, userId, request }, expiresAt, event) =>
      database.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('passes')
          .values({
            server_id: serverId,
            user_id: userId,
            prompt: request.prompt,
            negative_prompt: request.negativePrompt ?? '',
            event_id: id,
            expires_at: expiresAt,
            used_at: null,
          })
          .onConflict((conflict) => conflict.column('event_id').doNothing())
          .executeTakeFirst();
        const isFirst = numInsertedOrUpdatedRows === 1n;
        if (isFirst) await recordEvent(transaction, options, event);
        return isFirst;
      }),
  };
}
