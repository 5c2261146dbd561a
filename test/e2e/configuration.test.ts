import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { startBot, type BotProcess } from '../sandbox/bot-process.ts';
import { startDataoortsStandIn, type DataoortsStandIn } from '../sandbox/dataoorts/index.ts';
import {
  picturesOf,
  startDiscordStandIn,
  textOf,
  type DiscordStandIn,
} from '../sandbox/discord/index.ts';
import { SMALL, told } from './scene/imagine.ts';
import { flawsOf } from './scene/texts.ts';

const ELSEWHERE = '999999999999999999';

let discord: DiscordStandIn;
let dataoorts: DataoortsStandIn;
let good: Record<string, string>;
const bots: BotProcess[] = [];

beforeAll(async () => {
  [discord, dataoorts] = await Promise.all([startDiscordStandIn(), startDataoortsStandIn()]);
  good = {
    DISCORD_TOKEN: discord.botToken,
    DATAOORTS_API_KEY: dataoorts.apiKey,
    DISCORD_API_URL: discord.apiUrl,
    DATAOORTS_API_URL: dataoorts.apiUrl,
  };
});
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    await bot.stop();
    rmSync(bot.directory, { recursive: true, force: true });
  }
});
afterAll(() => Promise.all([discord.close(), dataoorts.close()]));

function launch(env: Record<string, string>, directory?: string): BotProcess {
  const bot = startBot(directory === undefined ? { env } : { env, directory });
  bots.push(bot);
  return bot;
}
async function started(env: Record<string, string>, directory?: string): Promise<BotProcess> {
  const bot = launch(env, directory);
  await bot.ready;
  return bot;
}
/** Runs the bot to its end, which must come before it is ready. */
async function runToExit(env: Record<string, string>) {
  const bot = launch(env);
  const start = performance.now();
  const becameReady = bot.ready.then(
    () => true,
    () => false,
  );
  const early = await Promise.race([bot.exited.then(() => false), becameReady]);
  expect(early).toBe(false);
  const { code } = await bot.exited;
  return { code, output: bot.output(), afterMs: performance.now() - start };
}
const without = (name: string) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

const imagine = () =>
  discord.as(discord.members.ada).slash('imagine', { prompt: 'a red fox', ...SMALL });
const pictured = () => imagine().finished((reply) => picturesOf(reply).length === 1);
const namesIn = (scope: string) => discord.commands(scope).map(({ name }) => name);
const commandWrites = () =>
  discord.wire.filter(
    (entry) => entry.kind === 'rest' && entry.method !== 'GET' && /\/commands/.test(entry.path),
  ).length;

// What is wrong about which value is test/config/config.test.ts’s subject; here it is what a start makes of it.
describe('a start with a wrong configuration ends with code 1 and names the variable', () => {
  it.each([
    ['DISCORD_TOKEN', /discord\.com\/developers/i],
    ['DATAOORTS_API_KEY', /cloud\.dataoorts\.com/i],
  ])('%s missing or blank, and says where to get it', async (name, where) => {
    for (const env of [without(name), { ...good, [name]: '' }, { ...good, [name]: '   ' }]) {
      const { code, output } = await runToExit(env);
      expect(code).toBe(1);
      expect(output).toContain(name);
      expect(output).toMatch(where);
      expect(output).not.toMatch(/^\s*at .+:\d+/m);
    }
  });

  it.each([
    ['ALLOWED_SERVERS', '1234567890123456789,my-server'],
    ['DATAOORTS_API_URL', 'cloud.dataoorts.com/api/v1'],
    ['DATAOORTS_CONCURRENCY', '0'],
    ['MODEL_PRICES_USD', 'some-model=0.001'],
    ['DATABASE_URL', 'mysql://localhost/easel'],
  ])('%s=%s', async (name, value) => {
    const { code, output } = await runToExit({ ...good, [name]: value });
    expect(code).toBe(1);
    expect(output).toContain(name);
    expect(output).not.toMatch(/^\s*at .+:\d+/m);
    for (const other of Object.keys(good).filter((key) => key !== name))
      expect(output).not.toContain(other);
  });

  it('every one of several at once, within two seconds and in one message', async () => {
    const env = { DATAOORTS_CONCURRENCY: '-1', LOG_LEVEL: 'loud', DISCORD_API_URL: 'nope' };
    const { code, output, afterMs } = await runToExit(env);
    expect(code).toBe(1);
    for (const name of [...Object.keys(env), 'DISCORD_TOKEN', 'DATAOORTS_API_KEY'])
      expect(output.match(new RegExp(`\\b${name}\\b`, 'g'))).toEqual([name]);
    expect(afterMs).toBeLessThan(2000);
  });

  it.each(['DISCORD_TOKEN', 'DATAOORTS_API_KEY'])('%s, without repeating it', async (name) => {
    const { code, output } = await runToExit({ ...good, [name]: 'sword fish\u00E9 sesame' });
    expect(code).toBe(1);
    expect(output).toContain(name);
    expect(output).not.toMatch(/sword|sesame/);
  });
});

