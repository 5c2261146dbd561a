import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { success } from '#core/result.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createPolicyCache } from '#adapters/store/policy-cache.ts';
import { createPolicyStore } from '#adapters/store/settings/policy-store.ts';
import { startDataoortsStandIn } from '../sandbox/dataoorts/index.ts';
import { startDiscordStandIn, type Server } from '../sandbox/discord/index.ts';
import { startBot } from './bot.ts';
import { createInstantPicture } from './instant-picture.ts';
import { median, percentile } from './statistics.ts';

const BLOCKS = 6;
const EVERY_MS = 45;
/** Faster than the shipped limits let ten members of one server be. */
const HOSTILE_EVERY_MS = 100;
/** Others' acknowledgements beside such a server, to those without it. */
const TARGET = 1.2;

export type HostileServer = {
  readonly name: string;
  readonly terms: readonly string[];
  readonly allowed: readonly string[];
  readonly prompt: string;
};

/** A term that all requests from the other server meet, so that all end alike and only the looking differs. */
const MET = 'zq';

/** What the members of one server notice while those of another make the bot look for terms that cost the most. */
export async function benchTermsBeside(
  root: string,
  hostile: readonly HostileServer[],
  requests: number,
): Promise<void> {
  console.log(
    '\nAcknowledgements in one server while ten requests a second are refused in another: short ones, and such',
  );
  for (const [at, server] of hostile.entries()) {
    const beside = await measure(join(root, `terms-${at}.db`), server, requests);
    console.log(describe(server.name, beside));
  }
}

type Beside = { readonly quiet: readonly number[]; readonly hostile: readonly number[] };

async function measure(
  databasePath: string,
  { terms, allowed, prompt }: HostileServer,
  requests: number,
): Promise<Beside> {
  const [discord, dataoorts] = await Promise.all([
    startDiscordStandIn(),
    startDataoortsStandIn({ instantBytes: createInstantPicture() }),
  ]);
  const hostileServer = discord.addServer();
  const database = await openDatabase(databasePath);
  const store = createPolicyStore(database, createPolicyCache());
  await store.change(
    hostileServer.id,
    (policy) =>
      success({
        policy: {
          ...policy,
          terms: [...terms, MET].map((pattern) => ({
            pattern,
            isForNegative: true,
            isHidden: false,
          })),
          allowedTerms: [...allowed],
        },
        events: [],
      }),
    Date.now(),
  );
  await database.destroy();
  const bot = startBot({
    script: fileURLToPath(new URL('../../src/start.js', import.meta.url)),
    directory: join(databasePath, '..'),
    env: {
      DATABASE_PATH: databasePath,
      DEFAULT_LIMITS: 'none',
      MAX_LIMITS: 'none',
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
    },
    nodeOptions: [],
  });

  async function ask(server: Server, options: Record<string, string>): Promise<number> {
    const member = discord.addMember(server);
    const sent = discord.as(member).slash('imagine', options, { bypassClient: true });
    return (await sent.acknowledged).afterMs;
  }

  async function listBlock(): Promise<readonly number[]> {
    const taken: number[] = [];
    for (let request = 0; request < requests; request += 1) {
      const pause = sleep(EVERY_MS);
      taken.push(await ask(discord.server, { prompt: 'a fox in the snow' }));
      await pause;
    }
    return taken;
  }

  async function listBeside(words: string): Promise<readonly number[]> {
    const asked: Promise<number>[] = [];
    const timer = setInterval(() => {
      asked.push(ask(hostileServer, { prompt: words, negative_prompt: words }));
    }, HOSTILE_EVERY_MS);
    const taken = await listBlock();
    clearInterval(timer);
    await Promise.all(asked);
    return taken;
  }

  const quiet: number[] = [];
  const beside: number[] = [];
  try {
    await discord.until('the bot', () => discord.connected, 20_000);
    await sleep(1000);
    await listBlock();
    for (let block = 0; block < BLOCKS; block += 1) {
      quiet.push(...(await listBeside(MET)));
      beside.push(...(await listBeside(`${MET} ${prompt}`)));
    }
  } finally {
    await bot.end();
    await Promise.all([discord.close(), dataoorts.close()]);
  }
  return { quiet, hostile: beside };
}

function describe(name: string, { quiet, hostile }: Beside): string {
  const show = (part: (values: readonly number[]) => number): string => {
    const ratio = part(hostile) / part(quiet);
    const verdict = ratio <= TARGET ? 'holds' : `over ${TARGET}`;
    return `${part(quiet).toFixed(2)} and ${part(hostile).toFixed(2)} ms, ${ratio.toFixed(2)} ${verdict}`;
  };
  return `  ${name.padEnd(28)} median ${show(median)}  p95 ${show((values) => percentile(values, 95))}`;
}
