import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { JOB_STATES, PICTURE_STATES } from '#features/jobs/job.ts';

async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('interaction_id', 'text', (column) => column.notNull().unique())
    .addColumn('application_id', 'text', (column) => column.notNull())
    .addColumn('interaction_token', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('server_id', 'text')
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('server_locale', 'text', (column) => column.notNull())
    .addColumn('attachment_size_limit', 'bigint', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('negative_prompt', 'text')
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('steps', 'integer', (column) => column.notNull())
    .addColumn('guidance', 'double precision')
    .addColumn('style', 'text')
    .addColumn('spoiler', 'integer', (column) => column.notNull())
    .addColumn('private', 'integer', (column) => column.notNull())
    .addColumn('deadline', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'bigint')
    .addCheckConstraint('jobs_state', sql`state in (${sql.raw(quoteAll(JOB_STATES))})`)
    .execute();
  await database.schema
    .createIndex('jobs_by_state')
    .on('jobs')
    .columns(['state', 'received_at'])
    .execute();
  await database.schema
    .createTable('pictures')
    .addColumn('arrival', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('job_id', 'text', (column) =>
      column.notNull().references('jobs.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('seed', 'bigint')
    .addColumn('price', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('calls', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('arrival_tag', 'bigint', (column) => column.notNull())
    .addColumn('start_tag', 'bigint', (column) => column.notNull())
    .addColumn('finish_tag', 'bigint', (column) => column.notNull())
    .addColumn('file_name', 'text')
    .addColumn('file_format', 'text')
    .addUniqueConstraint('pictures_key', ['job_id', 'position'])
    .addCheckConstraint('pictures_state', sql`state in (${sql.raw(quoteAll(PICTURE_STATES))})`)
    .execute();
  await database.schema
    .createIndex('pictures_by_user')
    .on('pictures')
    .columns(['user_id', 'finish_tag'])
    .execute();
  // Few pictures are open at a time; every submission counts them and adds up their prices, from the index alone.
  await database.schema
    .createIndex('pictures_by_state')
    .on('pictures')
    .columns(['state', 'price'])
    .execute();
  await database.schema
    .createTable('fair_clock')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('virtual_time', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into fair_clock (id, virtual_time) values (1, 0)`.execute(database);
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

export const jobsMigration: Migration = { up };