it('a database that cannot be opened ends the start with a clear message', async () => {
  const { code, output } = await runToExit({ ...good, DATABASE_URL: 'sqlite:/dev/null/easel.db' });
  expect(code).toBe(1);
  expect(output).toContain('/dev/null/easel.db');
  expect(output).not.toMatch(/^\s*at .+:\d+/m);
});

it('a Discord that cannot be reached at the start is asked again until it is there, a line a try', async () => {
  discord.failNext({ method: 'GET', path: /\/gateway\/bot/ }, { hangUp: true, times: 2 });
  const bot = await started(good);
  const tries = bot.log().filter(({ msg }) => String(msg).includes(discord.apiUrl));
  expect(tries).toHaveLength(2);
  expect(bot.output()).not.toMatch(/^\s*at .+:\d+/m);
});

it('the start says who the bot is and where it is invited, and that the API answers', async () => {
  const calls = dataoorts.calls.length;
  const bot = await started(good);
  const line = bot.log().find(({ msg }) => msg === 'ready');
  expect(line).toMatchObject({
    bot: 'easel#0001',
    invite: expect.stringContaining(`client_id=${discord.applicationId}`),
  });
  await vi.waitUntil(() => /answers and has not refused the key/.test(bot.output()));
  expect(dataoorts.calls).toHaveLength(calls);
});

it.each([
  ['a key that the API refuses', { DATAOORTS_API_KEY: 'wrong-key' }, /refuses DATAOORTS_API_KEY/],
  ['an API that is not there', { DATAOORTS_API_URL: 'http://127.0.0.1:9/' }, /can’t be reached/],
])('%s is a warning at the start, and the bot stays up', async (_, env, words) => {
  const bot = await started({ ...good, ...env });
  await vi.waitUntil(() =>
    bot.log().some(({ level, msg }) => level === 40 && words.test(String(msg))),
  );
  expect(bot.output()).not.toContain('wrong-key');
  const end = await bot.stop();
  expect(end.code).toBe(0);
});

it('a token that Discord rejects ends the start with a clear message', async () => {
  const wrong = discord.botToken.replace(/.{6}$/, 'Wr0ngX');
  const { code, output } = await runToExit({ ...good, DISCORD_TOKEN: wrong });
  expect(code).toBe(1);
  expect(output).toContain('DISCORD_TOKEN');
  expect(output).not.toContain(wrong);
  expect(output).not.toMatch(/^\s*at .+:\d+/m);
});

it('a token that Discord rejects while the bot runs ends it with a clear message', async () => {
  const bot = await started(good);
  discord.dropGateway({ code: 4004 });
  expect((await bot.exited).code).toBe(1);
  expect(bot.output()).toContain('DISCORD_TOKEN');
});

