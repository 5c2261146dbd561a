import { chmodSync, closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const FOR_OWNER = 0o700;
const FOR_OTHERS = 0o077;

/** Made for the owner alone before SQLite can make it for everybody. SQLite itself says best why a file can't be made. */
export function makeOwnFile(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch {
    return;
  }
}

/**
 * Takes from everybody else on the machine what an earlier version, or a wider umask, has left them. What belongs to another
 * account is that one's to decide, and a disk that knows no such rights has none to take.
 */
export function keepToOwner(path: string): void {
  try {
    const { uid, mode } = statSync(path);
    if (uid === process.getuid?.() && (mode & FOR_OTHERS) !== 0) chmodSync(path, mode & FOR_OWNER);
  } catch {
    return;
  }
}

/** A database with its journals, and its folder if nothing but Easel's own files is in it. */
export function keepDatabaseToOwner(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) keepToOwner(path + suffix);
  const folder = dirname(path);
  if (readdirSync(folder).every((name) => name.startsWith(basename(path)))) keepToOwner(folder);
}
