import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describeError } from '#core/operator-error.ts';
import type { DatabaseLook } from '#adapters/store/database/inspect-database.ts';
import { bad, good, look, type Finding } from './finding.ts';

const MIB = 1024 * 1024;
/** Below this the next busy day may fill the disk. */
const LITTLE_BYTES = 1024 * MIB;
/** Below this it is full for all purposes: SQLite's log alone takes tens of megabytes. */
const NO_BYTES = 100 * MIB;

export function describeDatabase(path: string, found: DatabaseLook): Finding {
  if (found.kind === 'none') return good('database', `${path} is made at the first start`);
  if (found.kind === 'in use')
    return good('database', `${path} is in use by a running bot, as it should be`);
  if (found.kind === 'not usable') return bad('database', `${path} can’t be used: ${found.detail}`);
  const { bytes, sqlite, pending } = found;
  const tables =
    pending === 0
      ? 'its tables are up to date'
      : `the next start changes its tables (${pending}): make a backup first`;
  return good(
    'database',
    `${path} is sound, ${describeSize(bytes)}, SQLite ${sqlite}; ${tables}. No bot has it open`,
  );
}

/** The folder that everything is kept in: whether it can be written to, how much room there is, who else can read it. */
export function examineFolder(databasePath: string, keptBytes: number): readonly Finding[] {
  const folder = resolve(dirname(databasePath));
  const there = findNearest(folder);
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch {
    return [
      bad(
        'folder',
        `${folder} can’t be written to by this account: chown it to the bot’s, or start as that one`,
      ),
    ];
  }
  return [examineRoom(there, keptBytes), examineRights(folder, databasePath)];
}

/** Secrets stand in it in plain text. */
export function examineDotenv(path: string): readonly Finding[] {
  if (!existsSync(path)) return [];
  return isOpenToOthers(path)
    ? [
        look(
          '.env',
          'other accounts of this machine can read it, with your token and key: chmod 600 .env',
        ),
      ]
    : [good('.env', 'only its owner can read it')];
}

function examineRoom(folder: string, keptBytes: number): Finding {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const room = `${describeSize(free)} free`;
    if (free < NO_BYTES) return bad('disk', `${room} where ${folder} is: make room now`);
    if (free < LITTLE_BYTES) return look('disk', `${room} where ${folder} is: make room`);
    return free < keptBytes
      ? look('disk', `${room}, but PRIVATE_PICTURES_MB allows ${describeSize(keptBytes)}`)
      : good('disk', room);
  } catch (error) {
    return look('disk', `its room can’t be told: ${describeError(error)}`);
  }
}

function examineRights(folder: string, databasePath: string): Finding {
  const open = ['', '-key', '-wal']
    .map((suffix) => databasePath + suffix)
    .filter((path) => existsSync(path) && isOpenToOthers(path));
  return open.length === 0
    ? good('folder', `${folder} can be written to, and nobody else can read the database`)
    : bad('folder', `other accounts can read ${open.join(', ')}: chmod 600`);
}

function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}

/** What is made at the first start does not say yet where it will be. */
function findNearest(folder: string): string {
  return existsSync(folder) ? folder : findNearest(dirname(folder));
}

function describeSize(bytes: number): string {
  const mib = bytes / MIB;
  return mib < 1024 ? `${Math.ceil(mib)} MB` : `${(mib / 1024).toFixed(1)} GB`;
}
