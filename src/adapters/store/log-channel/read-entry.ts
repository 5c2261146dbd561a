import type { Kysely, Selectable } from 'kysely';
import type { ServerEvent } from '#features/audit/event.ts';
import { findSubject, type LogDecision, type LogEntry } from '#features/log-channel/entry.ts';
import type { ModerationStoreOptions } from '../audit/event-store.ts';
import { parseEventRow } from '../audit/event-rows.ts';
import type { Database } from '../database/schema.ts';

export type EventRow = Selectable<Database['events']>;

/** Reads what an event's entry shows beside what the event itself says. */
export function createEntryReader(
  database: Kysely<Database>,
  listUserIds: ModerationStoreOptions['listUserIds'],
): (row: EventRow) => Promise<LogEntry> {
  return async (row) => {
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
      suspension: await findSuspension(database, event, listUserIds),
    };
  };
}

async function findSuspension(
  database: Kysely<Database>,
  { serverId, userId }: ServerEvent,
  listUserIds: ModerationStoreOptions['listUserIds'],
): Promise<LogEntry['suspension']> {
  if (userId === null) return null;
  const row = await database
    .selectFrom('suspensions')
    .select(['at', 'by_id as byId'])
    .where('server_id', '=', serverId ?? '')
    .where('user_id', 'in', listUserIds(userId))
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', Date.now())]))
    .executeTakeFirst();
  return row ?? null;
}

function parsePreview(preview: string | null): LogEntry['preview'] {
  if (preview === null) return null;
  return preview === '' ? 'posted' : Buffer.from(preview, 'base64');
}

export function listActs(
  database: Kysely<Database>,
  event: ServerEvent,
): Promise<readonly LogDecision[]> {
  return listActsOf(database, event.serverId ?? '', findSubject(event));
}

export async function listActsOf(
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
