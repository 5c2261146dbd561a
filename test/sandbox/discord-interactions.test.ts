import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, callbackPath, webhookPath, type Asked } from './discord/call.ts';
import { RawGateway, identifyAs } from './discord/raw-gateway.ts';
import { buttonsOf, startDiscordStandIn, textOf } from './discord/index.ts';
import type { Actor, DiscordStandIn, Message, SentInteraction } from './discord/index.ts';

let discord: DiscordStandIn;
let ada: Actor;
let sent: SentInteraction;
beforeEach(async () => {
  discord = await startDiscordStandIn();
  ada = discord.as(discord.members.ada);
  sent = ada.slash('paint', {}, { bypassClient: true });
});
afterEach(() => discord.close());

const MESSAGE = { type: 4, data: { content: 'hello' } };
const DEFERRAL = { type: 5 };
const PRIVATE_DEFERRAL = { type: 5, data: { flags: 64 } };
const MODAL = {
  type: 9,
  data: {
    custom_id: 'm',
    title: 'Remix',
    components: [{ type: 18, label: 'Prompt', component: { type: 4, custom_id: 'p', style: 1 } }],
  },
};

const callback = (json: unknown, to = sent): Asked => ({ path: callbackPath(to), json });
const original = (method: string, json?: unknown): Asked => ({
  method,
  path: webhookPath(discord, sent, '@original'),
  ...(json === undefined ? {} : { json }),
});

async function postedWithButton(): Promise<Message> {
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };
  await answer(discord, sent, { type: 4, data: { content: 'hello', components: [row] } });
  return sent.finished();
}

test('an answered callback is 204 without a content type', async () => {
  const { status, headers } = await call(discord, callback(MESSAGE));
  expect(status).toBe(204);
  expect(headers.get('content-type')).toBeNull();
  expect(await sent.acknowledged).toMatchObject({ type: 4, ephemeral: false });
});

test('with_response tells which message the answer made', async () => {
  const path = `${callbackPath(sent)}?with_response=true`;
  const { status, body } = await call(discord, { path, json: PRIVATE_DEFERRAL });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    interaction: {
      id: sent.id,
      type: 2,
      response_message_id: sent.reply()?.id,
      response_message_loading: true,
      response_message_ephemeral: true,
    },
    resource: { type: 5 },
  });
  expect(body['resource']).not.toHaveProperty('message');
});

test('a second callback is 40060', async () => {
  await answer(discord, sent, DEFERRAL);
  const { status, body } = await call(discord, callback(MESSAGE));
  expect([status, body['code']]).toEqual([400, 40060]);
});

test('the first answer after 3 s is 10062', async () => {
  discord.advance(3001);
  const { status, body } = await call(discord, callback(MESSAGE));
  expect([status, body['code']]).toEqual([404, 10062]);
  await expect(sent.acknowledged).rejects.toThrow('did not respond');
});

test('a wrong token in a callback is 10062', async () => {
  const { body } = await call(discord, {
    path: callbackPath(sent).replace(sent.token, 'x'),
    json: MESSAGE,
  });
  expect(body['code']).toBe(10062);
});

test('a refused callback may be mended and sent again', async () => {
  const { body } = await call(discord, callback({ type: 4, data: { content: 'x'.repeat(2001) } }));
  expect(body).toMatchObject({
    code: 50035,
    errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } },
  });
  await answer(discord, sent, MESSAGE);
  expect(textOf(await sent.finished(() => true))).toBe('hello');
});

test.for<[string, () => Promise<SentInteraction>, number[], number[]]>([
  ['a command', () => Promise.resolve(sent), [4, 5, 9], [1, 6, 7, 8, 10, 99]],
  [
    'a press',
    async () => ada.press(await postedWithButton(), 'Go'),
    [4, 5, 6, 7, 9],
    [1, 8, 10, 99],
  ],
  [
    'a form that a command opened',
    async () => {
      await answer(discord, sent, MODAL);
      return ada.submitModal(sent, { p: 'x' });
    },
    [4, 5],
    [1, 6, 7, 8, 9],
  ],
  [
    'a form that a press opened',
    async () => {
      const press = ada.press(await postedWithButton(), 'Go');
      await answer(discord, press, MODAL);
      return ada.submitModal(press, { p: 'x' });
    },
    [4, 5, 6, 7],
    [1, 8, 9],
  ],
])(
  '%s takes the callback types documented for it and no others',
  async ([, make, taken, refused]) => {
    const probe = await make();
    for (const type of refused) {
      const { status, body } = await call(discord, callback({ type, data: {} }, probe));
      expect([type, status, body['code']]).toEqual([type, 400, 50035]);
      expect(body['errors']).toHaveProperty('type');
    }
    for (const type of taken.slice(0, 1)) {
      await answer(discord, probe, { type, data: { content: 'taken' } });
    }
    expect((await probe.acknowledged).type).toBe(taken[0]);
  },
);

