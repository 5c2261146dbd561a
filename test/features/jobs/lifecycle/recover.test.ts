import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '#core/reply.ts';
import { createDriver, type Driver, startNext, until } from '../../../driver/driver.ts';

const calling = (driver: Driver, count = 1) => until(() => driver.painter.easel.length === count);

async function restart(driver: Driver): Promise<Driver> {
  driver.kill();
  return startNext(driver);
}

describe('after a kill', () => {
  it('what waited is painted, in its old order, and each is delivered once', async () => {
    const driver = await createDriver();
    for (const [seed, user] of ['1', '1', '1', '2', '3'].entries()) {
      await driver.submit({ request: { seed }, origin: { userId: `20000000000000000${user}` } });
    }
    await calling(driver);
    driver.painter.easel[0]?.end();
    await until(() => driver.messages().length === 1);
    const next = await restart(driver);
    await next.ended();
    expect(next.messages().toSorted()).toEqual(['0', '1', '2', '3', '4']);
    const painted = driver.events.filter((event) => event.startsWith('paint'));
    // One call may have been under way when the process died.
    expect(painted.filter((event, at) => painted.indexOf(event) === at)).toEqual([
      'paint 0',
      'paint 3',
      'paint 4',
      'paint 1',
      'paint 2',
    ]);
  });

  it('a call that was cut off is made again, and both are on the books', async () => {
    const driver = await createDriver();
    await driver.submit();
    await calling(driver);
    const next = await restart(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
    const charges = await next.database.selectFrom('spend').select('charge').execute();
    expect(charges).toEqual([{ charge: 'unknown' }, { charge: 'charged' }]);
  });

  it('pictures that were painted are delivered and not painted again', async () => {
    const driver = await createDriver({
      adaptPorts: (ports) => ({
        ...ports,
        endings: { ...ports.endings, beginDelivery: () => new Promise(() => undefined) },
      }),
    });
    await driver.submit({ count: 2 });
    await calling(driver);
    driver.painter.easel[0]?.end();
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    driver.painter.easel[0]?.end();
    // The second picture's file is there; whether that is noted already makes no difference.
    await until(() => driver.pictures.files.size === 2);
    driver.kill();
    const next = await restart(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7,8']);
    expect(next.painter.calls()).toBe(0);
  });

  it('a picture whose file is there is not painted again, though nobody noted it', async () => {
    const driver = await createDriver({
      adaptPorts: (ports) => ({
        ...ports,
        calls: { ...ports.calls, recordPainted: () => new Promise(() => undefined) },
      }),
    });
    driver.painter.always = 'painted';
    await driver.submit();
    await until(() => driver.pictures.files.size === 1);
    const next = await restart(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
    expect(next.painter.calls()).toBe(0);
  });

  it('the placeholder of a cancelled job goes, once', async () => {
    const driver = await createDriver();
    await driver.submit();
    const [job] = await driver.rows();
    const { withdraw } = driver.delivery;
    driver.delivery.withdraw = () => new Promise(() => undefined);
    expect(await driver.jobs.cancel(job?.id ?? '')).toBe(true);
    driver.kill();
    driver.delivery.withdraw = withdraw;
    for (let start = 0; start < 2; start += 1) {
      const next = await restart(driver);
      await next.jobs.stop(0);
    }
    expect(driver.events.filter((event) => event === 'withdraw')).toHaveLength(1);
    expect(driver.delivery.withdrawn).toEqual(new Set([job?.id]));
  });

  it('a picture that never reached the disk is missing, and can be had again', async () => {
    const driver = await createDriver();
    await driver.submit({ count: 2 });
    await calling(driver);
    driver.pictures.isFull = true;
    driver.painter.easel[0]?.end();
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    await until(async () => {
      const [first] = await driver.database.selectFrom('pictures').select('state').execute();
      return first?.state === 'painted';
    });
    driver.pictures.isFull = false;
    const next = await restart(driver);
    await next.ended();
    expect(next.messages()).toEqual(['8 without 7']);
    const [row] = await next.rows();
    const record = await next.ports.lookup.find(row?.id ?? '');
    expect(record?.pictures[0]).toMatchObject({ seed: 7, state: 'failed' });
  });

  it('a job past its deadline is given up without a call', async () => {
    const driver = await createDriver({ deadlineMs: 300 });
    await driver.submit();
    await driver.submit({ request: { seed: 8 } });
    await calling(driver);
    driver.kill();
    await driver.database
      .updateTable('jobs')
      .set({ deadline: Date.now() - 1 })
      .execute();
    const next = await restart(driver);
    await next.ended();
    expect(next.painter.calls()).toBe(0);
    expect(await next.states()).toEqual(['expired', 'expired']);
  });
});

describe('a kill while the acknowledgement was under way', () => {
  const never = new Promise<Acknowledgement>(() => undefined);
  async function killedInSubmit(): Promise<Driver> {
    const driver = await createDriver();
    void driver.submit({}, () => never);
    await until(async () => (await driver.rows()).length === 1);
    return driver;
  }

  it.each([
    ['has the reply: it goes on', { messageId: '600000000000000042' }, ['7'], 'delivered'],
    ['has none: it is dropped', 'gone', [], 'cancelled'],
    ['can’t say: it goes on', 'unknown', ['7'], 'delivered'],
  ] as const)('when Discord %s', async (_, reply, messages, state) => {
    const driver = await killedInSubmit();
    driver.delivery.reply = reply;
    const next = await restart(driver);
    await next.ended();
    expect(next.messages()).toEqual(messages);
    expect(await next.states()).toEqual([state]);
  });
});

describe('files', () => {
  it('that no job owns any more go at the start; those of open and undeliverable jobs stay', async () => {
    const driver = await createDriver({ always: 'painted' });
    driver.delivery.outcome = 'undeliverable';
    await driver.submit();
    await driver.ended();
    const kept = [...driver.pictures.files.keys()];
    driver.pictures.files.set('left-behind.0.png', Buffer.from('x'));
    await restart(driver);
    expect([...driver.pictures.files.keys()]).toEqual(kept);
  });

  it('of undeliverable jobs are kept for a day', async () => {
    const driver = await createDriver({ always: 'painted' });
    driver.delivery.outcome = 'undeliverable';
    await driver.submit();
    await driver.ended();
    const endedAt = (hours: number) =>
      driver.database
        .updateTable('jobs')
        .set({ finished_at: Date.now() - hours * 60 * 60 * 1000 })
        .execute();
    await endedAt(23.9);
    await restart(driver);
    expect(driver.pictures.files.size).toBe(1);
    await endedAt(24.1);
    await restart(driver);
    expect(driver.pictures.files.size).toBe(0);
    expect(await driver.states()).toEqual(['failed']);
  });
});
