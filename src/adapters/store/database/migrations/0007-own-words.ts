import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  // What was typed can't be told from what a style added in the rows that are there: they keep none.
  await database.schema.alterTable('jobs').addColumn('own_prompt', 'text').execute();
  await database.schema.alterTable('jobs').addColumn('own_negative_prompt', 'text').execute();
}

export const ownWordsMigration: Migration = { up };
