import { afterEach, expect, it, vi } from 'vitest';
import { createDriver, until } from '../../../driver/driver.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([1, 24, 25, 300])(
  'a clock that is %i days back after a kill expires no job',
  async (days) => {
    const driver = await createDriver();
    for (let job = 0; job < 3; job += 1) await driver.submit({ request: { seed: job } });
    await until(() => driver.painter.easel.length === 1);
    driver.kill();
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - days * DAY_MS);
    const next = await createDriver({ world: driver });
    next.painter.always = 'painted';
    await next.jobs.recover();
    await new Promise((resolve) => setTimeout(resolve, 20));
    next.jobs.begin();
    await next.ended();
    expect(next.messages().toSorted()).toEqual(['0', '1', '2']);
    expect(await next.states()).toEqual(['delivered', 'delivered', 'delivered']);
    await next.jobs.stop(0);
  },
);
