import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { identifyAs, RawGateway } from '../../discord/gateway/raw-gateway.ts';
import { answer, call, callbackPath, webhookPath } from '../../discord/http/call.ts';
import { ClientRefusal, PERMISSION, startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { DiscordStandIn, Member, SentInteraction } from '../../discord/index.ts';

/** Private ways to a member, and what keeps a message from being written. */

const BUTTON = { type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: 'go:1' }] };

let discord: DiscordStandIn;
let ada: Member;
beforeAll(async () => {
  discord = await startDiscordStandIn();
  ({ ada } = discord.members);
});
afterAll(() => discord.close());
// A new window for every bucket.
beforeEach(() => discord.advance(60_000));

const open = (recipient: string) =>
  call(discord, { path: '/users/@me/channels', json: { recipient_id: recipient } });
async function send(member: Member, json: object) {
  const { body } = await open(member.id);
  return call(discord, { path: `/channels/${String(body['id'])}/messages`, json });
}
const deferred = async (): Promise<SentInteraction> => {
  const sent = discord.as(ada).slash('paint', {}, { bypassClient: true });
  await answer(discord, sent, { type: 5 });
  return sent;
};

describe('direct messages', () => {
  test('have one channel a member, however often it is opened', async () => {
    const first = await open(ada.id);
    expect(first.body).toMatchObject({ type: 1, recipients: [{ id: ada.id }] });
    expect(first.body).not.toHaveProperty('guild_id');
    expect((await open(ada.id)).body['id']).toBe(first.body['id']);
    expect((await open(discord.members.ben.id)).body['id']).not.toBe(first.body['id']);
  });

  test('go to nobody who is not there', async () => {
    expect(await open(discord.applicationId)).toMatchObject({ status: 400, body: { code: 50033 } });
  });

  test('arrive with that member alone', async () => {
    expect((await send(ada, { content: 'for your eyes' })).status).toBe(200);
    expect(discord.directMessages(ada).map(textOf)).toContain('for your eyes');
    expect(discord.directMessages(discord.members.ben)).toEqual([]);
    expect(discord.messages(discord.channels.general, ada)).toEqual([]);
  });

  test('are refused while the member has closed them', async () => {
    discord.setDirectMessages(ada, { open: false });
    expect((await open(ada.id)).status).toBe(200);
    const refused = await send(ada, { content: 'x' });
    expect(refused).toMatchObject({ status: 403, body: { code: 50007 } });
    discord.setDirectMessages(ada, { open: true });
    expect((await send(ada, { content: 'x' })).status).toBe(200);
  });

  test('carry buttons, whose press comes from no server', async () => {
    await send(ada, { content: 'press', components: [BUTTON] });
    const message = discord.directMessages(ada).at(-1);
    if (!message) throw new Error('no message');
    const gateway = new RawGateway(discord);
    await gateway.next(({ op }) => op === 10);
    gateway.send(2, identifyAs(discord.botToken));
    await gateway.event('READY');
    const press = discord.as(ada).press(message, 'Go');
    const { d: data } = await gateway.event('INTERACTION_CREATE');
    gateway.cut();
    expect(data).toMatchObject({ context: 1, user: { id: ada.id } });
    expect(data).not.toHaveProperty('member');
    expect(data).not.toHaveProperty('guild_id');
    await answer(discord, press, { type: 4, data: { content: 'pressed' } });
    expect(discord.directMessages(ada).map(textOf)).toContain('pressed');
    expect(() => discord.as(discord.members.ben).press(message, 'Go')).toThrow(ClientRefusal);
  });
});

describe('an actor in direct messages', () => {
  test('sends commands of no server, and gets public and private answers', async () => {
    const gateway = new RawGateway(discord);
    await gateway.next(({ op }) => op === 10);
    gateway.send(2, identifyAs(discord.botToken));
    await gateway.event('READY');
    const inPrivate = discord.as(ada).inDirectMessages();
    const sent = inPrivate.slash('forget', { user: ada.id }, { bypassClient: true });
    const { d: data } = await gateway.event('INTERACTION_CREATE');
    gateway.cut();
    const direct = (await open(ada.id)).body['id'];
    expect(data).toMatchObject({
      context: 1,
      user: { id: ada.id },
      channel_id: direct,
      channel: { id: direct, type: 1, recipients: [{ id: ada.id }] },
      authorizing_integration_owners: { '0': '0' },
      app_permissions: String(
        PERMISSION.attachFiles |
          PERMISSION.embedLinks |
          PERMISSION.mentionEveryone |
          PERMISSION.useExternalEmojis,
      ),
    });
    for (const missing of ['guild', 'guild_id', 'guild_locale', 'member', 'channel.permissions'])
      expect(data).not.toHaveProperty(missing);
    const json = { content: 'only here', components: [BUTTON], flags: 64 };
    await answer(discord, sent, { type: 4, data: json });
    const message = await sent.finished();
    expect(message.ephemeralFor).toBe(ada.id);
    const press = inPrivate.press(message, 'Go');
    await answer(discord, press, { type: 7, data: { content: 'gone', components: [] } });
    expect(textOf(message)).toBe('gone');
  });

  test('writes where the app writes', async () => {
    const words = discord.as(ada).inDirectMessages().post('hello');
    await send(ada, { content: 'hello, Ada' });
    expect(discord.directMessages(ada).slice(-2).map(textOf)).toEqual(['hello', 'hello, Ada']);
    const path = `/channels/${words.channelId}/messages/${words.id}`;
    const { body } = await call(discord, { method: 'GET', path });
    expect(body).toMatchObject({ content: 'hello', author: { id: ada.id } });
  });
});

