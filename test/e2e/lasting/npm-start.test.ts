import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { ask, pictured } from '../scene/requests.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let sandbox: Sandbox;
let npm: ChildProcess | undefined;
beforeAll(async () => {
  sandbox = await startSandbox();
});
// With all that it has started.
afterEach(() => {
  try {
    if (npm?.pid !== undefined) process.kill(-npm.pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
});
afterAll(() => sandbox.close());

it('bug: a SIGTERM to `npm start` ends the bot, too, and in order', async () => {
  const { discord, dataoorts, bot } = sandbox;
  await bot.stop();
  // In the folder of the stopped one, where no developer's .env is.
  const start = String(scripts.start).replace('src/', join(ROOT, 'src/'));
  writeFileSync(join(bot.directory, 'package.json'), JSON.stringify({ scripts: { start } }));
  const started = spawn('npm', ['start'], {
    cwd: bot.directory,
    detached: true,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: bot.directory,
      npm_config_update_notifier: 'false',
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  npm = started;
  let output = '';
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (output += words));
  // When the last process that could still write has ended.
  const ended = new Promise((resolve) => started.once('close', resolve));
  await expect.poll(() => output, { timeout: 15_000 }).toContain('"msg":"ready"');
  await pictured(ask(sandbox));
  started.kill('SIGTERM');
  await ended;
  expect(output).toMatch(/npm is gone: stopping/);
  expect(output).not.toMatch(/closing failed|took too long/);
  await sandbox.restartBot();
});
