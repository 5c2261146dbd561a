import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStudio, until } from '../../../driver/studio.ts';

const TAKE_UP_AFTER_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Four pictures, whose journal fails so many times at the second one; resolves when the job has broken off. */
async function breakOff(failures: number) {
  let left = failures;
  const studio = await createStudio({
    concurrency: 4,
    adaptPorts: (ports) => ({
      ...ports,
      calls: {
        ...ports.calls,
        async recordPainted(...painted) {
          if (painted[1].index === 1 && left > 0) {
            left -= 1;
            throw new Error('The disk is full');
          }
          return ports.calls.recordPainted(...painted);
        },
      },
    }),
  });
  studio.painter.always = 'painted';
  await studio.submit({ count: 4 });
  await until(() => left < failures);
  return { studio, left: () => left };
}

it('a job that a full disk broke off is taken up later, and painted again only where it broke', async () => {
  const { studio } = await breakOff(1);
  expect(studio.messages()).toEqual([]);
  await vi.advanceTimersByTimeAsync(TAKE_UP_AFTER_MS);
  await studio.ended();
  expect(studio.messages()).toEqual(['7,8,9,10']);
  expect(studio.painter.calls()).toBe(5);
});

it('a job is taken up as often as it breaks off', async () => {
  const { studio, left } = await breakOff(3);
  for (let failures = 2; failures >= 0; failures -= 1) {
    await until(() => left() === failures);
    await vi.advanceTimersByTimeAsync(TAKE_UP_AFTER_MS);
  }
  await studio.ended();
  expect(studio.messages()).toEqual(['7,8,9,10']);
});

it('a job that is cancelled while it is broken off leaves no file, and is not taken up', async () => {
  const broken = vi.fn<() => Promise<boolean>>().mockRejectedValue(new Error('The disk is full'));
  const studio = await createStudio({
    adaptPorts: (ports) => ({ ...ports, endings: { ...ports.endings, beginDelivery: broken } }),
  });
  studio.painter.always = 'painted';
  await studio.submit({ count: 2 });
  await until(() => broken.mock.calls.length === 1);
  expect(studio.pictures.files.size).toBe(2);
  expect(await studio.jobs.cancel((await studio.rows())[0]?.id ?? '')).toBe(true);
  await until(() => studio.pictures.files.size === 0);
  await vi.advanceTimersByTimeAsync(TAKE_UP_AFTER_MS);
  expect(broken).toHaveBeenCalledTimes(1);
  expect(studio.messages()).toEqual([]);
});
