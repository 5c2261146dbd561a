import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer, call } from '../../discord/http/call.ts';
import {
  CHANNEL_TYPE,
  ClientRefusal,
  PERMISSION,
  startDiscordStandIn,
} from '../../discord/index.ts';
import type { Channel, DiscordStandIn, Member, OptionValues } from '../../discord/index.ts';
import { identifyAs, RawGateway } from '../../discord/gateway/raw-gateway.ts';

/** What reaches the application of members, channels, roles and files that somebody names. */

const DAY_MS = 24 * 60 * 60_000;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

let discord: DiscordStandIn;
let gateway: RawGateway;
let ada: Member;
let general: Channel;
beforeAll(async () => {
  discord = await startDiscordStandIn();
  ({ ada } = discord.members);
  ({ general } = discord.channels);
  await register({ name: 'settings', description: 'd', options: [GROUP, PICK] });
  await register({ name: 'Report picture', type: 3 });
});
afterAll(() => discord.close());
beforeEach(async () => {
  // A new window for every bucket.
  discord.advance(60_000);
  gateway = new RawGateway(discord);
  await gateway.next(({ op }) => op === 10);
  gateway.send(2, identifyAs(discord.botToken));
  await gateway.event('READY');
});
afterEach(async () => {
  gateway.close(1000);
  await gateway.closed;
});

const option = (type: number, name: string, more: object = {}): object => ({
  type,
  name,
  description: 'd',
  ...more,
});
const PICK = option(1, 'pick', {
  options: [
    option(6, 'user'),
    option(7, 'channel'),
    option(7, 'place', { channel_types: [0] }),
    option(8, 'role'),
    option(9, 'anybody'),
    option(10, 'share'),
    option(5, 'hide'),
    option(11, 'file', { file_types: ['image', '.csv'] }),
  ],
});
const GROUP = option(2, 'limits', {
  options: [option(1, 'set', { options: [option(4, 'hourly', { min_value: 1 })] })],
});

async function register(command: object): Promise<void> {
  const path = `/applications/${discord.applicationId}/commands`;
  const { status, body } = await call(discord, { path, json: command });
  if (status !== 201) throw new Error(JSON.stringify(body));
}

/** What the application gets. */
async function received(): Promise<object> {
  const { d } = await gateway.event('INTERACTION_CREATE');
  return Object(d);
}

test('a sub-command in a group comes nested', async () => {
  discord.as(discord.members.owner).slash('settings limits set', { hourly: 5 });
  expect(await received()).toMatchObject({
    data: {
      name: 'settings',
      options: [
        {
          name: 'limits',
          type: 2,
          options: [{ name: 'set', type: 1, options: [{ name: 'hourly', type: 4, value: 5 }] }],
        },
      ],
    },
  });
});

test('a chosen member comes with roles, joining time and permissions, and without user', async () => {
  const joinedAt = new Date('2026-01-02T03:04:05.006Z');
  const member = discord.addMember(discord.server, { name: 'New', roles: ['fans'], joinedAt });
  discord.setPermissions(member, PERMISSION.viewChannel, general);
  discord.as(ada).slash('settings pick', { user: member.id });
  const payload = await received();
  expect(payload).toMatchObject({
    data: {
      options: [{ options: [{ name: 'user', type: 6, value: member.id }] }],
      resolved: {
        users: { [member.id]: { id: member.id, global_name: 'New' } },
        members: {
          [member.id]: {
            roles: member.roles,
            joined_at: '2026-01-02T03:04:05.006000+00:00',
            permissions: String(PERMISSION.viewChannel),
          },
        },
      },
    },
  });
  for (const missing of ['user', 'deaf', 'mute']) {
    expect(payload).not.toHaveProperty(`data.resolved.members.${member.id}.${missing}`);
  }
});

test('somebody of another server comes as a user only', async () => {
  const stranger = discord.addMember(discord.addServer());
  discord.as(ada).slash('settings pick', { user: stranger.id });
  const payload = await received();
  expect(payload).toHaveProperty(`data.resolved.users.${stranger.id}`);
  expect(payload).not.toHaveProperty('data.resolved.members');
});

test('a channel comes with what the member and the app may do there, a thread without nsfw', async () => {
  const { thread } = discord.channels;
  const place = discord.addChannel(discord.server, {
    name: 'attic',
    nsfw: true,
    appPermissions: PERMISSION.viewChannel,
  });
  discord.as(ada).slash('settings pick', { channel: thread.id, place: place.id });
  const payload = await received();
  const permissions = String(ada.permissions);
  expect(payload).toHaveProperty('data.resolved.channels', {
    [thread.id]: expect.objectContaining({
      parent_id: general.id,
      type: 11,
      permissions,
      app_permissions: permissions,
      thread_metadata: expect.objectContaining({ archived: false }),
    }),
    [place.id]: expect.objectContaining({
      name: 'attic',
      nsfw: true,
      permissions,
      app_permissions: String(PERMISSION.viewChannel),
    }),
  });
  expect(payload).not.toHaveProperty(`data.resolved.channels.${thread.id}.nsfw`);
});

