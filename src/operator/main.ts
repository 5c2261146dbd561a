import { config as loadDotenv } from 'dotenv';
import { askRunningBot, nameSocket } from '#adapters/operator/operator-socket.ts';
import { openBooks } from '#adapters/store/operator/open-books.ts';
import { restoreDatabase } from '#adapters/store/operator/restore.ts';
import { OperatorError } from '#core/operator-error.ts';
import { carryOut } from '#features/operator/carry-out.ts';
import type { OperatorTask, Told } from '#features/operator/task.ts';
import { readUsable } from '../config/inspect-variables.ts';
import { parseArguments, USAGE } from './parse-arguments.ts';

process.umask(0o077);
loadDotenv({ quiet: true });
// Where it is all that is wanted: `operator export | head`.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words, Date.now());
  if (asked.kind === 'unclear') {
    console.error(USAGE);
    return 1;
  }
  const databasePath = readUsable(process.env).DATABASE_URL?.replace('sqlite:', '');
  if (databasePath === undefined) throw new OperatorError('DATABASE_URL is not right.');
  if (asked.kind === 'restore') return restore(asked.path, databasePath);
  const answer = await askRunningBot(nameSocket(databasePath), asked.task);
  return answer === undefined ? runStopped(asked.task, databasePath) : tell(answer);
}

async function runStopped(task: OperatorTask, databasePath: string): Promise<number> {
  const books = await openBooks(databasePath);
  try {
    return await tell(carryOut(task, { ...books, now: Date.now }));
  } finally {
    await books.close();
  }
}

async function restore(backup: string, databasePath: string): Promise<number> {
  const aside = restoreDatabase(backup, databasePath, Date.now());
  console.log(`${databasePath} is now what ${backup} was.`);
  if (aside !== undefined) console.log(`What was there before is in ${aside}.`);
  console.log(
    'Calls made since that backup are not in its books: the budget does not know of them. What waited then goes on at the next start, if its time is not over.',
  );
  return 0;
}

async function tell(answer: AsyncIterable<Told>): Promise<number> {
  for await (const told of answer) {
    if ('refused' in told) {
      console.error(told.refused);
      return 1;
    }
    console.log(told.line);
  }
  return 0;
}
