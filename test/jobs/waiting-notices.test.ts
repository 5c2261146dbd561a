import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { Job } from '../../src/jobs/job.ts';
import { createWaitingNotices, type WaitingNotices } from '../../src/jobs/waiting-notices.ts';
import { createExampleJob } from './example-job.ts';

const translate = createTranslator();
const jobOf = (id: string) => createExampleJob({ id });

let places: Map<string, number>;
let told: string[];
let notices: WaitingNotices;
/** What an edit waits for; replaced by tests of a slow Discord. */
let discord: Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  places = new Map();
  told = [];
  discord = Promise.resolve();
  notices = createWaitingNotices({
    resolvePlace: (id) => places.get(id),
    announce: async (job: Job, notice) => {
      told.push(`${job.id}: ${translate(notice, 'en')}`);
      await discord;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const PLACE = /place (\d+)/;
const toldTo = (id: string) => told.filter((line) => line.startsWith(`${id}: `));
const placesTold = (id: string) =>
  toldTo(id).map((line) => PLACE.exec(line)?.[1] ?? (/painting/.test(line) ? 'painting' : line));

it('who is painted at once is told nothing: Discord’s own “thinking” says it', async () => {
  notices.watch(jobOf('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([]);
});

it('who waits is told the place, then each time that it has halved, then that painting began', async () => {
  notices.watch(jobOf('a'));
  for (let place = 11; place >= 1; place -= 1) {
    places.set('a', place);
    await vi.advanceTimersByTimeAsync(2000);
  }
  places.delete('a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(placesTold('a')).toEqual(['11', '5', '2', '1', 'painting']);
});

it('a place that falls back is not told', async () => {
  notices.watch(jobOf('a'));
  places.set('a', 2);
  await vi.advanceTimersByTimeAsync(1000);
  places.set('a', 9);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(placesTold('a')).toEqual(['2']);
});

it('however many wait, edits are few: at most five in a round of a quarter of a second', async () => {
  for (let at = 1; at <= 200; at += 1) {
    notices.watch(jobOf(`job${at}`));
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
    notices.watch(jobOf(`job${at}`));
    places.set(`job${at}`, 64);
  }
  for (let round = 0; round < 60; round += 1) {
    for (let at = 1; at <= 39; at += 1) {
      places.set(`job${at}`, Math.max(1, Math.floor((places.get(`job${at}`) ?? 1) / 2)));
    }
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(placesTold('job40')).toEqual(['64']);
});

it('settling waits for the edit under way, and none comes after it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  discord = promise;
  notices.watch(jobOf('a'));
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
  notices.watch(jobOf('a'));
  notices.watch(jobOf('b'));
  places.set('a', 1).set('b', 2);
  await notices.settle('a');
  await vi.advanceTimersByTimeAsync(1000);
  expect(placesTold('a')).toEqual([]);
  expect(placesTold('b')).toEqual(['2']);
});

it('with nobody left no timer runs, and a new job starts one', async () => {
  notices.watch(jobOf('a'));
  notices.watch(jobOf('b'));
  expect(vi.getTimerCount()).toBe(1);
  await notices.settle('a');
  await notices.settle('b');
  await notices.settle('unknown');
  expect(vi.getTimerCount()).toBe(0);
  places.set('c', 4);
  notices.watch(jobOf('c'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(placesTold('c')).toEqual(['4']);
});

it('edits of one message keep their order, however slow Discord is', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  discord = promise;
  notices.watch(jobOf('a'));
  places.set('a', 8);
  await vi.advanceTimersByTimeAsync(250);
  places.set('a', 4);
  await vi.advanceTimersByTimeAsync(250);
  expect(placesTold('a')).toEqual(['8']);
  resolve();
  await vi.advanceTimersByTimeAsync(250);
  expect(placesTold('a')).toEqual(['8', '4']);
});
