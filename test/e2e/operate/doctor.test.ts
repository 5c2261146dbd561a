import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { runScript } from '../scene/run-script.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'easel-doctor-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const good = () => ({
  DISCORD_TOKEN: sandbox.discord.botToken,
  DISCORD_API_URL: sandbox.discord.apiUrl,
  DATAOORTS_API_KEY: sandbox.dataoorts.apiKey,
  DATAOORTS_API_URL: sandbox.dataoorts.apiUrl,
  // The stand-in's application is public.
  ALLOWED_SERVERS: sandbox.discord.server.id,
});

async function examine(env: Record<string, string>, where = directory) {
  const { code, output } = await runScript('src/doctor/main.ts', { directory: where, env });
  const lines = output.trimEnd().split('\n');
  const about = (sign: string) =>
    lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
  return { code, output, good: about('✓'), look: about('!'), bad: about('✗'), lines };
}

it('with nothing configured the doctor says what is missing and where to get it, and fails', async () => {
  const { code, bad, look, lines } = await examine({});
  expect(code).toBe(1);
  expect(bad).toEqual([
    expect.stringMatching(/^DISCORD_TOKEN: is missing.*discord\.com\/developers/),
    expect.stringMatching(/^DATAOORTS_API_KEY: is missing.*cloud\.dataoorts\.com/),
  ]);
  expect(look).toHaveLength(2);
  expect(lines.at(-1)).toBe('2 things need to be mended.');
});

it('where all is well it ends with 0 though the bot runs, and nothing is spent or shown', async () => {
  const calls = sandbox.dataoorts.calls.length;
  const { code, output, good: well, look, bad } = await examine(good(), sandbox.bot.directory);
  expect([bad, look, code]).toEqual([[], [], 0]);
  expect(well).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^token: Discord takes it/),
      expect.stringMatching(/^clock: goes as Discord’s/),
      expect.stringMatching(/^servers: the bot has what it needs/),
      expect.stringMatching(/^commands: are registered/),
      expect.stringMatching(/^database: .*in use by a running bot/),
      expect.stringMatching(/^key: .*nothing was spent/),
      expect.stringMatching(/^disk: .* free$/),
    ]),
  );
  expect(sandbox.dataoorts.calls).toHaveLength(calls);
  expect(output).not.toContain(sandbox.discord.botToken);
  expect(output).not.toContain(sandbox.dataoorts.apiKey);
});

it('a token and a key that are refused are named, and not shown', async () => {
  const token = sandbox.discord.botToken.replace(/.{6}$/, 'Wr0ngX');
  const env = { ...good(), DISCORD_TOKEN: token, DATAOORTS_API_KEY: 'wrong-key' };
  const { code, output, bad } = await examine(env);
  expect(code).toBe(1);
  expect(bad).toEqual([
    expect.stringMatching(/^token: Discord refuses DISCORD_TOKEN.*Reset Token/),
    expect.stringMatching(/^key: .*refuses DATAOORTS_API_KEY/),
  ]);
  expect(output).not.toMatch(/Wr0ngX|wrong-key/);
});

it('services that are not there, wrong variables and slips are told each in a line', async () => {
  const nowhere = 'http://127.0.0.1:2';
  const { code, bad, look } = await examine({
    ...good(),
    DISCORD_API_URL: nowhere,
    DATAOORTS_API_URL: nowhere,
    DATAOORTS_CONCURRENCY: 'many',
    INTERACTIONS: 'http',
    BUDGET_USD_DAY: '1',
  });
  expect(code).toBe(1);
  expect(bad).toEqual([
    expect.stringMatching(/^DATAOORTS_CONCURRENCY: is not right.*1 to 100/),
    expect.stringMatching(/^HTTP_PORT: is missing/),
    expect.stringMatching(/^Discord: can’t be reached at .*:2/),
    expect.stringMatching(/^painting service: can’t be reached at .*:2/),
  ]);
  expect(look).toEqual([
    expect.stringMatching(/^BUDGET_USD_DAY: .*did you mean BUDGET_USD_PER_DAY/),
  ]);
});

it('interactions that go another way than the bot expects are told', async () => {
  const { code, bad } = await examine({ ...good(), INTERACTIONS: 'http' });
  expect(code).toBe(1);
  expect(bad).toEqual([
    expect.stringMatching(/^HTTP_PORT: is missing.*INTERACTIONS=http needs it/),
    expect.stringMatching(/^INTERACTIONS: Discord does not know where.*Interactions Endpoint URL/),
  ]);
});

it('a permission that the bot lacks in a server is named with the server', async () => {
  const { discord } = sandbox;
  const before = discord.appPermissions(discord.server);
  discord.setAppPermissions(discord.server, before & ~(1n << 15n));
  const { code, bad } = await examine(good());
  discord.setAppPermissions(discord.server, before);
  expect(code).toBe(1);
  expect(bad).toEqual([expect.stringMatching(/^server .* lacks Attach Files\. /)]);
});

it('a clock that goes wrong is measured by Discord’s', async () => {
  const server = createServer((_, response) => {
    response.setHeader('Date', new Date(Date.now() - 90_000).toUTCString());
    response.writeHead(401).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { bad } = await examine({ ...good(), DISCORD_API_URL: `http://127.0.0.1:${port}` });
  await new Promise((resolve) => server.close(resolve));
  expect(bad).toContainEqual(expect.stringMatching(/^clock: is (89|90|91) seconds ahead of.*NTP/));
});

it('a file that is no database, and files that others can read are told', async () => {
  mkdirSync(join(directory, 'data'));
  const path = join(directory, 'data/easel.db');
  writeFileSync(path, 'not a database, and long enough to be looked at as one '.repeat(50));
  writeFileSync(join(directory, '.env'), 'LOG_LEVEL=info\n');
  chmodSync(join(directory, '.env'), 0o644);
  chmodSync(path, 0o644);
  const { bad, look } = await examine(good());
  expect(bad).toEqual([
    expect.stringMatching(/^folder: other accounts can read data\/easel\.db: chmod 600/),
    expect.stringMatching(/^database: data\/easel\.db can’t be used: .*isn’t an SQLite database/),
  ]);
  expect(look).toEqual([expect.stringMatching(/^\.env: .*chmod 600 \.env/)]);
});

it('a port that something else has is told, and one that is free', async () => {
  const taken = createServer((_, response) => response.end('another'));
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const env = { HTTP_PORT: String(typeof address === 'object' ? address?.port : '') };
  const before = await examine(env);
  await new Promise((resolve) => taken.close(resolve));
  expect(before.bad).toContainEqual(expect.stringMatching(/^HTTP_PORT: .* is taken by another/));
  expect((await examine(env)).good).toContainEqual(expect.stringMatching(/^HTTP_PORT: .* is free/));
});
