import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  await extendJobs(database);
  await extendPictures(database);
  await extendSpend(database);
  await createServers(database);
  await createEvents(database);
  await createRemovals(database);
  await createActs(database);
}

async function extendJobs(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('jobs').addColumn('thread_of', 'text').execute();
  await schema.alterTable('jobs').addColumn('member_since', 'bigint').execute();
  await schema.alterTable('jobs').addColumn('posted_channel_id', 'text').execute();
  await schema.alterTable('jobs').addColumn('posted_message_id', 'text').execute();
  // Nearly always the reply itself: as good as can be known of the past.
  await sql`update jobs set posted_channel_id = channel_id, posted_message_id = message_id
    where state = 'delivered' and private = 0`.execute(database);
  // Every submission counts its member's open jobs. With the state in it, SQLite prefers it to those of all jobs.
  await sql`create index jobs_open on jobs (user_id, server_id, state) where state in ('queued', 'painting')`.execute(
    database,
  );
  await sql`create index jobs_by_message on jobs (posted_message_id) where posted_message_id is not null`.execute(
    database,
  );
  // A member's in one server are found among all of theirs: each index makes every submission slower.
  await schema.createIndex('jobs_by_user').on('jobs').columns(['user_id', 'received_at']).execute();
  await schema
    .createIndex('jobs_by_server')
    .on('jobs')
    .columns(['server_id', 'received_at'])
    .execute();
}

async function extendPictures(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  // Empty for direct messages: NULL would be equal to nothing.
  await schema
    .alterTable('pictures')
    .addColumn('server_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('pictures')
    .addColumn('submitted_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('pictures')
    .addColumn('counted', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await sql`update pictures set
    server_id = coalesce((select server_id from jobs where jobs.id = job_id), ''),
    submitted_at = (select received_at from jobs where jobs.id = job_id),
    counted = case when state in ('failed', 'cancelled') then 0 else 1 end`.execute(database);
  // The cooldown goes by every submission, the windows by the pictures that count.
  await schema
    .createIndex('pictures_by_member')
    .on('pictures')
    .columns(['server_id', 'user_id', 'submitted_at', 'counted'])
    .execute();
  await sql`create index pictures_counted_by_server on pictures (server_id, submitted_at) where counted = 1`.execute(
    database,
  );
  // What is open is also counted and added up for one server.
  await schema.dropIndex('pictures_by_state').execute();
  await schema
    .createIndex('pictures_by_state')
    .on('pictures')
    .columns(['state', 'server_id', 'price'])
    .execute();
}

async function extendSpend(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('spend')
    .addColumn('server_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update spend set server_id = coalesce((select server_id from jobs where jobs.id = job_id), '')`.execute(
    database,
  );
  await schema
    .createIndex('spend_by_server')
    .on('spend')
    .columns(['server_id', 'begun_at'])
    .execute();
  await schema
    .createTable('server_spend_totals')
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('server_spend_totals_key', ['server_id', 'period'])
    .execute();
  await sql`insert into server_spend_totals (server_id, period, amount)
    select server_id, strftime('%Y-%m', begun_at / 1000, 'unixepoch'), sum(price)
    from spend where charge <> 'free' group by 1, 2`.execute(database);
}

async function createServers(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('servers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('log_dropped', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('log_problem', 'text')
    .execute();
  await schema
    .createTable('suspensions')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addColumn('reason', 'text')
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await schema
    .createIndex('suspensions_by_member')
    .on('suspensions')
    .columns(['server_id', 'user_id'])
    .execute();
  await schema
    .createTable('passes')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('negative_prompt', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull().unique())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema
    .createIndex('passes_by_member')
    .on('passes')
    .columns(['server_id', 'user_id'])
    .execute();
}

async function createEvents(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('rule', 'text')
    .addColumn('user_id', 'text')
    .addColumn('actor_id', 'text')
    .addColumn('channel_id', 'text')
    .addColumn('job_id', 'text')
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('request', 'text')
    .addColumn('preview', 'text')
    .addColumn('log_state', 'text', (column) => column.notNull())
    .addColumn('log_channel_id', 'text')
    .addColumn('log_message_id', 'text')
    .addColumn('log_batch', 'text')
    .addColumn('locale', 'text')
    .addColumn('about', 'text')
    .execute();
  await schema.createIndex('events_by_server').on('events').columns(['server_id', 'at']).execute();
  await schema
    .createIndex('events_by_reference')
    .on('events')
    .columns(['server_id', 'reference'])
    .execute();
  await schema.createIndex('events_by_user').on('events').columns(['user_id', 'at']).execute();
  // Statistics count from this index alone.
  await sql`create index events_by_rule on events (server_id, rule, at, kind) where rule is not null`.execute(
    database,
  );
  await schema
    .createIndex('events_by_kind')
    .on('events')
    .columns(['server_id', 'kind', 'at'])
    .execute();
  await sql`create index events_by_actor on events (actor_id, at) where actor_id is not null`.execute(
    database,
  );
  await sql`create index events_by_log_message on events (log_message_id) where log_message_id is not null`.execute(
    database,
  );
  await sql`create index events_to_log on events (server_id, at) where log_state in ('pending', 'changed')`.execute(
    database,
  );
}

async function createActs(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('acts')
    .addColumn('server_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('acts_key', ['server_id', 'subject', 'action'])
    .execute();
  // A moderator's decision shows in all entries about the same thing.
  await sql`create index events_by_job on events (job_id) where job_id is not null`.execute(
    database,
  );
  await sql`create index events_by_subject on events (about) where about is not null`.execute(
    database,
  );
}

async function createRemovals(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('removals')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

export const serversMigration: Migration = { up };
