import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer, call, webhookPath, type Answered, type Asked } from '../../discord/http/call.ts';
import { CHANNEL_TYPE, PERMISSION, startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { Channel, DiscordStandIn, Message, SentInteraction } from '../../discord/index.ts';

/** What the bot may do with its own token. */

let discord: DiscordStandIn;
let general: Channel;
let sent: SentInteraction;
beforeAll(async () => {
  discord = await startDiscordStandIn();
  ({ general } = discord.channels);
});
afterAll(() => discord.close());
beforeEach(async () => {
  // A new window for every bucket.
  discord.advance(60_000);
  sent = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
  await answer(discord, sent, { type: 5 });
});

const FILES = { 'files[0]': { name: 'a.png', bytes: Buffer.alloc(8) } };
const GALLERY = { type: 12, items: [{ media: { url: 'attachment://a.png' } }] };

function edit(json: object, files?: Asked['files']): Promise<Answered> {
  const path = webhookPath(discord, sent, '@original');
  return call(discord, { method: 'PATCH', path, json, ...(files ? { files } : {}) });
}

async function posted(channel: Channel): Promise<Message> {
  const path = `/channels/${channel.id}/messages`;
  const { body } = await call(discord, { path, json: { content: 'mine' } });
  const message = discord.messages(channel).find(({ id }) => id === body['id']);
  if (!message) throw new Error(JSON.stringify(body));
  return message;
}

test('the bot posts, reads, edits and deletes its messages with its own token', async () => {
  const message = await posted(general);
  const path = `/channels/${general.id}/messages/${message.id}`;
  expect((await call(discord, { method: 'GET', path })).body['content']).toBe('mine');
  await call(discord, { method: 'PATCH', path, json: { content: 'edited' } });
  expect(message).toMatchObject({ content: 'edited', edits: 1, history: ['mine'] });
  expect((await call(discord, { method: 'DELETE', path })).status).toBe(204);
  expect(message.deleted).toBe(true);
  expect((await call(discord, { method: 'GET', path })).body['code']).toBe(10008);
});

test('the bot edits its reply once the interaction’s token is too old', async () => {
  await edit({ content: 'x' });
  discord.advance(16 * 60_000);
  const path = `/channels/${general.id}/messages/${sent.reply()?.id}`;
  expect((await call(discord, { method: 'PATCH', path, json: { content: 'late' } })).status).toBe(
    200,
  );
  expect(textOf(await sent.finished(() => true))).toBe('late');
});

test('an ephemeral message is out of the bot token’s reach', async () => {
  const secret = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
  await answer(discord, secret, { type: 4, data: { content: 'psst', flags: 64 } });
  const path = `/channels/${general.id}/messages/${secret.reply()?.id}`;
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    const json = method === 'PATCH' ? { json: { content: 'x' } } : {};
    expect((await call(discord, { method, path, ...json })).body['code']).toBe(10008);
  }
  const own = webhookPath(discord, secret, '@original');
  expect((await call(discord, { method: 'DELETE', path: own })).status).toBe(204);
  expect(secret.reply()).toBeUndefined();
});

const ALL =
  Object.values(PERMISSION).reduce((sum, bit) => sum | bit, 0n) & ~PERMISSION.administrator;

test.for<[string, bigint, object, number]>([
  ['View Channel', ALL & ~PERMISSION.viewChannel, { json: { content: 'x' } }, 50001],
  ['Send Messages', ALL & ~PERMISSION.sendMessages, { json: { content: 'x' } }, 50013],
  ['Attach Files', ALL & ~PERMISSION.attachFiles, { json: { content: 'x' }, files: FILES }, 50013],
])('posting without %s is refused', async ([, appPermissions, asked, code]) => {
  const channel = discord.addChannel(discord.server, { appPermissions });
  const { status, body } = await call(discord, {
    path: `/channels/${channel.id}/messages`,
    ...asked,
  });
  expect([status, body['code']]).toEqual([403, code]);
  discord.setAppPermissions(channel, ALL);
  const allowed = await call(discord, { path: `/channels/${channel.id}/messages`, ...asked });
  expect(allowed.status).toBe(200);
});

test('an answer to an interaction may carry files where the bot may not attach any', async () => {
  const { noFiles } = discord.channels;
  sent = discord.as(discord.members.ada, noFiles).slash('paint', {}, { bypassClient: true });
  await answer(discord, sent, { type: 5 });
  expect((await edit({ flags: 1 << 15, components: [GALLERY] }, FILES)).status).toBe(200);
});

