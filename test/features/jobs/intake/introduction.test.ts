import { expect, it } from 'vitest';
import { createDriver, type Driver, startNext, until } from '../../../driver/driver.ts';

const OTHER_SERVER = '300000000000000099';

async function createGallery(): Promise<Driver> {
  const driver = await createDriver({ always: 'painted', concurrency: 4 });
  return driver;
}

async function idOf(driver: Driver, index: number): Promise<string> {
  return (await driver.rows())[index]?.id ?? '';
}

it('the first picture in a server says what Easel is, and no later one', async () => {
  const driver = await createGallery();
  await driver.submit();
  await driver.ended();
  await driver.submit();
  await driver.submit();
  await driver.ended();
  expect(driver.delivery.introductions).toEqual([await idOf(driver, 0)]);
});

it('each server has its own first picture, direct messages have none', async () => {
  const driver = await createGallery();
  await driver.submit({ origin: { serverId: null } });
  await driver.submit();
  await driver.submit({ origin: { serverId: OTHER_SERVER } });
  await driver.ended();
  const ids = [await idOf(driver, 1), await idOf(driver, 2)];
  expect(driver.delivery.introductions.toSorted()).toEqual(ids.toSorted());
});

it('a picture that its member alone sees leaves it to the next one', async () => {
  const driver = await createGallery();
  await driver.submit({ order: { isPrivate: true } });
  await driver.ended();
  expect(driver.delivery.introductions).toEqual([]);
  await driver.submit();
  await driver.ended();
  expect(driver.delivery.introductions).toEqual([await idOf(driver, 1)]);
});

it('of several that end at the same moment one is the first', async () => {
  const driver = await createGallery();
  await Promise.all([driver.submit(), driver.submit(), driver.submit(), driver.submit()]);
  await driver.ended();
  expect(driver.delivery.introductions).toHaveLength(1);
});

it('a picture that could not be delivered was not the first', async () => {
  const driver = await createGallery();
  const { outcome } = driver.delivery;
  driver.delivery.outcome = 'undeliverable';
  await driver.submit();
  await driver.ended();
  driver.delivery.outcome = outcome;
  await driver.submit();
  await driver.ended();
  expect(driver.delivery.introductions).toEqual([await idOf(driver, 1)]);
});

it('a first picture that a kill has interrupted is still the first when it is delivered again', async () => {
  const driver = await createDriver({
    adaptPorts: (ports) => ({
      ...ports,
      endings: {
        ...ports.endings,
        async introduce(job) {
          await ports.endings.introduce(job);
          driver.kill();
          return true;
        },
      },
    }),
  });
  driver.painter.always = 'painted';
  await driver.submit();
  await until(async () => (await driver.states())[0] === 'delivering');
  const next = await startNext(driver);
  await next.ended();
  await next.submit();
  await next.ended();
  expect(next.delivery.introductions).toEqual([await idOf(next, 0)]);
});
