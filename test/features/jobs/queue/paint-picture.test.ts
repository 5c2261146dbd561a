import { describe, expect, it } from 'vitest';
import { createDriver, type Driver, until } from '../../../driver/driver.ts';
import { NO_LIMITS } from '../../../driver/job-ports.ts';
import { PRICE } from '../../../driver/example-job.ts';

const spendOf = async (driver: Driver) =>
  (await driver.database.selectFrom('spend').select('charge').orderBy('id').execute()).map(
    ({ charge }) => charge,
  );
const picturesOf = (driver: Driver) =>
  driver.database
    .selectFrom('pictures')
    .select(['state', 'calls', 'failure'])
    .orderBy('arrival')
    .execute();
const beginsCall = (driver: Driver) => until(() => driver.painter.easel.length === 1);
const soon = () => new Date(Date.now() + 50);

describe('a picture whose call failed', () => {
  it.each(['overloaded', 'server_error', 'unreachable'] as const)(
    'as %s is called for again, and each call is on the books',
    async (reason) => {
      const driver = await createDriver();
      await driver.submit();
      await beginsCall(driver);
      driver.painter.easel[0]?.end(reason, new Date());
      await beginsCall(driver);
      driver.painter.easel[0]?.end();
      await driver.ended();
      expect(driver.messages()).toEqual(['7']);
      expect(await picturesOf(driver)).toEqual([{ state: 'delivered', calls: 2, failure: null }]);
      expect(await spendOf(driver)).toEqual([
        reason === 'unreachable' ? 'unknown' : 'free',
        'charged',
      ]);
    },
  );

  it('gives its slot to the next while it waits for another try', async () => {
    const driver = await createDriver();
    await driver.submit();
    await driver.submit({ request: { seed: 8 } });
    await beginsCall(driver);
    driver.painter.easel[0]?.end('overloaded', new Date(Date.now() + 60_000));
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    driver.painter.easel[0]?.end();
    await until(() => driver.messages().length === 1);
    expect(driver.messages()).toEqual(['8']);
    expect(await driver.states()).toEqual(['painting', 'delivered']);
    await driver.jobs.stop(0);
  });

  it('comes back before pictures with later places', async () => {
    const driver = await createDriver();
    await driver.submit({ count: 3 });
    await beginsCall(driver);
    driver.painter.easel[0]?.end('overloaded', new Date());
    await until(() => driver.painter.easel[0]?.request.seed === 8);
    // Both the picture that failed and the last one wait now.
    await until(() => driver.jobs.describeQueue().waiting === 2);
    driver.painter.easel[0]?.end();
    await beginsCall(driver);
    expect(driver.painter.easel[0]?.request.seed).toBe(7);
    await driver.jobs.stop(0);
  });

  it('four times is given up, and the others are delivered', async () => {
    const driver = await createDriver();
    await driver.submit({ count: 2 });
    for (let left = 5; left > 0; left -= 1) {
      await beginsCall(driver);
      const [painting] = driver.painter.easel;
      painting?.end(painting.request.seed === 7 ? 'server_error' : undefined, new Date());
    }
    await driver.ended();
    expect(driver.messages()).toEqual(['8 without 7']);
    expect(await picturesOf(driver)).toMatchObject([
      { state: 'failed', calls: 4, failure: 'server_error' },
      { state: 'delivered', calls: 1 },
    ]);
  });

  it('by a timeout is not called for again', async () => {
    const driver = await createDriver({ always: 'timed_out' });
    await driver.submit();
    await driver.ended();
    expect(driver.painter.calls()).toBe(1);
    expect(await spendOf(driver)).toEqual(['unknown']);
    expect(driver.messages()).toEqual([expect.stringMatching(/too long to answer/)]);
  });

  it('by a 429 waits with the whole line, and is painted after it', async () => {
    const driver = await createDriver({ concurrency: 2 });
    await driver.submit();
    await beginsCall(driver);
    driver.painter.easel[0]?.end('rate_limited', soon());
    await until(() => driver.pauses.length === 1);
    await driver.submit({ request: { seed: 8 } });
    expect(driver.painter.easel).toHaveLength(0);
    await beginsCall(driver);
    expect(driver.painter.easel[0]?.request.seed).toBe(7);
    driver.painter.always = 'painted';
    driver.painter.easel[0]?.end();
    await driver.ended();
    expect(driver.messages()).toEqual(['7', '8']);
  });
});

