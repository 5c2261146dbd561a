import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { describeError, OperatorError } from '#core/operator-error.ts';
import { keepToOwner } from './database/own-files.ts';

/** The ids under which a member's rows stand. */
export interface MemberIds {
  /** What stands for a member in rows that outlive the erasure of their data. */
  alias(userId: string): string;
  /** The member's id and the alias. */
  list(userId: string): readonly string[];
}

/** Discord's ids are digits: no alias is anybody's id. */
const ALIAS_PREFIX = 'h';
/** What sorts behind every alias, and before nothing else that is an id. */
const AFTER_ALIASES = 'i';

/** The bounds between which all aliases sort, so that an index finds them. */
export const ALIASES = { from: ALIAS_PREFIX, before: AFTER_ALIASES } as const;

/** Stands where an id of Discord's must stand and nobody is meant. */
export const NOBODY = '0'.repeat(17);

const KEY_BYTES = 32;

export function createMemberIds(key: Buffer): MemberIds {
  const alias = (userId: string): string =>
    ALIAS_PREFIX + createHmac('sha256', key).update(userId).digest('hex');
  return { alias, list: (userId) => [userId, alias(userId)] };
}

/**
 * The key of the aliases, in a file beside the database and never in it: who has a backup of the database alone can't tell
 * whose the erased rows were. Made at the first start.
 *
 * @param databasePath `:memory:` for a key that lasts as long as the process
 * @throws OperatorError if the file can't be used
 */
export function openAliasKey(databasePath: string): Buffer {
  if (databasePath === ':memory:') return randomBytes(KEY_BYTES);
  const path = `${databasePath}-key`;
  try {
    const key = readKey(path) ?? makeKey(path);
    if (key.length === KEY_BYTES) {
      keepToOwner(path);
      return key;
    }
  } catch (error) {
    throw new OperatorError(`The key file ${path} can’t be used: ${describeError(error)}`, {
      cause: error,
    });
  }
  throw new OperatorError(
    `The key file ${path} isn’t Easel’s: it should be ${KEY_BYTES} bytes long. Restore it, or move it away; limits then no longer recognise members who erased their data.`,
  );
}

function readKey(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside first: the name never stands for half a key. */
function makeKey(path: string): Buffer {
  const key = randomBytes(KEY_BYTES);
  const aside = `${path}.part`;
  const file = openSync(aside, 'w', 0o600);
  try {
    writeSync(file, key);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
  return key;
}
