import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { parseInteraction } from '#adapters/discord/interactions/parse-interaction.ts';

const USER = { id: '200000000000000001', username: 'ada', discriminator: '0' };
const ENVELOPE = {
  id: '1100000000000000001',
  application_id: '1000000000000000001',
  token: 'aW50ZXJhY3Rpb246dG9rZW4',
  version: 1,
  guild_id: '300000000000000001',
  guild: { id: '300000000000000001', locale: 'de', features: [] },
  channel_id: '400000000000000001',
  channel: { id: '400000000000000001', type: 0 },
  member: { user: USER, roles: [], permissions: '9007199254740993', deaf: false },
  locale: 'nb',
  guild_locale: 'de',
  app_permissions: '0',
  entitlements: [],
  context: 0,
  attachment_size_limit: 10_485_760,
};
const command = (data: object) => ({ ...ENVELOPE, type: 2, data: { id: '1', type: 1, ...data } });
const COMMAND = command({
  name: 'imagine',
  options: [
    { name: 'prompt', type: 3, value: ' a fox ' },
    { name: 'count', type: 4, value: 3 },
    { name: 'guidance', type: 10, value: 7.5 },
    { name: 'spoiler', type: 5, value: true },
  ],
});
const button = (customId: unknown) => ({
  ...ENVELOPE,
  type: 3,
  data: { component_type: 2, custom_id: customId },
  message: { id: '500000000000000001' },
});
const RECEIVED_AT = 1_700_000_000_000;
const parse = (payload: unknown) => parseInteraction(payload, RECEIVED_AT);
const without = (payload: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));

it('a button knows the message on which it stands', () => {
  expect(parse(button('delete:x'))?.invocation.pressedOn).toBe('500000000000000001');
  expect(parse(without(button('delete:x'), 'message'))?.invocation.pressedOn).toBeNull();
  const ofOne = { ...button('delete:x'), message: { id: '500000000000000001', flags: 1 << 6 } };
  expect(parse(ofOne)?.invocation.pressedOn).toBeNull();
});

it('a button knows the pictures above it, also in a message that its member alone sees', () => {
  const url = 'https://cdn.discordapp.com/attachments/4/7/easel-7.png?ex=1';
  const components = [{ type: 12, items: [{ media: { url } }] }, 7];
  for (const flags of [0, 1 << 6]) {
    const pressed = {
      ...button('pick:x~0'),
      message: { id: '500000000000000001', flags, components },
    };
    expect(parse(pressed)?.invocation.pressedPictures).toEqual([
      { name: 'easel-7.png', url, size: null },
    ]);
  }
});

it.each([
  ['which may see the channel', String(1 << 10), true],
  ['which may do all', String(1 << 3), true],
  ['which may only send', String(1 << 11), false],
  ['of which Discord does not say', undefined, true],
])('an invocation knows of a bot %s', (_, permissions, sees) => {
  const parsed = parse({ ...COMMAND, app_permissions: permissions });
  expect(parsed?.invocation.botSeesChannel).toBe(sees);
});

it.each([
  ['itself', 1, true],
  ['others', 2, false],
])(
  'an invocation knows of direct messages with %s (context %s) whether it sees them: %s',
  (_, context, sees) => {
    // As Discord says it there: files, embeds, mentions, foreign emojis.
    const direct = { app_permissions: '442368', context };
    expect(parse({ ...COMMAND, ...direct })?.invocation.botSeesChannel).toBe(sees);
  },
);

it.each(['__proto__', 'x', 'de-', 'de-DE-1996-1996', '', 7])(
  'the language %s is none',
  (locale) => {
    expect(parse({ ...COMMAND, locale })?.invocation.locale).toBe('en-US');
    expect(parse({ ...COMMAND, locale: 'es-419' })?.invocation.locale).toBe('es-419');
  },
);

