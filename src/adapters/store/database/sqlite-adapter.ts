import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * Node's SQLite in the shape that Kysely's SQLite dialect wants. Statements are prepared once for each SQL text: the set
 * is small, because values are bound and queries are few.
 */
export function createSqliteAdapter(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement =
      sql === 'rollback' ? createRollback(database) : adaptStatement(database.prepare(sql));
    statements.set(sql, statement);
    return statement;
  }

  return { prepare, close: () => database.close() };
}

/** On a full disk SQLite takes a transaction back by itself; to do it again would hide the error that tells so. */
function createRollback(database: DatabaseSync): SqliteStatement {
  const rollback = adaptStatement(database.prepare('rollback'));
  return {
    ...rollback,
    run: (parameters) =>
      database.isTransaction ? rollback.run(parameters) : { changes: 0, lastInsertRowid: 0 },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(checkValue)),
    run: (parameters) => statement.run(...parameters.map(checkValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(checkValue)),
  };
}

/** node:sqlite would take a Date for a set of named parameters and silently bind NULL. */
function checkValue(value: unknown): SQLInputValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint'
  )
    return value;
  throw new TypeError(`SQLite can't store a ${Object.prototype.toString.call(value)}`);
}
