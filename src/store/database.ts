import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { OperatorError } from '../ops/operator-error.ts';
import { jobsMigration } from './migrations/0001-jobs.ts';
import { spendMigration } from './migrations/0002-spend.ts';
import type { Database } from './schema.ts';
import { createSqliteAdapter } from './sqlite-adapter.ts';

/** The database can't be used. Nothing on disk was changed or thrown away. */
export class DatabaseError extends OperatorError {
  override readonly name = 'DatabaseError';
}

/**
 * Opens the database and brings its tables up to date. Other code waits its turn on the one connection, so a transaction
 * never awaits anything but its own queries.
 *
 * @param path of the file, made if missing; `:memory:` for none
 * @throws DatabaseError in words for the operator
 */
export async function openDatabase(path: string): Promise<Kysely<Database>> {
  let file: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    file = new DatabaseSync(path);
    // FULL: what a member was promised survives a power failure.
    file.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000',
    );
    const database = new Kysely<Database>({
      dialect: new SqliteDialect({ database: createSqliteAdapter(file) }),
    });
    await migrate(database);
    return database;
  } catch (error) {
    file?.close();
    const problem = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(`The database ${path} can't be opened: ${problem}`, { cause: error });
  }
}

/** In the order of their names. One that has been published is never edited. */
const MIGRATIONS = { '0001-jobs': jobsMigration, '0002-spend': spendMigration };

async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
