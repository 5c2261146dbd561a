import { sql, type Kysely } from 'kysely';
import type { Translate } from '#core/i18n/translator.ts';
import { describeEvent, describeJob, toMoment, type Member } from './export-shapes.ts';
import type { DataList, DataPage } from '#features/privacy/ports.ts';
import type { MemberIds } from '../member-ids.ts';
import type { Database } from '../database/schema.ts';

/** Rows read at once: nobody else is answered meanwhile. */
const PAGE_ROWS = 250;

export type ExportOptions = { readonly ids: MemberIds; readonly translate: Translate };

/** A page of what is known about a member, under their id and under their alias. Nothing in it names another person. */
export async function readMemberPage(
  database: Kysely<Database>,
  { ids, translate }: ExportOptions,
  userId: string,
  list: DataList,
  cursor: string | undefined,
): Promise<DataPage> {
  const [source, offset] = cursor === undefined ? [0, ''] : parseCursor(cursor);
  const sources = SOURCES[list];
  const owners = ids.list(userId);
  const read = sources[Math.floor(source / owners.length)];
  const owner = owners[source % owners.length];
  if (read === undefined || owner === undefined) return { rows: [], cursor: undefined };
  const page = await read(database, { userId, owner, translate }, offset);
  const isLast = source === sources.length * owners.length - 1;
  if (page.next !== undefined) return { rows: page.rows, cursor: `${source}:${page.next}` };
  return { rows: page.rows, cursor: isLast ? undefined : `${source + 1}:` };
}

function parseCursor(cursor: string): readonly [number, string] {
  const [source = '', ...offset] = cursor.split(':');
  return [Number(source), offset.join(':')];
}

type Source = (
  database: Kysely<Database>,
  member: Member,
  after: string,
) => Promise<{ readonly rows: readonly object[]; readonly next: string | undefined }>;

/** Where each list comes from, one source after the other; each is asked for the id and for the alias. */
const SOURCES: Readonly<Record<DataList, readonly Source[]>> = {
  defaults: [readDefaults],
  drafts: [readDrafts],
  searches: [readSearches],
  suspensions: [readSuspensions],
  passes: [readPasses],
  requests: [readRequests],
  entries: [readEventsAbout, readEventsBy],
};

async function readDefaults(database: Kysely<Database>, { owner }: Member): ReturnType<Source> {
  const found = await database
    .selectFrom('member_defaults')
    .selectAll()
    .where('user_id', '=', owner)
    .execute();
  const rows = found.map(({ defaults, changed_at }) => {
    const chosen: unknown = JSON.parse(defaults);
    return { chosen, changedAt: toMoment(changed_at) };
  });
  return { rows, next: undefined };
}

/** A member has but a few. */
async function readDrafts(database: Kysely<Database>, { owner }: Member): ReturnType<Source> {
  const found = await database
    .selectFrom('drafts')
    .selectAll()
    .where('user_id', '=', owner)
    .orderBy('created_at')
    .execute();
  const rows = found.map(({ server_id, draft, created_at }) => {
    const typed: unknown = JSON.parse(draft);
    return { serverId: server_id, typed, createdAt: toMoment(created_at) };
  });
  return { rows, next: undefined };
}

/** @param after the row id behind which the page begins */
async function readSuspensions(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): ReturnType<Source> {
  const found = await database
    .selectFrom('suspensions')
    .selectAll()
    .where('user_id', '=', owner)
    .where('id', '>', Number(after))
    .orderBy('id')
    .limit(PAGE_ROWS)
    .execute();
  const rows = found.map((row) => ({
    serverId: row.server_id,
    at: toMoment(row.at),
    until: toMoment(row.until),
    endedAt: toMoment(row.ended_at),
    reason: row.reason,
  }));
  return { rows, next: findNext(found, ({ id }) => String(id)) };
}

async function readPasses(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): ReturnType<Source> {
  const found = await database
    .selectFrom('passes')
    .selectAll()
    .where('user_id', '=', owner)
    .where('id', '>', Number(after))
    .orderBy('id')
    .limit(PAGE_ROWS)
    .execute();
  const rows = found.map((row) => ({
    serverId: row.server_id,
    prompt: row.prompt,
    negativePrompt: row.negative_prompt === '' ? null : row.negative_prompt,
    expiresAt: toMoment(row.expires_at),
    usedAt: toMoment(row.used_at),
  }));
  return { rows, next: findNext(found, ({ id }) => String(id)) };
}

/** Those of a day. Whom a moderator has looked for stays out of it. */
async function readSearches(database: Kysely<Database>, { owner }: Member): ReturnType<Source> {
  const found = await database
    .selectFrom('searches')
    .selectAll()
    .where('user_id', '=', owner)
    .orderBy('created_at')
    .execute();
  const rows = found.map(({ server_id, words, model, month, created_at }) => ({
    serverId: server_id,
    words,
    model,
    month,
    createdAt: toMoment(created_at),
  }));
  return { rows, next: undefined };
}

function findNext<Row>(rows: readonly Row[], describe: (last: Row) => string): string | undefined {
  const last = rows.at(-1);
  return last === undefined || rows.length < PAGE_ROWS ? undefined : describe(last);
}

/** Newest first; a page begins behind a moment and an id. */
function splitOffset(after: string): readonly [number, string] {
  const [at = '', id = ''] = after.split('/');
  return at === '' ? [Number.MAX_SAFE_INTEGER, ''] : [Number(at), id];
}

async function readRequests(
  database: Kysely<Database>,
  { owner, userId }: Member,
  after: string,
): ReturnType<Source> {
  const [at, id] = splitOffset(after);
  const jobs = await database
    .selectFrom('jobs')
    .selectAll()
    .where('user_id', '=', owner)
    .where(sql<boolean>`(received_at, id) < (${at}, ${id})`)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_ROWS)
    .execute();
  const jobIds = jobs.map((job) => job.id);
  const pictures = await database
    .selectFrom('pictures')
    .selectAll()
    .where('job_id', 'in', jobIds)
    .orderBy('position')
    .execute();
  const byJob = Map.groupBy(pictures, ({ job_id }) => job_id);
  const rows = jobs.map((job) => describeJob(job, byJob.get(job.id) ?? [], owner !== userId));
  return { rows, next: findNext(jobs, (last) => `${last.received_at}/${last.id}`) };
}

function readEventsAbout(
  database: Kysely<Database>,
  member: Member,
  after: string,
): ReturnType<Source> {
  return readEvents(database, 'user_id', member, after);
}

function readEventsBy(
  database: Kysely<Database>,
  member: Member,
  after: string,
): ReturnType<Source> {
  return readEvents(database, 'actor_id', member, after);
}

async function readEvents(
  database: Kysely<Database>,
  column: 'user_id' | 'actor_id',
  member: Member,
  after: string,
): ReturnType<Source> {
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
