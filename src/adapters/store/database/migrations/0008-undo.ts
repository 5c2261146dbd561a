import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('events').addColumn('undo', 'text').execute();
}

export const undoMigration: Migration = { up };
