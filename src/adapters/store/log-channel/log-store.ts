import type { MessageAddress } from '#core/message-link.ts';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely } from 'kysely';
import { serialiseText } from '#core/i18n/text-json.ts';
import type { LogDecision, LogEntry } from '#features/log-channel/entry.ts';
import type { LogBatch, LogStore, PostedBatch } from '#features/log-channel/ports.ts';
import type { ModerationStoreOptions } from '../audit/event-store.ts';
import { createLogEntrance } from './log-inbox.ts';
import { hasLogProblem } from './log-problem.ts';
import { createEntryReader, listActs, listActsOf, type EventRow } from './read-entry.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the queue and the memory of log channels. */
export function createLogStore(
  database: Kysely<Database>,
  { policies, listUserIds }: ModerationStoreOptions,
): LogStore {
  const readEntry = createEntryReader(database, listUserIds);

  async function listServers(): Promise<readonly string[]> {
    const rows = await database
      .selectFrom('events')
      .select('server_id')
      .where('log_state', 'in', ['pending', 'changed'])
      .groupBy('server_id')
      .orderBy(({ fn }) => fn.min('at'))
      .execute();
    return rows.map(({ server_id }) => server_id);
  }

  async function readNext(serverId: string, most: number): Promise<LogBatch | undefined> {
    const waiting = database
      .selectFrom('events')
      .selectAll()
      .where('server_id', '=', serverId)
      .where('log_state', '=', 'pending')
      .orderBy('at')
      .orderBy(sql`rowid`);
    const bound = await waiting.where('log_batch', 'is not', null).executeTakeFirst();
    const rows = await (
      bound === undefined ? waiting.limit(most) : waiting.where('log_batch', '=', bound.log_batch)
    ).execute();
    if (rows.length === 0) return undefined;
    return { entries: await readEntries(rows), isBound: bound !== undefined };
  }

  async function readEntries(rows: readonly EventRow[]): Promise<readonly LogEntry[]> {
    return Promise.all(rows.map((row) => readEntry(row)));
  }

  async function bind(entries: readonly LogEntry[]): Promise<void> {
    const ids = entries.map(({ event }) => event.id);
    await database
      .updateTable('events')
      .set({ log_batch: ids[0] ?? null })
      .where('id', 'in', ids)
      .execute();
  }

  async function noteWritten(
    entries: readonly LogEntry[],
    { channelId, messageId }: MessageAddress,
  ): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      for (const { event, acts, preview } of entries) {
        const present = await listActs(transaction, event);
        await transaction
          .updateTable('events')
          .set({
            log_state: isDeepStrictEqual(present, acts) ? 'posted' : 'changed',
            log_channel_id: channelId,
            log_message_id: messageId,
            preview: preview === null ? null : '',
          })
          .where('id', '=', event.id)
          .execute();
        // What was asked in the meantime joins its refusal, unless it is on its way into a message of its own.
        await transaction
          .updateTable('events')
          .set({ log_state: 'changed', log_channel_id: channelId, log_message_id: messageId })
          .where('about', '=', event.id)
          .where('log_state', '=', 'pending')
          .where('log_batch', 'is', null)
          .execute();
      }
    });
  }

  async function noteLost(entries: readonly LogEntry[]): Promise<void> {
    const changed = database.updateTable('events').where('log_state', '=', 'changed');
    await changed
      .set({ log_state: 'pending', log_channel_id: null, log_message_id: null, log_batch: null })
      .where('id', 'in', listIds(entries.filter(isOpenQuestion)))
      .execute();
    await changed.set({ log_state: 'posted' }).where('id', 'in', listIds(entries)).execute();
  }

  async function listChanged(serverId: string, most: number): Promise<readonly PostedBatch[]> {
    const messages = await database
      .selectFrom('events')
      .select(['log_channel_id', 'log_message_id'])
      .distinct()
      .where('server_id', '=', serverId)
      .where('log_state', '=', 'changed')
      .limit(most)
      .execute();
    const batches: PostedBatch[] = [];
    for (const { log_channel_id: channelId, log_message_id: messageId } of messages) {
      if (channelId === null || messageId === null) continue;
      const rows = await database
        .selectFrom('events')
        .selectAll()
        .where('server_id', '=', serverId)
        .where('log_message_id', '=', messageId)
        .orderBy('at')
        .orderBy(sql`rowid`)
        .execute();
      batches.push({ channelId, messageId, entries: await readEntries(rows) });
    }
    return batches;
  }

  async function discard(serverId: string): Promise<void> {
    await database
      .updateTable('events')
      .set({ log_state: 'none', preview: null })
      .where('server_id', '=', serverId)
      .where('log_state', '=', 'pending')
      .execute();
  }

  async function find(serverId: string, eventId: string): Promise<LogEntry | undefined> {
    const row = await database
      .selectFrom('events')
      .selectAll()
      .where('server_id', '=', serverId)
      .where('id', '=', eventId)
      .executeTakeFirst();
    return row === undefined ? undefined : readEntry(row);
  }

  async function noteAct(serverId: string, subject: string, act: LogDecision): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const { action, byId, at } = act;
      await transaction
        .insertInto('acts')
        .values({ server_id: serverId, subject, action, by_id: byId, at })
        .onConflict((conflict) =>
          conflict.columns(['server_id', 'subject', 'action']).doUpdateSet({ by_id: byId, at }),
        )
        .execute();
      if (action === 'suspend')
        await transaction
          .deleteFrom('acts')
          .where('server_id', '=', serverId)
          .where('subject', '=', subject)
          .where('action', '=', 'undo')
          .execute();
      await transaction
        .updateTable('events')
        .set({ log_state: 'changed' })
        .where('server_id', '=', serverId)
        .where('log_state', '=', 'posted')
        .where(({ eb, or }) =>
          or([eb('id', '=', subject), eb('about', '=', subject), eb('job_id', '=', subject)]),
        )
        .execute();
    });
  }

  return {
    listServers,
    readNext,
    bind,
    noteWritten,
    noteLost,
    listChanged,
    discard,
    noteProblem: async (serverId, problem) => {
      await database
        .updateTable('servers')
        .set({ log_problem: problem === null ? null : serialiseText(problem) })
        .where('id', '=', serverId)
        .execute();
    },
    hasProblem: (serverId) => hasLogProblem(database, serverId),
    find,
    findAct: async (serverId, subject, action) =>
      (await listActsOf(database, serverId, subject)).find((act) => act.action === action),
    noteAct,
    ...createLogEntrance(database, policies),
  };
}

function isOpenQuestion({ event, acts }: LogEntry): boolean {
  return event.kind === 'question' && acts.length === 0;
}

function listIds(entries: readonly LogEntry[]): readonly string[] {
  return entries.map(({ event }) => event.id);
}