it('a command becomes its name, its options and its invocation', () => {
  expect(parse(COMMAND)).toEqual({
    kind: 'command',
    name: 'imagine',
    subcommand: null,
    options: { prompt: ' a fox ', count: 3, guidance: 7.5, spoiler: true },
    invocation: {
      interactionId: '1100000000000000001',
      applicationId: '1000000000000000001',
      token: 'aW50ZXJhY3Rpb246dG9rZW4',
      receivedAt: RECEIVED_AT,
      userId: '200000000000000001',
      serverId: '300000000000000001',
      channelId: '400000000000000001',
      threadOf: null,
      categoryId: null,
      isAgeRestricted: false,
      memberSince: null,
      roleIds: ['300000000000000001'],
      pressedOn: null,
      pressedPictures: [],
      pressedComponents: [],
      botSeesChannel: false,
      unseenChannelIds: [],
      namedMembers: {},
      permissions: 9_007_199_254_740_993n,
      locale: 'nb',
      serverLocale: 'de',
      attachmentSizeLimit: 10_485_760,
    },
  });
});

it('a command without options has none', () => {
  expect(parse(command({ name: 'imagine' }))).toMatchObject({ kind: 'command', options: {} });
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
  'bug: the option’s value %j is these words',
  (value) => {
    const options = [{ name: 'prompt', type: 3, value }];
    const attachments = { '700000000000000001': { id: '1', filename: 'x.png', url: 'x', size: 9 } };
    for (const resolved of [undefined, { attachments }]) {
      const parsed = parse(command({ name: 'imagine', options, resolved }));
      expect(parsed).toMatchObject({ options: { prompt: value } });
    }
  },
);

it('a subcommand comes with the options of its own', () => {
  const options = [{ name: 'page', type: 4, value: 2 }];
  const payload = command({ name: 'easel', options: [{ type: 1, name: 'queue', options }] });
  expect(parse(payload)).toMatchObject({
    name: 'easel',
    subcommand: 'queue',
    options: { page: 2 },
  });
});

it('the option being typed becomes an autocomplete', () => {
  const options = [
    { name: 'prompt', type: 3, value: 'a fox' },
    { name: 'style', type: 3, value: 'oi', focused: true },
  ];
  const payload = { ...ENVELOPE, type: 4, data: { id: '1', name: 'imagine', type: 1, options } };
  expect(parse(payload)).toMatchObject({
    kind: 'autocomplete',
    name: 'imagine',
    subcommand: null,
    options: { prompt: 'a fox', style: 'oi' },
    option: 'style',
    typed: 'oi',
  });
});

it.each([
  ['reroll:Zm94-_Zm94', 'reroll', 'Zm94-_Zm94'],
  ['reroll', 'reroll', ''],
  ['', '', ''],
  ['constructor:x', 'constructor', 'x'],
])('a button of custom id %j is %j on %j', (customId, name, id) => {
  expect(parse(button(customId))).toMatchObject({ kind: 'button', name, id });
});

describe('what Discord leaves out', () => {
  it.each([
    [
      'in a direct message: server and member',
      { ...without(COMMAND, 'guild_id', 'guild', 'guild_locale', 'member'), user: USER },
      { serverId: null, userId: USER.id, permissions: 0n, serverLocale: 'en-US' },
    ],
    ['the languages', without(COMMAND, 'locale', 'guild_locale'), { locale: 'en-US' }],
    ['the channel’s object', without(COMMAND, 'channel'), { channelId: '400000000000000001' }],
    ['the channel’s own id', without(COMMAND, 'channel_id'), { channelId: '400000000000000001' }],
  ])('%s', (_, payload, invocation) => {
    expect(parse(payload)).toMatchObject({ invocation });
  });

  it('what it adds one day does no harm', () => {
    const member = { ...ENVELOPE.member, something: { new: true } };
    expect(parse({ ...COMMAND, something_new: [1], member })).toEqual(parse(COMMAND));
  });
});

const channel = (facts: object) =>
  parse({ ...COMMAND, channel: { ...ENVELOPE.channel, ...facts } })?.invocation;
const label = (component: object) => ({ type: 18, component });

describe('a place', () => {
  it('that is an ordinary channel says all about itself', () => {
    const parent_id = '410000000000000001';
    expect(channel({ parent_id, nsfw: true })).toMatchObject({
      threadOf: null,
      categoryId: parent_id,
      isAgeRestricted: true,
    });
  });

  it.each([10, 11, 12])('that is a thread (type %i) says its channel and no more', (type) => {
    expect(channel({ type, parent_id: '420000000000000001' })).toMatchObject({
      threadOf: '420000000000000001',
      categoryId: undefined,
      isAgeRestricted: undefined,
    });
  });
});

it('a member brings their roles, everyone’s among them, and since when they are here', () => {
  const member = {
    ...ENVELOPE.member,
    roles: ['310000000000000001'],
    joined_at: '2026-01-02T03:04:05.678000+00:00',
  };
  expect(parse({ ...COMMAND, member })?.invocation).toMatchObject({
    roleIds: ['310000000000000001', '300000000000000001'],
    memberSince: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
  });
});

it('a subcommand of a group comes with both names', () => {
  const set = { type: 1, name: 'set', options: [{ name: 'steps', type: 4, value: 9 }] };
  const limits = command({
    name: 'settings',
    options: [{ type: 2, name: 'limits', options: [set] }],
  });
  expect(parse(limits)).toMatchObject({ subcommand: 'limits set', options: { steps: 9 } });
});

it('channels that the bot can’t see are named', () => {
  const [seen, hidden, admin, unsaid] = ['1', '2', '3', '4'].map(
    (last) => `40000000000000000${last}`,
  );
  const channels = {
    [seen ?? '']: { app_permissions: String(1n << 10n) },
    [hidden ?? '']: { app_permissions: String(1n << 11n) },
    [admin ?? '']: { app_permissions: String(1n << 3n) },
    [unsaid ?? '']: {},
  };
  expect(parse(command({ name: 'x', resolved: { channels } }))?.invocation).toMatchObject({
    unseenChannelIds: [hidden],
  });
});

it('members who are named come with their roles, the one of everyone among them', () => {
  const named = '200000000000000002';
  const resolved = { members: { [named]: { roles: ['500000000000000001'] } } };
  expect(parse(command({ name: 'x', resolved }))?.invocation).toMatchObject({
    namedMembers: { [named]: ['500000000000000001', '300000000000000001'] },
  });
});

it('a form comes with what was filled in, by the fields’ keys', () => {
  const components = [
    label({ type: 4, custom_id: 'reason', value: 'too much' }),
    label({ type: 7, custom_id: 'channels', values: ['1', '2'] }),
    label({ type: 21, custom_id: 'rule', value: null }),
    { type: 10 },
  ];
  expect(
    parse({ ...ENVELOPE, type: 5, data: { custom_id: 'settings:roles', components } }),
  ).toMatchObject({
    kind: 'form',
    name: 'settings',
    id: 'roles',
    values: { reason: 'too much', channels: ['1', '2'], rule: '' },
  });
});

it('a command of a message’s menu comes with what the message says and shows', () => {
  const target = {
    id: '600000000000000001',
    author: { id: '210000000000000001' },
    content: 'look',
    attachments: [{ id: '1', filename: 'a.png', url: 'https://cdn.example/1/a.png?ex=1', size: 5 }],
    embeds: [
      { thumbnail: { url: 'https://cdn.example/2/emblem.png' } },
      { image: { url: 'https://cdn.example/2/b.png' } },
      {},
    ],
    components: [
      { type: 17, components: [{ type: 9, components: [{ type: 10, content: 'words' }] }] },
      { type: 12, items: [{ media: { url: 'https://cdn.example/3/c.webp?x' } }] },
      { type: 13, file: { url: 'attachment://d.csv' } },
      { type: 99 },
      null,
    ],
  };
  const data = {
    id: '1',
    type: 3,
    name: 'Report picture',
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
  expect(parse({ ...ENVELOPE, type: 2, data })).toMatchObject({
    kind: 'message',
    name: 'Report picture',
    message: {
      id: target.id,
      forwardOf: null,
      authorId: '210000000000000001',
      texts: ['look', 'words'],
      files: [
        { name: 'a.png', url: 'https://cdn.example/1/a.png?ex=1', size: 5 },
        { name: 'b.png', url: 'https://cdn.example/2/b.png', size: null },
        { name: 'c.webp', url: 'https://cdn.example/3/c.webp?x', size: null },
        { name: expect.any(String), url: 'attachment://d.csv', size: null },
        { name: 'emblem.png', url: 'https://cdn.example/2/emblem.png', size: null },
      ],
    },
  });
});

it('a file that was given comes with its address', () => {
  const attachments = {
    '700000000000000001': {
      id: '700000000000000001',
      filename: 'x.png',
      url: 'https://cdn.example/x.png',
      size: 9,
    },
  };
  const options = [{ name: 'file', type: 11, value: '700000000000000001' }];
  expect(parse(command({ name: 'x', options, resolved: { attachments } }))).toMatchObject({
    options: { file: { name: 'x.png', url: 'https://cdn.example/x.png', size: 9 } },
  });
});

it('a list comes with what was picked', () => {
  const data = { component_type: 3, custom_id: 'pick:abc:2', values: ['1', '2'] };
  expect(parse({ ...ENVELOPE, type: 3, data })).toMatchObject({
    kind: 'select',
    name: 'pick',
    id: 'abc:2',
    values: ['1', '2'],
  });
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['words', 'interaction'],
  ['a list', [COMMAND]],
  ['no id', without(COMMAND, 'id')],
  ['no token', without(COMMAND, 'token')],
  ['an empty token', { ...COMMAND, token: '' }],
  ['no user', without(COMMAND, 'member')],
  ['no channel', without(COMMAND, 'channel', 'channel_id')],
  ['no data', without(COMMAND, 'data')],
  ['no attachment limit', without(COMMAND, 'attachment_size_limit')],
  ['an attachment limit of 0', { ...COMMAND, attachment_size_limit: 0 }],
  ['an id that is a number', { ...COMMAND, id: 1_100_000_000_000_000 }],
  ['an id that is a path', { ...COMMAND, id: '../../channels/1' }],
  ['a server that is a path', { ...COMMAND, guild_id: '1/../2' }],
  ['permissions in words', { ...COMMAND, member: { user: USER, permissions: 'all' } }],
  ['negative permissions', { ...COMMAND, member: { user: USER, permissions: '-1' } }],
  ['no permissions', { ...COMMAND, member: { user: USER } }],
  ['a command without a name', command({ options: [] })],
  ['options that are no list', command({ name: 'imagine', options: { prompt: 'x' } })],
  ['an option without a name', command({ name: 'imagine', options: [{ value: 'x' }] })],
  ['an option that is an object', command({ name: 'x', options: [{ name: 'p', value: {} }] })],
  ['a custom id that is a number', button(7)],
  ['no custom id', button(undefined)],
])('a payload with %s is refused', (_, payload) => {
  expect(() => parse(payload)).toThrow(ZodError);
});

it.each([0, 1, 6, 99])(
  'an interaction of type %i, which Easel does not know, is passed over',
  (type) => {
    expect(parse({ ...ENVELOPE, type })).toBeUndefined();
    expect(parse({ type })).toBeUndefined();
  },
);

const menu = (message: unknown, more: object = {}) => ({
  ...ENVELOPE,
  type: 2,
  data: {
    id: '1',
    type: 3,
    name: 'Image recipe',
    target_id: '500000000000000001',
    resolved: { messages: { '500000000000000001': message } },
  },
  ...more,
});
const MESSAGE = {
  id: '500000000000000001',
  type: 0,
  author: USER,
  content: 'a fox',
  attachments: [{ id: '1', filename: 'fox.png', url: 'https://cdn.test/fox.png', size: 3 }],
  embeds: [],
  components: [],
};
const READ = {
  kind: 'message',
  message: { id: MESSAGE.id, authorId: USER.id, texts: ['a fox'] },
};

it('bug: a forward says and shows what it forwards', () => {
  const url = 'https://cdn.test/preview.png';
  const snapshot = { ...MESSAGE, embeds: [{ type: 'image', url, thumbnail: { url } }] };
  const forward = {
    ...MESSAGE,
    content: '',
    attachments: [],
    message_reference: { type: 1, message_id: '500000000000000009' },
    message_snapshots: [{ message: snapshot }, { message: null }],
  };
  expect(parse(menu(forward))).toMatchObject({
    ...READ,
    message: {
      ...READ.message,
      forwardOf: '500000000000000009',
      files: [{ name: 'fox.png', size: 3 }, { url }],
    },
  });
});

it('an answer to a message forwards nothing', () => {
  const answer = { ...MESSAGE, message_reference: { type: 0, message_id: '500000000000000009' } };
  expect(parse(menu(answer))).toMatchObject({ ...READ, message: { forwardOf: null } });
});

it.each<[string, object]>([
  ['a poll', { poll: { question: { text: 'Fox?' }, answers: [], expiry: null } }],
  ['no components', { components: null }],
  ['components that Easel does not know', { components: [{ type: 99 }, null, 7, { type: 1 }] }],
  ['no embeds', { embeds: null }],
  ['embeds that are no objects', { embeds: [null, 7, { image: null }, { image: { url: 7 } }] }],
  ['a type that Easel does not know', { type: 250 }],
  ['an activity of nothing', { activity: null, application: null }],
  ['a snapshot that refers to nothing', { message_snapshots: [{ message: null }] }],
  ['metadata without owners', { interaction_metadata: { id: '1' } }],
])('a message with %s is read', (_, shape) => {
  expect(parse(menu({ ...MESSAGE, ...shape }))).toMatchObject({
    ...READ,
    message: { ...READ.message, files: [{ name: 'fox.png' }] },
  });
});

it.each<[string, object]>([
  ['nothing', { attachments: null }],
  ['what is no file', { attachments: [null, { filename: 'x' }] }],
])('attachments that are %s are passed over', (_, shape) => {
  expect(parse(menu({ ...MESSAGE, ...shape }))).toMatchObject({
    ...READ,
    message: { ...READ.message, files: [] },
  });
});

it.each<[string, unknown]>([
  ['without an author', { ...MESSAGE, author: null }],
  ['that is nothing', null],
])('a message %s is nobody’s', (_, message) => {
  expect(parse(menu(message))).toMatchObject({ kind: 'message', message: { authorId: '' } });
});

it.each<[string, object]>([
  ['a channel of a kind that Easel does not know', { channel: { ...ENVELOPE.channel, type: 99 } }],
  ['a channel without a type', { channel: { id: ENVELOPE.channel_id, type: null, nsfw: null } }],
  ['no channel but its id', { channel: null }],
  ['no language', { locale: null, guild_locale: null }],
  ['no message', { message: null }],
  [
    'a member of whom only the rest says who it is',
    {
      member: { ...ENVELOPE.member, user: null, joined_at: null, roles: null },
      user: USER,
    },
  ],
])('a press with %s is read', (_, shape) => {
  expect(parse({ ...button('delete:x'), ...shape })).toMatchObject({
    kind: 'button',
    invocation: { userId: USER.id, channelId: ENVELOPE.channel_id, isAgeRestricted: false },
  });
});
