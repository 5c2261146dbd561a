import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { startBot, type BotOptions, type BotProcess, type LogLine } from './bot-process.ts';
import { startDataoortsStandIn, type DataoortsStandIn } from './dataoorts/index.ts';
import { startDiscordStandIn, type DiscordStandIn } from './discord/index.ts';

export interface Sandbox {
  readonly discord: DiscordStandIn;
  readonly dataoorts: DataoortsStandIn;
  /** The one that runs now: another after a restart. */
  readonly bot: BotProcess;
  /** In the same directory, so on the same database. */
  restartBot(options?: { readonly kill?: boolean }): Promise<void>;
  /** Ends everything and removes the bot's directory. */
  close(): Promise<void>;
}

export type SandboxOptions = Pick<BotOptions, 'readyWithinMs'> & {
  readonly latencyMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Those that the bot comes with; without this, members meet none that `env` does not set. */
  readonly limits?: 'shipped';
  /** How Discord sends interactions; over the gateway without this. */
  readonly interactions?: 'http';
  readonly onLog?: (line: LogLine) => void;
  /** The bot ended though nobody stopped it. */
  readonly onBotLost?: (bot: BotProcess) => void;
};

/** The stand-ins and the real bot as a process on them, ready. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    latencyMs = 0,
    env = {},
    limits,
    interactions,
    onLog,
    onBotLost,
    readyWithinMs,
  } = options;
  const dismissed = new WeakSet<BotProcess>();
  const [discord, dataoorts] = await Promise.all([
    startDiscordStandIn(),
    startDataoortsStandIn({ latencyMs }),
  ]);
  const port = await findFreePort();
  const run = (directory?: string) => {
    const started = startBot({
      env: {
        DISCORD_TOKEN: discord.botToken,
        DISCORD_API_URL: discord.apiUrl,
        DATAOORTS_API_KEY: dataoorts.apiKey,
        DATAOORTS_API_URL: dataoorts.apiUrl,
        ...(limits === 'shipped' ? {} : { DEFAULT_LIMITS: 'none', MAX_LIMITS: 'none' }),
        ...(interactions === 'http' && { INTERACTIONS: interactions, HTTP_PORT: String(port) }),
        ...env,
      },
      ...(directory === undefined ? {} : { directory }),
      ...(onLog === undefined ? {} : { onLog }),
      ...(readyWithinMs === undefined ? {} : { readyWithinMs }),
    });
    void watchOver(started);
    return started;
  };
  const watchOver = async (started: BotProcess) => {
    await started.exited;
    if (!dismissed.has(started)) onBotLost?.(started);
  };
  /** Resolves when members can ask it for something. */
  const isThere = async (started: BotProcess) => {
    await started.ready;
    // As a reverse proxy would lead there.
    const url = `http://127.0.0.1:${port}/interactions`;
    if (interactions === 'http') await discord.endpoint.save(url);
  };
  let bot = run();

  const sandbox: Sandbox = {
    discord,
    dataoorts,
    get bot() {
      return bot;
    },
    async restartBot({ kill = false } = {}) {
      dismissed.add(bot);
      await (kill ? bot.kill() : bot.stop());
      bot = run(bot.directory);
      await isThere(bot);
    },
    async close() {
      dismissed.add(bot);
      // Its directory goes too, so there is nothing that it could still bring to a good end.
      await bot.kill();
      await Promise.all([discord.close(), dataoorts.close()]);
      await rm(bot.directory, { recursive: true, force: true });
    },
  };
  try {
    await isThere(bot);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  return sandbox;
}

/** Free now, and hardly taken by somebody else in the next second. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return address.port;
}
