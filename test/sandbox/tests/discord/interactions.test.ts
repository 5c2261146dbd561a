import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, callbackPath, type Asked } from '../../discord/http/call.ts';
import { RawGateway, identifyAs } from '../../discord/gateway/raw-gateway.ts';
import { startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { Actor, DiscordStandIn, Message, SentInteraction } from '../../discord/index.ts';

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

const field = (customId: string, more: object = {}): object => ({
  type: 18,
  label: 'Prompt',
  component: { type: 4, custom_id: customId, style: 1, ...more },
});
const form = (more: object): object => ({ ...MODAL.data, ...more });
const fields = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => field(`${index}`));

test.for<[string, object, string]>([
  ['a title over 45', form({ title: 'x'.repeat(46) }), 'title'],
  ['no title', form({ title: undefined }), 'title'],
  ['a custom_id over 100', form({ custom_id: 'x'.repeat(101) }), 'custom_id'],
  ['no fields', form({ components: [] }), 'components'],
  ['six fields', form({ components: fields(6) }), 'components'],
  [
    'a label over 45',
    form({ components: [{ ...field('a'), label: 'x'.repeat(46) }] }),
    'components.0.label',
  ],
  [
    'an input without its label',
    form({ components: [{ type: 4, custom_id: 'a', style: 1 }] }),
    'components.0.type',
  ],
  ['a custom_id twice', form({ components: [field('a'), field('a')] }), 'components.1'],
  [
    'a maximum over 4000',
    form({ components: [field('a', { max_length: 4001 })] }),
    'components.0.component.max_length',
  ],
  [
    'a value over its maximum',
    form({ components: [field('a', { max_length: 2, value: 'xxx' })] }),
    'components.0.component.value',
  ],
  [
    'a disabled field',
    form({
      components: [
        { type: 18, label: 'x', component: { type: 5, custom_id: 'a', disabled: true } },
      ],
    }),
    'components.0',
  ],
])('a form with %s is refused at its place', async ([, data, place]) => {
  const { body } = await call(discord, callback({ type: 9, data }));
  expect(body).toMatchObject({ code: 50035 });
  expect(body).toHaveProperty(`errors.data.${place}._errors`);
  expect(sent.modal()).toBeUndefined();
});

test('the fullest form that is allowed is opened', async () => {
  const data = form({ title: 'x'.repeat(45), components: fields(5) });
  await answer(discord, sent, { type: 9, data });
  expect(sent.modal()).toMatchObject({ title: 'x'.repeat(45) });
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
