import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import type { Delivery, PendingReply } from '#features/jobs/ports/delivery.ts';
import { createWaitingNotices, type WaitingNotices } from '#features/jobs/queue/waiting-notices.ts';
import { createExampleJob } from '../../../driver/example-job.ts';

const translate = createTranslator();
const letterOf = (id: string): PendingReply => ({ job: createExampleJob({ id }), messageId: '6' });

let places: Map<string, number>;
let isServiceBusy: boolean;
/** When painting begins, by the estimate of the moment. */
let startsAt: number;
let told: string[];
let notices: WaitingNotices;
/** What an edit waits for; replaced by tests of a slow Discord. */
let discord: Promise<void>;
/** What it says of an edit. */
let written: Awaited<ReturnType<Delivery['announce']>>;

beforeEach(() => {
  vi.useFakeTimers();
  places = new Map();
  startsAt = Date.now() + 600_000;
  isServiceBusy = false;
  told = [];
  discord = Promise.resolve();
  written = 'written';
  notices = createWaitingNotices({
    describeQueue: () => ({
      places: new Map([...places].map(([id, place]) => [id, { place, picturesAhead: place }])),
      estimateStart: () => new Date(startsAt),
      isServiceBusy,
    }),
    announce: async ({ job }, notice) => {
      told.push(`${job.id}: ${translate(notice, 'en')}`);
      await discord;
      return written;
    },
    now: Date.now,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const PLACE = /No\. ([\d,]+)/;
const toldTo = (id: string) => told.filter((line) => line.startsWith(`${id}: `));
const placesTold = (id: string) =>
  toldTo(id).map(
    (line) =>
      PLACE.exec(line)?.[1]?.replace(',', '') ?? (/Painting…/.test(line) ? 'painting' : line),
  );

it('who is painted at once is told nothing: Discord’s own “thinking” says it', async () => {
  notices.watch(letterOf('a'));
  await vi.advanceTimersByTimeAsync(2900);
  expect(told).toEqual([]);
});

it('who is painted for long gets one notice, which carries the cancel button', async () => {
  notices.watch(letterOf('a'));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(placesTold('a')).toEqual(['painting']);
});

it('who waits is told the place, then each time that it has halved, then that painting began', async () => {
  notices.watch(letterOf('a'));
  for (let place = 11; place >= 1; place -= 1) {
    places.set('a', place);
    await vi.advanceTimersByTimeAsync(2000);
  }
  places.delete('a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(placesTold('a')).toEqual(['11', '5', '2', '1', 'painting']);
});

it('a place that falls back is not told', async () => {
  notices.watch(letterOf('a'));
  places.set('a', 2);
  await vi.advanceTimersByTimeAsync(1000);
  places.set('a', 9);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(placesTold('a')).toEqual(['2']);
});

it.each([
  ['moves on by less than a fifth of the wait', 100_000, 1],
  ['moves back by less than a fifth of the wait', -50_000, 1],
  ['moves on by a fifth of the wait', 185_000, 2],
  ['moves back by a fifth of the wait', -125_000, 2],
])('an estimate that %s is told or not', async (_, shift, edits) => {
  notices.watch(letterOf('a'));
  places.set('a', 5);
  await vi.advanceTimersByTimeAsync(1000);
  startsAt += shift;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(toldTo('a')).toHaveLength(edits);
});

it.each([
  [600_000, 'about 10 minutes'],
  [1_000_000, 'about 15 minutes'],
  [70_000, 'about a minute'],
  [30_000, 'about half a minute'],
  [4000, 'any moment'],
  [-9000, 'any moment'],
])('the notice of a wait of %i ms says %s', async (ms, words) => {
  startsAt = Date.now() + 250 + ms;
  notices.watch(letterOf('a'));
  places.set('a', 2);
  await vi.advanceTimersByTimeAsync(250);
  expect(told).toEqual([`a: No. 2 in line, ${words}`]);
});

it('as the wait goes by the notice says less and less, and in the end never a time that has passed', async () => {
  startsAt = Date.now() + 240_000;
  notices.watch(letterOf('a'));
  places.set('a', 1);
  await vi.advanceTimersByTimeAsync(400_000);
  const waits = told.map((line) => /line, (.*)$/.exec(line)?.[1]);
  expect(waits).toEqual([
    'about 4 minutes',
    'about 3 minutes',
    'about 2 minutes',
    'about a minute',
    'about half a minute',
    'any moment',
  ]);
});

const BUSY = 'The painting service is busy; Easel keeps trying.';

describe('while the service is busy', () => {
  it('who is painted is told so, and when it is painted again', async () => {
    notices.watch(letterOf('a'));
    await vi.advanceTimersByTimeAsync(4000);
    isServiceBusy = true;
    await vi.advanceTimersByTimeAsync(30_000);
    isServiceBusy = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told).toEqual(['a: Painting…', `a: ${BUSY}`, 'a: Painting…']);
  });

  it('who waits is told so in place of a time', async () => {
    isServiceBusy = true;
    notices.watch(letterOf('a'));
    places.set('a', 3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([`a: No. 3 in line. ${BUSY}`]);
  });

  it('and when only one request fails there, its member is told', async () => {
    notices.watch(letterOf('a'));
    notices.watch(letterOf('b'));
    notices.note('a', 'setback');
    await vi.advanceTimersByTimeAsync(5000);
    notices.note('a', 'picture');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(toldTo('a')).toEqual([`a: ${BUSY}`, 'a: Painting…']);
    expect(toldTo('b')).toEqual(['b: Painting…']);
  });

  it('a service that is now busy and now not costs few edits', async () => {
    notices.watch(letterOf('a'));
    for (let second = 0; second < 60; second += 1) {
      isServiceBusy = !isServiceBusy;
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(told.length).toBeLessThanOrEqual(10);
  });
});

it('a line that stands still costs few edits, though its estimate recedes all the time', async () => {
  notices.watch(letterOf('a'));
  places.set('a', 1);
  for (let second = 0; second < 600; second += 1) {
    startsAt = Date.now() + 1500;
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(toldTo('a').length).toBeLessThanOrEqual(60);
});

it('however many wait, edits are few: at most five in a round of a quarter of a second', async () => {
  for (let at = 1; at <= 200; at += 1) {
    notices.watch(letterOf(`job${at}`));
    places.set(`job${at}`, at);
  }
  let before = 0;
  for (let round = 0; round < 60; round += 1) {
    await vi.advanceTimersByTimeAsync(250);
    expect(told.length - before).toBeLessThanOrEqual(5);
    before = told.length;
  }
  for (let at = 1; at <= 200; at += 1) expect(toldTo(`job${at}`)).toHaveLength(1);
});

it('nobody is passed over while others move on', async () => {
  for (let at = 1; at <= 40; at += 1) {
    notices.watch(letterOf(`job${at}`));
    places.set(`job${at}`, 1024);
  }
  // Five of forty in each round: all have had their turn after eight, though the others are worth an edit each time.
  for (let round = 0; round < 8; round += 1) {
    for (let at = 1; at <= 39; at += 1) places.set(`job${at}`, 1024 / 2 ** round);
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(placesTold('job40')).toEqual(['1024']);
});

it('settling waits for the edit under way, and none comes after it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  discord = promise;
  notices.watch(letterOf('a'));
  places.set('a', 3);
  await vi.advanceTimersByTimeAsync(500);
  expect(placesTold('a')).toEqual(['3']);

  const settled = vi.fn<() => void>();
  const settling = notices.settle('a').then(settled);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settled).not.toHaveBeenCalled();
  resolve();
  await settling;
  places.delete('a');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(placesTold('a')).toEqual(['3']);
});

it('settling one leaves the others informed', async () => {
  notices.watch(letterOf('a'));
  notices.watch(letterOf('b'));
  places.set('a', 1).set('b', 2);
  await notices.settle('a');
  await vi.advanceTimersByTimeAsync(1000);
  expect(placesTold('a')).toEqual([]);
  expect(placesTold('b')).toEqual(['2']);
});

it('with nobody left no timer runs, and a new job starts one', async () => {
  notices.watch(letterOf('a'));
  notices.watch(letterOf('b'));
  expect(vi.getTimerCount()).toBe(1);
  await notices.settle('a');
  await notices.settle('b');
  await notices.settle('unknown');
  expect(vi.getTimerCount()).toBe(0);
  places.set('c', 4);
  notices.watch(letterOf('c'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(placesTold('c')).toEqual(['4']);
});

it('edits of one message keep their order, and a slow Discord is told only what is still true', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  discord = promise;
  notices.watch(letterOf('a'));
  for (const place of [8, 4, 2, 1]) {
    places.set('a', place);
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(placesTold('a')).toEqual(['8']);
  resolve();
  await vi.advanceTimersByTimeAsync(1000);
  expect(placesTold('a')).toEqual(['8', '1']);
});

it('a message that somebody took away is written no more, and its job goes on', async () => {
  written = 'placeholder deleted';
  places.set('gone', 3);
  notices.watch(letterOf('gone'));
  await vi.advanceTimersByTimeAsync(60_000);
  places.set('gone', 1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(toldTo('gone')).toHaveLength(1);
  await notices.settle('gone');
});
