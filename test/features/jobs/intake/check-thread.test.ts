import { describe, expect, it } from 'vitest';
import { success } from '#core/result.ts';
import type { Policy } from '#core/policy/policy.ts';
import { createDriver, type Driver, type DriverOptions } from '../../../driver/driver.ts';

const SERVER = '300000000000000001';
const PARENT = '400000000000000008';
const THREAD = {
  serverId: SERVER,
  channelId: '400000000000000009',
  threadOf: PARENT,
  categoryId: undefined,
  isAgeRestricted: undefined,
};
const MANAGER = { userId: '1', serverId: SERVER, serverLocale: 'en-US' };

async function open(
  threadPlace: NonNullable<DriverOptions['threadPlace']>,
  rules: Partial<Pick<Policy, 'channels' | 'ageRestricted'>>,
): Promise<Driver> {
  const driver = await createDriver({ always: 'painted', threadPlace });
  await driver.features.settings.edit(MANAGER, (policy) =>
    success({ policy: { ...policy, ...rules }, changes: [] }),
  );
  return driver;
}
const hints = (driver: Driver) =>
  driver.database.selectFrom('events').selectAll().where('channel_id', '=', PARENT).execute();

describe.each(['unknown', 'hidden'] as const)('a thread whose channel is %s', (found) => {
  it.each([
    ['age-restricted channels', { ageRestricted: 'deny' }],
    ['some channel', { channels: { '400000000000000077': 'deny' } }],
    ['all but some channels', { channels: { '400000000000000077': 'allow' } }],
  ] as const)('is not painted in where the server denies %s', async (_, rules) => {
    const driver = await open(() => found, rules);
    await driver.submit({ origin: THREAD });
    await driver.ended();
    expect(driver.messages()).toEqual([
      expect.stringMatching(/can’t see which channel this thread belongs to.*didn’t use up/),
    ]);
    expect(await driver.states()).toEqual(['refused']);
    expect(driver.painter.calls()).toBe(0);
    await driver.jobs.stop(0);
  });

  it('is painted in where no rule depends on it', async () => {
    const driver = await open(() => found, { channels: { [PARENT]: 'allow' } });
    await driver.submit({ origin: THREAD });
    await driver.ended();
    expect(driver.messages()).toEqual(['7']);
    expect(await hints(driver)).toEqual([]);
    await driver.jobs.stop(0);
  });

  it('is painted in as soon as it can be looked up', async () => {
    const answers = [found, { categoryId: null, isAgeRestricted: false }];
    const driver = await open(() => answers.shift() ?? found, { ageRestricted: 'deny' });
    for (const seed of [1, 2]) await driver.submit({ origin: THREAD, request: { seed } });
    await driver.ended();
    expect(driver.messages().filter((words) => words === '2')).toHaveLength(1);
    await driver.jobs.stop(0);
  });
});

it('moderators are told once which channel Easel has to see', async () => {
  const driver = await open(() => 'hidden', { ageRestricted: 'deny' });
  for (let request = 0; request < 3; request += 1) await driver.submit({ origin: THREAD });
  await driver.ended();
  const told = await hints(driver);
  expect(told.map(({ kind, summary }) => [kind, summary])).toEqual([
    ['change', expect.stringContaining('log.hidden_channel')],
  ]);
  await driver.jobs.stop(0);
});

it('and of no channel that merely can’t be looked up now', async () => {
  const driver = await open(() => 'unknown', { ageRestricted: 'deny' });
  await driver.submit({ origin: THREAD });
  await driver.ended();
  expect(await hints(driver)).toEqual([]);
  await driver.jobs.stop(0);
});
