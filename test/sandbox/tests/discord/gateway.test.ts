import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '../../discord/http/call.ts';
import { identifyAs, RawGateway } from '../../discord/gateway/raw-gateway.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../../discord/index.ts';

const OP = { heartbeat: 1, identify: 2, resume: 6, invalidSession: 9, hello: 10, ack: 11 } as const;

let discord: DiscordStandIn;
beforeEach(async () => {
  discord = await startDiscordStandIn();
});
afterEach(() => discord.close());

async function connect(query?: string): Promise<RawGateway> {
  const gateway = new RawGateway(discord, query);
  await gateway.next(({ op }) => op === OP.hello);
  return gateway;
}

async function identified(more: object = {}): Promise<{ gateway: RawGateway; sessionId: string }> {
  const gateway = await connect();
  gateway.send(OP.identify, identifyAs(discord.botToken, more));
  const { d } = await gateway.event('READY');
  const sessionId = JSON.stringify(d).match(/"session_id":"(\w+)"/)?.[1] ?? '';
  return { gateway, sessionId };
}

const slash = (): void => {
  discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
};

test('/gateway/bot says where the gateway is and how often one may identify', async () => {
  await identified();
  const { body } = await call(discord, { method: 'GET', path: '/gateway/bot' });
  expect(body).toMatchObject({
    url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+$/),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, max_concurrency: 1 },
  });
});

test('READY names the application and its servers as unavailable stubs', async () => {
  const { gateway } = await identified();
  const { d, s } = await gateway.event('READY');
  expect(s).toBe(1);
  expect(d).toMatchObject({
    v: 10,
    user: { id: discord.applicationId, bot: true },
    application: { id: discord.applicationId, flags: 0 },
    guilds: [{ id: discord.server.id, unavailable: true }],
    resume_gateway_url: expect.stringContaining('ws://'),
  });
  expect(discord.connected).toBe(true);
});

test('a heartbeat is acknowledged', async () => {
  const gateway = await connect();
  gateway.send(OP.heartbeat, null);
  expect((await gateway.next(({ op }) => op === OP.ack)).d).toBeNull();
});

test('a client whose heartbeats stop is closed', async () => {
  const impatient = await startDiscordStandIn({ heartbeatIntervalMs: 20 });
  const gateway = new RawGateway(impatient);
  expect(await gateway.closed).toBe(4009);
  await impatient.close();
});

test.for<[string, number, (gateway: RawGateway) => void]>([
  ['a wrong token', 4004, (gateway) => gateway.send(OP.identify, identifyAs('wrong'))],
  ['an event before identifying', 4003, (gateway) => gateway.send(3, {})],
  ['what is no JSON', 4002, (gateway) => gateway.sendRaw('{')],
  ['a packet over 4096 bytes', 4002, (gateway) => gateway.send(1, 'x'.repeat(4096))],
  [
    'an intent that was not granted',
    4014,
    (gateway) => gateway.send(OP.identify, identifyAs(discord.botToken, { intents: 1 << 15 })),
  ],
  [
    'an intent that does not exist',
    4013,
    (gateway) => gateway.send(OP.identify, identifyAs(discord.botToken, { intents: 1 << 30 })),
  ],
  [
    'a shard beyond the count',
    4010,
    (gateway) => gateway.send(OP.identify, identifyAs(discord.botToken, { shard: [1, 1] })),
  ],
  [
    'more than 120 packets a minute',
    4008,
    (gateway) => {
      for (let sent = 0; sent <= 120; sent += 1) gateway.send(OP.heartbeat, null);
    },
  ],
])('%s closes with %i', async ([, code, act]) => {
  const gateway = await connect();
  act(gateway);
  expect(await gateway.closed).toBe(code);
  expect(discord.connected).toBe(false);
});

test('a second identify closes with 4005', async () => {
  const { gateway } = await identified();
  gateway.send(OP.identify, identifyAs(discord.botToken));
  expect(await gateway.closed).toBe(4005);
});

