import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('gateway_sessions')
    .addColumn('shard_id', 'integer', (column) => column.primaryKey())
    .addColumn('shard_count', 'integer', (column) => column.notNull())
    .addColumn('application_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('resume_url', 'text', (column) => column.notNull())
    .addColumn('alive_at', 'bigint', (column) => column.notNull())
    .execute();
  // Integers, other than ids elsewhere: they count up with time, so a new one is written at the end of the one tree, and the
  // old ones are one range. They are never read back.
  await sql`create table seen_interactions (id integer primary key not null)`.execute(database);
}

export const connectionMigration: Migration = { up };