const lounge = () => `/channels/${discord.channels.lounge.id}/messages`;

describe('a nonce', () => {
  test('that is enforced gives the message that is there already', async () => {
    const json = { content: 'once', nonce: 'job-1', enforce_nonce: true };
    const first = await call(discord, { path: lounge(), json });
    const again = await call(discord, { path: lounge(), json });
    expect(first.body['nonce']).toBe('job-1');
    expect(again.body['id']).toBe(first.body['id']);
    const other = await call(discord, { path: lounge(), json: { ...json, nonce: 'job-2' } });
    expect(other.body['id']).not.toBe(first.body['id']);
  });

  test('that is not enforced, or is some minutes old, makes another', async () => {
    const json = { content: 'twice', nonce: 'job-3' };
    const ids = new Set<unknown>();
    for (const enforce_nonce of [true, false])
      ids.add(
        (await call(discord, { path: lounge(), json: { ...json, enforce_nonce } })).body['id'],
      );
    discord.advance(10 * 60_000);
    ids.add(
      (await call(discord, { path: lounge(), json: { ...json, enforce_nonce: true } })).body['id'],
    );
    expect(ids.size).toBe(3);
  });

  test('has at most 25 characters', async () => {
    const json = { content: 'x', nonce: 'n'.repeat(26), enforce_nonce: true };
    expect((await call(discord, { path: lounge(), json })).body['code']).toBe(50035);
  });
});

describe('a server’s filter', () => {
  test('refuses the words in a text, an edit and a picture’s description, and nothing else', async () => {
    const sent = await deferred();
    discord.blockWords(/fox/);
    const edit = (json: object) =>
      call(discord, { method: 'PATCH', path: webhookPath(discord, sent, '@original'), json });
    const gallery = {
      type: 12,
      items: [{ media: { url: 'https://a.example/a.png' }, description: 'a fox' }],
    };
    for (const json of [{ content: 'a fox' }, { flags: 1 << 15, components: [gallery] }])
      expect(await edit(json)).toMatchObject({ status: 400, body: { code: 200_000 } });
    expect((await edit({ content: 'a hen' })).status).toBe(200);
    expect((await send(ada, { content: 'a fox' })).status).toBe(200);
    discord.blockWords(undefined);
    expect((await edit({ content: 'a fox' })).status).toBe(200);
  });
});

describe('a message can be deleted by', () => {
  test('whoever asked for it', async () => {
    const sent = await deferred();
    const reply = sent.reply();
    if (!reply) throw new Error('no reply');
    discord.as(ada).deleteMessage(reply);
    expect(sent.reply()).toBeUndefined();
    const path = webhookPath(discord, sent, '@original');
    const edit = await call(discord, { method: 'PATCH', path, json: { content: 'x' } });
    expect(edit.body['code']).toBe(10_008);
  });

  test('a moderator, and by no other member', async () => {
    const reply = (await deferred()).reply();
    if (!reply) throw new Error('no reply');
    expect(() => discord.as(discord.members.ben).deleteMessage(reply)).toThrow(ClientRefusal);
    discord.as(discord.members.mod).deleteMessage(reply);
    expect(reply.deleted).toBe(true);
    expect(PERMISSION.manageMessages & discord.members.mod.permissions).not.toBe(0n);
  });
});

test('ordered failures count until a call meets them, and can be called off', async () => {
  discord.failNext({ path: /\/users/ }, { status: 500, times: 3 });
  expect((await open(ada.id)).status).toBe(500);
  expect(discord.failuresLeft).toBe(1);
  discord.clearFailures();
  expect(discord.failuresLeft).toBe(0);
  expect((await open(ada.id)).status).toBe(200);
});

test('an acknowledgement that took effect and was answered late is there for all to see', async () => {
  const sent = discord.as(ada).slash('paint', {}, { bypassClient: true });
  discord.failNext({ path: /\/callback/ }, { after: true, delayMs: 60_000 });
  void call(discord, { path: callbackPath(sent), json: { type: 5 } }).catch(() => undefined);
  await sent.acknowledged;
  expect(sent.reply()?.thinking).toBe(true);
});
