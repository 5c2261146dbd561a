import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, callbackPath, webhookPath } from '../../discord/http/call.ts';
import { identifyAs, RawGateway } from '../../discord/gateway/raw-gateway.ts';
import { ClientRefusal, startDiscordStandIn } from '../../discord/index.ts';
import type { DiscordStandIn, Message, SentInteraction } from '../../discord/index.ts';

let discord: DiscordStandIn;
let sent: SentInteraction;
beforeEach(async () => {
  discord = await startDiscordStandIn();
  sent = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
});
afterEach(() => discord.close());

const original = (): string => webhookPath(discord, sent, '@original');
const edit = (content: string) =>
  call(discord, { method: 'PATCH', path: original(), json: { content } });

test('no secret is in the wire log, whoever sent it and wherever it stood', async () => {
  const gateway = new RawGateway(discord);
  await gateway.next(({ op }) => op === 10);
  gateway.send(2, identifyAs(discord.botToken));
  await gateway.event('READY');
  const second = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
  await answer(discord, sent, { type: 5 });
  await edit(`leaking ${discord.botToken} and ${second.token}`);
  gateway.cut();
  await gateway.closed;
  const log = JSON.stringify(discord.wire);
  for (const secret of [discord.botToken, sent.token, second.token]) {
    expect(log).not.toContain(secret);
  }
  expect(log).toContain('leaking «token» and «token»');
});

test('the wire log has each call with its body, files and refusal', async () => {
  const files = { 'files[0]': { name: 'a.png', bytes: Buffer.alloc(10) } };
  await call(discord, { method: 'PATCH', path: original(), json: { content: 'x' }, files });
  expect(discord.wire).toMatchObject([
    {
      kind: 'rest',
      method: 'PATCH',
      path: `/webhooks/${discord.applicationId}/«token»/messages/@original`,
      status: 404,
      body: { content: 'x' },
      files: [{ name: 'a.png', size: 10 }],
      refusal: { code: 10015 },
    },
  ]);
});

test.for<[string, string, string, number, number]>([
  ['a wrong bot token', 'GET', '/users/@me', 401, 0],
  ['an unknown route', 'GET', '/nothing', 404, 0],
  ['a wrong method', 'PATCH', '/users/@me', 405, 0],
  ['an unknown channel', 'GET', '/channels/123456789012345678', 404, 10003],
  ['an id that is none', 'GET', '/channels/x', 400, 50035],
])('%s is refused', async ([name, method, path, status, code]) => {
  const authorization = name === 'a wrong bot token' ? { authorization: 'Bot wrong' } : {};
  const answered = await call(discord, { method, path, ...authorization });
  expect([answered.status, answered.body['code']]).toEqual([status, code]);
  expect(discord.invalidRequests).toBe(status === 401 ? 1 : 0);
});

test('a webhook’s sixth call within 2 s is 429 and says when to come back', async () => {
  await answer(discord, sent, { type: 5 });
  const remaining: (string | null)[] = [];
  for (let calls = 0; calls < 5; calls += 1) {
    const { headers } = await edit(`${calls}`);
    remaining.push(headers.get('x-ratelimit-remaining'));
  }
  expect(remaining).toEqual(['4', '3', '2', '1', '0']);
  const { status, headers, body } = await edit('6');
  expect(status).toBe(429);
  expect(body).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(headers.get('x-ratelimit-scope')).toBe('user');
  expect(discord.invalidRequests).toBe(1);
  discord.advance(2000);
  expect((await edit('again')).status).toBe(200);
});

test('50 calls a second is the bot’s global limit, which interaction routes do not count to', async () => {
  const channels = Array.from({ length: 50 }, () => discord.addChannel(discord.server));
  const get = (id: string) => call(discord, { method: 'GET', path: `/channels/${id}` });
  await Promise.all(channels.map(({ id }) => get(id)));
  const { status, headers } = await get(discord.channels.general.id);
  expect([status, headers.get('x-ratelimit-global')]).toEqual([429, 'true']);
  await answer(discord, sent, { type: 5 });
  expect((await edit('exempt')).status).toBe(200);
});

