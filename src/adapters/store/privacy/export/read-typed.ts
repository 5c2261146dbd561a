import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { toMoment, type Member, type PageOfRows } from './reader.ts';

export async function readDefaults(
  database: Kysely<Database>,
  { owner }: Member,
): Promise<PageOfRows> {
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
export async function readDrafts(
  database: Kysely<Database>,
  { owner }: Member,
): Promise<PageOfRows> {
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

/** Those of a day. Whom a moderator has looked for stays out of it. */
export async function readSearches(
  database: Kysely<Database>,
  { owner }: Member,
): Promise<PageOfRows> {
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
