import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDriver, type Driver, startNext, until } from '../../driver/driver.ts';
import { keepLog, listEvents, logged } from '../../driver/log-channel.ts';
import { setPolicy } from '../../driver/policy.ts';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await keepLog(driver, ['pictures']);
  driver.features.logChannel.begin();
});
afterEach(() => driver.features.logChannel.stop());

const entries = async () => (await listEvents(driver)).filter(({ kind }) => kind === 'picture');
const posted = () => [...driver.logChannel.messages.values()];

describe('a delivered picture', () => {
  it('that all can see is logged with a link, and no picture', async () => {
    await driver.submit({ count: 2 });
    await driver.ended();
    await logged(driver, (texts) => texts.join('').includes('/600000000000000001'));
    expect(posted()).toMatchObject([{ files: [] }]);
    expect(driver.logChannel.texts[0]).toMatch(/^\*\*2 pictures\*\*/);
  });

  it('that nobody else sees is logged with all of it, and the bytes are kept no longer', async () => {
    driver.delivery.outcome = { posted: null };
    await driver.submit({ count: 2, order: { isPrivate: true } });
    await driver.ended();
    await logged(driver, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7,8'] }]);
    expect(driver.logChannel.texts[0]).toMatch(/^\*\*2 private pictures\*\*/);
    await until(async () => (await entries())[0]?.preview === '');
  });

  it('that its member deletes before the log has taken it is logged without it', async () => {
    await driver.features.logChannel.stop();
    driver.delivery.outcome = { posted: null };
    await driver.submit({ order: { isPrivate: true } });
    await driver.ended();
    await until(async () => (await entries()).length === 1);
    expect((await entries())[0]?.preview).not.toBeNull();
    const [job] = await driver.rows();
    await driver.press('delete', job?.id ?? '');
    expect((await entries())[0]?.preview).toBeNull();
  });

  it('for which direct messages were the last way is logged with all of it, too', async () => {
    driver.delivery.outcome = { posted: null };
    await driver.submit();
    await driver.ended();
    await logged(driver, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7'] }]);
  });

  it('is logged once, though the process dies before the job is closed', async () => {
    driver = await createDriver({
      adaptPorts: (ports) => ({
        ...ports,
        endings: { ...ports.endings, finish: () => new Promise(() => undefined) },
      }),
    });
    await keepLog(driver, ['pictures']);
    driver.painter.always = 'painted';
    await driver.submit();
    await until(async () => (await entries()).length === 1);
    driver.kill();
    driver = await startNext(driver);
    await driver.ended();
    expect(await entries()).toHaveLength(1);
  });

  it('that was fetched later is logged when it is', async () => {
    driver.delivery.outcome = 'undeliverable';
    await driver.submit();
    await driver.ended();
    expect(await entries()).toEqual([]);
    driver.delivery.outcome = { posted: null };
    const [job] = await driver.rows();
    await driver.press('fetch', job?.id ?? '');
    await logged(driver, ({ length }) => length === 1);
    expect(posted()).toMatchObject([{ files: ['7'] }]);
  });

  it.each([
    ['without a log', { log: null }],
    ['whose log has no pictures', { log: { channelId: '400000000000000099', kinds: [] } }],
  ])('of a server %s is not', async (_, policy) => {
    await setPolicy(driver, policy);
    driver.delivery.outcome = { posted: null };
    await driver.submit();
    await driver.ended();
    expect(await entries()).toEqual([]);
  });

  it('of direct messages is not', async () => {
    await driver.submit({ origin: { serverId: null } });
    await driver.ended();
    expect(await entries()).toEqual([]);
  });
});
