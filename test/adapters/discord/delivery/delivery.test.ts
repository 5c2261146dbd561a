import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, PendingReply, PictureSet } from '#features/jobs/ports/delivery.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { encodePicture } from '../../../core/image/encode-picture.ts';
import { refusal } from '../errors.ts';
import {
  createDeliveryTo,
  createSmallDiscord,
  letterOf,
  REPLY_ID,
  type SmallDiscord,
} from '../small-discord.ts';

const EXPIRED_MS = 15 * 60 * 1000;
const bytes = await encodePicture('PNG', { width: 256, height: 256 });

let discord: SmallDiscord;
let delivery: Delivery;
beforeEach(() => {
  discord = createSmallDiscord();
  delivery = createDeliveryTo(discord);
});

const deliver = (pending: PendingReply) =>
  delivery.deliver(pending, {
    count: 1,
    open: async () => ({ painted: [{ index: 0, seed: 7, format: 'png', bytes }], missing: [] }),
  });

/** Of the message that was written last. */
const files = (): readonly Buffer[] =>
  [...discord.messages.values()].at(-1)?.files.map(({ data }) => data) ?? [];
const recipes = () =>
  files().map((file) => {
    const found = readMetadata(file, () => 0);
    return found.ok && found.value.copy === 'easel' ? found.value.request : found;
  });

describe('pictures', () => {
  it.each([
    ['the reply', 3 * 60 * 1000],
    ['a message of their own', EXPIRED_MS],
  ])('that come late as %s are told of in a line, which can be found again', async (_, ageMs) => {
    const outcome = await deliver(letterOf(ageMs));
    const [shown = '', messageId] = [...discord.messages.keys()].slice(-2);
    expect(discord.texts().at(-1)).toMatch(
      new RegExp(
        `your picture is ready: https://discord.com/channels/\\d+/400000000000000001/${shown}$`,
      ),
    );
    expect(outcome).toMatchObject({ mention: { channelId: '400000000000000001', messageId } });
  });

  it('that come late are counted', async () => {
    const painted = [7, 8].map((seed, index) => ({ index, seed, format: 'png', bytes }) as const);
    const pending = letterOf(EXPIRED_MS, { count: 2 });
    await delivery.deliver(pending, { count: 2, open: async () => ({ painted, missing: [] }) });
    expect(discord.texts().at(-1)).toMatch(/your 2 pictures are ready: https/);
  });

  it('take the place of the placeholder', async () => {
    expect(await deliver(letterOf())).toHaveProperty('posted');
    expect(discord.asked).toEqual(['edit reply']);
  });

  it('carry their own recipes in their files', async () => {
    const pending = letterOf(0, { count: 2, request: { seed: 7 } });
    const painted = [7, 8].map((seed, index) => ({ index, seed, format: 'png', bytes }) as const);
    await delivery.deliver(pending, { count: 2, open: async () => ({ painted, missing: [] }) });
    const { request } = pending.job.order;
    expect(recipes()).toEqual([request, { ...request, seed: 8 }]);
  });

  it('that just fit go without their recipe', async () => {
    await deliver(letterOf(0, { origin: { attachmentSizeLimit: bytes.length + 50 } }));
    expect(files()).toEqual([bytes]);
    await deliver(letterOf(0, { origin: { attachmentSizeLimit: bytes.length + 2000 } }));
    expect(recipes()).toHaveLength(1);
    await deliver(letterOf(0, { origin: { attachmentSizeLimit: bytes.length - 1 } }));
    expect(recipes()).toMatchObject([{ prompt: 'a red fox', width: 1024 }]);
  });

  it('whose words a filter blocks come without them', async () => {
    discord.trouble('edit reply', (shown) =>
      JSON.stringify(shown?.body).includes('a red fox') ? refusal(200_000) : undefined,
    );
    expect(await deliver(letterOf())).toHaveProperty('posted');
    expect(discord.texts().join()).toMatch(/Prompt hidden/);
    expect(discord.texts().join()).not.toContain('a red fox');
    // A file that said them would be a way around the filter.
    expect(files()).toEqual([bytes]);
  });

  it('that Discord finds too large come smaller, and the member is told', async () => {
    // Discord's own word allows the picture as it is, and half as much does not.
    const origin = { attachmentSizeLimit: Math.floor(bytes.length * 1.5) };
    discord.trouble('edit reply', (shown) =>
      (shown?.files[0]?.data.length ?? 0) >= bytes.length ? refusal(40_005, 413) : undefined,
    );
    expect(await deliver(letterOf(0, { origin }))).toHaveProperty('posted');
    expect(discord.texts().join()).toMatch(/Made smaller/);
  });

  it('whose placeholder somebody deleted come in a new message', async () => {
    discord.messages.clear();
    expect(await deliver(letterOf())).toHaveProperty('posted');
    expect(discord.messages.size).toBe(1);
    expect(files()).toHaveLength(1);
    expect(discord.asked.slice(0, 2)).toEqual(['edit reply', 'edit as bot']);
  });

  it('whose placeholder is gone from a channel that takes nothing more come by direct message', async () => {
    discord.messages.clear();
    discord.refuse('post', 50_001, 403);
    expect(await deliver(letterOf())).toEqual({ posted: null });
    expect(files()).toHaveLength(1);
  });

  it('whose token has run out reach the same message as the bot’s edit', async () => {
    discord.refuse('edit reply', 50_027, 401);
    expect(await deliver(letterOf())).toHaveProperty('posted');
    expect(discord.asked).toEqual(['edit reply', 'edit as bot']);
  });

  it('are posted where the message can’t be edited, and the placeholder goes', async () => {
    discord.refuse('edit as bot', 50_005);
    expect(await deliver(letterOf(EXPIRED_MS))).toHaveProperty('posted');
    expect(discord.messages.has(REPLY_ID)).toBe(false);
    expect(discord.asked.filter((kind) => kind === 'post').length).toBeGreaterThan(0);
  });

  it.each([false, true])(
    'go to the member alone where nothing else works (private: %s)',
    async (isPrivate) => {
      for (const kind of ['edit as bot', 'post']) discord.refuse(kind, 50_001);
      const pending = letterOf(EXPIRED_MS, { order: { isPrivate } });
      expect(await deliver(pending)).toHaveProperty('posted');
      expect([...discord.messages.values()].filter((shown) => shown.isPrivate)).toHaveLength(1);
      expect(discord.asked.includes('post')).toBe(!isPrivate);
    },
  );

  it('are undeliverable where the direct messages are closed too', async () => {
    for (const kind of ['edit as bot', 'post']) discord.refuse(kind, 50_001);
    discord.refuse('post privately', 50_007);
    expect(await deliver(letterOf(EXPIRED_MS))).toBe('undeliverable');
  });
});

