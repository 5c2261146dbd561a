import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Acknowledgement } from '#core/reply.ts';
import { ACCEPTED } from '../../../driver/memory/delivery.ts';
import { createDriver, type Driver, startNext, until } from '../../../driver/driver.ts';

const A_MINUTE = 60_000;

/** A driver with one call under way and one picture waiting. */
async function busyDriver(): Promise<Driver> {
  const driver = await createDriver();
  await driver.submit();
  await driver.submit({ request: { seed: 8 } });
  await until(() => driver.painter.easel.length === 1);
  return driver;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a stop', () => {
  it.each([
    ['within its patience are waited for', A_MINUTE - 1, ['7'], 'delivered'],
    ['that outlast it are broken off', A_MINUTE, [], 'painting'],
  ] as const)('calls %s', async (_, ms, messages, state) => {
    const driver = await busyDriver();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stopped = driver.jobs.stop(A_MINUTE);
    await vi.advanceTimersByTimeAsync(ms);
    driver.painter.easel[0]?.end();
    await stopped;
    expect(driver.messages()).toEqual(messages);
    expect(await driver.states()).toEqual([state, 'queued']);
  });

  it('waits for the calls in flight and delivers what they bring', async () => {
    const driver = await busyDriver();
    const stopped = driver.jobs.stop(A_MINUTE);
    driver.painter.easel[0]?.end();
    await stopped;
    expect(driver.messages()).toEqual(['7']);
    expect(await driver.states()).toEqual(['delivered', 'queued']);
  });

  it('begins no further call; who waits is taken up by the next start, once', async () => {
    const driver = await busyDriver();
    const stopped = driver.jobs.stop(A_MINUTE);
    driver.painter.easel[0]?.end();
    await stopped;
    expect(driver.events).not.toContain('paint 8');
    const next = await startNext(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7', '8']);
    expect(await next.states()).toEqual(['delivered', 'delivered']);
  });

  it('breaks off the calls that outlast its patience; the next start makes them again', async () => {
    const driver = await busyDriver();
    await driver.jobs.stop(0);
    expect(driver.messages()).toEqual([]);
    expect(await driver.states()).toEqual(['painting', 'queued']);
    const next = await startNext(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7', '8']);
  });

  it('ends no wait before another try for good', async () => {
    const driver = await createDriver();
    await driver.submit();
    await until(() => driver.painter.easel.length === 1);
    driver.painter.easel[0]?.end('overloaded', new Date(Date.now() + A_MINUTE));
    await until(async () => {
      const [picture] = await driver.database.selectFrom('pictures').selectAll().execute();
      return picture?.state === 'queued';
    });
    await driver.jobs.stop(A_MINUTE);
    const next = await startNext(driver);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
  });

  it('refuses new requests, saying so', async () => {
    const driver = await createDriver();
    await driver.jobs.stop(A_MINUTE);
    const { answers } = await driver.submit();
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: .*restarting.*didn’t use up any of your pictures/),
    ]);
    expect(await driver.rows()).toEqual([]);
  });

  it('waits for a request whose acknowledgement is under way, and keeps its job', async () => {
    const driver = await createDriver();
    const discord = Promise.withResolvers<Acknowledgement>();
    const submitted = driver.submit({}, () => discord.promise);
    await until(async () => (await driver.rows()).length === 1);
    const events: string[] = [];
    const stopped = driver.jobs.stop(0).then(() => events.push('stopped'));
    const acknowledged = submitted.then(() => events.push('acknowledged'));
    discord.resolve(ACCEPTED);
    await Promise.all([stopped, acknowledged]);
    expect(events).toEqual(['acknowledged', 'stopped']);
    const [row] = await driver.database.selectFrom('jobs').selectAll().execute();
    expect(row).toMatchObject({ finished_at: null, message_id: '600000000000000001' });
  });

  it('begins no call, also while an acknowledgement is under way', async () => {
    const driver = await createDriver();
    const discord = Promise.withResolvers<Acknowledgement>();
    const submitted = driver.submit({}, () => discord.promise);
    await until(async () => (await driver.rows()).length === 1);
    const stopped = driver.jobs.stop(0);
    discord.resolve(ACCEPTED);
    await Promise.all([stopped, submitted]);
    expect(driver.painter.calls()).toBe(0);
  });
});
