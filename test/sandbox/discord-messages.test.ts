import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer, call, webhookPath, type Answered } from './discord/call.ts';
import { PERMISSION, picturesOf, startDiscordStandIn, textOf } from './discord/index.ts';
import type { Channel, DiscordStandIn, Message, SentInteraction } from './discord/index.ts';

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
  discord.attachmentSizeLimit = 10 * 1024 * 1024;
  sent = discord.as(discord.members.ada).slash('paint', {}, { bypassClient: true });
  await answer(discord, sent, { type: 5 });
});

const V2 = 1 << 15;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const text = (content: string): object => ({ type: 10, content });
const button = (customId: string, more: object = {}): object => ({
  type: 2,
  style: 2,
  label: 'Go',
  custom_id: customId,
  ...more,
});
const row = (...components: object[]): object => ({ type: 1, components });
const gallery = (...names: string[]): object => ({
  type: 12,
  items: names.map((name) => ({ media: { url: `attachment://${name}` }, description: 'alt' })),
});
const layout = (...components: unknown[]): object => ({ flags: V2, components });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function edit(json: object, names: readonly string[] = [], bytes = PNG): Promise<Answered> {
  const files = Object.fromEntries(names.map((name, n) => [`files[${n}]`, { name, bytes }]));
  const path = webhookPath(discord, sent, '@original');
  return call(discord, { method: 'PATCH', path, json, ...(names.length > 0 ? { files } : {}) });
}

/** Where the documented nested errors of 50035 say something is wrong. */
function wrongPaths(errors: unknown, path = ''): string[] {
  return Object.entries(Object(errors)).flatMap(([key, value]) =>
    key === '_errors' ? [path] : wrongPaths(value, path === '' ? key : `${path}.${key}`),
  );
}

