import { closeSync, openSync, rmSync } from 'node:fs';
import { describeError, OperatorError } from '#core/operator-error.ts';
import type { OpenDatabase } from '../database/database.ts';

/** @throws OperatorError if the file is there already or can't be written */
export async function backUpDatabase(copyTo: OpenDatabase['copyTo'], path: string): Promise<void> {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw new OperatorError(`No backup was made: ${describeError(error)}.`, { cause: error });
  }
  try {
    await copyTo(path);
  } catch (error) {
    // Half a copy would be taken for one.
    rmSync(path, { force: true });
    throw new OperatorError(`No backup was made: ${describeError(error)}.`, { cause: error });
  }
}