test('another API version closes with 4012, and compression is not offered', async () => {
  expect(await (await connect('v=6&encoding=json')).closed).toBe(4012);
  expect(await (await connect('v=10&compress=zlib-stream')).closed).toBe(4002);
});

test('resuming brings what was missed, in order, and then RESUMED', async () => {
  const { gateway, sessionId } = await identified();
  slash();
  await gateway.event('INTERACTION_CREATE');
  gateway.cut();
  await discord.until('the connection to be lost', () => !discord.connected);
  slash();
  slash();
  const second = await connect();
  second.send(OP.resume, { token: discord.botToken, session_id: sessionId, seq: 2 });
  await second.event('RESUMED');
  const events = second.packets.filter(({ t }) => t !== null).map(({ t, s }) => [t, s]);
  expect(events).toEqual([
    ['INTERACTION_CREATE', 3],
    ['INTERACTION_CREATE', 4],
    ['RESUMED', 5],
  ]);
});

test.for<[string, (gateway: RawGateway) => unknown]>([
  ['the client closed with 1000', (gateway) => gateway.close(1000)],
  ['Discord closed with 4009', () => discord.dropGateway({ code: 4009 })],
  ['Discord called it invalid', () => discord.invalidateSession({ resumable: false })],
  [
    'it was lost too long ago',
    async (gateway) => {
      gateway.cut();
      await discord.until('the connection to be lost', () => !discord.connected);
      discord.advance(10 * 60_000);
    },
  ],
])('a session cannot be resumed after %s', async ([, end]) => {
  const { gateway, sessionId } = await identified();
  await end(gateway);
  await discord.until('the connection to be lost', () => !discord.connected);
  const second = await connect();
  second.send(OP.resume, { token: discord.botToken, session_id: sessionId, seq: 1 });
  expect((await second.next(({ op }) => op === OP.invalidSession)).d).toBe(false);
});

test.for<[string, (gateway: RawGateway) => unknown]>([
  ['Discord closed with 1001', () => discord.dropGateway({ code: 1001 })],
  ['Discord closed with 4000', () => discord.dropGateway({ code: 4000 })],
  ['the client closed with 4000', (gateway) => gateway.close(4000)],
  ['the socket was cut', () => discord.dropGateway()],
  ['Discord called it resumable', () => discord.invalidateSession({ resumable: true })],
])('a session can be resumed after %s', async ([, end]) => {
  const { gateway, sessionId } = await identified();
  await end(gateway);
  await discord.until('the connection to be lost', () => !discord.connected);
  const second = await connect();
  second.send(OP.resume, { token: discord.botToken, session_id: sessionId, seq: 1 });
  await second.event('RESUMED');
  expect(discord.connected).toBe(true);
});

test('what is sent while no session exists is lost, and the member reads that nobody answered', async () => {
  const lost = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
  const { gateway } = await identified();
  slash();
  const { d } = await gateway.event('INTERACTION_CREATE');
  expect(d).not.toHaveProperty('id', lost.id);
  discord.advance(3000);
  await expect(lost.acknowledged).rejects.toThrow('The application did not respond');
});

test('servers are told of only to those who asked for them', async () => {
  const { gateway } = await identified();
  const { gateway: curious } = await identified({ intents: 1 });
  await curious.event('GUILD_CREATE');
  const added = discord.addServer({ name: 'Elsewhere' });
  expect((await curious.next(({ s }) => s === 3)).d).toMatchObject({ id: added.id });
  slash();
  await gateway.event('INTERACTION_CREATE');
  expect(gateway.packets.map(({ t }) => t)).not.toContain('GUILD_CREATE');
});

test('a shard receives what happens in its own servers', async () => {
  const index = Number((BigInt(discord.server.id) >> 22n) % 2n);
  const { gateway: own } = await identified({ shard: [index, 2] });
  const { gateway: other } = await identified({ shard: [1 - index, 2] });
  slash();
  await own.event('INTERACTION_CREATE');
  expect((await other.event('READY')).d).toMatchObject({ guilds: [] });
  expect(other.packets.map(({ t }) => t)).not.toContain('INTERACTION_CREATE');
});
