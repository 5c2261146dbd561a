import { beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/discord/delivery.ts';
import { createFitPictures } from '../../src/discord/fit-pictures.ts';
import { text } from '../../src/i18n/text.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { Delivery, Letter } from '../../src/jobs/ports.ts';
import { createLog } from '../../src/ops/log.ts';
import { encodePicture } from '../image/encode-picture.ts';
import { createExampleJob, type JobChanges } from '../jobs/example-job.ts';
import { refusal } from './errors.ts';
import { createSmallDiscord, REPLY_ID, type SmallDiscord } from './small-discord.ts';

const EXPIRED_MS = 15 * 60 * 1000;
const bytes = await encodePicture('PNG', { width: 256, height: 256 });

let discord: SmallDiscord;
let delivery: Delivery;
beforeEach(() => {
  discord = createSmallDiscord();
  const log = createLog('silent', []);
  const { api, bot } = discord;
  const fitPictures = createFitPictures(log);
  delivery = createDelivery({ api, bot, fitPictures, translate: createTranslator(), log });
});

function letterOf(ageMs = 0, changes: JobChanges = {}): Letter {
  const origin = { receivedAt: Date.now() - ageMs, ...changes.origin };
  return { job: createExampleJob({ ...changes, origin }), messageId: REPLY_ID };
}
const deliver = (letter: Letter) =>
  delivery.deliver(letter, {
    count: 1,
    open: async () => ({ painted: [{ index: 0, seed: 7, format: 'png', bytes }], missing: [] }),
  });

describe('pictures', () => {
  it('take the place of the placeholder', async () => {
    expect(await deliver(letterOf())).toBe('delivered');
    expect(discord.asked).toEqual(['edit reply']);
  });

  it('whose words a filter blocks come without them', async () => {
    discord.trouble('edit reply', (shown) =>
      JSON.stringify(shown?.body).includes('a red fox') ? refusal(200_000) : undefined,
    );
    expect(await deliver(letterOf())).toBe('delivered');
    expect(discord.texts().join()).toMatch(/prompt is left out/);
    expect(discord.texts().join()).not.toContain('a red fox');
  });

  it('that Discord finds too large come smaller, and the member is told', async () => {
    const origin = { attachmentSizeLimit: bytes.length };
    discord.trouble('edit reply', (shown) =>
      (shown?.files[0]?.data.length ?? 0) >= bytes.length ? refusal(40_005, 413) : undefined,
    );
    expect(await deliver(letterOf(0, { origin }))).toBe('delivered');
    expect(discord.texts().join()).toMatch(/made smaller/);
  });

  it('whose placeholder its member deleted are not wanted', async () => {
    discord.messages.clear();
    expect(await deliver(letterOf())).toBe('placeholder deleted');
    expect(discord.messages.size).toBe(0);
  });

  it('whose token has run out reach the same message as the bot’s edit', async () => {
    discord.refuse('edit reply', 50_027, 401);
    expect(await deliver(letterOf())).toBe('delivered');
    expect(discord.asked).toEqual(['edit reply', 'edit as bot']);
  });

  it('are posted where the message can’t be edited, and the placeholder goes', async () => {
    discord.refuse('edit as bot', 50_005);
    expect(await deliver(letterOf(EXPIRED_MS))).toBe('delivered');
    expect(discord.messages.has(REPLY_ID)).toBe(false);
    expect(discord.asked.filter((kind) => kind === 'post').length).toBeGreaterThan(0);
  });

  it.each([false, true])(
    'go to the member alone where nothing else works (private: %s)',
    async (isPrivate) => {
      for (const kind of ['edit as bot', 'post']) discord.refuse(kind, 50_001);
      const letter = letterOf(EXPIRED_MS, { order: { isPrivate } });
      expect(await deliver(letter)).toBe('delivered');
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
  const letter = letterOf(ageMs);
  await deliver(letter);
  const mention = `<@${letter.job.origin.userId}>`;
  expect(discord.texts().some((words) => words.includes(mention))).toBe(isMentioned);
});

it('a failure is told to the member alone, and the placeholder goes', async () => {
  await delivery.decline(letterOf(), text('failure.rejected'));
  expect(discord.texts()).toEqual([expect.stringMatching(/^private: .*did not accept/)]);
});

it('a notice on a placeholder that was deleted says so, and never throws', async () => {
  discord.messages.clear();
  expect(await delivery.announce(letterOf(), text('waiting.painting'))).toBe('placeholder deleted');
  discord.refuse('edit reply', 50_013);
  expect(await delivery.announce(letterOf(), text('waiting.painting'))).toBe('not written');
});
