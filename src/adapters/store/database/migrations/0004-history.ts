import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await noteIntroductions(database);
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
  await schema
    .alterTable('jobs')
    .addColumn('kept_bytes', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('pictures').addColumn('bytes_hash', 'text').execute();
  await schema.alterTable('pictures').addColumn('variation', 'text').execute();
  // What all kept files come to is added up from the index alone.
  await sql`create index jobs_kept on jobs (kept_until, kept_bytes) where kept_until is not null`.execute(
    database,
  );
  // A submission pays nothing for it: jobs come into it when they are delivered.
  await sql`create index jobs_history on jobs (user_id, server_id, received_at, id) where state = 'delivered'`.execute(
    database,
  );
  await schema
    .createTable('member_defaults')
    .addColumn('user_id', 'text', (column) => column.primaryKey())
    .addColumn('defaults', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('searches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('about_user_id', 'text', (column) => column.notNull())
    .addColumn('words', 'text')
    .addColumn('model', 'text')
    .addColumn('month', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('searches_by_age').on('searches').column('created_at').execute();
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('drafts_by_user')
    .on('drafts')
    .columns(['user_id', 'created_at'])
    .execute();
  await schema
    .createTable('copies')
    .addColumn('job_id', 'text', (column) =>
      column.notNull().references('jobs.id').onDelete('cascade'),
    )
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('copies_by_job').on('copies').column('job_id').execute();
  await schema.createIndex('drafts_by_age').on('drafts').column('created_at').execute();
}

/** Where Easel has painted before, nobody needs to be told what it is. */
async function noteIntroductions(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('servers').addColumn('introduced_by', 'text').execute();
  await sql`insert into servers (id, version, policy, last_seen_at, introduced_by)
    select server_id, 0, '{}', max(received_at), '' from jobs
    where server_id is not null and state = 'delivered' group by server_id
    on conflict (id) do update set introduced_by = ''`.execute(database);
}

export const historyMigration: Migration = { up };
