import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const DAY_MS = 24 * 60 * 60 * 1000;

async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('pictures')
    .addColumn('given_back', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Few ever are, and only those are read.
  await sql`create index pictures_given_back on pictures (server_id, submitted_at) where given_back = 1`.execute(
    database,
  );
  // What was spent in the day at hand counts for the servers' days too. Midnight lies between a row's day and today's at the latest.
  await sql`insert into server_spend_totals (server_id, period, amount)
    select server_id, strftime('%Y-%m-%d', begun_at / 1000, 'unixepoch'), sum(price)
    from spend where charge <> 'free' and begun_at > ${Date.now() - DAY_MS} group by 1, 2`.execute(
    database,
  );
}

export const boundsMigration: Migration = { up };
