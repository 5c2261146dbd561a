import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseError, openDatabase } from '#adapters/store/database/database.ts';
import { createSqliteAdapter } from '#adapters/store/database/sqlite-adapter.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-database-'));
  path = join(folder, 'easel.db');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

async function problemOf(file: string): Promise<string> {
  const outcome = await openDatabase(file).then(
    async (database) => {
      await database.destroy();
      return 'opened';
    },
    (error: unknown) => error,
  );
  if (outcome instanceof DatabaseError) return outcome.message;
  throw new Error(`Not a DatabaseError: ${String(outcome)}`);
}

const MODULE = new URL('../../../src/adapters/store/database/database.ts', import.meta.url).href;

/** What another process makes of the database: `opened`, or the problem in words. */
function openElsewhere(file: string, user?: number): string {
  const script = `
    const { openDatabase } = await import(${JSON.stringify(MODULE)});
    // Only now: another user may not be allowed to read the code.
    ${user === undefined ? '' : `process.setegid(${user}); process.seteuid(${user});`}
    console.log(await openDatabase(${JSON.stringify(file)}).then(
      (database) => database.destroy().then(() => 'opened'),
      (error) => error.name + ': ' + error.message,
    ));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  return stdout.trim() || stderr;
}

/** A database with a table of Easel's that one can look for afterwards. */
async function createDatabase(): Promise<void> {
  const database = await openDatabase(path);
  await database.destroy();
}

describe('in words that say what to do:', () => {
  it('a folder that can’t be made', async () => {
    // A file in the folder’s place stops every user, also one who may write everywhere.
    writeFileSync(join(folder, 'data'), 'not a folder');
    const inside = join(folder, 'data', 'easel.db');
    expect(await problemOf(inside)).toContain(inside);
    expect(await problemOf(inside)).toMatch(/EEXIST|ENOTDIR/);
  });

  it('a folder in the file’s place', async () => {
    mkdirSync(path);
    expect(await problemOf(path)).toMatch(/can’t be opened; check the path and its permissions/);
  });

  it.each([
    ['words', Buffer.from('These are my notes, not a database. '.repeat(200))],
    ['a picture', Buffer.from(`89504e470d0a1a0a${'00'.repeat(5000)}`, 'hex')],
    ['a database’s first page, damaged', Buffer.from(`SQLite format 3\0${'\xff'.repeat(4080)}`)],
  ])('a file of %s, left as it was', async (_, bytes) => {
    writeFileSync(path, bytes);
    const problem = await problemOf(path);
    expect(problem).toContain(path);
    expect(problem).toMatch(
      /isn’t an SQLite database; check the path, or move the file away to start over/,
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('a damaged database, left as it was', async () => {
    await createDatabase();
    const bytes = readFileSync(path);
    // The header stays; the list of tables behind it is gone.
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path, bytes);
    expect(await problemOf(path)).toMatch(/damaged; restore a backup, or move the file away/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('a database that a newer version has written, left as it was', async () => {
    await createDatabase();
    const file = new DatabaseSync(path);
    file.exec("insert into kysely_migration values ('9999-newer', '2030-01-01')");
    file.close();
    const bytes = readFileSync(path);
    expect(await problemOf(path)).toMatch(/newer version of Easel has written it; start that/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('a database of something else, whose tables are in the way, with nothing added to it', async () => {
    const file = new DatabaseSync(path);
    file.exec('create table spend (theirs)');
    file.close();
    expect(await problemOf(path)).toMatch(/spend/);
    const after = new DatabaseSync(path);
    const tables = after.prepare("select name from sqlite_master where type = 'table'").all();
    after.close();
    expect(tables.map(({ name }) => name)).not.toContain('jobs');
    expect(tables.map(({ name }) => name)).toContain('spend');
  });

  it('a database that another process has open, which goes on undisturbed', async () => {
    const database = await openDatabase(path);
    expect(openElsewhere(path)).toMatch(
      /^DatabaseError: .*another process has it open; only one bot may use a database/,
    );
    await database.insertInto('spend_alerts').values({ period: 'p', percentage: 80 }).execute();
    await database.destroy();
    expect(openElsewhere(path)).toBe('opened');
  });

  it.each([
    ['a read-only database in a read-only folder', 0o444],
    ['a database in a read-only folder', 0o666],
  ])('%s', async (_, mode) => {
    await createDatabase();
    chmodSync(path, mode);
    chmodSync(folder, 0o555);
    // The superuser may write everywhere, so somebody else looks.
    const user = process.getuid?.() === 0 ? 65_534 : undefined;
    expect(openElsewhere(path, user)).toMatch(
      /^DatabaseError: .*(read-only for this user; give the bot write access|check the.* permissions)/,
    );
  });
});

it('a problem is told without a stack trace and ends by saying that nothing was changed', async () => {
  mkdirSync(path);
  expect(await problemOf(path)).toMatch(/DATABASE_URL.*No data was thrown away\.$/);
  expect(await problemOf(path)).not.toContain('\n');
});

it('a database opens again and again, with its tables', async () => {
  const deeper = join(folder, 'new', 'easel.db');
  for (let start = 0; start < 3; start += 1) {
    const database = await openDatabase(deeper);
    expect(await database.selectFrom('jobs').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('pictures').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('fair_clock').selectAll().execute()).toEqual([
      { id: 1, virtual_time: 0 },
    ]);
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

it('a database from before members’ own words keeps its requests', async () => {
  await createDatabase();
  const file = new DatabaseSync(path);
  file.exec(`alter table jobs drop column own_prompt; alter table jobs drop column own_negative_prompt;
    alter table events drop column undo; drop table blocked_servers;
    delete from kysely_migration where name >= '0007';
    insert into jobs (id, interaction_id, application_id, received_at, user_id, server_id, channel_id, locale,
      server_locale, attachment_size_limit, model, prompt, style, steps, spoiler, private, deadline, state)
    values ('a', 'a', 'a', 1, 'ada', 's', 'c', 'en', 'en', 1, 'm', 'watercolour of a fox', 'Watercolour', 1, 0, 0, 1, 'delivered')`);
  file.close();
  const database = await openDatabase(path);
  const rows = await database
    .selectFrom('jobs')
    .select(['prompt', 'style', 'own_prompt', 'own_negative_prompt'])
    .execute();
  await database.destroy();
  expect(rows).toEqual([
    {
      prompt: 'watercolour of a fox',
      style: 'Watercolour',
      own_prompt: null,
      own_negative_prompt: null,
    },
  ]);
});
