import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-terminal-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start() {
  return spawn(process.execPath, [MAIN, '--terminal'], {
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** What `npm run sandbox` prints for these lines from a pipe. */
async function play(...lines: readonly string[]) {
  const child = start();
  const code = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end(['switch latency 0', ...lines].map((line) => `${line}\n`).join(''));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output, errors };
}

const SMALL = 'width: 256 height: 256';

test('lines from a pipe are played one after the other, each to its end', async () => {
  const { code, output, errors } = await play(
    `/imagine a red fox ${SMALL} seed: 5`,
    // Who has just asked has to wait a moment; somebody else has not.
    'as ben',
    'press 1',
    '5 #1',
    'quit',
    `/imagine never ${SMALL}`,
  );
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const order = [
    /› \/imagine a red fox/,
    /acknowledged/,
    /#1 Easel/,
    /You are Ben/,
    /› press Reroll/,
    /#2 Easel/,
    /Only @Ada/,
  ];
  const places = order.map((pattern) => output.search(pattern));
  expect(places).toEqual(places.toSorted((one, two) => one - two));
  expect(places[0]).toBeGreaterThan(0);
  expect(output).not.toContain('never');
});

test('each picture is saved where its path says', async () => {
  const { output } = await play(`/imagine a red fox ${SMALL} seed: 5`);
  const [path = ''] = /\S+easel-5\.png/.exec(output) ?? [];
  expect(path.startsWith(folder)).toBe(true);
  expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
});

test('the end of the input ends everything, and the log stays in its file', async () => {
  const { code, output } = await play();
  expect(code).toBe(0);
  const [, log = ''] = /its log\s+(\S+)/.exec(output) ?? [];
  expect(readFileSync(log, 'utf8')).toContain('"msg":"ready"');
  expect(output).not.toContain("the bot's log:");
});

test('a warning in the log is shown at once', async () => {
  const { output } = await play('fail bad_request', `/imagine a red fox ${SMALL}`);
  expect(output).toContain("the bot's log: a call brought no picture");
});

test('without a terminal there is no colour', async () => {
  const { output } = await play('help', 'nonsense');
  expect(output).not.toContain('\u001B');
});

test.for(['SIGINT', 'SIGTERM'] as const)(
  '%s ends everything, also while a line hangs',
  async (signal) => {
    const child = start();
    child.stdin.write(`fail hang\n/imagine a red fox ${SMALL}\n`);
    let output = '';
    const acknowledged = Promise.withResolvers<void>();
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('acknowledged')) acknowledged.resolve();
    });
    await acknowledged.promise;
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(output).not.toContain('ended by itself');
  },
);
