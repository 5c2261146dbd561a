import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startBot } from '../../sandbox/bot-process.ts';
import { startDataoortsStandIn } from '../../sandbox/dataoorts/index.ts';
import { startDiscordStandIn } from '../../sandbox/discord/index.ts';

const SHARDS = 40;
/** As many as Discord lets onto one. */
const SERVERS = 2500;
const MOST_MIB = 120;

/** What a process that has just started takes of memory, in MiB. */
async function measure(shards: number, servers: number): Promise<number> {
  const [discord, dataoorts] = await Promise.all([startDiscordStandIn(), startDataoortsStandIn()]);
  const { gateway } = discord;
  Object.assign(gateway, { shards, servers, maxConcurrency: shards });
  const bot = startBot({
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
    },
  });
  try {
    await bot.ready;
    const isWhole = () =>
      shards === 1 || bot.log().some(({ msg }) => String(msg).startsWith('all of the gateway'));
    await expect.poll(isWhole, { timeout: 15_000 }).toBe(true);
    const status = readFileSync(`/proc/${bot.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } finally {
    await bot.stop();
    await Promise.all([discord.close(), dataoorts.close()]);
  }
}

it.runIf(process.platform === 'linux')(
  '100,000 servers on 40 shards take little more memory than one',
  async () => {
    const one = await measure(1, 0);
    const many = await measure(SHARDS, SERVERS);
    console.log(`1 shard: ${one.toFixed(0)} MiB; 40 shards of 2,500: ${many.toFixed(0)} MiB`);
    expect(many - one).toBeLessThan(MOST_MIB);
  },
  60_000,
);
