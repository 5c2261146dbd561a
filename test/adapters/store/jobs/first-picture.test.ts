import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { expect, it } from 'vitest';
import { jobsMigration } from '#adapters/store/database/migrations/0001-jobs.ts';
import { spendMigration } from '#adapters/store/database/migrations/0002-spend.ts';
import { serversMigration } from '#adapters/store/database/migrations/0003-servers.ts';
import { historyMigration } from '#adapters/store/database/migrations/0004-history.ts';
import type { Database } from '#adapters/store/database/schema.ts';
import { createSqliteAdapter } from '#adapters/store/database/sqlite-adapter.ts';

async function insertJob(
  database: Kysely<Database>,
  id: string,
  serverId: string | null,
  state: string,
): Promise<void> {
  await sql`insert into jobs (id, interaction_id, application_id, received_at, user_id, server_id, channel_id, locale,
      server_locale, attachment_size_limit, model, prompt, steps, spoiler, private, deadline, state)
    values (${id}, ${id}, '1', 5, '2', ${serverId}, '3', 'en', 'en', 1, 'm', 'a fox', 20, 0, 0, 9, ${state})`.execute(
    database,
  );
}

it('servers in which an older version has painted are not told what Easel is', async () => {
  const database = new Kysely<Database>({
    dialect: new SqliteDialect({ database: createSqliteAdapter(new DatabaseSync(':memory:')) }),
  });
  await jobsMigration.up(database);
  await spendMigration.up(database);
  await insertJob(database, 'a', 'known', 'delivered');
  await insertJob(database, 'b', 'known', 'delivered');
  await insertJob(database, 'c', 'new', 'failed');
  await insertJob(database, 'd', null, 'delivered');
  await serversMigration.up(database);
  await historyMigration.up(database);
  const servers = await database.selectFrom('servers').select(['id', 'introduced_by']).execute();
  expect(servers).toEqual([{ id: 'known', introduced_by: '' }]);
  await database.destroy();
});
