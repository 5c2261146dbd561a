import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBotRest } from '#adapters/discord/api/rest.ts';
import { createEndpoint, type Endpoint } from '#adapters/discord/endpoint/endpoint.ts';
import { createGateway, type GatewayListeners } from '#adapters/discord/gateway/gateway.ts';
import { serveHttp, type HttpServer } from '#adapters/http/server.ts';
import type { Interaction } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../../../sandbox/discord/index.ts';

const HOST = '127.0.0.1';
const log = createLogger('silent', []);
const MINUTE_MS = 60_000;

/** receiving-and-responding.mdx "Interaction Object", as the documentation's example has it, with the fields that came later. */
const DOCUMENTED = {
  type: 2,
  token: 'A_UNIQUE_TOKEN',
  member: {
    user: {
      id: '53908232506183680',
      username: 'Mason',
      avatar: 'a_d5efa99b3eeaa7dd43acca82f5692432',
      discriminator: '1337',
      public_flags: 131141,
    },
    roles: ['539082325061836999'],
    premium_since: null,
    permissions: '2147483647',
    pending: false,
    nick: null,
    mute: false,
    joined_at: '2017-03-13T19:19:14.040000+00:00',
    is_pending: false,
    deaf: false,
  },
  id: '786008729715212338',
  application_id: '771825006014889980',
  guild_id: '290926798626357999',
  app_permissions: '442368',
  guild_locale: 'en-US',
  locale: 'en-US',
  data: {
    options: [{ type: 3, name: 'cardname', value: 'The Gitrog Monster' }],
    type: 1,
    name: 'cardsearch',
    id: '771825006014889984',
  },
  channel: { id: '645027906669510667', type: 0 },
  channel_id: '645027906669510667',
  attachment_size_limit: 10_485_760,
  entitlements: [],
  version: 1,
};

let discord: DiscordStandIn;
let endpoint: Endpoint;
let server: HttpServer;
let heard: Interaction[];
let told: string[];

beforeEach(async () => {
  discord = await startDiscordStandIn();
  heard = [];
  told = [];
  open();
  server = await serveHttp({
    routes: [endpoint.route],
    host: HOST,
    port: 0,
    requestWithinMs: 300,
    log,
  });
});
afterEach(async () => {
  await endpoint.close();
  await server.close();
  await discord.close();
});

function open(publicKey?: string): void {
  const { apiUrl, botToken } = discord;
  const rest = createBotRest({ apiUrl, guard: (request) => request }, botToken);
  endpoint = createEndpoint({ apiUrl, rest, publicKey, log });
}

const listeners: GatewayListeners = {
  onInteraction: (interaction) => heard.push(interaction),
  onOnline: (isOnline) => told.push(isOnline ? 'online' : 'offline'),
  onFault: (problem) => told.push(problem),
  onGone: (problem) => told.push(problem),
};

const start = () => endpoint.connect(listeners);

const url = () => `http://${HOST}:${server.port}/interactions`;

