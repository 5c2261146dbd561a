import type { DiscordAPIError } from '@discordjs/rest';
import { describe, expect, it, vi } from 'vitest';
import { createDirectMessages } from '#adapters/discord/messages/direct-messages.ts';
import { createMessageRemover } from '#adapters/discord/messages/message-remover.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createLogger } from '#core/logger.ts';
import { refusal } from '../errors.ts';

const NOW = Date.UTC(2026, 0, 20);
const DAY_MS = 24 * 60 * 60 * 1000;
const HERE = '400000000000000001';
const THERE = '400000000000000002';
const log = createLogger('silent', []);

/** A message's id, by its age. */
function messageOf(ageMs: number, number = 0): string {
  return String((BigInt(NOW - ageMs - 1_420_070_400_000) << 22n) + BigInt(number));
}
const some = (count: number, ageMs = 0) =>
  Array.from({ length: count }, (_, number) => messageOf(ageMs, number));
const inChannel = (channelId: string, ids: readonly string[]) =>
  ids.map((messageId) => ({ channelId, messageId }));

/** Channels with messages; bulk deletion takes Manage Messages, and is as strict as Discord’s. */
function createChannels(managed: readonly string[], standing: readonly string[]) {
  const messages = new Set(standing);
  const asked: string[] = [];
  const troubles = new Map<string, DiscordAPIError>();
  const remover = createMessageRemover({
    bot: {
      deleteMessage: async (channelId, messageId) => {
        asked.push('one');
        const trouble = troubles.get(channelId);
        if (trouble !== undefined) throw trouble;
        if (!messages.delete(messageId)) throw refusal(10_008, 404);
      },
      deleteMessages: async (channelId, ids) => {
        asked.push(`bulk of ${ids.length}`);
        if (!managed.includes(channelId)) throw refusal(50_013, 403);
        if (ids.length < 2 || ids.length > 100) throw refusal(50_016, 400);
        if (ids.some((id) => BigInt(id) < BigInt(messageOf(14 * DAY_MS))))
          throw refusal(50_034, 400);
        for (const id of ids) messages.delete(id);
      },
    },
    now: () => NOW,
    log,
  });
  return { remover, messages, asked, troubles };
}

describe('many messages', () => {
  it('are told of as soon as they are away, while others still take their time', async () => {
    const away: string[] = [];
    const stuck = Promise.withResolvers<undefined>();
    const remover = createMessageRemover({
      bot: {
        deleteMessage: (_, id) => (id === messageOf(0, 2) ? stuck.promise : Promise.resolve()),
        deleteMessages: async () => {
          throw refusal(50_013, 403);
        },
      },
      now: () => NOW,
      log,
    });
    const ended = remover.removeAll(inChannel(HERE, some(4)), async (gone) => {
      away.push(...gone.map(({ messageId }) => messageId));
    });
    await vi.waitUntil(() => away.length === 3);
    expect(away).not.toContain(messageOf(0, 2));
    stuck.resolve(undefined);
    expect(await ended).toEqual(['removed', 'removed', 'removed', 'removed']);
    expect(away).toHaveLength(4);
  });

  it('go together where the bot may manage messages, a hundred at a time', async () => {
    const ids = some(201);
    const { remover, messages, asked } = createChannels([HERE], ids);
    const removals = await remover.removeAll(inChannel(HERE, ids));
    expect(new Set(removals)).toEqual(new Set(['removed']));
    expect(messages.size).toBe(0);
    expect(asked).toEqual(['bulk of 100', 'bulk of 100', 'one']);
  });

  it('go one by one where it may not, after one try', async () => {
    const ids = some(5);
    const { remover, messages, asked } = createChannels([], ids);
    expect(await remover.removeAll(inChannel(HERE, ids))).toEqual(ids.map(() => 'removed'));
    expect(messages.size).toBe(0);
    expect(asked).toEqual(['bulk of 5', ...ids.map(() => 'one')]);
  });

  it('older than 14 days go one by one', async () => {
    const [old, young] = [some(2, 14 * DAY_MS), some(2, DAY_MS)];
    const { remover, messages, asked } = createChannels([HERE], [...old, ...young]);
    await remover.removeAll(inChannel(HERE, [...old, ...young]));
    expect(messages.size).toBe(0);
    expect(asked.toSorted()).toEqual(['bulk of 2', 'one', 'one']);
  });

  it('of several channels: what became of each is said in the order that was asked', async () => {
    const ids = some(4);
    const { remover, troubles } = createChannels([], ids.slice(0, 3));
    troubles.set(THERE, refusal(50_001, 403));
    const mixed = [
      ...inChannel(HERE, [ids[0] ?? '']),
      ...inChannel(THERE, [ids[1] ?? '']),
      ...inChannel(HERE, [ids[2] ?? '', ids[3] ?? '']),
    ];
    expect(await remover.removeAll(mixed)).toEqual(['removed', 'not allowed', 'removed', 'gone']);
  });

  it('none is nothing to do', async () => {
    const { remover, asked } = createChannels([], []);
    expect(await remover.removeAll([])).toEqual([]);
    expect(asked).toEqual([]);
  });
});