test('an ordered failure answers once, before anything took effect', async () => {
  await answer(discord, sent, { type: 5 });
  discord.failNext(
    { method: 'PATCH', path: /@original$/ },
    { status: 503, code: 7, message: 'busy' },
  );
  const { status, body } = await edit('x');
  expect([status, body]).toEqual([503, { code: 7, message: 'busy' }]);
  expect(sent.reply()?.thinking).toBe(true);
  expect((await edit('x')).status).toBe(200);
});

test('an answer can be lost after the call took effect', async () => {
  discord.failNext({ path: /callback$/ }, { hangUp: true, after: true });
  const json = { type: 5 };
  await expect(call(discord, { path: callbackPath(sent), json })).rejects.toThrow('fetch failed');
  expect(sent.reply()?.thinking).toBe(true);
  expect((await call(discord, { path: callbackPath(sent), json })).body['code']).toBe(40060);
});

test('a delay alone only delays the honest answer', async () => {
  discord.failNext({ path: /callback$/ }, { delayMs: 30, times: 2 });
  await answer(discord, sent, { type: 5 });
  expect((await sent.acknowledged).afterMs).toBeGreaterThan(28);
});

async function withButtons(data: object): Promise<Message> {
  const buttons = [
    { type: 2, style: 1, label: 'Go', custom_id: 'go' },
    { type: 2, style: 1, label: 'Gone', custom_id: 'gone', disabled: true },
    { type: 2, style: 5, label: 'Docs', url: 'https://example.org' },
  ];
  const components = [{ type: 1, components: buttons }];
  await answer(discord, sent, { type: 4, data: { content: 'x', components, ...data } });
  return sent.finished();
}

test.for<[string, object, string, RegExp]>([
  ['a button that is not there', {}, 'Nothing', /no button "Nothing", only \[Go, Gone, Docs\]/],
  ['a disabled button', {}, 'Gone', /disabled/],
  ['a link', {}, 'Docs', /link/],
  ['a button that another member sees', { flags: 64 }, 'Go', /does not see/],
])('the client does not press %s', async ([, data, label, why]) => {
  const message = await withButtons(data);
  const ben = discord.as(discord.members.ben);
  expect(() => ben.press(message, label)).toThrow(ClientRefusal);
  expect(() => ben.press(message, label)).toThrow(why);
});

test('a deleted message cannot be pressed but by forgery', async () => {
  const message = await withButtons({});
  await call(discord, { method: 'DELETE', path: original() });
  const ben = discord.as(discord.members.ben);
  expect(() => ben.press(message, 'Go')).toThrow('deleted');
  expect(ben.pressCustomId(message, 'anything').id).toMatch(/^\d+$/);
});

test('waiting in vain says what was waited for and what stands there', async () => {
  await expect(discord.until('a miracle', () => false, 10)).rejects.toThrow('a miracle');
  await answer(discord, sent, { type: 5 });
  await expect(sent.finished(undefined, 10)).rejects.toThrow(/paint.*thinking/);
});

test('changes are told of until one unsubscribes', async () => {
  let heard = 0;
  const stop = discord.onChange(() => {
    heard += 1;
  });
  await answer(discord, sent, { type: 5 });
  expect(heard).toBeGreaterThan(0);
  stop();
  const before = heard;
  await edit('x');
  expect(heard).toBe(before);
});

test('closing fails what waits and frees the port', async () => {
  const other = await startDiscordStandIn();
  const port = Number(new URL(other.apiUrl).port);
  const waiting = other.until('nothing', () => false);
  const unanswered = other.as(other.members.ada).slash('x', {}, { bypassClient: true });
  await Promise.all([
    expect(waiting).rejects.toThrow('closed'),
    expect(unanswered.acknowledged).rejects.toThrow('closed'),
    other.close(),
  ]);
  const again = await startDiscordStandIn({ port });
  expect(again.apiUrl).toBe(other.apiUrl);
  await again.close();
});