describe('a job past its deadline', () => {
  it('is given up while it waits, and begins no call', async () => {
    const driver = await createDriver({ deadlineMs: 100 });
    await driver.submit({ origin: { receivedAt: Date.now() + 60_000 } });
    await beginsCall(driver);
    await driver.submit({ request: { seed: 8 } });
    await until(() => driver.messages().length === 1);
    expect(driver.messages()).toEqual([expect.stringMatching(/waited too long/)]);
    expect(await driver.states()).toEqual(['painting', 'expired']);
    expect(driver.painter.calls()).toBe(1);
    await driver.jobs.stop(0);
  });

  it('still gets the picture whose call was under way, without those that waited', async () => {
    const driver = await createDriver({ deadlineMs: 100 });
    await driver.submit({ count: 2 });
    await beginsCall(driver);
    await until(async () => (await picturesOf(driver))[1]?.failure === 'expired');
    driver.painter.easel[0]?.end();
    await driver.ended();
    expect(driver.messages()).toEqual(['7 without 8']);
    expect(await driver.states()).toEqual(['delivered']);
  });

  it('is given up while it waits for another try', async () => {
    const driver = await createDriver({ deadlineMs: 200 });
    await driver.submit();
    await beginsCall(driver);
    driver.painter.easel[0]?.end('overloaded', soon());
    await until(() => driver.painter.calls() === 2);
    driver.painter.easel[0]?.end('overloaded', new Date(Date.now() + 60_000));
    await driver.ended();
    expect(driver.painter.calls()).toBe(2);
    expect(await driver.states()).not.toContain('delivered');
  });
});

describe('a budget', () => {
  it('that is used up before the turn comes refuses what waits, and says when it goes on', async () => {
    // Two pictures are accepted while their calls fit; a call that is made again does not.
    const budget = { day: 2 * PRICE, month: null };
    const driver = await createDriver({ limits: { ...NO_LIMITS, budget } });
    await driver.submit();
    await driver.submit({ request: { seed: 8 } });
    await beginsCall(driver);
    driver.painter.easel[0]?.end('unreachable', new Date());
    for (let left = 1; left > 0; left -= 1) await beginsCall(driver);
    driver.painter.easel[0]?.end();
    await driver.ended();
    expect(driver.painter.calls()).toBe(2);
    expect(driver.messages().toSorted()).toEqual([
      expect.stringMatching(/^[78]$/),
      expect.stringMatching(/budget ran out.*resumes \d{4}-/),
    ]);
    expect((await driver.states()).toSorted()).toEqual(['delivered', 'refused']);
  });

  it('reports each threshold once', async () => {
    const budget = { day: 5 * PRICE, month: null };
    const driver = await createDriver({ always: 'painted', limits: { ...NO_LIMITS, budget } });
    for (let job = 0; job < 5; job += 1) await driver.submit();
    await driver.ended();
    await until(() => driver.alerts.length === 2);
    expect(driver.alerts.map(({ percentage }) => percentage)).toEqual([80, 100]);
    const { answers } = await driver.submit();
    expect(answers).toEqual([expect.stringMatching(/enough left of this bot’s budget for today/)]);
  });
});

it('a disk that takes no picture delivers it from memory', async () => {
  const driver = await createDriver();
  driver.pictures.isFull = true;
  driver.painter.always = 'painted';
  await driver.submit();
  await driver.ended();
  expect(driver.messages()).toEqual(['7']);
  expect(await driver.states()).toEqual(['delivered']);
});
