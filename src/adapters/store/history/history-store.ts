import { sql, type Kysely } from 'kysely';
import type { Album, HistoryStore, HistoryLine, TextRange } from '#features/history/ports.ts';
import { parseJobRecord } from '../jobs/job-row.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the book of what was painted. */
export function createHistoryStore(database: Kysely<Database>): HistoryStore {
  return {
    scan: (stretch) => scan(database, stretch),
    listMonths: (album, limit) => listMonths(database, album, limit),

    async read(jobIds) {
      if (jobIds.length === 0) return [];
      const rows = await database
        .selectFrom('jobs')
        .selectAll()
        .where('id', 'in', jobIds)
        .execute();
      const pictures = await database
        .selectFrom('pictures')
        .selectAll()
        .where('job_id', 'in', jobIds)
        .orderBy('position')
        .execute();
      const byJob = Map.groupBy(pictures, ({ job_id }) => job_id);
      const delivered = rows.filter(({ state }) => state === 'delivered');
      const entries = delivered.map((row) => ({
        job: parseJobRecord(row, byJob.get(row.id) ?? []),
        at: row.received_at,
        keptUntil: row.kept_until,
      }));
      return jobIds.flatMap((id) => entries.filter(({ job }) => job.id === id));
    },

    async addSearch({ id, userId, serverId, aboutUserId, filter, at }) {
      await database
        .insertInto('searches')
        .values({
          id,
          user_id: userId,
          server_id: serverId ?? '',
          about_user_id: aboutUserId,
          ...filter,
          created_at: at,
        })
        .execute();
    },

    async findSearch(id) {
      const row = await database
        .selectFrom('searches')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { words, model, month } = row;
      return {
        id,
        userId: row.user_id,
        serverId: row.server_id === '' ? null : row.server_id,
        aboutUserId: row.about_user_id,
        filter: { words, model, month },
        at: row.created_at,
      };
    },
  };
}

/** What the index `jobs_history` is ordered by, so that no more is read than is asked for. */
function whoseDelivered({ userId, serverId }: Album) {
  return sql`state = 'delivered' and user_id = ${userId} and server_id is ${serverId}`;
}

async function scan(
  database: Kysely<Database>,
  { album, from, before, way, start, limit }: TextRange,
): Promise<readonly HistoryLine[]> {
  const order = way === 'older' ? sql`desc` : sql`asc`;
  const compared = way === 'older' ? sql`<` : sql`>`;
  const behind =
    start === undefined
      ? sql``
      : sql`and (received_at, id) ${compared} (${start.at}, ${start.jobId})`;
  // The index begins at a moment, and not at a moment and an id.
  const first = way === 'newer' ? Math.max(from, start?.at ?? from) : from;
  const end = way === 'older' ? Math.min(before, (start?.at ?? before) + 1) : before;
  const { rows } = await sql<{
    readonly id: string;
    readonly received_at: number;
    readonly model: string;
    readonly prompt: string;
    readonly own_prompt: string | null;
    readonly age_restricted: number;
  }>`select id, received_at, model, prompt, own_prompt, age_restricted from jobs indexed by jobs_history
    where ${whoseDelivered(album)} and received_at >= ${first} and received_at < ${end} ${behind}
    order by received_at ${order}, id ${order} limit ${limit}`.execute(database);
  return rows.map(({ id, received_at: at, model, prompt, own_prompt, age_restricted: flag }) => ({
    id,
    at,
    model,
    prompt,
    ownPrompt: own_prompt,
    isAgeRestricted: flag === 1,
  }));
}

/** From month to month by the index, however many pictures lie between. */
async function listMonths(
  database: Kysely<Database>,
  album: Album,
  limit: number,
): Promise<readonly string[]> {
  const latest = (before: unknown) => sql`(select max(received_at) from jobs indexed by jobs_history
    where ${whoseDelivered(album)} and received_at < ${before})`;
  const monthStart = sql`unixepoch(latest / 1000, 'unixepoch', 'start of month') * 1000`;
  const { rows } = await sql<{ readonly month: string }>`
    with recursive months(latest) as (
      select ${latest(Number.MAX_SAFE_INTEGER)}
      union all select ${latest(monthStart)} from months where latest is not null limit ${limit + 1})
    select strftime('%Y-%m', latest / 1000, 'unixepoch') as month from months
    where latest is not null limit ${limit}`.execute(database);
  return rows.map(({ month }) => month);
}
