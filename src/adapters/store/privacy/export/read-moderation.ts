import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { findNext, PAGE_ROWS, toMoment, type Member, type PageOfRows } from './reader.ts';

/** @param after the row id behind which the page begins */
export async function readSuspensions(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): Promise<PageOfRows> {
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

export async function readPasses(
  database: Kysely<Database>,
  { owner }: Member,
  after: string,
): Promise<PageOfRows> {
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
