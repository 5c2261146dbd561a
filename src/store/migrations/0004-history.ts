import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('jobs')
    .addColumn('purpose', 'text', (column) => column.notNull().defaultTo('imagine'))
    .execute();
  // No references: what a picture came from may be erased before it.
  await schema.alterTable('jobs').addColumn('source_job_id', 'text').execute();
  await schema.alterTable('jobs').addColumn('source_position', 'integer').execute();
  await schema
    .alterTable('jobs')
    .addColumn('age_restricted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('jobs').addColumn('kept_until', 'bigint').execute();
  await schema.alterTable('pictures').addColumn('bytes_hash', 'text').execute();
  await schema.alterTable('pictures').addColumn('variation', 'text').execute();
  await sql`create index jobs_kept on jobs (kept_until) where kept_until is not null`.execute(
    database,
  );
  await schema
    .createTable('member_defaults')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('defaults', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

export const historyMigration: Migration = { up };