test.for<[string, object, string]>([
  ['content over 2000', { content: 'x'.repeat(2001) }, 'content'],
  ['eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds'],
  ['content besides V2', { ...layout(text('x')), content: 'x' }, 'content'],
  ['embeds besides V2', { ...layout(text('x')), embeds: [{ title: 'x' }] }, 'embeds'],
  ['layout without the V2 flag', { components: [text('x')] }, 'components.0.type'],
  ['an empty text', layout(text('')), 'components.0.content'],
  ['a text over 4000', layout(text('x'.repeat(4001))), 'components.0.content'],
  ['texts over 4000 together', layout(...times(2, () => text('x'.repeat(2001)))), 'components'],
  ['41 components', layout(...times(41, () => text('x'))), 'components'],
  [
    '41 with the nested ones',
    layout({ type: 17, components: times(40, () => text('x')) }),
    'components',
  ],
  ['an unknown type', layout({ type: 99 }), 'components.0.type'],
  ['a button outside a row', layout(button('a')), 'components.0.type'],
  ['a text in a row', layout(row(text('x'))), 'components.0.components.0.type'],
  [
    'a form’s input in a message',
    layout(row({ type: 4, custom_id: 'a', style: 1 })),
    'components.0.components.0.type',
  ],
  [
    'a container in a container',
    layout({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
    'components.0.components.0.type',
  ],
  [
    'a section without accessory',
    layout({ type: 9, components: [text('x')] }),
    'components.0.accessory',
  ],
  [
    'six buttons in a row',
    layout(row(...times(6, (n) => button(`${n}`)))),
    'components.0.components',
  ],
  [
    'six rows without V2',
    { content: 'x', components: times(6, (n) => row(button(`${n}`))) },
    'components',
  ],
  ['an empty row', layout(row()), 'components.0.components'],
  [
    'a label over 80',
    layout(row(button('a', { label: 'x'.repeat(81) }))),
    'components.0.components.0.label',
  ],
  [
    'a custom_id over 100',
    layout(row(button('x'.repeat(101)))),
    'components.0.components.0.custom_id',
  ],
  ['an empty custom_id', layout(row(button(''))), 'components.0.components.0.custom_id'],
  [
    'a button without custom_id',
    layout(row({ type: 2, style: 1, label: 'x' })),
    'components.0.components.0.custom_id',
  ],
  ['a custom_id twice', layout(row(button('a')), row(button('a'))), 'components'],
  [
    'a select besides a button',
    layout(row(button('a'), { type: 5, custom_id: 'b' })),
    'components.0.components',
  ],
  ['an empty gallery', layout({ type: 12, items: [] }), 'components.0.items'],
  ['a file that nobody uploaded', layout(gallery('ghost.png')), 'components.0.items.0.media.url'],
  [
    'an attachment that is not there',
    { content: 'x', attachments: [{ id: '7' }] },
    'attachments.0',
  ],
  [
    'an unknown parse',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0',
  ],
])('%s is refused with 50035 at its place', async ([, body, path]) => {
  const { status, body: refusal } = await edit(body);
  expect([status, refusal['code'], wrongPaths(refusal['errors'])]).toEqual([400, 50035, [path]]);
  expect(sent.reply()?.thinking).toBe(true);
});

test.for<[string, object, string]>([
  ['eleven gallery items', layout(gallery(...times(11, () => 'a.png'))), 'components.0.items'],
  [
    'an empty alt text',
    layout({ type: 12, items: [{ media: { url: 'attachment://a.png' }, description: '' }] }),
    'components.0.items.0.description',
  ],
  [
    'an alt text over 1024',
    layout({
      type: 12,
      items: [{ media: { url: 'attachment://a.png' }, description: 'x'.repeat(1025) }],
    }),
    'components.0.items.0.description',
  ],
])('%s is refused with 50035 at its place', async ([, body, path]) => {
  const { status, body: refusal } = await edit(body, ['a.png']);
  expect([status, refusal['code'], wrongPaths(refusal['errors'])]).toEqual([400, 50035, [path]]);
});

test('the fullest message that is allowed is taken', async () => {
  const names = times(10, (n) => `${n}.png`);
  const { status } = await edit(
    layout(
      text('x'.repeat(4000)),
      gallery(...names),
      row(...times(5, (n) => button(`${n}`, { label: 'x'.repeat(80) }))),
      { type: 17, components: times(31, () => ({ type: 14 })) },
    ),
    names,
  );
  expect(status).toBe(200);
  expect(picturesOf(await sent.finished())).toHaveLength(10);
});

test('a message with nothing in it is 50006', async () => {
  expect((await edit({})).body['code']).toBe(50006);
});

test('an eleventh file is refused', async () => {
  const { body } = await edit(
    { content: 'x' },
    times(11, (n) => `${n}.png`),
  );
  expect(body['code']).toBe(50035);
});

test('a file over the limit is 40005, and one at the limit is taken', async () => {
  discord.attachmentSizeLimit = 100;
  const { status, body } = await edit({ content: 'x' }, ['a.png'], Buffer.alloc(101));
  expect([status, body['code']]).toEqual([413, 40005]);
  expect((await edit({ content: 'x' }, ['a.png'], Buffer.alloc(100))).status).toBe(200);
});

test('V2 cannot be taken back, and old content has to be emptied before it is set', async () => {
  await edit({ content: 'old' });
  expect((await edit(layout(text('new')))).body['code']).toBe(50035);
  expect((await edit({ ...layout(text('new')), content: null })).status).toBe(200);
  expect((await edit({ flags: 0, components: [text('newer')] })).status).toBe(200);
  expect((sent.reply()?.flags ?? 0) & V2).toBe(V2);
  expect((await edit({ flags: 0, content: 'old again' })).body['code']).toBe(50035);
});

test('a given list of attachments is the whole wanted set', async () => {
  const show = { content: 'x' };
  await edit({ ...show, attachments: [{ id: 0 }, { id: 1 }] }, ['a.png', 'b.png']);
  const names = (): string[] => sent.reply()?.attachments.map(({ filename }) => filename) ?? [];
  expect(names()).toEqual(['a.png', 'b.png']);
  const [first] = sent.reply()?.attachments ?? [];
  await edit({ ...show, attachments: [{ id: first?.id }, { id: '0', filename: 'c.png' }] }, [
    'x.png',
  ]);
  expect(names()).toEqual(['a.png', 'c.png']);
  await edit({ content: 'y' });
  expect(names()).toEqual(['a.png', 'c.png']);
  await edit({ content: 'y' }, ['d.png']);
  expect(names()).toEqual(['a.png', 'c.png', 'd.png']);
  await edit({ content: 'y', attachments: [] });
  expect(names()).toEqual([]);
});

test('files that a layout shows are not in the list of attachments, and a kept one can be shown again', async () => {
  const { body } = await edit({ ...layout(gallery('a.png')), attachments: [{ id: 0 }] }, [
    'a.png',
    'b.png',
  ]);
  expect(body['attachments']).toEqual([]);
  const [file] = sent.reply()?.attachments ?? [];
  const again = { components: [text('x'), gallery('a.png')], attachments: [{ id: file?.id }] };
  expect((await edit(again)).status).toBe(200);
  expect(picturesOf(await sent.finished())).toMatchObject([{ filename: 'a.png', bytes: PNG }]);
  expect((await edit({ components: [gallery('b.png')] })).body['code']).toBe(50035);
});

test('a picture can be fetched at its signed address for a day', async () => {
  await edit(layout(gallery('a.png')), ['a.png']);
  const { url = '' } = picturesOf(await sent.finished())[0] ?? {};
  const fetched = await fetch(url);
  expect(fetched.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await fetched.arrayBuffer()).equals(PNG)).toBe(true);
  expect((await fetch(url.replace('hm=', 'hm=0'))).status).toBe(404);
  discord.advance(24 * 60 * 60_000 + 1000);
  expect((await fetch(url)).status).toBe(404);
});

test.for<[string, unknown, (ids: { user: string }) => string[]]>([
  ['no allowed_mentions', undefined, ({ user }) => [user, 'everyone']],
  ['parse: []', { parse: [] }, () => []],
  ['parse: [users]', { parse: ['users'] }, ({ user }) => [user]],
  ['parse: [everyone]', { parse: ['everyone'] }, () => ['everyone']],
])('a text pings whom it names, given %s, in a layout too', async ([, allowed, expected]) => {
  const user = discord.members.ben.id;
  const naming = `<@${user}> @everyone \`<@${discord.members.mod.id}>\``;
  const mentions = allowed === undefined ? {} : { allowed_mentions: allowed };
  await edit({ content: naming, ...mentions });
  expect(sent.reply()?.pings).toEqual(expected({ user }));
  await edit({ ...layout(text(naming)), content: null, ...mentions });
  expect(sent.reply()?.pings).toEqual(expected({ user }));
});

/** The bot's own routes, in a channel of its own so that no other test's limit counts. */
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
  [
    'Attach Files',
    ALL & ~PERMISSION.attachFiles,
    { json: { content: 'x' }, files: { 'files[0]': { name: 'a.png', bytes: PNG } } },
    50013,
  ],
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
  expect((await edit(layout(gallery('a.png')), ['a.png'])).status).toBe(200);
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
