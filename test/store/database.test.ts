import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseError, openDatabase } from '../../src/store/database.ts';
import { createSqliteAdapter } from '../../src/store/sqlite-adapter.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function problemOf(path: string): Promise<string> {
  const outcome = await openDatabase(path).then(
    async (database) => {
      await database.destroy();
      return 'opened';
    },
    (error: unknown) => error,
  );
  if (outcome instanceof DatabaseError) return outcome.message;
  throw new Error(`Not a DatabaseError: ${String(outcome)}`);
}

it('a folder that can’t be written is told in words', async () => {
  // A file in the folder’s place stops every user, also one who may write everywhere.
  writeFileSync(join(folder, 'data'), 'not a folder');
  const path = join(folder, 'data', 'easel.db');
  expect(await problemOf(path)).toMatch(/can't be opened: \S+/);
  expect(await problemOf(path)).toContain(path);
});

it('a folder in the file’s place is told in words', async () => {
  const path = join(folder, 'easel.db');
  mkdirSync(path);
  expect(await problemOf(path)).toMatch(/can't be opened: \S+/);
});

it.each([
  ['words', Buffer.from('These are my notes, not a database. '.repeat(200))],
  ['a picture', Buffer.from(`89504e470d0a1a0a${'00'.repeat(5000)}`, 'hex')],
  ['a database’s first page, damaged', Buffer.from(`SQLite format 3\0${'\xff'.repeat(4080)}`)],
])('a file of %s is no database: told in words, and left as it was', async (_, bytes) => {
  const path = join(folder, 'easel.db');
  writeFileSync(path, bytes);
  expect(await problemOf(path)).toContain(path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('a database opens again and again, with its tables', async () => {
  const path = join(folder, 'new', 'easel.db');
  for (let start = 0; start < 3; start += 1) {
    const database = await openDatabase(path);
    expect(await database.selectFrom('jobs').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('pictures').selectAll().execute()).toEqual([]);
    await database.destroy();
  }
});

it.each([[new Date(0)], [{ id: 'x' }], [true], [undefined]])(
  'a value that SQLite can’t store (%o) is refused, not bound as nothing',
  (value) => {
    const file = new DatabaseSync(':memory:');
    const statement = createSqliteAdapter(file).prepare('SELECT ?');
    expect(() => statement.all([value])).toThrow(/can't store/);
    expect(statement.all(['x'])).toEqual([{ '?': 'x' }]);
    file.close();
  },
);