async function post(
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly [number, string]> {
  const response = await fetch(url(), { method: 'POST', body, headers });
  return [response.status, await response.text()];
}

async function ask(payload: unknown): Promise<number> {
  const { body, headers } = discord.endpoint.sign(payload);
  return (await post(body, headers))[0];
}

it('a request as documented is taken without a body, and read as the gateway’s are', async () => {
  expect(await start()).toMatchObject({ id: discord.applicationId, endpointUrl: undefined });
  expect(told).toEqual(['online']);
  const { body, headers } = discord.endpoint.sign(DOCUMENTED);
  expect(await post(body, headers)).toEqual([202, '']);
  expect(heard).toMatchObject([
    {
      kind: 'command',
      name: 'cardsearch',
      options: { cardname: 'The Gitrog Monster' },
      invocation: {
        interactionId: DOCUMENTED.id,
        userId: DOCUMENTED.member.user.id,
        serverId: DOCUMENTED.guild_id,
      },
    },
  ]);
  // No gateway was looked for.
  expect(discord.gateway.attempts).toBe(0);
  expect(discord.wire.map((entry) => entry.kind === 'rest' && entry.path)).toEqual([
    '/applications/@me',
  ]);
});

it('Discord takes the address: a PING is answered, a forged one is not', async () => {
  await start();
  await discord.endpoint.save(url());
  expect(discord.endpoint.url).toBe(url());
  expect(heard).toEqual([]);
});

it('whoever waits at the gateway meanwhile is told why nothing comes', async () => {
  await start();
  await discord.endpoint.save(url());
  const { apiUrl, botToken: token } = discord;
  const gateway = createGateway({
    apiUrl,
    token,
    rest: createBotRest({ apiUrl, guard: (request) => request }, token),
    sessions: { list: async () => [], save: async () => undefined, remove: async () => undefined },
    log,
  });
  await gateway.connect(listeners);
  await gateway.close();
  expect(told).toContainEqual(
    expect.stringContaining(`Discord sends all interactions to ${url()} and none over the gateway`),
  );
});

it('before Discord has been asked for the key, and after the end, another process may answer', async () => {
  const { body, headers } = discord.endpoint.sign(DOCUMENTED);
  expect(await post(body, headers)).toEqual([503, '']);
  await expect(discord.endpoint.save(url())).rejects.toThrow('could not be verified');
  await start();
  await endpoint.close();
  expect(await post(body, headers)).toEqual([503, '']);
  expect(heard).toEqual([]);
});

const omit = (headers: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

it('what Discord has not signed is turned away before anything of it is read', async () => {
  await start();
  const { body, headers } = discord.endpoint.sign(DOCUMENTED);
  const signature = headers['x-signature-ed25519'] ?? '';
  const timestamp = headers['x-signature-timestamp'] ?? '';
  const forged = discord.endpoint.sign(DOCUMENTED, { isForged: true });
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [body, omit(headers, 'x-signature-ed25519')],
    [body, omit(headers, 'x-signature-timestamp')],
    [body, { ...headers, 'x-signature-ed25519': signature.slice(0, 64) }],
    [body, { ...headers, 'x-signature-ed25519': '' }],
    [body, { ...headers, 'x-signature-timestamp': String(Number(timestamp) - 1) }],
    [body, { ...headers, 'x-signature-timestamp': `${timestamp} 1` }],
    [body.replace('2147483647', '8'), headers],
    [`${body} `, headers],
    ['', headers],
    ['{ no JSON', headers],
    [forged.body, forged.headers],
  ];
  const answers = await Promise.all(cases.map(([sent, its]) => post(sent, its)));
  expect(answers).toEqual(cases.map(() => [401, 'invalid request signature']));
  expect(heard).toEqual([]);
  expect(told).toEqual(['online']);
});

it.each([
  ['six minutes old', -6, 401],
  ['four minutes old', -4, 202],
  ['four minutes ahead', 4, 202],
  ['six minutes ahead', 6, 401],
])('a signed request that is %s', async (_, minutes, status) => {
  await start();
  const at = Date.now() + minutes * MINUTE_MS;
  const { body, headers } = discord.endpoint.sign(DOCUMENTED, { at });
  expect((await post(body, headers))[0]).toBe(status);
  expect(heard).toHaveLength(status === 202 ? 1 : 0);
  const words = expect.stringContaining('this machine’s clock is wrong');
  expect(told).toEqual(status === 202 ? ['online'] : ['online', words]);
});

it('what Discord has signed and nobody can read ends nothing', async () => {
  await start();
  expect(await ask('{ no JSON')).toBe(400);
  expect(await ask({ ...DOCUMENTED, id: 'no id' })).toBe(202);
  expect(await ask({ ...DOCUMENTED, type: 99 })).toBe(202);
  expect(await ask(null)).toBe(202);
  expect(heard).toEqual([]);
  expect(told).toContain('Discord sent an interaction that Easel can’t read; the log says more.');
  expect(await ask(DOCUMENTED)).toBe(202);
  expect(heard).toHaveLength(1);
});

it('a huge body and another method are turned away unread', async () => {
  await start();
  const { body, headers } = discord.endpoint.sign({ ...DOCUMENTED, more: 'x'.repeat(600_000) });
  expect((await post(body, headers))[0]).toBe(413);
  expect((await fetch(url())).status).toBe(405);
  expect(heard).toEqual([]);
  const large = discord.endpoint.sign({ ...DOCUMENTED, more: 'x'.repeat(500_000) });
  expect((await post(large.body, large.headers))[0]).toBe(202);
});

it('a body that does not come is not waited for, and others are answered meanwhile', async () => {
  await start();
  const { body, headers } = discord.endpoint.sign(DOCUMENTED);
  const socket = connect(server.port, HOST);
  const lines = Object.entries({ ...headers, host: HOST, 'content-length': `${body.length}` });
  socket.write(
    `POST /interactions HTTP/1.1\r\n${lines.map((each) => each.join(': ')).join('\r\n')}\r\n\r\n`,
  );
  socket.write(body.slice(0, 20));
  const answer = text(socket);
  await sleep(20);
  expect((await post(body, headers))[0]).toBe(202);
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(heard).toHaveLength(1);
});

it('the operator’s key must be the application’s', async () => {
  open(discord.endpoint.publicKey.toUpperCase());
  await start();
  await endpoint.close();
  open('a'.repeat(64));
  await expect(start()).rejects.toThrow(
    'DISCORD_PUBLIC_KEY is not the public key of the application',
  );
});
