import { describe, expect, it } from 'vitest';
import { createDriver, type Driver, until } from '../../../driver/driver.ts';

const spendOf = async (driver: Driver) =>
  (await driver.database.selectFrom('spend').select('charge').orderBy('id').execute()).map(
    ({ charge }) => charge,
  );
const beginsCall = (driver: Driver) => until(() => driver.painter.easel.length === 1);

describe('a cancel', () => {
  it('ends the call under way, the waiting pictures and the placeholder', async () => {
    const driver = await createDriver();
    await driver.submit({ count: 3 });
    await beginsCall(driver);
    const [job] = await driver.rows();
    expect(await driver.jobs.cancel(job?.id ?? '')).toBe(true);
    await until(() => driver.painter.easel.length === 0);
    expect(driver.delivery.withdrawn).toEqual(new Set([job?.id]));
    expect(await driver.states()).toEqual(['cancelled']);
    await until(async () => !(await spendOf(driver)).includes('charged'));
    expect(driver.painter.calls()).toBe(1);
    expect(await driver.jobs.cancel(job?.id ?? '')).toBe(false);
  });

  it('gives the slot to the next', async () => {
    const driver = await createDriver();
    await driver.submit();
    await driver.submit({ request: { seed: 8 } });
    await beginsCall(driver);
    await driver.jobs.cancel((await driver.rows())[0]?.id ?? '');
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    driver.painter.easel[0]?.end();
    await driver.ended();
    expect(driver.messages()).toEqual(['8']);
  });

  it.each([1, 2])(
    'that comes with the first of %i pictures leaves no file behind',
    async (count) => {
      const driver: Driver = await createDriver({
        adaptPorts: (ports) => ({
          ...ports,
          calls: {
            ...ports.calls,
            async recordPainted(...painted) {
              await driver.jobs.cancel(painted[1].jobId);
              return ports.calls.recordPainted(...painted);
            },
          },
        }),
      });
      await driver.submit({ count });
      await beginsCall(driver);
      driver.painter.easel[0]?.end();
      await driver.ended();
      await driver.jobs.stop(0);
      expect(await driver.states()).toEqual(['cancelled']);
      expect(driver.pictures.files.size).toBe(0);
      expect(driver.messages()).toEqual([]);
    },
  );

  it('that comes with the delivery leaves the picture as it is', async () => {
    const driver = await createDriver({ always: 'painted' });
    await driver.submit();
    await driver.ended();
    expect(await driver.jobs.cancel((await driver.rows())[0]?.id ?? '')).toBe(false);
    expect(driver.delivery.withdrawn.size).toBe(0);
  });

  it('removes what was painted already', async () => {
    const driver = await createDriver();
    await driver.submit({ count: 2 });
    await beginsCall(driver);
    driver.painter.easel[0]?.end();
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    expect(driver.pictures.files.size).toBe(1);
    await driver.jobs.cancel((await driver.rows())[0]?.id ?? '');
    await until(() => driver.pictures.files.size === 0);
    await driver.jobs.stop(0);
    expect(driver.messages()).toEqual([]);
  });

  it('moves the member’s next job up to the place that has become free', async () => {
    const driver = await createDriver();
    const member = { origin: { userId: '200000000000000002' } };
    await driver.submit();
    await driver.submit({ ...member, count: 3, request: { seed: 10 } });
    await driver.submit({ ...member, request: { seed: 20 } });
    const another = { origin: { userId: '200000000000000003' } };
    await driver.submit({ ...another, count: 2, request: { seed: 30 } });
    await beginsCall(driver);
    await driver.jobs.cancel((await driver.rows())[1]?.id ?? '');
    driver.painter.always = 'painted';
    driver.painter.easel[0]?.end();
    await driver.ended();
    const painted = driver.events.filter((event) => event.startsWith('paint'));
    expect(painted).toEqual(['paint 7', 'paint 20', 'paint 30', 'paint 31']);
  });

  it('takes the placeholder away only when no notice is under way any more', async () => {
    const driver = await createDriver();
    const { promise, resolve } = Promise.withResolvers<void>();
    let begun = 0;
    driver.delivery.announce = async () => {
      begun += 1;
      await promise;
      driver.events.push('notice');
      return 'written';
    };
    await driver.submit();
    await driver.submit({ request: { seed: 8 } });
    await until(() => begun === 1);
    await driver.jobs.cancel((await driver.rows())[1]?.id ?? '');
    resolve();
    await driver.jobs.stop(0);
    expect(driver.events.slice(-2)).toEqual(['notice', 'withdraw']);
  });
});
