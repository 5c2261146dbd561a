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
const TOLD_ALONE = [expect.stringMatching(/^private: en-GB: > a red fox\n.*didn’t accept/)];
const ENDED = [expect.stringMatching(/^en-US: .*couldn’t be painted/)];

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
    // Nothing of it is seen by others, not even for a moment.
    expect(discord.asked).toEqual(['delete reply', 'follow up', 'delete reply']);
  });

  it('whose placeholder can’t be taken away ends it for all to see, before the reason', async () => {
    discord.refuse('delete reply', 50_013);
    await delivery.decline(letterOf(), REASON);
    expect(discord.texts()).toEqual([...ENDED, ...TOLD_ALONE]);
  });

  it('that can’t be told by a reply any more is told directly', async () => {
    discord.refuse('follow up', 50_013);
    await delivery.decline(letterOf(), REASON);
    expect(discord.texts()).toEqual(TOLD_ALONE);
  });

  const REMEDIES = [
    { kind: 'retry', id: 'a' },
    { kind: 'edit', id: 'a' },
    { kind: 'fetch', id: 'b' },
    { kind: 'enlarge', id: 'c~1' },
  ] as const;
  it.each([
    ['by a reply', 0, {}, ['retry:a', 'revise:a', 'fetch:b', 'enlarge:c~1']],
    ['in the placeholder’s place', 0, PRIVATE, ['retry:a', 'revise:a', 'fetch:b', 'enlarge:c~1']],
    ['directly, where no button of a server works', EXPIRED_MS, {}, []],
  ])('told %s has buttons that help, or none', async (_, ageMs, changes, ids) => {
    await delivery.decline(letterOf(ageMs, changes), REASON, REMEDIES);
    const shown = JSON.stringify([...discord.messages.values()].map(({ body }) => body));
    expect([...shown.matchAll(/"custom_id":"([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('of a spoiler keeps its words covered', async () => {
    await delivery.decline(letterOf(0, { order: { spoiler: true } }), REASON);
    expect(discord.texts().join()).toContain('> ||a red fox||\n');
  });

  it('of a private job takes the placeholder’s place', async () => {
    await delivery.decline(letterOf(0, PRIVATE), REASON);
    expect(discord.texts()).toEqual([
      expect.stringMatching(/^en-GB: > a red fox\n.*didn’t accept/),
    ]);
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
    expect(discord.texts()[1]).toMatch(/7 of your requests.*0 foxes x+…/s);
  });

  it('is not made once the token has run out, and one that fails breaks nothing', async () => {
    await delivery.offer(letterOf(EXPIRED_MS), undelivered);
    expect(discord.asked).toEqual([]);
    discord.refuse('follow up', 50_013);
    await delivery.offer(letterOf(), undelivered);
    expect(discord.asked).toEqual(['follow up']);
  });
});
