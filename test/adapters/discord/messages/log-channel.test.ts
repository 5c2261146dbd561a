import { beforeEach, describe, expect, it } from 'vitest';
import { createLogChannel } from '#adapters/discord/messages/log-channel.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createLogger } from '#core/logger.ts';
import { createEvent, type EventKind } from '#features/audit/event.ts';
import type { LogEntry } from '#features/log-channel/entry.ts';
import type { LogChannel } from '#features/log-channel/ports.ts';
import { httpError, refusal } from '../errors.ts';
import { createSmallDiscord, type SmallDiscord } from '../small-discord.ts';

const LOG = '400000000000000099';

let discord: SmallDiscord;
let channel: LogChannel;
beforeEach(() => {
  discord = createSmallDiscord();
  channel = createLogChannel({
    bot: discord.bot,
    translate: createTranslator(),
    log: createLogger('silent', []),
    patienceMs: 0,
  });
});

function entryOf(kind: EventKind, changes: Partial<LogEntry> = {}): LogEntry {
  const event = createEvent({
    serverId: '300000000000000001',
    at: 1,
    kind,
    rule: 'steps',
    locale: null,
    summary: text('refusal.hidden_term'),
    request: { model: 'm', prompt: 'a fox', negativePrompt: null, count: 1, isPrivate: true },
  });
  return {
    event,
    acts: [],
    message: null,
    preview: null,
    isSpoiler: false,
    suspension: null,
    ...changes,
  };
}
const messageOf = (entry: LogEntry) => ({ channelId: LOG, entries: [entry], language: null });
const standing = () => [...discord.messages.values()].filter(({ channelId }) => channelId === LOG);

describe('a post', () => {
  it('carries the entry’s id, by which Discord knows a second try', async () => {
    const entry = entryOf('refusal');
    expect(await channel.post(messageOf(entry), false)).toEqual({ ok: true, messageId: 'new-1' });
    expect(standing()).toMatchObject([{ body: { nonce: entry.event.id, enforce_nonce: true } }]);
    expect(discord.asked).toEqual(['post']);
  });

  it.each(['refusal', 'change'] as const)(
    'of a %s that stands there already is not made again',
    async (kind) => {
      const entry = entryOf(kind);
      await channel.post(messageOf(entry), false);
      expect(await channel.post(messageOf(entry), true)).toEqual({ ok: true, messageId: 'new-1' });
      expect(standing()).toHaveLength(1);
    },
  );

  it('of a question is made though its refusal, of the same reference, stands there', async () => {
    const refused = entryOf('refusal');
    const question = entryOf('question');
    await channel.post(messageOf(refused), false);
    const event = { ...question.event, reference: refused.event.reference };
    await channel.post(messageOf({ ...question, event }), true);
    expect(standing()).toHaveLength(2);
  });

  it('is made where the history can’t be read', async () => {
    discord.refuse('look back', 50_013);
    await channel.post(messageOf(entryOf('refusal')), true);
    expect(standing()).toHaveLength(1);
  });

  it.each([
    [50_001, 403, 'not allowed'],
    [50_013, 403, 'not allowed'],
    [10_003, 404, 'channel gone'],
    [50_035, 400, 'refused'],
  ])('that meets %i (%i) is %s', async (code, status, obstacle) => {
    discord.refuse('post', code, status);
    expect(await channel.post(messageOf(entryOf('refusal')), false)).toEqual({
      ok: false,
      obstacle,
    });
  });

  it('that meets Discord’s own trouble says so', async () => {
    discord.trouble('post', () => httpError(503));
    expect(await channel.post(messageOf(entryOf('refusal')), false)).toEqual({
      ok: false,
      obstacle: 'unreachable',
    });
  });

  it('whose words a filter refuses goes without them', async () => {
    discord.trouble('post', (shown) =>
      JSON.stringify(shown?.body).includes('a fox') ? refusal(200_000) : undefined,
    );
    await channel.post(messageOf(entryOf('refusal')), false);
    expect(standing()).toHaveLength(1);
    expect(discord.texts().join()).not.toContain('a fox');
  });
});

describe('a change', () => {
  it('is written into the message', async () => {
    const entry = entryOf('refusal');
    await channel.post(messageOf(entry), false);
    const acts = [{ action: 'allow', byId: '200000000000000003', at: 1 }] as const;
    expect(await channel.edit(messageOf({ ...entry, acts }), 'new-1')).toBe('written');
    expect(discord.texts().join()).toContain('✓ Allowed once by <@200000000000000003>');
  });

  it('of a message that is gone is given up', async () => {
    expect(await channel.edit(messageOf(entryOf('refusal')), 'new-9')).toBe('given up');
  });

  it('waits while Discord has trouble of its own', async () => {
    discord.trouble('edit as bot', () => httpError(503));
    expect(await channel.edit(messageOf(entryOf('refusal')), 'new-1')).toBe('unreachable');
  });
});