it.each([
  [10_008, 404, 'gone'],
  [10_003, 404, 'gone'],
  [50_001, 403, 'not allowed'],
  [50_013, 403, 'not allowed'],
  [0, 500, 'failed'],
  [50_035, 400, 'failed'],
])('Discord’s code %i (%i) means %s', async (code, status, expected) => {
  const { remover, troubles } = createChannels([], some(1));
  troubles.set(HERE, refusal(code, status));
  expect(await remover.remove(HERE, messageOf(0))).toBe(expected);
});

describe('a direct message', () => {
  const words = text('moderation.told_unsuspended', { channel: { channel: HERE } });
  const translate = createTranslator();

  it('is written in the member’s language and pings nobody', async () => {
    const sent: unknown[] = [];
    const bot = {
      openDirectMessage: async () => '7',
      findServerName: async () => 'The *Foxes*',
      createMessage: async (...message: unknown[]) => {
        sent.push(message);
        return '8';
      },
    };
    expect(await createDirectMessages({ bot, translate, log }).tell('1', words, 'en-US')).toBe(
      true,
    );
    const content = `You can paint again in the server of <#${HERE}>.`;
    expect(JSON.stringify(sent)).toContain(JSON.stringify({ type: 10, content }));
    expect(sent).toEqual([['7', expect.objectContaining({ allowed_mentions: { parse: [] } })]]);
  });

  it('names the server that it is about, and has the button that helps', async () => {
    const sent: string[] = [];
    const bot = {
      openDirectMessage: async () => '7',
      findServerName: async () => 'The *Foxes*',
      createMessage: async (_: string, body: unknown) => {
        sent.push(JSON.stringify(body));
        return '8';
      },
    };
    const button = { label: text('button.paint_now'), name: 'paint-now', id: '3.e' };
    const dms = createDirectMessages({ bot, translate, log });
    await dms.tell('1', words, 'en-US', { serverId: '3', button });
    expect(sent.join()).toContain(
      JSON.stringify('**The \\*Foxes\\***\nYou can paint').slice(1, -1),
    );
    expect(sent.join()).toContain('"custom_id":"paint-now:3.e"');
  });

  it('whose server can’t be named is sent without its name', async () => {
    const sent: string[] = [];
    const bot = {
      openDirectMessage: async () => '7',
      findServerName: async () => Promise.reject(refusal(50_001, 403)),
      createMessage: async (_: string, body: unknown) => {
        sent.push(JSON.stringify(body));
        return '8';
      },
    };
    const dms = createDirectMessages({ bot, translate, log });
    expect(await dms.tell('1', words, 'en-US', { serverId: '3' })).toBe(true);
    expect(sent.join()).toContain('"You can paint again');
  });

  it('that a member does not take is no failure', async () => {
    const bot = {
      openDirectMessage: async () => '7',
      findServerName: async () => 'The *Foxes*',
      createMessage: async () => Promise.reject(refusal(50_007, 403)),
    };
    expect(await createDirectMessages({ bot, translate, log }).tell('1', words, 'en-US')).toBe(
      false,
    );
  });
});

it.each([0, 10_003, 10_008, 99_999])(
  'a 404 with the code %i means that the message is gone',
  async (code) => {
    const [id = ''] = some(1);
    const { remover, troubles } = createChannels([], [id]);
    troubles.set(HERE, refusal(code, 404));
    expect(await remover.remove(HERE, id)).toBe('gone');
  },
);
