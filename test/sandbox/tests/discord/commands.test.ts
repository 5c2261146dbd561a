import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { call, type Answered } from '../../discord/http/call.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../../discord/index.ts';

let discord: DiscordStandIn;
beforeAll(async () => {
  discord = await startDiscordStandIn();
});
afterAll(() => discord.close());
afterEach(() => {
  // A new window for every bucket.
  discord.advance(60_000);
});

const pathOf = (scope = 'global'): string =>
  scope === 'global'
    ? `/applications/${discord.applicationId}/commands`
    : `/applications/${discord.applicationId}/guilds/${scope}/commands`;
const put = (json: unknown, scope?: string): Promise<Answered> =>
  call(discord, { method: 'PUT', path: pathOf(scope), json });

const command = (more: object = {}): object => ({ name: 'paint', description: 'Paints', ...more });
const option = (name: string, more: object = {}): object => ({
  type: 3,
  name,
  description: 'd',
  ...more,
});
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const withOptions = (...options: object[]): object => command({ options });
const choice = (name: string, value: unknown = name): object => ({ name, value });

test.for<[string, object[], RegExp]>([
  ['an upper-case name', [command({ name: 'Paint' })], /name/],
  ['a name with a space', [command({ name: 'a b' })], /name/],
  ['a name over 32', [command({ name: 'x'.repeat(33) })], /name/],
  ['no description', [{ name: 'paint' }], /description/],
  ['a description over 100', [command({ description: 'x'.repeat(101) })], /description/],
  ['a description on a message command', [command({ type: 3 })], /description/],
  ['the same name twice', [command(), command()], /DUPLICATE_NAME/],
  ['26 options', [withOptions(...times(26, (n) => option(`o${n}`)))], /options/],
  ['an upper-case option', [withOptions(option('Prompt'))], /"name"/],
  ['an option twice', [withOptions(option('a'), option('a'))], /NAME_ALREADY_EXISTS/],
  [
    'a required option after an optional one',
    [withOptions(option('a'), option('b', { required: true }))],
    /REQUIRED_INVALID/,
  ],
  [
    '26 choices',
    [withOptions(option('a', { choices: times(26, (n) => choice(`${n}`)) }))],
    /choices/,
  ],
  [
    'a choice’s name over 100',
    [withOptions(option('a', { choices: [choice('x'.repeat(101))] }))],
    /choices/,
  ],
  [
    'a number as a text’s choice',
    [withOptions(option('a', { choices: [choice('a', 1)] }))],
    /choices/,
  ],
  [
    'choices besides autocomplete',
    [withOptions(option('a', { autocomplete: true, choices: [choice('a')] }))],
    /autocomplete/,
  ],
  ['max_length 0', [withOptions(option('a', { max_length: 0 }))], /max_length/],
  ['max_length 6001', [withOptions(option('a', { max_length: 6001 }))], /max_length/],
  ['max_value on a text', [withOptions(option('a', { max_value: 2 }))], /min_value/],
  [
    'a minimum over the maximum',
    [withOptions(option('a', { type: 4, min_value: 3, max_value: 2 }))],
    /min_value/,
  ],
  ['channel types on a text', [withOptions(option('a', { channel_types: [0] }))], /channel_types/],
  ['file types on a text', [withOptions(option('a', { file_types: ['image'] }))], /file_types/],
  [
    'a group in a group',
    [withOptions({ ...option('g', { type: 2 }), options: [option('h', { type: 2 })] })],
    /type/,
  ],
  [
    'options on a message command',
    [{ type: 3, name: 'Save', options: [option('a')] }],
    /description/,
  ],
  ['an unknown option type', [withOptions(option('a', { type: 12 }))], /type/],
  [
    'a sub-command besides a plain option',
    [withOptions(option('a', { type: 1 }), option('b'))],
    /OPTIONS_TYPE_INVALID/,
  ],
  [
    'more than 8000 characters',
    [
      withOptions(
        option('a', { choices: times(25, (n) => choice(`${n}`.padEnd(100, 'x'))) }),
        option('b', { choices: times(16, (n) => choice(`${n}`.padEnd(100, 'x'))) }),
      ),
    ],
    /COMMAND_TOO_LARGE|8000/,
  ],
])('%s is refused with 50035', async ([, commands, place]) => {
  const before = discord.commands('global');
  const { status, body } = await put(commands);
  expect([status, body['code']]).toEqual([400, 50035]);
  expect(JSON.stringify(body['errors'])).toMatch(place);
  expect(discord.commands('global')).toEqual(before);
});

test.for<[string, object[]]>([
  ['letters of every script, digits, dash and underscore', [command({ name: 'malen-2_さ' })]],
  ['25 options', [withOptions(...times(25, (n) => option(`o${n}`)))]],
  [
    'sub-commands in groups',
    [
      withOptions({
        ...option('g', { type: 2 }),
        options: [option('s', { type: 1, options: [option('x')] })],
      }),
    ],
  ],
  ['a message command with spaces', [{ type: 3, name: 'Save This Picture' }]],
  ['the same name for another type', [command(), { type: 3, name: 'paint' }]],
])('%s: taken', async ([, commands]) => {
  expect((await put(commands)).status).toBe(200);
});

test('a command keeps its id by name, and its version while nothing changes', async () => {
  await put([command({ options: [option('a', { required: true })] }), command({ name: 'other' })]);
  const [first] = discord.commands('global');
  await put([command({ options: [option('a', { required: true })] })]);
  expect(discord.commands('global')).toMatchObject([{ id: first?.id, version: first?.version }]);
  await put([command({ description: 'Paints anew' })]);
  const [changed] = discord.commands('global');
  expect(changed?.id).toBe(first?.id);
  expect(changed?.version).not.toBe(first?.version);
});

test('what an option has by default is left out of the answer', async () => {
  const plain = { required: false, autocomplete: false, choices: [] };
  const { body } = await put([withOptions(option('a', plain))]);
  expect(Object.values(body)[0]).toMatchObject({ options: [option('a')] });
  expect(JSON.stringify(body)).not.toMatch(/"required"|"autocomplete"|"choices"/);
});

test('localisations come back only when asked for', async () => {
  await put([command({ name_localizations: { de: 'malen' } })]);
  const plain = await call(discord, { method: 'GET', path: pathOf() });
  expect(plain.body['0']).not.toHaveProperty('name_localizations');
  const path = `${pathOf()}?with_localizations=true`;
  const full = await call(discord, { method: 'GET', path });
  expect(full.body['0']).toMatchObject({ name_localizations: { de: 'malen' } });
});

test('a server’s commands are its own', async () => {
  const { id } = discord.server;
  await put([command({ name: 'here' })], id);
  expect(discord.commands(id)).toMatchObject([{ name: 'here', guild_id: id }]);
  expect(discord.commands('global').map(({ name }) => name)).not.toContain('here');
  const elsewhere = await put([command()], discord.channels.general.id);
  expect([elsewhere.status, elsewhere.body['code']]).toEqual([403, 50001]);
});

test('the 201st new command of a day is refused', async () => {
  const { id } = discord.addServer();
  await put(
    times(100, (n) => command({ name: `a${n}` })),
    id,
  );
  expect(
    (
      await put(
        times(100, (n) => command({ name: `b${n}` })),
        id,
      )
    ).status,
  ).toBe(200);
  expect((await put([command({ name: 'c' })], id)).body['code']).toBe(30034);
  discord.advance(24 * 60 * 60_000);
  expect((await put([command({ name: 'c' })], id)).status).toBe(200);
});
