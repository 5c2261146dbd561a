import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { describeError, OperatorError } from '#core/operator-error.ts';
import type { Logger } from '#core/logger.ts';
import { taskSchema, toldSchema, type OperatorTask, type Told } from '#features/operator/task.ts';

/** Where a running bot takes its operator's tasks: a socket in the file system, beside the database. */
export function nameSocket(databasePath: string): string {
  return `${databasePath}-socket`;
}

export type ServeOptions = {
  readonly path: string;
  readonly carryOut: (task: OperatorTask) => AsyncIterable<Told>;
  readonly log: Logger;
};

/** What operating systems allow for the path of a socket (`sun_path`), with room to spare; a longer one would be cut. */
const MAX_PATH_BYTES = 100;
const LONGEST_TASK = 10_000;
/** The last word: without it the bot has ended in between. */
const END = '{"end":true}';

/**
 * Takes the tasks of whoever may read the bot's own files, and of nobody else. A bot that can't, because of its file system,
 * stays up: its tasks wait until it is stopped.
 *
 * @returns what ends it
 */
export function serveOperator({ path, carryOut, log }: ServeOptions): () => void {
  if (process.platform === 'win32' || Buffer.byteLength(path) > MAX_PATH_BYTES) {
    log.info('operator commands work while the bot is stopped: there is no place for a socket');
    return () => undefined;
  }
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket, carryOut).catch((error: unknown) => {
      log.error({ err: error }, 'an operator’s task broke off');
      socket.destroy();
    });
  });
  server.on('error', (error) =>
    log.warn({ err: error }, 'operator commands work while the bot is stopped only'),
  );
  // Whoever holds the database is the only bot here: what an earlier one has left is nobody's.
  rmSync(path, { force: true });
  server.listen(path, () => chmodSync(path, 0o600));
  return () => server.close();
}

async function answer(socket: Socket, carryOut: ServeOptions['carryOut']): Promise<void> {
  const task = await readTask(socket);
  for await (const told of carryOut(task)) {
    if (socket.destroyed) return;
    if (!socket.write(`${JSON.stringify(told)}\n`)) await drained(socket);
  }
  socket.end(`${END}\n`);
}

async function readTask(socket: Socket): Promise<OperatorTask> {
  let words = '';
  for await (const chunk of socket.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    words += chunk;
    if (words.includes('\n') || words.length > LONGEST_TASK) break;
  }
  return taskSchema.parse(JSON.parse(words));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', () => resolve());
  });
}

/**
 * Has a running bot carry out a task.
 *
 * @returns `undefined` if no bot listens
 * @throws OperatorError if the bot is another account's
 */
export async function askRunningBot(
  path: string,
  task: OperatorTask,
): Promise<AsyncIterable<Told> | undefined> {
  const socket = await connect(path);
  if (socket === undefined) return undefined;
  socket.write(`${JSON.stringify(task)}\n`);
  return readAnswer(socket);
}

async function* readAnswer(socket: Socket): AsyncGenerator<Told> {
  for await (const line of createInterface({ input: socket })) {
    if (line === END) return;
    yield toldSchema.parse(JSON.parse(line));
  }
  throw new OperatorError('The bot ended, or failed, before it was done. Its log says why.');
}

function connect(path: string): Promise<Socket | undefined> {
  if (process.platform === 'win32') return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // No socket, or that of a bot that was killed.
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') return resolve(undefined);
      return reject(
        new OperatorError(
          `The bot can’t be asked: ${describeError(error)}. Run this as the bot’s own account.`,
          { cause: error },
        ),
      );
    });
  });
}
