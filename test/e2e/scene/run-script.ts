import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type ScriptOptions = {
  /** Where no developer's .env is read. */
  readonly directory: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
};

/** Runs one of the project's programs to its end, with nothing in its environment but what is given. */
export function runScript(
  path: string,
  { directory, env = {}, arguments: given = [] }: ScriptOptions,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [join(ROOT, path), ...given], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (output += words));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