describe('ALLOWED_SERVERS', () => {
  it('lets the bot work in each server that it names', async () => {
    await started({ ...good, ALLOWED_SERVERS: `${ELSEWHERE}, ${discord.server.id}` });
    expect(picturesOf(await pictured())).toHaveLength(1);
  });

  it('makes the bot answer everywhere else that it does not work there', async () => {
    const before = dataoorts.calls.length;
    await started({ ...good, ALLOWED_SERVERS: ELSEWHERE });
    const message = await told(discord, imagine());
    expect(textOf(message)).toMatch(
      /not (?:work|available|allowed|enabled)|n.t (?:work|available)/i,
    );
    expect(flawsOf(textOf(message))).toEqual([]);
    expect(dataoorts.calls.length).toBe(before);
  });

  it('holds for buttons on messages from before', async () => {
    const first = await started(good);
    const message = await pictured();
    await first.stop();
    await started({ ...good, ALLOWED_SERVERS: ELSEWHERE }, first.directory);
    const before = dataoorts.calls.length;
    const answer = await told(discord, discord.as(discord.members.ben).press(message, 'Reroll'));
    expect(textOf(answer)).toMatch(
      /not (?:work|available|allowed|enabled)|n.t (?:work|available)/i,
    );
    expect(dataoorts.calls.length).toBe(before);
  });
});

describe('commands', () => {
  it('are registered everywhere, and not written again while they are the same', async () => {
    const first = await started(good);
    expect(namesIn('global')).toContain('imagine');
    expect(namesIn(discord.server.id)).toEqual([]);
    await first.stop();
    const before = commandWrites();
    await started(good, first.directory);
    expect(commandWrites()).toBe(before);
  });

  it('are offered in servers only, and to servers only', async () => {
    await started(good);
    for (const command of discord.commands('global'))
      expect(command).toMatchObject({ contexts: [0], integration_types: [0] });
  });

  it('are registered in DISCORD_GUILD_ID only', async () => {
    const fresh = await startDiscordStandIn();
    try {
      const scoped = { DISCORD_API_URL: fresh.apiUrl, DISCORD_GUILD_ID: fresh.server.id };
      const bot = await started({ ...good, ...scoped, DISCORD_TOKEN: fresh.botToken });
      expect(fresh.commands(fresh.server.id).map(({ name }) => name)).toContain('imagine');
      expect(fresh.commands('global')).toEqual([]);
      await bot.stop();
    } finally {
      await fresh.close();
    }
  });
});

const wordsOf = (bot: BotProcess): string =>
  bot
    .log()
    .map((line) => JSON.stringify(line))
    .join('\n');

