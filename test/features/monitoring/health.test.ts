import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHealth, keepFor } from '#features/monitoring/health.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<undefined>(() => undefined);

it('is ready if all parts are well', async () => {
  const check = createHealth({ probes: { one: () => undefined, other: async () => undefined } });
  expect(await check()).toEqual({
    isReady: true,
    parts: { one: { isWell: true }, other: { isWell: true } },
  });
});

it('names what is wrong, and says nothing of what a library said', async () => {
  const check = createHealth({
    probes: {
      one: () => undefined,
      other: () => 'not connected',
      third: () => Promise.reject(new Error('password=hunter2')),
      fourth: () => {
        throw new Error('password=hunter2');
      },
    },
  });
  const unusable = { isWell: false, problem: 'it can’t be used' };
  expect(await check()).toEqual({
    isReady: false,
    parts: {
      one: { isWell: true },
      other: { isWell: false, problem: 'not connected' },
      third: unusable,
      fourth: unusable,
    },
  });
});

it('what does not answer in time is not well, and is not asked again before it has answered', async () => {
  const probe = vi.fn(never);
  const check = createHealth({ probes: { one: probe, other: () => undefined } });
  for (let asked = 0; asked < 3; asked += 1) {
    const checked = check();
    await vi.advanceTimersByTimeAsync(2000);
    expect((await checked).parts).toEqual({
      one: { isWell: false, problem: 'no answer within 2000 ms' },
      other: { isWell: true },
    });
    await vi.advanceTimersByTimeAsync(1500);
  }
  expect(probe).toHaveBeenCalledTimes(1);
});

it('nobody makes the bot work by asking', async () => {
  const probe = vi.fn(async () => undefined);
  const check = createHealth({ probes: { one: probe } });
  await Promise.all(Array.from({ length: 100 }, check));
  await vi.advanceTimersByTimeAsync(999);
  await check();
  expect(probe).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await check();
  expect(probe).toHaveBeenCalledTimes(2);
});

it('a failure is not kept for longer than an answer', async () => {
  const make = vi.fn(() => Promise.reject(new Error('no')));
  const kept = keepFor(1000, make);
  await expect(kept()).rejects.toThrow('no');
  await expect(kept()).rejects.toThrow('no');
  expect(make).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(kept()).rejects.toThrow('no');
  expect(make).toHaveBeenCalledTimes(2);
});
