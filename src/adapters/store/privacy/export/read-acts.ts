import { sql, type Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { findNext, PAGE_ROWS, toMoment, type Member, type PageOfRows } from './reader.ts';

type Act = {
  readonly id: number;
  readonly serverId: string;
  readonly action: string;
  readonly at: number;
};

/** What a moderator did by the log channel's buttons. What it was about is somebody else's. */
export async function readActs(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): Promise<PageOfRows> {
  return describeActs(
    await sql<Act>`select rowid as id, server_id as "serverId", action, at from acts
      where by_id = ${owner} and rowid > ${Number(after)} order by rowid limit ${PAGE_ROWS}`.execute(
      database,
    ),
  );
}

/** Suspensions that a moderator has decided. */
export async function readSuspensionsBy(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): Promise<PageOfRows> {
  return describeActs(
    await sql<Act>`select id, server_id as "serverId", 'suspended' as action, at from suspensions
      where by_id = ${owner} and id > ${Number(after)} order by id limit ${PAGE_ROWS}`.execute(
      database,
    ),
  );
}

/** Servers that a moderator has paused, while they are. */
export async function readPauses(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): Promise<PageOfRows> {
  return describeActs(
    await sql<Act>`select rowid as id, id as "serverId", 'paused' as action,
        json_extract(policy, '$.pause.at') as at from servers
      where json_extract(policy, '$.pause.by') = ${owner} and rowid > ${Number(after)}
      order by rowid limit ${PAGE_ROWS}`.execute(database),
  );
}

function describeActs({ rows }: { readonly rows: readonly Act[] }): PageOfRows {
  return {
    rows: rows.map(({ serverId, action, at }) => ({ serverId, action, at: toMoment(at) })),
    next: findNext(rows, ({ id }) => String(id)),
  };
}
