import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { call } from './discord/call.ts';
import { ClientRefusal, PERMISSION, startDiscordStandIn } from './discord/index.ts';
import type { Channel, DiscordStandIn, Member, OptionValues } from './discord/index.ts';

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
