import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  textOf,
  type Actor,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { imagine, SMALL } from '../scene/imagine.ts';

/** Shapes of packets that ended bots: from public trackers, and from servers that speak Discord's protocol in their own way. */

type Json = Record<string, unknown>;

let sandbox: Sandbox;
let ada: Actor;
let picture: Message;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
  ({ message: picture } = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL }));
});
afterEach(() => {
  sandbox.discord.gateway.reshape = undefined;
});
afterAll(() => sandbox.close());

/** Whether it was answered, by the same process as at the beginning. */
async function isAnswered(interaction: SentInteraction): Promise<boolean> {
  await interaction.acknowledged;
  return sandbox.bot.log().filter(({ msg }) => msg === 'ready').length === 1;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const within = (value: unknown): Json => (isJson(value) ? value : {});

/** Changes the message that a menu hands over, or that a button stands on. */
function reshapeMessage(change: Json): void {
  sandbox.discord.gateway.reshape = (payload) => {
    const data = within(payload['data']);
    const resolved = within(data['resolved']);
    const messages = Object.entries(within(resolved['messages'])).map(
      ([id, message]) => [id, { ...within(message), ...change }] as const,
    );
    const message = isJson(payload['message']) ? { ...payload['message'], ...change } : undefined;
    return {
      ...payload,
      ...(message === undefined ? {} : { message }),
      data:
        messages.length === 0
          ? data
          : { ...data, resolved: { messages: Object.fromEntries(messages) } },
    };
  };
}

const ODD_MESSAGES: readonly (readonly [string, Json])[] = [
  ['a poll', { poll: { question: { text: 'Fox?' }, answers: [], expiry: null, results: null } }],
  ['a poll of nothing', { poll: null }],
  ['an activity of nothing', { activity: null }],
  ['an application of nothing', { application: null }],
  ['install parameters of nothing', { application: { id: '1', install_params: null } }],
  ['a snapshot that refers to nothing', { message_snapshots: [{ message: { content: 'x' } }] }],
  ['a snapshot of nothing', { message_snapshots: [null], message_reference: null }],
  ['components of nothing', { components: null }],
  ['components that nobody knows', { components: [{ type: 99, components: null }, null] }],
  ['embeds of nothing', { embeds: null }],
  ['embeds with nothing', { embeds: [null, {}, { image: null, thumbnail: null }] }],
  ['attachments of nothing', { attachments: null }],
  ['no author', { author: null }],
  ['an author without a name', { author: { id: '200000000000000001' } }],
  ['metadata without owners', { interaction_metadata: { id: '1', type: 2, user: null } }],
  ['mentions of nothing', { mentions: null, mention_roles: null, mention_channels: null }],
  ['stickers and reactions of nothing', { sticker_items: null, reactions: null }],
  ['a kind that nobody knows', { type: 250, flags: 2 ** 40 }],
  ['a thread and a call of nothing', { thread: null, call: null, role_subscription_data: null }],
  ['no time', { timestamp: null, edited_timestamp: 'never' }],
  ['a member without its user', { member: { roles: null } }],
];

describe('an odd message ends nothing and is answered:', () => {
  it('a poll that a member has posted', async () => {
    const poll = ada.poll('Which fox?', ['red', 'arctic']);
    for (const name of ['Image recipe', 'Report picture']) {
      const interaction = ada.messageCommand(name, poll);
      expect((await interaction.acknowledged).ephemeral ?? true).toBe(true);
    }
    const answer = await ada.messageCommand('Image recipe', poll).finished();
    expect(textOf(answer)).not.toMatch(/reference/i);
  });

  it('a forward', async () => {
    const forward = ada.forward(picture);
    const answer = await ada.messageCommand('Image recipe', forward).finished();
    expect(textOf(answer)).not.toMatch(/went wrong/i);
  });

  it.each(ODD_MESSAGES)('a menu’s message with %s', async (_, change) => {
    reshapeMessage(change);
    expect(await isAnswered(ada.messageCommand('Image recipe', picture))).toBe(true);
  });

  it.each(ODD_MESSAGES)('a button’s message with %s', async (_, change) => {
    reshapeMessage(change);
    expect(await isAnswered(ada.press(picture, 'Recipe'))).toBe(true);
  });
});

describe('an odd interaction ends nothing and is answered:', () => {
  it.each<[string, Json]>([
    ['a channel of a kind that nobody knows', { channel: { id: '400000000000000001', type: 99 } }],
    ['a channel of nothing', { channel: null }],
    ['entitlements of nothing', { entitlements: null }],
    ['a server of nothing', { guild: null, guild_locale: null }],
    ['no language', { locale: null }],
    ['no owners', { authorizing_integration_owners: null, context: 99 }],
  ])('%s', async (_, change) => {
    const { discord } = sandbox;
    discord.gateway.reshape = (payload) =>
      isJson(change['channel'])
        ? {
            ...payload,
            channel: {
              ...within(payload['channel']),
              ...change['channel'],
              id: payload['channel_id'],
            },
          }
        : { ...payload, ...change };
    expect(await isAnswered(ada.press(picture, 'Recipe'))).toBe(true);
  });
});

describe('what Easel never asked for ends nothing:', () => {
  it.each<[string, unknown]>([
    ['PRESENCE_UPDATE', { user: { id: '200000000000000009' }, guild_id: '1', status: 'online' }],
    ['USER_UPDATE', { id: '200000000000000009', username: 'someone' }],
    ['MESSAGE_CREATE', { id: '1', author: null, poll: { answers: null } }],
    ['GUILD_CREATE', null],
    ['GUILD_MEMBERS_CHUNK', { members: null }],
    ['SOMETHING_NEW', { it: ['is', null] }],
    ['INTERACTION_CREATE', null],
    ['INTERACTION_CREATE', 'nonsense'],
    ['INTERACTION_CREATE', { type: 2 }],
    ['INTERACTION_CREATE', { id: '1', type: 77 }],
    ['RESUMED', null],
  ])('%s', async (event, data) => {
    sandbox.discord.gateway.send(event, data);
    expect(await isAnswered(ada.press(picture, 'Recipe'))).toBe(true);
  });
});

it('a kind of interaction that nobody knows is no error', async () => {
  sandbox.discord.gateway.send('INTERACTION_CREATE', { id: '1', type: 77 });
  expect(await isAnswered(ada.press(picture, 'Recipe'))).toBe(true);
  const words = () =>
    sandbox.bot
      .log()
      .filter(({ level, msg }) => Number(level) >= 50 && /not as documented/.test(String(msg)));
  // Those that say what they are and are none: nothing, a word, and one without an id.
  await expect.poll(() => words().length).toBe(3);
});