test('a bulk deletion takes 2 to 100 messages of two weeks, and Manage Messages', async () => {
  const channel = discord.addChannel(discord.server);
  const path = `/channels/${channel.id}/messages/bulk-delete`;
  const remove = async (messages: readonly string[], at = path) =>
    (await call(discord, { path: at, json: { messages } })).body['code'];
  const [first, second, third] = [
    await posted(channel),
    await posted(channel),
    await posted(channel),
  ];
  expect(await remove([first.id, second.id])).toBe(50013);
  discord.setAppPermissions(channel, ALL);
  expect(await remove([first.id])).toBe(50016);
  expect(await remove([first.id, first.id])).toBe(50035);
  const nobodys = Array.from({ length: 101 }, (_, n) => String(BigInt(first.id) + BigInt(n)));
  discord.advance(10_000);
  expect(await remove(nobodys)).toBe(50016);
  expect(await remove([first.id, discord.channels.general.id])).toBeUndefined();
  expect(discord.messages(channel)).toEqual([second, third]);
  const direct = await call(discord, {
    path: '/users/@me/channels',
    json: { recipient_id: discord.members.ada.id },
  });
  const there = `/channels/${String(direct.body['id'])}/messages/bulk-delete`;
  expect(await remove([second.id, third.id], there)).toBe(50003);
  discord.advance(14 * 24 * 60 * 60_000);
  expect(await remove([second.id, third.id])).toBe(50034);
});

test('channels lie in a category, in which nothing is posted', async () => {
  const { category } = discord;
  const get = await call(discord, { method: 'GET', path: `/channels/${general.id}` });
  expect(get.body).toMatchObject({ type: 0, parent_id: category.id, nsfw: false });
  const own = await call(discord, { method: 'GET', path: `/channels/${category.id}` });
  expect(own.body).toMatchObject({ type: CHANNEL_TYPE.category, parent_id: null });
  const path = `/channels/${category.id}/messages`;
  expect((await call(discord, { path, json: { content: 'x' } })).body['code']).toBe(50008);
});

test('what the app may not see in a channel it may not see in its threads', async () => {
  const channel = discord.addChannel(discord.server);
  const thread = discord.addChannel(discord.server, {
    type: CHANNEL_TYPE.publicThread,
    parentId: channel.id,
  });
  const get = async () =>
    (await call(discord, { method: 'GET', path: `/channels/${thread.id}` })).body['code'];
  expect(await get()).toBeUndefined();
  discord.setAppPermissions(channel, ALL & ~PERMISSION.viewChannel);
  expect(await get()).toBe(50001);
});

test('a deleted channel is gone with its threads and messages, its category’s channels are not', async () => {
  const category = discord.addChannel(discord.server, { type: CHANNEL_TYPE.category });
  const channel = discord.addChannel(discord.server, { parentId: category.id });
  const thread = discord.addChannel(discord.server, {
    type: CHANNEL_TYPE.privateThread,
    parentId: channel.id,
  });
  discord.deleteChannel(category);
  expect(channel.parentId).toBeUndefined();
  const message = await posted(channel);
  const ada = discord.as(discord.members.ada, channel);
  const asked = ada.slash('paint', {}, { bypassClient: true });
  discord.deleteChannel(channel);
  for (const { id } of [channel, thread]) {
    const { status, body } = await call(discord, { method: 'GET', path: `/channels/${id}` });
    expect([status, body['code']]).toEqual([404, 10003]);
  }
  expect(message.deleted).toBe(true);
  await expect(answer(discord, asked, { type: 5 })).rejects.toThrow('10003');
  expect(() => ada.post('x')).toThrow('does not see');
});

test('channels say whether they are age-restricted; threads do not', async () => {
  const get = async (channel: Channel): Promise<object> =>
    (await call(discord, { method: 'GET', path: `/channels/${channel.id}` })).body;
  expect(await get(discord.channels.ageRestricted)).toMatchObject({ nsfw: true, type: 0 });
  expect(await get(general)).toMatchObject({ nsfw: false });
  const thread = await get(discord.channels.thread);
  expect(thread).toMatchObject({ parent_id: general.id, type: 11 });
  expect(thread).not.toHaveProperty('nsfw');
});
