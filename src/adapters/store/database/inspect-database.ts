import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS, describeProblem, isNewer, listApplied, readResultCode } from './database.ts';

/** How the database stands, as far as it can be seen without a change. */
export type DatabaseLook =
  | { readonly kind: 'none' }
  /** Another process has it to itself, as a bot that runs does. */
  | { readonly kind: 'in use' }
  | { readonly kind: 'not usable'; readonly detail: string }
  | {
      readonly kind: 'sound';
      readonly bytes: number;
      readonly sqlite: string;
      /** Changes of its tables that the next start makes. */
      readonly pending: number;
    };

const BUSY = 5;

/** Never throws. */
export function inspectDatabase(path: string): DatabaseLook {
  if (path === ':memory:' || !existsSync(path)) return { kind: 'none' };
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { readOnly: true });
    file.exec('PRAGMA busy_timeout = 500');
    const flaws = file.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (flaws !== 'ok') return { kind: 'not usable', detail: String(flaws) };
    const applied = listApplied(file);
    if (isNewer(applied))
      return { kind: 'not usable', detail: 'a newer version of Easel has written it' };
    return {
      kind: 'sound',
      bytes: statSync(path).size,
      sqlite: String(file.prepare('select sqlite_version() as version').get()?.['version']),
      pending: Object.keys(MIGRATIONS).length - applied.length,
    };
  } catch (error) {
    if (readResultCode(error) === BUSY) return { kind: 'in use' };
    return { kind: 'not usable', detail: describeProblem(error) };
  } finally {
    file?.close();
  }
}

/**
 * What Discord has sent since a copy was made is not sent to it once more: it would be painted twice. The bot begins a new
 * session instead.
 */
export function forgetSessions(path: string): void {
  const file = new DatabaseSync(path);
  try {
    const has = file.prepare("select 1 from sqlite_master where name = 'gateway_sessions'").get();
    if (has !== undefined) file.exec('delete from gateway_sessions');
  } finally {
    file.close();
  }
}
