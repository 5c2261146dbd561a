import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { attachLifeline } from '../sandbox/lifeline.ts';
import { readClock } from './orders.ts';

/** A bot as a process, with what the system knows of its use of CPU and memory. */
export interface Bot {
  /** On the scale of `readClock`. */
  readonly spawnedAt: number;
  /** User and system time of all its threads so far, in steps of 10 ms. */
  readCpuMs(): number;
  readMemory(): { readonly residentBytes: number; readonly peakBytes: number };
  /** SIGTERM, then SIGKILL after 10 s. */
  end(): Promise<void>;
}

export type BotOptions = {
  readonly script: string;
  /** Where it runs and keeps its data. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly nodeOptions: readonly string[];
};

const END_TIMEOUT_MS = 10_000;
/** USER_HZ, in which /proc counts; a constant of Linux's interface. */
const TICK_MS = 10;
/** What is kept of a bot's output, in characters. */
const OUTPUT_LENGTH = 4000;

export function startBot({ script, directory, env, nodeOptions }: BotOptions): Bot {
  const { PATH = '', HOME = '' } = process.env;
  const spawnedAt = readClock();
  const child = spawn(process.execPath, [...nodeOptions, script], {
    cwd: directory,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`Could not start ${script}`);
  const lifeline = attachLifeline(pid, undefined);
  const exited = once(child, 'exit');

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_LENGTH);
    });
  }
  let isEnding = false;
  child.once('exit', (code) => {
    lifeline.botEnded();
    if (!isEnding) console.error(`${script} ended unasked, with code ${code}:\n${output}`);
  });

  return {
    spawnedAt,
    readCpuMs() {
      // The name in parentheses may hold anything; utime and stime are fields 14 and 15 (proc_pid_stat(5)).
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    },
    readMemory() {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      const read = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
      return { residentBytes: read('VmRSS'), peakBytes: read('VmHWM') };
    },
    async end() {
      isEnding = true;
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
      await exited;
      clearTimeout(tooLong);
    },
  };
}