describe('commands on a Discord of their own', () => {
  let fresh: DiscordStandIn;
  beforeEach(async () => {
    fresh = await startDiscordStandIn();
  });
  afterEach(() => fresh.close());

  const start = (more: Record<string, string> = {}, directory?: string) =>
    started(
      { ...good, DISCORD_API_URL: fresh.apiUrl, DISCORD_TOKEN: fresh.botToken, ...more },
      directory,
    );
  const names = (scope: string) => fresh.commands(scope).map(({ name }) => name);

  /** How texts name a command: pressed, it runs. */
  const mention = (scope: string) =>
    `</easel usage:${fresh.commands(scope).find(({ name }) => name === 'easel')?.id}>`;
  const help = async () => {
    const asked = fresh.as(fresh.members.ada).slash('easel help');
    return textOf(await asked.finished((reply) => textOf(reply) !== ''));
  };

  /** What an older version has left. */
  async function registerByHand(name: string): Promise<void> {
    const headers = {
      Authorization: `Bot ${fresh.botToken}`,
      'Content-Type': 'application/json',
    };
    const application = await fetch(`${fresh.apiUrl}/v10/applications/@me`, { headers });
    const { id } = z.object({ id: z.string() }).parse(await application.json());
    await fetch(`${fresh.apiUrl}/v10/applications/${id}/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name, description: 'Paints.' }),
    });
  }

  it('are tried again until Discord takes them', async () => {
    fresh.failNext({ path: /commands$/ }, { status: 503, times: 6 });
    const bot = await start();
    expect(names('global')).toEqual([]);
    await expect.poll(() => names('global'), { timeout: 15_000 }).toContain('imagine');
    await expect.poll(() => help(), { timeout: 15_000 }).toContain(mention('global'));
    await bot.stop();
  });

  it('are named by the ids that they have in their one server', async () => {
    const { id } = fresh.server;
    const bot = await start({ DISCORD_GUILD_ID: id });
    expect(await help()).toContain(mention(id));
    await bot.stop();
  });

  it('are all there but the one that Discord refuses, which the log names with the reason', async () => {
    fresh.refuseCommands('compare', 'Report picture');
    const bot = await start();
    expect(names('global')).toEqual(
      expect.arrayContaining(['imagine', 'easel', 'settings', 'moderation', 'Image recipe']),
    );
    expect(names('global')).not.toContain('compare');
    expect(wordsOf(bot)).toMatch(/"command":"compare","reason":"[^"]*Command name is invalid/);
    expect(wordsOf(bot)).toMatch(/"command":"Report picture"/);
    expect(await help()).toContain(mention('global'));
    await bot.stop();
  });

  it('that are gone are taken away where they are written one by one', async () => {
    const bot = await start();
    await bot.stop();
    fresh.refuseCommands('imagine');
    await registerByHand('painting');
    const again = await start({ DIRECT_MESSAGES: 'on' }, bot.directory);
    expect(names('global')).not.toContain('painting');
    expect(names('global')).toContain('imagine');
    await again.stop();
  });

  it('stand in one scope only, however DISCORD_GUILD_ID changes', async () => {
    const other = fresh.addServer({ name: 'Other' });
    const { id } = fresh.server;
    const scopes = () => ['global', id, other.id].filter((scope) => names(scope).length > 0);
    let bot = await start();
    expect(scopes()).toEqual(['global']);
    for (const [serverId, expected] of [
      [id, id],
      [other.id, other.id],
      ['', 'global'],
    ] as const) {
      await bot.stop();
      bot = await start({ DISCORD_GUILD_ID: serverId }, bot.directory);
      expect(scopes()).toEqual([expected]);
    }
    await bot.stop();
  });

  it('for a server that the bot is not in are a sentence that names the variable and the id', async () => {
    const bot = await start({ DISCORD_GUILD_ID: '123456789012345678' });
    expect(wordsOf(bot)).toMatch(/not in the server 123456789012345678 \(DISCORD_GUILD_ID\)/);
    await bot.stop();
  });
});

it('a variable that is none is named in one warning, and its value nowhere', async () => {
  const bot = await started({ ...good, BUDGET_USD_DAY: '4321', MAX_LIMIT: 'none' });
  const warnings = bot.log().filter(({ level }) => level === 40);
  expect(warnings.map(({ msg }) => msg)).toEqual([
    'BUDGET_USD_DAY is not a setting; did you mean BUDGET_USD_PER_DAY? MAX_LIMIT is not a setting; did you mean MAX_LIMITS?',
  ]);
  expect(bot.output()).not.toContain('4321');
});

it('values in the quotes that docker --env-file keeps are taken without them', async () => {
  const quoted = Object.entries(good).map(([name, value]) => [name, `"${value}"`]);
  await started({ ...Object.fromEntries(quoted), ALLOWED_SERVERS: `'${discord.server.id}'` });
  expect(picturesOf(await pictured())).toHaveLength(1);
});

it('a .env file in the working directory is read, and data/easel.db is the database', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'easel-env-'));
  const lines = Object.entries(good).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(directory, '.env'), lines.join('\n'));
  await started({}, directory);
  expect(existsSync(join(directory, 'data/easel.db'))).toBe(true);
});
