import { expect, it } from 'vitest';
import type { LimitValues } from '#core/policy/limits.ts';
import { DEFAULT_ROLE_RULE } from '#core/policy/policy.ts';
import { PRICE } from '../../driver/example-job.ts';
import { createDriver, type Driver, type DriverOptions, until } from '../../driver/driver.ts';
import { setPolicy } from '../../driver/policy.ts';
import { ADA, BEN, SERVER, type Who } from '../../driver/people.ts';

const ROLE = '500000000000000001';

const open = (defaults: LimitValues, options: DriverOptions = {}): Promise<Driver> =>
  createDriver({
    always: 'painted',
    rules: { defaults, bounds: {}, isPaused: false },
    ...options,
  });

/** What `/easel usage` says, line by line. */
async function usage(driver: Driver, who?: Who): Promise<readonly string[]> {
  const { answers } = await driver.run('easel usage', {}, who);
  return answers[0]?.split('\n') ?? [];
}

const ISO = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;

it('says what is left of each limit, when more frees, and what the month brought', async () => {
  const driver = await open({
    images_per_hour: 5,
    images_per_day: 60,
    server_images_per_minute: 30,
    server_images_per_day: 500,
    cooldown_seconds: 60,
    waiting_jobs: 3,
    count: 2,
    largest_side: 1024,
    steps: 20,
  });
  await driver.submit({ count: 2 });
  await driver.submit({ origin: { userId: BEN }, count: 1 });
  await driver.ended();
  const lines = await usage(driver);
  expect(lines).toEqual([
    expect.stringMatching(/What you can paint here/),
    expect.stringMatching(new RegExp(`^Your pictures this hour: 3 of 5 left; one more ${ISO}\\.$`)),
    expect.stringMatching(/^Your pictures in these 24 hours: 58 of 60 left; one more/),
    expect.stringMatching(/^Everyone’s pictures this minute: 27 of 30 left; one more/),
    expect.stringMatching(/^Everyone’s pictures today \(UTC\): 497 of 500 left; one more/),
    expect.stringMatching(
      new RegExp(`^Cooldown: 60 seconds between requests\\. You can ask again ${ISO}\\.$`),
    ),
    'Your requests in line: 0 of 3.',
    'Per request: up to 2 pictures.',
    'Longer side: up to 1,024 pixels.',
    'Refining: up to 20 steps.',
    'You painted 2 pictures here this month (UTC). They cost the bot’s owner $0.0022.',
    '- Stable Diffusion XL: 2 pictures, $0.0022',
  ]);
});

it('of a window frees what is oldest in it', async () => {
  const driver = await open({ images_per_hour: 5 });
  await driver.submit();
  await driver.submit();
  await driver.ended();
  const [old] = await driver.database
    .updateTable('pictures')
    .set({ submitted_at: Date.now() - 50 * 60 * 1000 })
    .where('arrival', '=', 1)
    .returning('submitted_at')
    .execute();
  const frees = new Date((old?.submitted_at ?? 0) + 60 * 60 * 1000).toISOString();
  expect(await usage(driver)).toContain(`Your pictures this hour: 3 of 5 left; one more ${frees}.`);
});

it('without pictures and without limits says so', async () => {
  const driver = await open({});
  expect(await usage(driver)).toEqual([
    expect.stringMatching(/What you can paint here/),
    'You have no limits here.',
    'You haven’t painted anything here this month (UTC).',
  ]);
});

it('goes by the asker’s roles', async () => {
  const driver = await open({ images_per_hour: 5 });
  const rule = { ...DEFAULT_ROLE_RULE, limits: { images_per_hour: 9 } };
  await setPolicy(driver, { roles: { [ROLE]: rule } });
  expect(await usage(driver)).toContain('Your pictures this hour: 5 of 5 left.');
  const roleIds = [SERVER, ROLE];
  expect(await usage(driver, { roleIds })).toContain('Your pictures this hour: 9 of 9 left.');
  await setPolicy(driver, { roles: { [ROLE]: { ...rule, isExempt: true } } });
  const exempt = await usage(driver, { roleIds });
  expect(exempt.join()).toMatch(/One of your roles exempts you/);
  expect(exempt.join()).not.toMatch(/this hour/);
});

it('tells of what is left of a month’s amount in pictures, never in dollars', async () => {
  const driver = await open({ server_usd_per_month: PRICE * 3 });
  await driver.submit();
  await driver.ended();
  const lines = await usage(driver, { userId: BEN });
  expect(lines[1]).toMatch(/^This month’s shared budget covers about 2 more pictures\./);
  expect(lines.join()).not.toContain('$');
  await driver.submit({ count: 2 });
  await driver.ended();
  expect((await usage(driver))[1]).toMatch(/shared budget is used up\. It starts over/);
});

it('says what keeps somebody from painting at all', async () => {
  const paused = await open({}, { rules: { defaults: {}, bounds: {}, isPaused: true } });
  expect((await usage(paused))[1]).toMatch(/^The bot’s owner has paused Easel/);
  const driver = await open(
    { member_hours: 24 },
    {
      limits: { pictures: 9, budget: { day: 0, month: null } },
    },
  );
  await setPolicy(driver, { pause: { by: ADA, at: 1, reason: null } });
  const suspension = { server_id: SERVER, user_id: ADA, by_id: '1', at: 1, ended_at: null };
  await driver.database
    .insertInto('suspensions')
    .values({ ...suspension, until: Date.now() + 60_000, reason: 'flooding' })
    .execute();
  const lines = await usage(driver, { memberSince: Date.now() });
  expect(lines.slice(1, 6)).toEqual([
    'Moderators have paused Easel here.',
    expect.stringMatching(new RegExp(`suspended from Easel here\\. You can paint again ${ISO}`)),
    'Reason: flooding',
    expect.stringMatching(new RegExp(`^You’re new here\\. You can start painting ${ISO}\\.$`)),
    expect.stringMatching(/^This bot’s budget is used up/),
  ]);
});

it('counts requests in line', async () => {
  const driver = await open({ waiting_jobs: 3 });
  driver.painter.always = undefined;
  await driver.submit();
  await until(() => driver.painter.easel.length === 1);
  expect(await usage(driver)).toContain('Your requests in line: 1 of 3.');
});

it('in direct messages is about direct messages alone', async () => {
  const driver = await open({ images_per_hour: 5 });
  await driver.submit({ count: 2 });
  await driver.submit({ origin: { serverId: null } });
  await driver.ended();
  const lines = await usage(driver, { serverId: null, roleIds: [], memberSince: null });
  expect(lines[1]).toMatch(/^Your pictures this hour: 4 of 5 left/);
  expect(lines.at(-1)).toBe('- Stable Diffusion XL: 1 picture, $0.0011');
  expect(lines.join()).not.toContain('server');
});

it('goes on after an erasure', async () => {
  const driver = await open({ images_per_hour: 5 });
  await driver.submit({ count: 2 });
  await driver.ended();
  await driver.features.privacy.eraseData({ userId: ADA }, { messages: false });
  const lines = await usage(driver);
  expect(lines[1]).toMatch(/^Your pictures this hour: 3 of 5 left; one more/);
  expect(lines.at(-1)).toBe('- Stable Diffusion XL: 2 pictures, $0.0022');
});
