import type { MessageAddress } from '#core/message-link.ts';
import { sql, type Kysely, type Selectable } from 'kysely';
import { serialiseText } from '#core/i18n/text-json.ts';
import type { ServerEvent } from '#features/audit/event.ts';
import { findSubject, type LogDecision, type LogEntry } from '#features/log-channel/entry.ts';
import type { LogBatch, LogStore, PostedBatch } from '#features/log-channel/ports.ts';
import { parseEventRow } from '../audit/event-rows.ts';
import { createLogEntrance } from './log-inbox.ts';
import { hasLogProblem } from './log-problem.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';

type EventRow = Selectable<Database['events']>;

/** The embedded database as the queue and the memory of log channels. */
export function createLogStore(database: Kysely<Database>, policies: PolicyCache): LogStore {
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
    return Promise.all(rows.map((row) => readEntry(database, row)));
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
            log_state: present.length === acts.length ? 'posted' : 'changed',
            log_channel_id: channelId,
            log_message_id: messageId,
            preview: preview === null ? null : '',
          })
          .where('id', '=', event.id)
          .execute();
      }
    });
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
    return row === undefined ? undefined : readEntry(database, row);
  }

  async function noteAct(serverId: string, subject: string, act: LogDecision): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const { action, byId, at } = act;
      await transaction
        .insertInto('acts')
        .values({ server_id: serverId, subject, action, by_id: byId, at })
        .onConflict((conflict) => conflict.doNothing())
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

async function readEntry(database: Kysely<Database>, row: EventRow): Promise<LogEntry> {
  const event = parseEventRow(row);
  const job = await database
    .selectFrom('jobs')
    .select(['spoiler', 'posted_channel_id', 'posted_message_id'])
    .where('id', '=', event.jobId ?? '')
    .executeTakeFirst();
  const { posted_channel_id: channelId = null, posted_message_id: messageId = null } = job ?? {};
  return {
    event,
    acts: await listActs(database, event),
    message: channelId === null || messageId === null ? null : { channelId, messageId },
    preview: parsePreview(row.preview),
    isSpoiler: job?.spoiler === 1,
  };
}

function parsePreview(preview: string | null): LogEntry['preview'] {
  if (preview === null) return null;
  return preview === '' ? 'posted' : Buffer.from(preview, 'base64');
}

function listActs(database: Kysely<Database>, event: ServerEvent): Promise<readonly LogDecision[]> {
  return listActsOf(database, event.serverId ?? '', findSubject(event));
}

async function listActsOf(
  database: Kysely<Database>,
  serverId: string,
  subject: string,
): Promise<readonly LogDecision[]> {
  const rows = await database
    .selectFrom('acts')
    .select(['action', 'by_id', 'at'])
    .where('server_id', '=', serverId)
    .where('subject', '=', subject)
    .orderBy('at')
    .execute();
  return rows.map(({ action, by_id, at }) => ({ action, byId: by_id, at }));
}
