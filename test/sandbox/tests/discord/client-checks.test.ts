import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { call } from '../../discord/http/call.ts';
import { ClientRefusal, PERMISSION, startDiscordStandIn } from '../../discord/index.ts';
import type { Channel, DiscordStandIn, Member, OptionValues } from '../../discord/index.ts';

let discord: DiscordStandIn;
beforeAll(async () => {
  discord = await startDiscordStandIn();
});
afterAll(() => discord.close());
afterEach(() => {
  // A new window for every bucket.
  discord.advance(60_000);
});

async function register(command: object): Promise<void> {
  const path = `/applications/${discord.applicationId}/commands`;
  const { status, body } = await call(discord, { method: 'PUT', path, json: [command] });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

const option = (name: string, more: object = {}): object => ({
  type: 3,
  name,
  description: 'd',
  ...more,
});

/** What a member can do at Discord's client, and nothing else reaches the application. */
const PLAIN = { name: 'paint', description: 'Paints' };
const PAINT = {
  ...PLAIN,
  options: [
    option('prompt', { required: true, min_length: 2, max_length: 5 }),
    option('steps', { type: 4, min_value: 1, max_value: 20 }),
    option('strength', { type: 10, max_value: 1.5 }),
    option('model', { choices: [{ name: 'Base', value: 'base' }] }),
    option('hide', { type: 5 }),
  ],
};

test.for<[string, OptionValues, RegExp]>([
  ['a missing required option', {}, /required/],
  ['an unknown option', { prompt: 'fox', seed: 1 }, /no option "seed"/],
  ['a text too short', { prompt: 'x' }, /shorter than 2/],
  ['a text too long', { prompt: 'xxxxxx' }, /longer than 5/],
  ['a number for a text', { prompt: 7 }, /cannot be 7/],
  ['a number too small', { prompt: 'fox', steps: 0 }, /at least 1/],
  ['a number too large', { prompt: 'fox', steps: 21 }, /at most 20/],
  ['a fraction for a whole number', { prompt: 'fox', steps: 1.5 }, /cannot be 1.5/],
  ['another value than the choices', { prompt: 'fox', model: 'x' }, /no choice "x"/],
  ['a text for yes or no', { prompt: 'fox', hide: 'yes' }, /cannot be "yes"/],
])('the client does not send %s, unless it is bypassed', async ([, options, why]) => {
  await register(PAINT);
  const ada = discord.as(discord.members.ada);
  expect(() => ada.slash('paint', options)).toThrow(ClientRefusal);
  expect(() => ada.slash('paint', options)).toThrow(why);
  expect(ada.slash('paint', options, { bypassClient: true }).token).toBeTruthy();
});

test('the client sends what fits', async () => {
  await register(PAINT);
  const options = { prompt: 'foxes', steps: 20, strength: 0.5, model: 'base', hide: false };
  expect(discord.as(discord.members.ada).slash('paint', options).id).toMatch(/^\d{17,19}$/);
});

test.for<[string, object, boolean]>([
  ['a command that asks for nothing', {}, true],
  ['a command for servers and direct messages', { contexts: [0, 1] }, true],
  ['a command for direct messages', { contexts: [1] }, true],
  ['a command for servers', { contexts: [0] }, false],
  [
    'a command that is not for direct messages, said in the old way',
    { dm_permission: false },
    false,
  ],
  ['a moderators’ command', { contexts: [0, 1], default_member_permissions: '8' }, true],
  ['a command for user installs', { integration_types: [1] }, false],
])('%s is offered in direct messages or not', async ([, more, offered]) => {
  await register({ ...PLAIN, ...more });
  const ada = discord.as(discord.members.ada).inDirectMessages();
  expect(isOffered(() => ada.slash('paint'))).toBe(offered);
});

test('a server’s own command is not offered in direct messages', async () => {
  await register({ ...PLAIN, name: 'other' });
  const path = `/applications/${discord.applicationId}/guilds/${discord.server.id}/commands`;
  await call(discord, { path, json: PLAIN });
  const ada = discord.as(discord.members.ada);
  expect(ada.slash('paint').id).toBeTruthy();
  expect(() => ada.inDirectMessages().slash('paint')).toThrow('no command');
  await call(discord, { method: 'PUT', path, json: [] });
});

test('what an administrator set counts instead of the command’s own permissions', async () => {
  await register({ ...PLAIN, name: 'guard', default_member_permissions: '0' });
  const role = discord.addRole(discord.server, 'helpers');
  const helper = discord.addMember(discord.server, { roles: [role.id] });
  const { ben, moderator, owner } = discord.members;
  const mayUse = (member: Member) => isOffered(() => discord.as(member).slash('guard'));
  expect([helper, ben, owner].map(mayUse)).toEqual([false, false, true]);
  discord.grantCommand('guard', role);
  discord.grantCommand('guard', ben);
  expect([helper, ben, moderator].map(mayUse)).toEqual([true, true, false]);
  discord.denyCommand('guard', helper);
  discord.denyCommand('guard', owner);
  expect([helper, owner].map(mayUse)).toEqual([false, true]);
});

test('what is denied to everyone stays with those to whom it is granted', async () => {
  await register({ ...PLAIN, name: 'sketch' });
  const [everyone] = discord.server.roles;
  if (!everyone) throw new Error('no role');
  const mayUse = (member: Member) => isOffered(() => discord.as(member).slash('sketch'));
  discord.denyCommand('sketch', everyone);
  discord.grantCommand('sketch', discord.members.ada);
  expect([discord.members.ada, discord.members.ben].map(mayUse)).toEqual([true, false]);
});

function isOffered(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof ClientRefusal) return false;
    throw error;
  }
}

test.for<[string, object, () => [Member, Channel?], boolean]>([
  ['an unknown command', { name: 'other' }, () => [discord.members.ada], false],
  [
    'a moderators’ command by an ordinary member',
    { default_member_permissions: String(PERMISSION.manageMessages) },
    () => [discord.members.ada],
    false,
  ],
  [
    'a moderators’ command by a moderator',
    { default_member_permissions: String(PERMISSION.manageMessages) },
    () => [discord.members.mod],
    true,
  ],
  [
    'an administrators’ command by a moderator',
    { default_member_permissions: '0' },
    () => [discord.members.mod],
    false,
  ],
  [
    'an administrators’ command by the owner',
    { default_member_permissions: '0' },
    () => [discord.members.owner],
    true,
  ],
  ['a command for direct messages', { contexts: [1] }, () => [discord.members.ada], false],
  ['an age-restricted command elsewhere', { nsfw: true }, () => [discord.members.ada], false],
  [
    'an age-restricted command in its place',
    { nsfw: true },
    () => [discord.members.ada, discord.channels.ageRestricted],
    true,
  ],
  [
    'a command in a server where one is not',
    {},
    () => [discord.addMember(discord.addServer())],
    false,
  ],
])('%s is offered by the client or not', async ([, more, who, offered]) => {
  await register({ ...PLAIN, ...more });
  const [member, channel] = who();
  const actor = discord.as(member, channel);
  expect(isOffered(() => actor.slash('paint'))).toBe(offered);
});