test('a mentionable is a member or a role', async () => {
  const role = discord.addRole(discord.server, 'painters');
  discord.as(ada).slash('settings pick', { anybody: role.id, role: role.id, user: ada.id });
  const payload = await received();
  expect(payload).toHaveProperty('data.resolved.roles', {
    [role.id]: expect.objectContaining({ id: role.id, name: 'painters' }),
  });
  expect(payload).toHaveProperty(`data.resolved.users.${ada.id}`);
});

test('an uploaded file comes with an address that has its bytes', async () => {
  const file = discord.upload('my list.png', PNG);
  discord.as(ada).slash('settings pick', { file });
  const payload = await received();
  const shown = { id: file.id, filename: 'my_list.png', size: 8, content_type: 'image/png' };
  expect(payload).toHaveProperty(`data.resolved.attachments.${file.id}`, {
    ...shown,
    url: expect.stringContaining('/ephemeral-attachments/'),
    proxy_url: expect.any(String),
    flags: 0,
    ephemeral: true,
  });
  const fetched = await fetch(file.url);
  expect(Buffer.from(await fetched.arrayBuffer()).equals(PNG)).toBe(true);
});

test.for<[string, () => OptionValues, RegExp]>([
  ['an id that is nobody’s', () => ({ user: general.id }), /offers no user/],
  ['a name for a member', () => ({ user: 'Ada' }), /offers no user/],
  ['a channel as a role', () => ({ role: general.id }), /offers no role/],
  [
    'a role of another server',
    () => ({ role: discord.addRole(discord.addServer(), 'x').id }),
    /offers no role/,
  ],
  ['a channel of a type not asked for', () => ({ place: discord.channels.thread.id }), /type 11/],
  [
    'a channel that the member does not see',
    () => {
      const hidden = discord.addChannel(discord.server);
      discord.setPermissions(ada, 0n, hidden);
      return { channel: hidden.id };
    },
    /offers no channel/,
  ],
  ['a channel as a mentionable', () => ({ anybody: general.id }), /offers no user or role/],
  ['an address as a file', () => ({ file: 'https://a.example/a.png' }), /cannot be/],
  ['a file of another type', () => ({ file: discord.upload('a.zip', PNG) }), /image, .csv only/],
  [
    'a file over the limit',
    () => ({ file: discord.upload('a.png', Buffer.alloc(discord.attachmentSizeLimit + 1)) }),
    /as large/,
  ],
])('the client does not send %s', ([, options, why]) => {
  const send = () => discord.as(ada).slash('settings pick', options());
  expect(send).toThrow(ClientRefusal);
  expect(send).toThrow(why);
});

test('an account is as old as its id says, and long-standing unless a test says otherwise', async () => {
  const now = Date.now();
  const newcomer = discord.addMember(discord.server, { accountCreatedAt: now - 2 * DAY_MS });
  const ageOf = ({ id }: Member) => now - (Number(BigInt(id) >> 22n) + 1_420_070_400_000);
  expect(ageOf(newcomer)).toBe(2 * DAY_MS);
  expect(newcomer.joinedAt).toBe(now - 2 * DAY_MS);
  expect(newcomer.id).not.toBe(
    discord.addMember(discord.server, { accountCreatedAt: now - 2 * DAY_MS }).id,
  );
  expect(ageOf(ada)).toBeGreaterThan(700 * DAY_MS);
  expect(now - ada.joinedAt).toBeGreaterThan(360 * DAY_MS);
});

test('roles and permissions that change later are in the next payload', async () => {
  const member = discord.addMember(discord.server);
  const role = discord.addRole(discord.server, 'muses');
  discord.setRoles(member, [role.id]);
  discord.setPermissions(member, member.permissions | PERMISSION.moderateMembers);
  discord.as(member).slash('settings pick');
  expect(await received()).toMatchObject({
    member: { roles: [role.id], permissions: String(member.permissions) },
  });
  expect(member.permissions & PERMISSION.moderateMembers).not.toBe(0n);
});

test('permissions in one channel hold in its threads, and bind no administrator', async () => {
  const { ben, owner } = discord.members;
  const channel = discord.addChannel(discord.server);
  const thread = discord.addChannel(discord.server, {
    type: CHANNEL_TYPE.publicThread,
    parentId: channel.id,
  });
  for (const member of [ben, owner]) discord.setPermissions(member, 0n, channel);
  expect(() => discord.as(ben, thread).slash('settings pick')).toThrow('does not see');
  expect(discord.as(owner, thread).slash('settings pick').id).toBeTruthy();
});

test('a message command carries the whole message, a member’s own words too', async () => {
  const words = discord.as(discord.members.ben).post('look at this');
  const sent = discord.as(ada).messageCommand('Report picture', words);
  const target = { id: words.id, content: 'look at this', author: { id: words.authorId } };
  expect(await received()).toMatchObject({
    type: 2,
    data: {
      name: 'Report picture',
      type: 3,
      target_id: words.id,
      resolved: { messages: { [words.id]: { ...target, channel_id: general.id, type: 0 } } },
    },
  });
  await answer(discord, sent, { type: 4, data: { content: 'Thank you', flags: 64 } });
  const path = `/channels/${general.id}/messages/${words.id}`;
  // The application has no MESSAGE_CONTENT.
  expect((await call(discord, { method: 'GET', path })).body['content']).toBe('');
});
