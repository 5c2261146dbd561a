import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import * as z from 'zod';
import { parseText, serialiseText } from '#core/i18n/text-json.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { undoSchema } from '#core/policy-edits/undo.ts';
import { imageRequestSchema } from '#core/image/image-request.ts';
import { variationSchema } from '#core/image/variation.ts';
import { JOB_PURPOSES } from '#features/jobs/job.ts';
import type { EventRequest, LogState, ServerEvent } from '#features/audit/event.ts';
import type { Database } from '../database/schema.ts';

const askedSchema = z.object({
  order: z.object({
    request: imageRequestSchema.readonly(),
    seeds: z.array(z.number().nullable()),
    variations: z.array(variationSchema),
    spoiler: z.boolean(),
    isPrivate: z.boolean(),
  }),
  staysOpen: z.literal(true).optional(),
  reason: z.object({
    purpose: z.enum(JOB_PURPOSES),
    source: z.object({ jobId: z.string(), index: z.number() }).nullable(),
  }),
});

const requestSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().nullable(),
  count: z.number(),
  isPrivate: z.boolean(),
  asked: askedSchema.optional(),
}) satisfies z.ZodType<EventRequest>;

/** @param database the transaction in which what the event tells of becomes true */
export async function insertEvent(
  database: Kysely<Database>,
  event: ServerEvent,
  logState: LogState,
  preview: string | null = null,
): Promise<void> {
  await database
    .insertInto('events')
    .values({ ...toRow(event), preview, log_state: logState })
    .execute();
  if (logState === 'pending') await boundLog(database, event.serverId ?? '');
}

/** One member's refusals that a server's log channel is told of in an hour: whoever keeps trying must not fill it. */
export const MAX_LOGGED_REFUSALS = 20;
const HOUR_MS = 60 * 60 * 1000;

/** Writes a refusal down; what one member has too many of is counted in place of being posted. */
export async function insertRefusal(
  database: Kysely<Database>,
  event: ServerEvent,
  wanted: LogState,
): Promise<void> {
  const isDropped = wanted === 'pending' && (await hasTooMany(database, event));
  await insertEvent(database, event, isDropped ? 'dropped' : wanted);
  if (isDropped) await countDropped(database, event.serverId ?? '', 1);
}

async function hasTooMany(
  database: Kysely<Database>,
  { serverId, userId, at }: ServerEvent,
): Promise<boolean> {
  const recent = await database
    .selectFrom('events')
    .select('id')
    .where('user_id', '=', userId)
    .where('at', '>', at - HOUR_MS)
    .where('server_id', '=', serverId)
    .where('kind', '=', 'refusal')
    .limit(MAX_LOGGED_REFUSALS)
    .execute();
  return recent.length === MAX_LOGGED_REFUSALS;
}

/** Entries that may wait for a server's log channel. */
export const MAX_PENDING = 200;

/** Of what waits in excess the oldest goes, what a member waits for last; what goes is counted. */
async function boundLog(database: Kysely<Database>, serverId: string): Promise<void> {
  const isPending = database
    .selectFrom('events')
    .where('server_id', '=', serverId)
    .where('log_state', '=', 'pending');
  const { pending } = await isPending
    .select(({ fn }) => fn.countAll<number>().as('pending'))
    .executeTakeFirstOrThrow();
  if (pending <= MAX_PENDING) return;
  const oldest = isPending
    .select('id')
    // What may be posted already is not taken back.
    .where('log_batch', 'is', null)
    .orderBy(sql`kind in ('question', 'report')`)
    .orderBy('at')
    .orderBy(sql`rowid`)
    .limit(pending - MAX_PENDING);
  const { numUpdatedRows } = await database
    .updateTable('events')
    .set({ log_state: 'dropped', preview: null })
    .where('id', 'in', oldest)
    .executeTakeFirst();
  await countDropped(database, serverId, Number(numUpdatedRows));
}

async function countDropped(
  database: Kysely<Database>,
  serverId: string,
  dropped: number,
): Promise<void> {
  await database
    .updateTable('servers')
    .set(({ eb }) => ({ log_dropped: eb('log_dropped', '+', dropped) }))
    .where('id', '=', serverId)
    .execute();
}

function toRow(event: ServerEvent): Omit<Insertable<Database['events']>, 'preview' | 'log_state'> {
  return {
    id: event.id,
    reference: event.reference,
    server_id: event.serverId ?? '',
    at: event.at,
    kind: event.kind,
    rule: event.rule,
    user_id: event.userId,
    actor_id: event.actorId,
    channel_id: event.channelId,
    job_id: event.jobId,
    summary: serialiseText(event.summary),
    request: event.request === null ? null : JSON.stringify(event.request),
    locale: event.locale,
    about: event.about,
    undo: event.undo === null ? null : JSON.stringify(event.undo),
    log_channel_id: null,
    log_message_id: null,
    log_batch: null,
  };
}

export function parseEventRow(row: Selectable<Database['events']>): ServerEvent {
  return {
    id: row.id,
    reference: row.reference,
    serverId: row.server_id === '' ? null : row.server_id,
    at: row.at,
    kind: row.kind,
    rule: row.rule,
    userId: row.user_id,
    actorId: row.actor_id,
    channelId: row.channel_id,
    jobId: row.job_id,
    summary: parseSummary(row.summary),
    request: parseRequest(row.request),
    locale: row.locale,
    about: row.about,
    undo: row.undo === null ? null : undoSchema.parse(JSON.parse(row.undo)),
  };
}

export function parseSummary(json: string): Text {
  return parseText(json) ?? text('event.unreadable');
}

export function parseRequest(json: string | null): EventRequest | null {
  return json === null ? null : requestSchema.parse(JSON.parse(json));
}