it.each([
  [60_000, false],
  [3 * 60_000, true],
])('after %i ms of waiting the member is mentioned: %s', async (ageMs, isMentioned) => {
  const pending = letterOf(ageMs);
  await deliver(pending);
  const mention = `<@${pending.job.origin.userId}>`;
  expect(discord.texts().some((words) => words.includes(mention))).toBe(isMentioned);
});

it('a mention that fails takes nothing back', async () => {
  discord.refuse('follow up', 50_013);
  expect(await deliver(letterOf(3 * 60_000))).toHaveProperty('posted');
  expect(discord.asked).toEqual(['edit reply', 'follow up']);
});

it('so many large batches at once take turns: no more than one is in memory', async () => {
  let open = 0;
  let most = 0;
  const request = { width: 2048, height: 2048 };
  const outcomes = Array.from({ length: 3 }, () =>
    delivery.deliver(letterOf(0, { request, count: 4 }), {
      count: 4,
      open: async () => {
        open += 1;
        most = Math.max(most, open);
        await nextTurn();
        open -= 1;
        return { painted: [{ index: 0, seed: 7, format: 'png', bytes }], missing: [] };
      },
    }),
  );
  expect(await Promise.all(outcomes)).toEqual([
    expect.objectContaining({ posted: expect.anything() }),
    expect.anything(),
    expect.anything(),
  ]);
  expect(most).toBe(1);
});

it('a parcel of which nothing can be read is not delivered', async () => {
  const pictureSet: PictureSet = { count: 1, open: async () => ({ painted: [], missing: [] }) };
  expect(await delivery.deliver(letterOf(), pictureSet)).toBe('empty');
  expect(discord.asked).toEqual([]);
});
