import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDriver, until } from '../../../driver/driver.ts';

const TAKE_UP_AFTER_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Time passes until something is so: nobody can see from outside when the wait for a take-up has begun. */
const pass = (isTrue: () => boolean | Promise<boolean>): Promise<void> =>
  until(async () => {
    await vi.advanceTimersByTimeAsync(100);
    return isTrue();
  });

/** Four pictures, whose journal fails so many times at the second one; resolves when the job has broken off. */
async function breakOff(failures: number) {
  let left = failures;
  const driver = await createDriver({
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
  driver.painter.always = 'painted';
  await driver.submit({ count: 4 });
  await until(() => left < failures);
  return { driver, left: () => left };
}

it('a job that a full disk broke off is taken up later, and painted again only where it broke', async () => {
  const { driver } = await breakOff(1);
  expect(driver.messages()).toEqual([]);
  await pass(() => driver.messages().length === 1);
  await driver.ended();
  expect(driver.messages()).toEqual(['7,8,9,10']);
  expect(driver.painter.calls()).toBe(5);
});

it('a job is taken up as often as it breaks off', async () => {
  const { driver, left } = await breakOff(3);
  await pass(() => left() === 0 && driver.messages().length === 1);
  await driver.ended();
  expect(driver.messages()).toEqual(['7,8,9,10']);
});

it('a job that is cancelled while it is broken off leaves no file, and is not taken up', async () => {
  const broken = vi.fn<() => Promise<boolean>>().mockRejectedValue(new Error('The disk is full'));
  const driver = await createDriver({
    adaptPorts: (ports) => ({ ...ports, endings: { ...ports.endings, beginDelivery: broken } }),
  });
  driver.painter.always = 'painted';
  await driver.submit({ count: 2 });
  await until(() => broken.mock.calls.length === 1);
  expect(driver.pictures.files.size).toBe(2);
  expect(await driver.jobs.cancel((await driver.rows())[0]?.id ?? '')).toBe(true);
  await until(() => driver.pictures.files.size === 0);
  await vi.advanceTimersByTimeAsync(TAKE_UP_AFTER_MS);
  expect(broken).toHaveBeenCalledTimes(1);
  expect(driver.messages()).toEqual([]);
});
