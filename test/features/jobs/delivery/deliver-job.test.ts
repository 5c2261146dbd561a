import { expect, it } from 'vitest';
import { openJobPorts } from '../../../driver/job-ports.ts';
import { DELIVERED } from '../../../driver/memory/delivery.ts';
import { createDriver, startNext, until } from '../../../driver/driver.ts';

async function deliveredBatch() {
  const driver = await createDriver({ concurrency: 4 });
  await driver.submit({ count: 4 });
  await until(() => driver.painter.easel.length === 4);
  const id = (await driver.rows())[0]?.id ?? '';
  return { driver, id };
}

it('three of four are delivered, and the missing seed can be had again', async () => {
  const { driver, id } = await deliveredBatch();
  driver.painter.easel[1]?.end('rejected');
  for (const painting of driver.painter.easel.slice()) painting.end();
  await driver.ended();
  expect(driver.messages()).toEqual(['7,9,10 without 8']);
  expect(await driver.ports.lookup.find(id)).toMatchObject({
    state: 'delivered',
    pictures: [{}, { seed: 8, state: 'failed' }, {}, {}],
  });
});

it('a file that is lost from the disk is a missing picture, which can be had again', async () => {
  const { driver, id } = await deliveredBatch();
  for (const painting of driver.painter.easel.slice(0, 3)) painting.end();
  await until(() => driver.pictures.files.size === 3);
  driver.pictures.files.delete(`${id}.1.png`);
  driver.painter.easel[0]?.end();
  await driver.ended();
  expect(driver.messages()).toEqual(['7,9,10 without 8']);
  expect((await driver.ports.lookup.find(id))?.pictures[1]).toMatchObject({
    seed: 8,
    state: 'failed',
  });
});

it('a job that has lost all its files has failed, and the member is told', async () => {
  const { driver, id } = await deliveredBatch();
  for (const painting of driver.painter.easel.slice(0, 3)) painting.end();
  const noted = driver.database
    .selectFrom('pictures')
    .select('position')
    .where('state', '=', 'painted');
  await until(async () => (await noted.execute()).length === 3);
  driver.kill();
  driver.pictures.files.clear();
  await driver.database
    .updateTable('pictures')
    .set({ state: 'failed', failure: 'rejected' })
    .where('position', '=', 3)
    .execute();
  const next = await startNext(driver);
  await next.ended();
  expect(next.messages()).toHaveLength(1);
  expect(next.painter.calls()).toBe(0);
  expect(await openJobPorts(next.database).lookup.find(id)).toMatchObject({ state: 'failed' });
});

it('files go once they are delivered, and stay while they are not', async () => {
  const driver = await createDriver({ always: 'painted' });
  driver.delivery.outcome = 'undeliverable';
  await driver.submit({ count: 2 });
  await driver.ended();
  expect(driver.pictures.files.size).toBe(2);
  driver.delivery.outcome = DELIVERED;
  await driver.submit({ count: 2, request: { seed: 20 } });
  await driver.ended();
  expect(driver.pictures.files.size).toBe(2);
});

it('the member of an undeliverable picture is told where it is kept', async () => {
  const driver = await createDriver({ always: 'painted' });
  driver.delivery.outcome = 'undeliverable';
  await driver.submit();
  await driver.ended();
  expect(driver.messages()).toEqual([expect.stringMatching(/is painted.*kept for a day/)]);
});

it('undeliverable pictures are offered at the member’s next delivered one, to nobody else', async () => {
  const driver = await createDriver({ always: 'painted' });
  driver.delivery.outcome = 'undeliverable';
  await driver.submit();
  await driver.ended();
  driver.delivery.outcome = DELIVERED;
  await driver.submit({ origin: { userId: '200000000000000002' } });
  await driver.ended();
  expect(driver.events.filter((event) => event.startsWith('offer'))).toEqual([]);
  await driver.submit();
  await until(() => driver.events.includes('offer 1'));
  const last = driver.events.findLastIndex((event) => event.startsWith('deliver'));
  expect(driver.events.indexOf('offer 1')).toBeGreaterThan(last);
});

it('a cancel that comes just before the delivery leaves no message and no file', async () => {
  const driver = await createDriver({
    adaptPorts: (ports) => ({
      ...ports,
      endings: {
        ...ports.endings,
        async beginDelivery(jobId) {
          await ports.lifecycle.cancel(jobId, Date.now());
          return ports.endings.beginDelivery(jobId);
        },
      },
    }),
  });
  driver.painter.always = 'painted';
  await driver.submit({ count: 2 });
  await driver.ended();
  await until(() => driver.pictures.files.size === 0);
  expect(driver.messages()).toEqual([]);
  expect(await driver.states()).toEqual(['cancelled']);
});

it.each([
  ['over_budget', 'refused'],
  ['expired', 'expired'],
  ['rejected', 'failed'],
] as const)(
  'a job of which nothing came (%s) is told so once, and is %s',
  async (reason, state) => {
    const driver = await createDriver();
    await driver.submit();
    await until(() => driver.painter.easel.length === 1);
    driver.kill();
    await driver.database
      .updateTable('pictures')
      .set({ state: 'failed', failure: reason })
      .execute();
    const next = await startNext(driver);
    await next.ended();
    expect(next.messages()).toHaveLength(1);
    expect(await next.states()).toEqual([state]);
  },
);
