import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-page-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(words: readonly string[], options: { readonly detached?: boolean } = {}) {
  return spawn(process.execPath, [MAIN, ...words], {
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

/** Those that have been started, by their directories. */
function listBots(): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('easel-bot-'));
}

test('the page’s address is printed, the whole page is there, and Ctrl-C ends all of it', async () => {
  const child = start(['--no-open']);
  const exit = once(child, 'exit');
  const errors = text(child.stderr);
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? url;
    if (url !== '') break;
  }
  const page = await (await fetch(url)).text();
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? [];
  expect((await fetch(url + script)).headers.get('content-type')).toMatch(/javascript/);
  child.kill('SIGINT');
  expect({ exit: await exit, errors: await errors }).toEqual({ exit: [0, null], errors: '' });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  // Its log stays to be read; the bot's own directory does not.
  expect(listBots()).toEqual([]);
});

test('Ctrl-C while the bot starts ends it without a word', async () => {
  const child = start(['--no-open'], { detached: true });
  const exit = once(child, 'exit');
  const errors = text(child.stderr);
  await expect.poll(() => listBots().length, { timeout: 10_000 }).toBe(1);
  // As a terminal does: to all of them at once.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  expect({ exit: await exit, errors: await errors }).toEqual({ exit: [0, null], errors: '' });
});

test('a port that is taken is said to be', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const child = start(['--no-open', '--port', String(port)]);
  const [said, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  other.close();
  expect({ code, errors }).toEqual({ code: 1, errors: '' });
  expect(said).toContain(`Port ${port} is taken`);
});

test('an option that makes no sense starts nothing and says what there is', async () => {
  const child = start(['--prot', '80']);
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(2);
  expect(errors).toMatch(/--prot[\s\S]*--port 8080[\s\S]*--real-api/);
});
