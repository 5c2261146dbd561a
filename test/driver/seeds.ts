import { createDriver, type Driver, type DriverOptions } from './driver.ts';

/** Every call brings a picture, and every seed that Easel chooses is one more than the last, from 42 on. */
export function createSeedDriver(setup: DriverOptions = {}): Promise<Driver> {
  let seed = 41;
  const chooseSeed = (): number => {
    seed += 1;
    return seed;
  };
  return createDriver({ always: 'painted', chooseSeed, ...setup });
}
