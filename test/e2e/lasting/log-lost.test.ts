import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { ask, pictured } from '../scene/requests.ts';

const START = fileURLToPath(new URL('../../../src/start.js', import.meta.url));
const FULL = '/dev/full';

let sandbox: Sandbox;
let bot: ChildProcess | undefined;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => bot?.kill('SIGKILL'));
afterAll(() => sandbox.close());

/** In place of the sandbox's, with these outputs; ready when Discord has it. */
async function run(stdout: 'pipe' | number, stderr: 'ignore' | number): Promise<ChildProcess> {
  const { discord, dataoorts } = sandbox;
  await sandbox.bot.stop();
  await discord.until('the other’s end', () => !discord.connected);
  const started = spawn(process.execPath, [START], {
    cwd: sandbox.bot.directory,
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
      // The same member asks each bot, and a quick start is no reason to wait.
      DEFAULT_LIMITS: 'none',
      MAX_LIMITS: 'none',
    },
    stdio: ['ignore', stdout, stderr],
  });
  bot = started;
  started.stdout?.destroy();
  await discord.until('the bot', () => discord.connected, 15_000);
  return started;
}

/** With which code it ends at a signal, once it has painted. */
async function paintAndStop(started: ChildProcess): Promise<unknown> {
  await pictured(ask(sandbox));
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGTERM');
  return ended;
}

it.skipIf(!existsSync(FULL))('bug: a full disk ends the log and not the bot', async () => {
  const full = openSync(FULL, 'w');
  try {
    expect(await paintAndStop(await run(full, full))).toBe(0);
  } finally {
    closeSync(full);
  }
});

it('a closed pipe ends the log and not the bot', async () => {
  expect(await paintAndStop(await run('pipe', 'ignore'))).toBe(0);
});
