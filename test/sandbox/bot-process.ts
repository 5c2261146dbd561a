import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { attachLifeline } from './lifeline.ts';

export type BotExit = { readonly code: number | null; readonly signal: string | null };
export type LogLine = Readonly<Record<string, unknown>>;

export interface BotProcess {
  readonly pid: number;
  readonly directory: string;
  /** The log line with msg "ready"; rejects with the output if the process ends first or is late. */
  readonly ready: Promise<void>;
  /** Resolves when the process has ended and all that it printed has arrived. */
  readonly exited: Promise<BotExit>;
  /** stdout and stderr so far. */
  output(): string;
  /** The JSON lines of stdout so far. */
  log(): readonly LogLine[];
  /** SIGTERM, then SIGKILL after 10 s. */
  stop(): Promise<BotExit>;
  kill(): Promise<void>;
}

export type BotOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** An own temporary one unless given; it lasts as long as this process, for a start over. */
  readonly directory?: string;
  /** Called with each line of the log as it comes. */
  readonly onLog?: (line: LogLine) => void;
  /** Longer where others keep the machine busy for minutes. */
  readonly readyWithinMs?: number;
};

const MAIN = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const READY_WITHIN_MS = 15_000;
const STOP_TIMEOUT_MS = 10_000;
/** What a process needs from its surroundings; anything else could configure the bot by accident. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR'];

/** Spawns `node src/start.js` where no developer's .env is read, with exactly the given environment. */
export function startBot({
  env,
  directory: given,
  onLog,
  readyWithinMs = READY_WITHIN_MS,
}: BotOptions): BotProcess {
  const directory = given ?? mkdtempSync(join(tmpdir(), 'easel-bot-'));
  const child = spawn(process.execPath, [MAIN], {
    cwd: directory,
    env: { ...pickSurroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`Could not start ${process.execPath} in ${directory}`);
  const lifeline = attachLifeline(pid, given === undefined ? directory : undefined);

  let output = '';
  const log: LogLine[] = [];
  const ready = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<BotExit>();
  // Whoever awaits only the end must not hear of the missing start as an unhandled rejection.
  ready.promise.catch(() => undefined);

  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parseLogLine(text);
    if (!line) return;
    log.push(line);
    if (line['msg'] === 'ready') ready.resolve();
    onLog?.(line);
  });
  const late = setTimeout(() => {
    ready.reject(new Error(`The bot is not ready after ${readyWithinMs} ms:\n${output}`));
  }, readyWithinMs);
  void ready.promise.finally(() => clearTimeout(late)).catch(() => undefined);
  child.once('exit', () => lifeline.botEnded());
  child.once('close', (code, signal) => {
    const end = `code ${code}, signal ${signal}`;
    ready.reject(new Error(`The bot ended before it was ready (${end}):\n${output}`));
    exited.resolve({ code, signal });
  });

  return {
    pid,
    directory,
    ready: ready.promise,
    exited: exited.promise,
    output: () => output,
    log: () => log,
    async stop() {
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      return exited.promise.finally(() => clearTimeout(tooLong));
    },
    async kill() {
      child.kill('SIGKILL');
      await exited.promise;
    },
  };
}

function pickSurroundings(): Record<string, string> {
  const present = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(present);
}

function parseLogLine(text: string): LogLine | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? { ...line } : undefined;
  } catch {
    return undefined;
  }
}
