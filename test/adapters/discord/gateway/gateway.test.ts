import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBotRest } from '#adapters/discord/api/rest.ts';
import type { Application } from '#adapters/discord/gateway/gateway-info.ts';
import { createGateway, type Gateway } from '#adapters/discord/gateway/gateway.ts';
import { createLogger } from '#core/logger.ts';
import type { GatewaySession, SessionStore } from '#features/connection/ports.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../../../sandbox/discord/index.ts';

let discord: DiscordStandIn;
let sessions: Map<number, GatewaySession>;
let told: string[];
let heard: string[];
const open: Gateway[] = [];

beforeEach(async () => {
  discord = await startDiscordStandIn();
  discord.gateway.maxConcurrency = 16;
  sessions = new Map();
  told = [];
  heard = [];
});
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
  await discord.close();
});

function start({ token = discord.botToken } = {}): Promise<Application> {
  const store: SessionStore = {
    list: async () => [...sessions.values()],
    save: async (_, changed) => changed.forEach((each) => sessions.set(each.shardId, each)),
    remove: async (ids) => ids.forEach((id) => sessions.delete(id)),
  };
  const gateway = createGateway({
    apiUrl: discord.apiUrl,
    token,
    rest: createBotRest({ apiUrl: discord.apiUrl, guard: (request) => request }, token),
    sessions: store,
    log: createLogger('silent', []),
  });
  open.push(gateway);
  return gateway.connect({
    onInteraction: ({ invocation }) => heard.push(invocation.interactionId),
    onOnline: (isOnline) => told.push(isOnline ? 'online' : 'offline'),
    onFault: (problem) => told.push(problem),
    onGone: (problem) => told.push(problem),
  });
}

async function registerPaint(): Promise<void> {
  await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { Authorization: `Bot ${discord.botToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify([{ name: 'paint', description: 'Paints.' }]),
  });
}

const identified = () =>
  discord.wire.flatMap((entry) =>
    entry.kind === 'gateway' && entry.direction === 'sent' && entry.op === 2 ? [entry.data] : [],
  );

it('as many shards as Discord recommends hear what happens in their servers, once', async () => {
  await registerPaint();
  discord.gateway.shards = 4;
  expect(await start()).toEqual({
    id: discord.applicationId,
    name: 'easel#0001',
    publicKey: discord.endpoint.publicKey,
    endpointUrl: undefined,
  });
  await expect.poll(() => sessions.size, { timeout: 10_000 }).toBe(4);
  expect(identified()).toHaveLength(4);
  expect(identified()).toContainEqual(expect.objectContaining({ shard: [3, 4], intents: 0 }));
  const servers = [1, 2, 3, 4, 5].map((name) => discord.addServer({ name: String(name) }));
  const sent = servers.map((server) => {
    const member = discord.addMember(server, {});
    const actor = discord.as(member, discord.addChannel(server));
    const interaction = actor.slash('paint');
    interaction.acknowledged.catch(() => undefined);
    return interaction.id;
  });
  await expect.poll(() => heard.toSorted()).toEqual(sent.toSorted());
});

it('too few shards become as many as Discord wants', async () => {
  discord.gateway.fewestShards = 3;
  await start();
  expect(identified()[0]).toMatchObject({ shard: [0, 1] });
  await expect.poll(() => sessions.size, { timeout: 10_000 }).toBe(3);
});

it('a limit of sessions that is used up is told in words, and waited for', async () => {
  discord.gateway.identifiesLeft = 0;
  discord.gateway.resetAfterMs = 1500;
  const connected = start();
  await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(1);
  expect(told[0]).toMatch(/^Discord allows no new connection before 20\d\d-/);
  expect(identified()).toEqual([]);
  discord.gateway.identifiesLeft = 1000;
  await connected;
  expect(identified()).toHaveLength(1);
});

it('sessions that are there are resumed though no new one may be begun', async () => {
  await start();
  await expect.poll(() => sessions.size).toBe(1);
  await open.pop()?.close();
  discord.gateway.identifiesLeft = 0;
  await start();
  expect(identified()).toHaveLength(1);
  expect(told).not.toContainEqual(expect.stringMatching(/no new connection/));
});

it('one shard that is lost makes all of it offline until it is back', async () => {
  discord.gateway.shards = 2;
  await start();
  await expect.poll(() => sessions.size, { timeout: 10_000 }).toBe(2);
  told = [];
  discord.dropGateway();
  await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe('online');
  expect(told).toContain('offline');
});

it('a token that Discord refuses ends it at once, in words', async () => {
  await expect(start({ token: 'MTIz.wrong.token' })).rejects.toThrow(
    /does not accept DISCORD_TOKEN/,
  );
});

it('a gateway can be closed while Discord is away', async () => {
  discord.failNext({ path: /gateway/ }, { hangUp: true, times: 100 });
  void start();
  await open.pop()?.close();
  expect(told).toEqual([]);
});
