import { copyFileSync, existsSync, fsyncSync, openSync, closeSync, renameSync } from 'node:fs';
import { OperatorError } from '#core/operator-error.ts';
import { forgetSessions, inspectDatabase } from '../database/inspect-database.ts';
import { keepToOwner } from '../database/own-files.ts';

/**
 * Puts a backup in the database's place, for a bot that is stopped. What was there is kept under another name.
 *
 * @returns that name, if there was anything
 * @throws OperatorError if the backup is none, or a bot has the database open; nothing was changed then
 */
export function restoreDatabase(
  backup: string,
  databasePath: string,
  now: number,
): string | undefined {
  const found = inspectDatabase(backup);
  if (found.kind !== 'sound')
    throw new OperatorError(
      `Nothing was restored: ${backup} ${found.kind === 'none' ? 'is not there' : found.kind === 'in use' ? 'is in use' : `can’t be used, ${found.detail}`}.`,
    );
  if (inspectDatabase(databasePath).kind === 'in use')
    throw new OperatorError('Nothing was restored: a bot has the database open. Stop it first.');
  const fresh = `${databasePath}-restoring`;
  copyFileSync(backup, fresh);
  keepToOwner(fresh);
  forgetSessions(fresh);
  const file = openSync(fresh, 'r+');
  fsyncSync(file);
  closeSync(file);
  const moment = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const aside = `${databasePath}-before-${moment}`;
  const isReplaced = existsSync(databasePath);
  // Its journals hold what had not come into the file yet, and belong to no other.
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    if (existsSync(databasePath + suffix)) renameSync(databasePath + suffix, aside + suffix);
  renameSync(fresh, databasePath);
  return isReplaced ? aside : undefined;
}
