import { expect, it } from 'vitest';
import { createDriver, type Driver, until } from '../../../driver/driver.ts';

const ask = (driver: Driver, userId: string, seed: number, count = 1) =>
  driver.submit({ count, request: { seed }, origin: { userId } });
const EVES = 1000;

/** Eve's calls fail, all others bring their picture. */
async function paintAllButEves(driver: Driver, isOver: () => boolean): Promise<void> {
  await until(() => {
    for (const painting of driver.painter.easel.slice())
      painting.end(Number(painting.request.seed) >= EVES ? 'server_error' : undefined, new Date());
    return isOver();
  });
}
const delivered = (driver: Driver) => driver.messages().filter((words) => /^\d+$/.test(words));

it('six requests of one member that fail pause nothing, and the others are painted', async () => {
  const driver = await createDriver({ concurrency: 2 });
  for (let request = 0; request < 6; request += 1) await ask(driver, 'eve', EVES + request);
  for (let request = 0; request < 5; request += 1)
    expect((await ask(driver, 'ben', request)).answers).toEqual(['defer']);
  await paintAllButEves(driver, () => delivered(driver).length === 5);
  expect(driver.pauses).toEqual([]);
  await driver.jobs.stop(0);
});

it('whoever failed a dozen times is told so, and asks again later; the others go on', async () => {
  const driver = await createDriver({ concurrency: 2 });
  for (let request = 0; request < 4; request += 1) await ask(driver, 'eve', EVES + request);
  await paintAllButEves(driver, () => driver.messages().length === 4);
  // The last of them has had no four tries: no more calls are made only to see.
  expect(driver.painter.calls()).toBeLessThan(16);
  expect((await ask(driver, 'eve', EVES + 9)).answers).toEqual([
    expect.stringMatching(/^refuse: .*kept failing.*Try again \d{4}-/),
  ]);
  expect((await ask(driver, 'ben', 1)).answers).toEqual(['defer']);
  await driver.jobs.stop(0);
});

it('a request that failed twice waits behind the others', async () => {
  const driver = await createDriver();
  await ask(driver, 'eve', EVES);
  await until(() => driver.painter.easel.length === 1);
  for (const failures of [1, 2]) {
    driver.painter.easel[0]?.end('server_error', new Date());
    if (failures === 1)
      await until(() => driver.painter.calls() === 2 && driver.painter.easel.length === 1);
    else for (let request = 0; request < 3; request += 1) await ask(driver, 'ben', request);
  }
  const order: unknown[] = [];
  while (order.length < 4) {
    await until(() => driver.painter.easel.length === 1);
    if (order.length === 0) await until(() => driver.jobs.describeQueue().waiting === 3);
    order.push(driver.painter.easel[0]?.request.seed);
    driver.painter.easel[0]?.end();
  }
  expect(order.indexOf(EVES)).toBe(3);
  await driver.ended();
  await driver.jobs.stop(0);
});

it('while painting pauses for the failures of two, a third is taken, and the trial is made with theirs', async () => {
  const driver = await createDriver({ probeAfterMs: 100 });
  for (let request = 0; request < 8; request += 1)
    await ask(driver, request % 2 === 0 ? 'eve' : 'mallory', EVES + request);
  await paintAllButEves(driver, () => driver.pauses.length === 1);
  const calls = driver.painter.calls();
  expect((await ask(driver, 'eve', EVES)).answers).toEqual([
    expect.stringMatching(/is having trouble/),
  ]);
  expect((await ask(driver, 'ben', 7)).answers).toEqual(['defer']);
  await until(() => driver.painter.easel.length === 1);
  expect(driver.painter.calls()).toBe(calls + 1);
  expect(driver.painter.easel[0]?.request.seed).toBe(7);
  driver.painter.easel[0]?.end();
  await until(() => driver.pauses.length === 2);
  expect(driver.pauses.at(-1)).toBeUndefined();
  await driver.jobs.stop(0);
});