test.for<[string, () => Promise<unknown>, () => Asked, number, number]>([
  [
    'an edit before the first answer',
    async () => {},
    () => original('PATCH', { content: 'x' }),
    404,
    10015,
  ],
  [
    'an edit by another application id',
    () => answer(discord, sent, DEFERRAL),
    () => ({
      method: 'PATCH',
      path: `/webhooks/${discord.server.id}/${sent.token}/messages/@original`,
      json: { content: 'x' },
    }),
    404,
    10015,
  ],
  [
    'an edit after 15 minutes',
    async () => {
      await answer(discord, sent, DEFERRAL);
      discord.advance(15 * 60_000 + 1);
    },
    () => original('PATCH', { content: 'x' }),
    401,
    50027,
  ],
  [
    'an edit with a token that was made to expire',
    async () => {
      await answer(discord, sent, DEFERRAL);
      discord.expireToken(sent);
    },
    () => original('PATCH', { content: 'x' }),
    401,
    50027,
  ],
  [
    'an edit of a deleted reply',
    async () => {
      await answer(discord, sent, MESSAGE);
      await call(discord, original('DELETE'));
    },
    () => original('PATCH', { content: 'x' }),
    404,
    10008,
  ],
  [
    'an edit of somebody else’s message through the token',
    () => answer(discord, sent, DEFERRAL),
    () => ({
      method: 'PATCH',
      path: webhookPath(discord, sent, discord.server.id),
      json: { content: 'x' },
    }),
    404,
    10008,
  ],
  [
    'an edit to nothing',
    () => answer(discord, sent, MESSAGE),
    () => original('PATCH', { content: '' }),
    400,
    50006,
  ],
])('%s is refused', async ([, prepare, asked, status, code]) => {
  await prepare();
  const got = await call(discord, { ...asked(), authorization: null });
  expect([got.status, got.body['code']]).toEqual([status, code]);
});

test('a token of nearly 15 minutes still works, with @original encoded too', async () => {
  await answer(discord, sent, DEFERRAL);
  discord.advance(14 * 60_000);
  const path = webhookPath(discord, sent, '%40original');
  const { status } = await call(discord, { method: 'PATCH', path, json: { content: 'late' } });
  expect([status, textOf(await sent.finished(() => true))]).toEqual([200, 'late']);
});

test('whether a deferred answer is private is fixed by the deferral', async () => {
  await answer(discord, sent, PRIVATE_DEFERRAL);
  await call(discord, original('PATCH', { content: 'psst', flags: 0 }));
  expect(sent.reply()).toMatchObject({ content: 'psst', ephemeralFor: discord.members.ada.id });
  const other = ada.slash('paint', {}, { bypassClient: true });
  await answer(discord, other, DEFERRAL);
  const path = webhookPath(discord, other, '@original');
  await call(discord, { method: 'PATCH', path, json: { content: 'loud', flags: 64 } });
  expect(other.reply()).toMatchObject({ content: 'loud', ephemeralFor: undefined });
});

test('a deferral takes no flag but EPHEMERAL', async () => {
  await answer(discord, sent, { type: 5, data: { flags: 1 << 15 } });
  expect((sent.reply()?.flags ?? 0) & (1 << 15)).toBe(0);
});

test('the first follow-up after a deferral edits the placeholder, the next one is a new message', async () => {
  await answer(discord, sent, DEFERRAL);
  const path = webhookPath(discord, sent);
  await call(discord, { path, json: { content: 'first', flags: 64 } });
  expect(sent.reply()).toMatchObject({
    content: 'first',
    thinking: false,
    ephemeralFor: undefined,
  });
  expect(sent.followUps()).toEqual([]);
  await call(discord, { path, json: { content: 'second', flags: 64 } });
  expect(sent.followUps()).toMatchObject([
    { content: 'second', ephemeralFor: discord.members.ada.id },
  ]);
});

test('a deferred update makes the pressed message the original, and an edit changes it in place', async () => {
  const message = await postedWithButton();
  const press = discord.as(discord.members.ben).press(message, 'Go');
  await answer(discord, press, { type: 6 });
  const path = webhookPath(discord, press, '@original');
  await call(discord, { method: 'PATCH', path, json: { content: 'changed', components: [] } });
  expect(press.reply()).toBe(message);
  expect(message).toMatchObject({ content: 'changed', edits: 1, history: ['hello'] });
  expect(buttonsOf(message)).toEqual([]);
});

test('an update answers a press by changing the message', async () => {
  const message = await postedWithButton();
  const press = ada.press(message, 'Go');
  await answer(discord, press, { type: 7, data: { content: 'updated', components: [] } });
  expect(textOf(message)).toBe('updated');
});

test('the payload is the documented one, with the thread’s parent instead of an age restriction', async () => {
  const gateway = new RawGateway(discord);
  await gateway.next(({ op }) => op === 10);
  gateway.send(2, identifyAs(discord.botToken));
  await gateway.event('READY');
  const { thread, ageRestricted } = discord.channels;
  const { mod } = discord.members;
  const inThread = discord.as(mod, thread).slash('paint', { prompt: 'x' }, { bypassClient: true });
  const { d } = await gateway.event('INTERACTION_CREATE');
  expect(d).toMatchObject({
    version: 1,
    id: inThread.id,
    application_id: discord.applicationId,
    type: 2,
    token: inThread.token,
    data: { name: 'paint', type: 1, options: [{ name: 'prompt', type: 3, value: 'x' }] },
    guild: { id: discord.server.id, locale: 'en-US', features: [] },
    guild_id: discord.server.id,
    channel: { id: thread.id, type: 11, parent_id: discord.channels.general.id },
    channel_id: thread.id,
    member: { user: { id: mod.id }, roles: [], permissions: String(mod.permissions) },
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': discord.server.id },
    context: 0,
    attachment_size_limit: 10 * 1024 * 1024,
  });
  expect(d).not.toHaveProperty('channel.nsfw');
  expect(d).not.toHaveProperty('user');
  discord.as(mod, ageRestricted).slash('paint', {}, { bypassClient: true });
  const second = await gateway.next(({ t, s }) => t === 'INTERACTION_CREATE' && s === 3);
  expect(second.d).toHaveProperty('channel.nsfw', true);
  gateway.cut();
  await gateway.closed;
});
