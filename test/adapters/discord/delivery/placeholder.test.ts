import { beforeEach, describe, expect, it } from 'vitest';
import { createExampleJob } from '../../../driver/example-job.ts';
import { text } from '#core/i18n/text.ts';
import type { Delivery } from '#features/jobs/ports/delivery.ts';
import { refusal } from '../errors.ts';
import {
  createDeliveryTo,
  createSmallDiscord,
  letterOf,
  REPLY_ID,
  type SmallDiscord,
} from '../small-discord.ts';

const EXPIRED_MS = 15 * 60 * 1000;
const PAINTING = text('waiting.painting');
const PRIVATE = { order: { isPrivate: true } };

let discord: SmallDiscord;
let delivery: Delivery;
beforeEach(() => {
  discord = createSmallDiscord();
  delivery = createDeliveryTo(discord);
});

describe('a notice', () => {
  it.each([
    ['for all, in the server’s language', {}, 'en-US'],
    ['for the member alone, in theirs', PRIVATE, 'en-GB'],
  ])('is %s', async (_, changes, locale) => {
    expect(await delivery.announce(letterOf(0, changes), PAINTING)).toBe('written');
    expect(discord.texts().join()).toMatch(new RegExp(`^${locale}: `));
  });

  it('has a button that cancels its job', async () => {
    const pending = letterOf();
    await delivery.announce(pending, PAINTING);
    const [shown] = discord.messages.values();
    expect(JSON.stringify(shown?.body)).toContain(`"cancel:${pending.job.id}"`);
  });

  it.each([
    ['short, in one line and without its markup', 'a *red*\nfox', false, '> a \\*red\\* fox'],
    ['covered where the picture will be', 'a fox', true, '> ||a fox||'],
    ['cut where it is long', 'fox '.repeat(100), false, `> ${'fox '.repeat(29)}fox…`],
  ])('names its picture: %s', async (_, prompt, spoiler, quoted) => {
    const { request } = createExampleJob().order;
    const order = { request: { ...request, prompt }, spoiler };
    await delivery.announce(letterOf(0, { order }), PAINTING);
    expect(discord.texts()).toEqual([`en-US: ${quoted}\nPainting…`]);
  });

  it('whose words a filter of the server objects to goes without them', async () => {
    discord.trouble('edit reply', (shown) =>
      JSON.stringify(shown).includes('a red fox') ? refusal(200_000, 400) : undefined,
    );
    expect(await delivery.announce(letterOf(), PAINTING)).toBe('written');
    expect(discord.texts()).toEqual(['en-US: Painting…']);
  });

  it.each([
    ['has run out', EXPIRED_MS, ['edit as bot']],
    ['turns out to be gone', 0, ['edit reply', 'edit as bot']],
  ])('whose token %s is written by the bot', async (_, ageMs, asked) => {
    discord.refuse('edit reply', 50_027, 401);
    expect(await delivery.announce(letterOf(ageMs), PAINTING)).toBe('written');
    expect(discord.asked).toEqual(asked);
  });

  it('that only its member can see is out of the bot’s reach without the token', async () => {
    expect(await delivery.announce(letterOf(EXPIRED_MS, PRIVATE), PAINTING)).toBe('not written');
    expect(discord.asked).toEqual([]);
  });

  it('on a placeholder that was deleted says so', async () => {
    discord.messages.clear();
    expect(await delivery.announce(letterOf(), PAINTING)).toBe('placeholder deleted');
  });

  it.each([0, 10_003, 10_015, 99_999])(
    'that meets a 404 with the code %i says so, too',
    async (code) => {
      discord.refuse('edit reply', code, 404);
      discord.refuse('edit as bot', code, 404);
      expect(await delivery.announce(letterOf(), PAINTING)).toBe('placeholder deleted');
    },
  );

  it('that Discord refuses is not written, and breaks nothing', async () => {
    discord.refuse('edit reply', 50_013);
    expect(await delivery.announce(letterOf(), PAINTING)).toBe('not written');
    expect(discord.asked).toEqual(['edit reply']);
  });
});

describe('a placeholder', () => {
  it.each([
    ['by the token', 0, ['delete reply']],
    ['as the bot', EXPIRED_MS, ['delete as bot']],
  ])('is removed %s', async (_, ageMs, asked) => {
    await delivery.withdraw(letterOf(ageMs));
    expect(discord.messages.has(REPLY_ID)).toBe(false);
    expect(discord.asked).toEqual(asked);
  });

  it('that is gone already, or can’t be removed, breaks nothing', async () => {
    discord.messages.clear();
    await delivery.withdraw(letterOf());
    discord.refuse('delete reply', 50_013);
    await delivery.withdraw(letterOf());
    expect(discord.asked).toEqual(['delete reply', 'delete reply']);
  });
});

const find = (ageMs = 0) => delivery.findReply(letterOf(ageMs).job);

describe('asked for the reply of a job, Discord', () => {
  it('names its message', async () => {
    expect(await find()).toEqual({ messageId: REPLY_ID });
  });

  it('has none', async () => {
    discord.messages.clear();
    expect(await find()).toBe('gone');
  });

  it.each([
    [10_015, 'gone'],
    [50_027, 'gone'],
    [50_001, 'unknown'],
  ] as const)('answers %i: %s', async (code, found) => {
    discord.refuse('find reply', code);
    expect(await find()).toBe(found);
  });

  it('can’t say once the token has run out, and is not asked', async () => {
    expect(await find(EXPIRED_MS)).toBe('unknown');
    expect(discord.asked).toEqual([]);
  });
});
