import { beforeEach, describe, expect, it } from 'vitest';
import { text } from '#core/i18n/text.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import type { Delivery } from '#features/jobs/ports/delivery.ts';
import { createExampleJob } from '../../../driver/example-job.ts';
import {
  createDeliveryTo,
  createSmallDiscord,
  letterOf,
  type SmallDiscord,
} from '../small-discord.ts';

const EXPIRED_MS = 15 * 60 * 1000;
const REASON = text('failure.rejected');
const PRIVATE = { order: { isPrivate: true } };
const TOLD_ALONE = [expect.stringMatching(/^private: en-GB: .*did not accept/)];
const ENDED = [expect.stringMatching(/^en-US: .*could not be painted/)];

let discord: SmallDiscord;
let delivery: Delivery;
beforeEach(() => {
  discord = createSmallDiscord();
  delivery = createDeliveryTo(discord);
});

describe('a failure', () => {
  it('is told to the member alone, and the placeholder goes', async () => {
    await delivery.decline(letterOf(), REASON);
    expect(discord.texts()).toEqual(TOLD_ALONE);
    expect(discord.asked).toEqual(['edit reply', 'follow up', 'delete reply']);
  });

  it('of a private job takes the placeholder’s place', async () => {
    await delivery.decline(letterOf(0, PRIVATE), REASON);
    expect(discord.texts()).toEqual([expect.stringMatching(/^en-GB: .*did not accept/)]);
    expect(discord.asked).toEqual(['edit reply']);
  });

  it.each([
    ['a public job', {}],
    ['a private job', PRIVATE],
  ])('of %s whose token has run out is told directly', async (_, changes) => {
    await delivery.decline(letterOf(EXPIRED_MS, changes), REASON);
    expect(discord.texts().filter((words) => words.startsWith('private: '))).toEqual(TOLD_ALONE);
    expect(discord.asked).not.toContain('follow up');
  });

  it('whose token turns out to be gone is told directly', async () => {
    for (const kind of ['edit reply', 'follow up', 'delete reply']) {
      discord.refuse(kind, 50_027, 401);
    }
    await delivery.decline(letterOf(), REASON);
    expect(discord.texts()).toEqual(TOLD_ALONE);
  });

  it('that nobody hears of is at least seen on the placeholder, without the reason', async () => {
    discord.refuse('post privately', 50_007);
    await delivery.decline(letterOf(EXPIRED_MS), REASON);
    expect(discord.texts()).toEqual(ENDED);
  });

  it('that can be told nowhere breaks nothing', async () => {
    for (const kind of ['post privately', 'edit as bot']) discord.refuse(kind, 50_001);
    await delivery.decline(letterOf(EXPIRED_MS), REASON);
    expect(discord.asked).toEqual(['open direct messages', 'post privately', 'edit as bot']);
  });
});

describe('an offer of undelivered pictures', () => {
  const undelivered: readonly JobRecord[] = Array.from({ length: 7 }, (_, at) => ({
    ...createExampleJob({
      id: `kept-${at}`,
      request: { prompt: `${at} foxes ${'x'.repeat(200)}` },
    }),
    userId: '200000000000000001',
    serverId: null,
    channelId: '400000000000000001',
    state: 'undeliverable',
    posted: null,
    isAgeRestricted: false,
    pictures: [],
  }));

  it('goes to the member alone, and names at most five, each with its button', async () => {
    const pending = letterOf();
    await discord.api.editReply(pending.job.origin, {});
    await delivery.offer(pending, undelivered);
    const [, offer] = discord.messages.values();
    const buttons = JSON.stringify(offer?.body).match(/"fetch:kept-\d"/g);
    expect(offer?.isPrivate).toBe(true);
    expect(buttons).toEqual([0, 1, 2, 3, 4].map((at) => `"fetch:kept-${at}"`));
    expect(discord.texts()[1]).toMatch(/7 requests.*0 foxes x+…/s);
  });

  it('is not made once the token has run out, and one that fails breaks nothing', async () => {
    await delivery.offer(letterOf(EXPIRED_MS), undelivered);
    expect(discord.asked).toEqual([]);
    discord.refuse('follow up', 50_013);
    await delivery.offer(letterOf(), undelivered);
    expect(discord.asked).toEqual(['follow up']);
  });
});
