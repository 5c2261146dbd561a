import { sql, type Kysely, type Selectable } from 'kysely';
import { PLAIN_STYLE } from '#core/i18n/translator.ts';
import { parseEventRow } from '../../audit/event-rows.ts';
import type { Database } from '../../database/schema.ts';
import {
  findNext,
  PAGE_ROWS,
  splitOffset,
  toMoment,
  type Member,
  type PageOfRows,
} from './reader.ts';

export function readEventsAbout(
  database: Kysely<Database>,
  member: Member,
  after: string,
): Promise<PageOfRows> {
  return readEvents(database, 'user_id', member, after);
}

export function readEventsBy(
  database: Kysely<Database>,
  member: Member,
  after: string,
): Promise<PageOfRows> {
  return readEvents(database, 'actor_id', member, after);
}

async function readEvents(
  database: Kysely<Database>,
  column: 'user_id' | 'actor_id',
  member: Member,
  after: string,
): Promise<PageOfRows> {
  const [at, id] = splitOffset(after);
  const found = await database
    .selectFrom('events')
    .selectAll()
    .where(column, '=', member.owner)
    // What is about oneself is there already.
    .$if(column === 'actor_id', (query) => query.where('user_id', 'is not', member.owner))
    .where(sql<boolean>`(at, id) < (${at}, ${id})`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_ROWS)
    .execute();
  const rows = found.map((row) => describeEvent(row, member));
  return { rows, next: findNext(found, (last) => `${last.at}/${last.id}`) };
}

/** Of what somebody did to others only that they did it: what the others asked for is theirs. */
function describeEvent(row: Selectable<Database['events']>, { userId, translate }: Member): object {
  const event = parseEventRow(row);
  const isAboutMe = event.userId === userId;
  const isByMe = event.actorId === userId;
  // The words of a report are those of whoever reports.
  const isMySummary = isAboutMe || event.userId === null || (isByMe && event.kind === 'report');
  const style = { ...PLAIN_STYLE, person: (id: string) => (id === userId ? 'you' : 'somebody') };
  return {
    id: event.id,
    reference: event.reference,
    serverId: event.serverId,
    channelId: event.channelId,
    at: toMoment(event.at),
    kind: event.kind,
    rule: event.rule,
    isAboutMe,
    isByMe,
    ...(isMySummary && { summary: translate(event.summary, 'en', style) }),
    ...(isAboutMe && { jobId: event.jobId, request: event.request }),
    logChannelId: row.log_channel_id,
    logMessageId: row.log_message_id,
  };
}
