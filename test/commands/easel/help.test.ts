import { describe, expect, it } from 'vitest';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { createDriver, type Driver, type DriverOptions } from '../../driver/driver.ts';
import { keepLog } from '../../driver/log-channel.ts';
import { setPolicy } from '../../driver/policy.ts';
import type { Who } from '../../driver/people.ts';

const MODERATE_MEMBERS = 1n << 40n;
const MANAGE_SERVER = 1n << 5n;

const open = (options: DriverOptions = {}): Promise<Driver> =>
  createDriver({ always: 'painted', ...options });

async function help(driver: Driver, who?: Who): Promise<string> {
  return (await driver.run('easel help', {}, who)).answers.join('\n');
}

it('says what the bot does, and fits a phone', async () => {
  const driver = await open();
  const responder = await driver.run('easel help');
  for (const named of ['/imagine', '/compare', 'style', 'aspect_ratio', 'count', 'private', '--ar'])
    expect(responder.answers[0]).toContain(named);
  for (const command of ['recipe', 'history', 'queue', 'usage', 'styles', 'defaults', 'privacy'])
    expect(responder.answers[0]).toContain(`/easel ${command}`);
  const { body } = renderPanel(responder.panel, speak(createTranslator(), 'en'));
  expect(textsOf(body.components).join('\n').length).toBeLessThan(900);
});

it('says how much is left by the allowance that ends first', async () => {
  const defaults = { images_per_hour: 5, images_per_day: 60, server_images_per_day: 500 };
  const driver = await open({ rules: { defaults, bounds: {}, isPaused: false } });
  expect(await help(driver)).toContain('Your pictures this hour: 5 of 5 left.');
  await driver.submit({ count: 2 });
  await driver.ended();
  expect(await help(driver)).toContain('Your pictures this hour: 3 of 5 left');
  expect(await help(await open())).toContain('You have no limits here.');
});

it.each([
  ['a member who can paint', {}, 4],
  [
    'a member of a server that is paused',
    { pause: { by: '200000000000000002', at: 0, reason: null } },
    0,
  ],
  ['a member whose allowance is used up', { limits: { images_per_hour: 0 } }, 0],
])('shows %s so many examples', async (_, policy: Parameters<typeof setPolicy>[1], count) => {
  const driver = await open();
  await setPolicy(driver, policy);
  const { buttons } = await driver.run('easel help');
  expect(buttons.filter((name) => name.startsWith('example:'))).toHaveLength(count);
});

it('shows no examples while only the owner of the bot could make the service paint', async () => {
  const driver = await open({ always: 'out_of_credit' });
  await driver.submit();
  await driver.ended();
  const { buttons } = await driver.run('easel help');
  expect(buttons).toEqual([]);
  await driver.jobs.stop(0);
});

it('says that nothing can be painted, and where it stands why', async () => {
  const driver = await open({ rules: { defaults: {}, bounds: {}, isPaused: true } });
  expect(await help(driver)).toContain('You can’t paint here right now: /easel usage');
});

it('names the channels where Easel paints, as far as they fit', async () => {
  const driver = await open();
  expect(await help(driver)).not.toMatch(/only paints in/);
  const ids = Array.from({ length: 7 }, (_, index) => `40000000000000010${index}`);
  const channels = Object.fromEntries(ids.map((id) => [id, 'allow' as const]));
  await setPolicy(driver, { channels: { ...channels, '400000000000000001': 'deny' } });
  expect(await help(driver)).toContain(
    `Easel only paints in ${ids.slice(0, 5).join(', ')}, and 2 more.`,
  );
});

it.each([
  ['a member', 0n, []],
  ['who moderates', MODERATE_MEMBERS, ['/moderation audit']],
  ['who manages', MANAGE_SERVER, ['/settings view', '/moderation audit']],
])('%s reads where they can do what', async (_, permissions, commands) => {
  const said = await help(await open(), { permissions });
  const named = ['/settings view', '/moderation audit'].filter((name) => said.includes(name));
  expect(named).toEqual(commands);
});

it('tells managers alone that reports reach nobody without a log', async () => {
  const driver = await open();
  const manager = { permissions: MANAGE_SERVER };
  expect(await help(driver, manager)).toContain('**No log:** members’ reports reach nobody.');
  expect(await help(driver, { permissions: MODERATE_MEMBERS })).not.toContain('No log');
  await keepLog(driver, ['reports']);
  expect(await help(driver, manager)).not.toContain('No log');
});

it('nobody manages direct messages', async () => {
  const who = { permissions: MANAGE_SERVER, serverId: null, roleIds: [] };
  expect(await help(await open(), who)).not.toContain('/settings');
});

describe('an example', () => {
  it.each<[string, () => Promise<Driver>, Who]>([
    ['is paused', () => open({ rules: { defaults: {}, bounds: {}, isPaused: true } }), {}],
    [
      'has used up what they may have',
      async () => {
        const rules = { defaults: { images_per_hour: 1 }, bounds: {}, isPaused: false };
        const driver = await open({ rules });
        await driver.submit();
        await driver.ended();
        return driver;
      },
      {},
    ],
    [
      'is in a channel where Easel does not paint',
      async () => {
        const driver = await open();
        await setPolicy(driver, { channels: { '400000000000000001': 'deny' } });
        return driver;
      },
      {},
    ],
    [
      'has a role that may not paint',
      async () => {
        const driver = await open();
        await setPolicy(driver, {
          roles: { '700000000000000001': { access: 'deny', isExempt: false, limits: {} } },
        });
        return driver;
      },
      { roleIds: ['700000000000000001'] },
    ],
  ])('is not offered to somebody who %s', async (_, start, who) => {
    const { buttons, said } = await (await start()).run('easel help', {}, who);
    expect(buttons).toEqual([]);
    expect(said).not.toContain('Try one');
  });

  it('is painted by a press, like a request of one’s own', async () => {
    const driver = await open();
    const { buttons } = await driver.run('easel help');
    expect(buttons).toEqual(['example:0', 'example:1', 'example:2', 'example:3']);
    for (const id of ['0', '1', '2', '3']) {
      const { answers } = await driver.press('example', id);
      expect(answers).toEqual(['defer']);
    }
    await driver.ended();
    const jobs = await driver.database.selectFrom('jobs').select(['prompt', 'state']).execute();
    expect(jobs.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'delivered'));
    expect(new Set(jobs.map(({ prompt }) => prompt)).size).toBe(4);
  });

  it('is held against the limits like any other request', async () => {
    const rules = { defaults: { images_per_hour: 1 }, bounds: {}, isPaused: false };
    const driver = await open({ rules });
    await driver.submit();
    const { answers } = await driver.press('example', '0');
    expect(answers[0]).toMatch(/^refuse: You’ve reached the limit of 1 pictures an hour/);
  });

  it.each(['', '4', '-1', 'toString', '__proto__'])('does not exist as %j', async (id) => {
    const driver = await open();
    const { answers } = await driver.press('example', id);
    expect(answers[0]).toMatch(/^refuse: That example no longer exists\./);
    expect(await driver.rows()).toEqual([]);
  });
});
