import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { Kysely, sql, SqliteAdapter, SqliteDialect, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { describeError, OperatorError } from '#core/operator-error.ts';
import { jobsMigration } from './migrations/0001-jobs.ts';
import { spendMigration } from './migrations/0002-spend.ts';
import { serversMigration } from './migrations/0003-servers.ts';
import { historyMigration } from './migrations/0004-history.ts';
import { connectionMigration } from './migrations/0005-connection.ts';
import { boundsMigration } from './migrations/0006-bounds.ts';
import { ownWordsMigration } from './migrations/0007-own-words.ts';
import { undoMigration } from './migrations/0008-undo.ts';
import { blockedServersMigration } from './migrations/0009-blocked-servers.ts';
import { keepDatabaseToOwner, makeOwnFile } from './own-files.ts';
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
  return (await openDatabaseFile(path)).database;
}

export type OpenDatabase = {
  readonly database: Kysely<Database>;
  /** Copies it as it stands into a file. Others go on meanwhile. */
  copyTo(path: string): Promise<void>;
};

/** The same, with what can be done to the file as a whole. */
export async function openDatabaseFile(path: string): Promise<OpenDatabase> {
  let file: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      makeOwnFile(path);
    }
    file = new DatabaseSync(path);
    // EXCLUSIVE: two bots on one database would paint and pay for everything twice.
    // secure_delete: what was erased is overwritten in the file, too.
    // 4000 pages: whoever meets a checkpoint waits for the disk, so that is every 16 MiB and not every 4.
    // NORMAL: what is committed survives a kill. Commits that must survive a power failure too say so (`durably`).
    file.exec(
      'PRAGMA busy_timeout = 1000; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; ' +
        'PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; ' +
        'PRAGMA wal_autocheckpoint = 4000',
    );
    checkVersion(file);
    if (path !== ':memory:') keepDatabaseToOwner(path);
    const database = new Kysely<Database>({
      dialect: new AtomicSqliteDialect({ database: createSqliteAdapter(file) }),
    });
    await migrate(database);
    const source = file;
    return {
      database,
      async copyTo(copy) {
        await backup(source, copy);
        // One file, that can be read where nothing can be written.
        const copied = new DatabaseSync(copy);
        copied.exec('PRAGMA journal_mode = DELETE');
        copied.close();
      },
    };
  } catch (error) {
    file?.close();
    throw new DatabaseError(
      `The database ${path} (DATABASE_URL) can't be used: ${describeProblem(error)}. No data was thrown away.`,
      { cause: error },
    );
  }
}

/**
 * A transaction that survives a power failure, and with it all that were committed before. It waits for the disk, and so
 * does everybody else, for about half a millisecond.
 */
export async function durably<Value>(
  database: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Value>,
): Promise<Value> {
  return database.connection().execute(async (connection) => {
    await sql`pragma synchronous = full`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`pragma synchronous = normal`.execute(connection);
    }
  });
}

/** What was deleted must not stay behind in the log of changes. */
export async function truncateChanges(database: Kysely<Database>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}

/** SQLite can take a change of tables back, though Kysely does not count on it: a migration happens as a whole or not at all. */
class AtomicSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter();
  }
}
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** In the order of their names. One that has been published is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-jobs': jobsMigration,
  '0002-spend': spendMigration,
  '0003-servers': serversMigration,
  '0004-history': historyMigration,
  '0005-connection': connectionMigration,
  '0006-bounds': boundsMigration,
  '0007-own-words': ownWordsMigration,
  '0008-undo': undoMigration,
  '0009-blocked-servers': blockedServersMigration,
};

/** The changes of tables that a database has been through; none of one that is new. */
export function listApplied(file: DatabaseSync): readonly string[] {
  const isNew =
    file.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get() === undefined;
  if (isNew) return [];
  const rows = file.prepare('select name from kysely_migration').all();
  return rows.map(({ name }) => String(name));
}

/** Whether a newer version of Easel has changed the tables. */
export function isNewer(applied: readonly string[]): boolean {
  return applied.some((name) => !Object.hasOwn(MIGRATIONS, name));
}

/** @throws Error if a newer version of Easel has changed the tables in ways that this one does not know */
function checkVersion(file: DatabaseSync): void {
  if (isNewer(listApplied(file)))
    throw new Error(
      'a newer version of Easel has written it; start that version, or another database',
    );
}

async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** SQLite's primary result codes ("Result and Error Codes" in its documentation) in words that say what to do. */
const PROBLEMS: Readonly<Record<number, string>> = {
  5: 'another process has it open; only one bot may use a database',
  8: 'it is read-only for this user; give the bot write access to the file and its folder',
  10: 'the disk reports an error; check the permissions of the file and its folder, and the disk itself',
  11: 'it is damaged; restore a backup, or move the file away to start over',
  13: 'the disk is full',
  14: 'the file can’t be opened; check the path and its permissions',
  26: 'the file isn’t an SQLite database; check the path, or move the file away to start over',
};

export function describeProblem(error: unknown): string {
  return PROBLEMS[readResultCode(error)] ?? describeError(error);
}

/** SQLite's primary result code; 0 for what is no error of SQLite. */
export function readResultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
