import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer, call, callbackPath, webhookPath, type Answered } from '../../discord/http/call.ts';
import { filesOf, picturesOf, startDiscordStandIn } from '../../discord/index.ts';
import type { DiscordStandIn, SentInteraction } from '../../discord/index.ts';

let discord: DiscordStandIn;
let sent: SentInteraction;
beforeAll(async () => {
  discord = await startDiscordStandIn();
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
const section = (texts: object[], accessory = button('section')): object => ({
  type: 9,
  components: texts,
  accessory,
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
  [
    'a section of four texts',
    layout(section(times(4, () => text('x')))),
    'components.0.components',
  ],
  [
    'a picture in a section’s text',
    layout(section([{ ...text('x'), type: 12 }])),
    'components.0.components.0.type',
  ],
  [
    'a thumbnail outside a section',
    layout({ type: 11, media: { url: 'https://a.example/a.png' } }),
    'components.0.type',
  ],
  [
    'a row as an accessory',
    layout(section([text('x')], row(button('a')))),
    'components.0.accessory.type',
  ],
  [
    'a select as an accessory',
    layout(section([text('x')], { type: 5, custom_id: 'a' })),
    'components.0.accessory.type',
  ],
  [
    'a thumbnail without its picture',
    layout(section([text('x')], { type: 11 })),
    'components.0.accessory.media',
  ],
  [
    'a colour that there is none of',
    layout({ type: 17, accent_color: 0x1_00_00_00, components: [text('x')] }),
    'components.0.accent_color',
  ],
  [
    'a sign that is no emoji on a button',
    layout(row(button('a', { emoji: { name: '⤢' } }))),
    'components.0.components.0.emoji.name',
  ],
  ['a separator of size 3', layout({ type: 14, spacing: 3 }), 'components.0.spacing'],
  ['an empty container', layout({ type: 17, components: [] }), 'components.0.components'],
  [
    '41 with accessories',
    layout(...times(13, (n) => section([text('x')], button(`${n}`))), text('x'), text('x')),
    'components',
  ],
  [
    'a file from an address',
    layout({ type: 13, file: { url: 'https://a.example/a.csv' } }),
    'components.0.file.url',
  ],
  [
    'a select with more values than options',
    layout(row({ type: 3, custom_id: 'a', max_values: 2, options: [{ label: 'a', value: 'a' }] })),
    'components.0.components.0.options',
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

test('a file in a layout is shown with its name and size, and none that no component shows', async () => {
  const csv = Buffer.from('day,pictures\n1,2\n');
  const file = { type: 13, file: { url: 'attachment://stats.csv' } };
  const { status, body } = await edit(
    layout(text('Here'), { type: 17, components: [file] }),
    ['stats.csv', 'other.csv'],
    csv,
  );
  expect(status).toBe(200);
  expect(body['components']).toMatchObject([
    {},
    { components: [{ type: 13, name: 'stats.csv', size: csv.length }] },
  ]);
  const message = await sent.finished(() => true);
  expect(filesOf(message)).toMatchObject([{ name: 'stats.csv', bytes: csv }]);
  expect(filesOf(message)[0]?.contentType).toContain('text/csv');
});

test('a private reply in plain text carries files too', async () => {
  sent = discord.as(discord.members.ada).slash('stats', {}, { bypassClient: true });
  const files = { 'files[0]': { name: 'stats.csv', bytes: PNG } };
  const json = { type: 4, data: { content: 'Here', flags: 64 } };
  const { status } = await call(discord, { path: callbackPath(sent), json, files });
  expect(status).toBe(204);
  expect(filesOf(await sent.finished())).toMatchObject([{ name: 'stats.csv', bytes: PNG }]);
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
