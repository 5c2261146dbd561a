import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startBot, type BotProcess } from '../../sandbox/bot-process.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { ask, calling, HELD_MS, pictured, release } from '../scene/requests.ts';

let sandbox: Sandbox;
const started: BotProcess[] = [];
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  for (const bot of started.splice(0)) await bot.stop();
});
afterAll(() => sandbox.close());

function start(directory: string, env: Record<string, string> = {}): BotProcess {
  const { discord, dataoorts } = sandbox;
  const bot = startBot({
    directory,
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
      DEFAULT_LIMITS: 'none',
      MAX_LIMITS: 'none',
      SHUTDOWN_SECONDS: '0',
      ...env,
    },
  });
  started.push(bot);
  return bot;
}

it('what waits goes on at another host; a token and a key that were taken back are named there, and new ones work', async () => {
  const { discord, dataoorts } = sandbox;
  const shown = await pictured(ask(sandbox));
  dataoorts.latencyMs = HELD_MS;
  const waiting = ask(sandbox, { prompt: 'waits' });
  await calling(sandbox);
  await sandbox.bot.kill();
  release(sandbox);
  const host = mkdtempSync(join(tmpdir(), 'easel-host-'));
  cpSync(join(sandbox.bot.directory, 'data'), join(host, 'data'), { recursive: true });

  const token = discord.botToken.replace(/.{6}$/, 'Old000');
  const refused = start(host, { DISCORD_TOKEN: token });
  expect((await refused.exited).code).toBe(1);
  expect(refused.output()).toContain('DISCORD_TOKEN');

  const moved = start(host);
  await moved.ready;
  await pictured(waiting);
  await pictured(discord.as(discord.members.ben).press(shown, 'Reroll'));
  await moved.stop();

  const unpaid = start(host, { DATAOORTS_API_KEY: 'old-key' });
  await expect
    .poll(() => unpaid.output(), { timeout: 15_000 })
    .toMatch(/refuses DATAOORTS_API_KEY/);
  await unpaid.stop();
  await start(host).ready;
  await pictured(ask(sandbox));
  for (const bot of started.splice(0)) await bot.stop();
  rmSync(host, { recursive: true });
}, 60_000);
