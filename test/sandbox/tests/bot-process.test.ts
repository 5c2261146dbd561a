import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { startBot } from '../bot-process.ts';

const MODULE = new URL('../bot-process.ts', import.meta.url).href;

test('a bot that ends before it is ready says why', async () => {
  const bot = startBot({ env: {} });
  await expect(bot.ready).rejects.toThrow(/ended before it was ready.*DISCORD_TOKEN/s);
  expect(await bot.exited).toEqual({ code: 1, signal: null });
});

test('a bot gets the given environment, and of its surroundings nothing that could configure it', async () => {
  process.env['LOG_LEVEL'] = 'a level that would be complained about';
  const bot = startBot({ env: { DATAOORTS_API_KEY: 'given' } });
  delete process.env['LOG_LEVEL'];
  await bot.exited;
  expect(bot.output()).toContain('DISCORD_TOKEN');
  expect(bot.output()).not.toContain('DATAOORTS_API_KEY');
  expect(bot.output()).not.toContain('LOG_LEVEL');
});

test('a bot waits for its stop, and its kill', async () => {
  const stopped = startBot({ env: {} });
  expect(await stopped.stop()).toEqual(await stopped.exited);
  const killed = startBot({ env: {} });
  await killed.kill();
  expect(await killed.exited).toEqual({ code: null, signal: 'SIGKILL' });
});

/** Starts a bot that stays, as the Discord that it is given never answers. */
const STARTER = `
  const { startBot } = await import(${JSON.stringify(MODULE)});
  const token = Buffer.from('1234567890123456789').toString('base64url') + '.Gabcde.' + 'x'.repeat(38);
  const [, url] = process.argv;
  const bot = startBot({
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: url, DATAOORTS_API_KEY: 'k'.repeat(40), DATAOORTS_API_URL: url },
  });
  console.log(bot.directory);
`;

test.for(['SIGKILL', 'SIGTERM'] as const)(
  'neither a bot nor its directory outlives a process that ends by %s',
  async (signal) => {
    const connected = Promise.withResolvers<Socket>();
    const silent = createServer(connected.resolve).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `http://127.0.0.1:${portOf(silent)}`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = Promise.withResolvers<string>();
    createInterface({ input: starter.stdout }).once('line', started.resolve);
    const [directory, bot] = await Promise.all([started.promise, connected.promise]);
    expect(existsSync(directory)).toBe(true);
    // Not the process id: whether that of an orphan goes away depends on the machine's init.
    const hungUp = once(bot.resume(), 'close');
    starter.kill(signal);
    await hungUp;
    await expect.poll(() => existsSync(directory), { timeout: 5_000 }).toBe(false);
    silent.close();
  },
);

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP');
  return address.port;
}
