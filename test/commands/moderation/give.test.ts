import { expect, it } from 'vitest';
import { text } from '#core/i18n/text.ts';
import { success } from '#core/result.ts';
import { NO_RULES } from '../../driver/job-ports.ts';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';

const ROLE = '500000000000000001';

function open(perHour: number): Promise<ModerationDriver> {
  const defaults = { images_per_hour: perHour, images_per_day: 20 };
  return createModerationDriver({ rules: { ...NO_RULES, defaults } });
}

it('images given back can be asked for again, and the answer says what is left', async () => {
  const driver = await open(3);
  await driver.paint(ADA, 3);
  expect((await driver.ask(ADA))[0]).toMatch(
    /^refuse: You’ve reached the limit of 3 pictures an hour/,
  );
  const { answers } = await driver.moderate('give', { member: ADA, images: 2 });
  expect(answers[0]).toBe(
    `Gave 2 pictures back to ${ADA}.\nThey have 2 of 3 left this hour.\nThey have 19 of 20 left for these 24 hours.`,
  );
  expect(await driver.ask(ADA)).toEqual(['defer']);
  expect(await driver.ask(ADA)).toEqual(['defer']);
  expect((await driver.ask(ADA))[0]).toMatch(/^refuse/);
});

it('no more is given than counts, and never to anybody else or elsewhere', async () => {
  const driver = await open(5);
  await driver.paint(ADA, 2);
  await driver.paint(BEN, 1);
  await driver.paint(ADA, 1, { origin: { serverId: '300000000000000002' } });
  const { answers } = await driver.moderate('give', { member: ADA, images: 1000 });
  expect(answers[0]).toContain('Gave 2 pictures back to');
  const counted = driver.database.selectFrom('pictures').where('counted', '=', 1);
  expect(await counted.select(['user_id', 'server_id']).orderBy('arrival').execute()).toEqual([
    { user_id: BEN, server_id: SERVER },
    { user_id: ADA, server_id: '300000000000000002' },
  ]);
  const none = await driver.moderate('give', { member: ADA, images: 1 });
  expect(none.answers[0]).toMatch(/so there’s nothing to give back\./);
  expect(await driver.deeds()).toHaveLength(1);
});

it('the latest come first, and nothing older than a day', async () => {
  const driver = await open(100);
  await driver.paint(ADA, 3);
  const [oldest] = await driver.database.selectFrom('pictures').select('arrival').execute();
  await driver.database
    .updateTable('pictures')
    .set({ submitted_at: Date.now() - 25 * 60 * 60 * 1000 })
    .where('arrival', '=', oldest?.arrival ?? 0)
    .execute();
  await driver.moderate('give', { member: ADA, images: 1 });
  const rows = () =>
    driver.database.selectFrom('pictures').select('counted').orderBy('arrival').execute();
  expect((await rows()).map(({ counted }) => counted)).toEqual([1, 1, 0]);
  await driver.moderate('give', { member: ADA, images: 10 });
  expect((await rows()).map(({ counted }) => counted)).toEqual([1, 0, 0]);
});

it('gifts and requests at the same moment: what is accepted and what counts agree', async () => {
  const driver = await open(5);
  driver.painter.always = 'painted';
  await driver.paint(ADA, 5);
  const asked = Array.from({ length: 20 }, () => driver.ask(ADA));
  const gifts = Array.from({ length: 4 }, () =>
    driver.moderate('give', { member: ADA, images: 2 }),
  );
  const more = Array.from({ length: 20 }, () => driver.ask(ADA));
  const accepted = (await Promise.all([...asked, ...more])).filter(([first]) => first === 'defer');
  const given = (await Promise.all(gifts)).map(({ answers }) =>
    Number(/Gave (\d+) picture/.exec(answers[0] ?? '')?.[1] ?? 0),
  );
  const sum = given.reduce((total, each) => total + each, 0);
  const { count } = await driver.database
    .selectFrom('pictures')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('counted', '=', 1)
    .executeTakeFirstOrThrow();
  expect(count).toBe(5 + accepted.length - sum);
  expect(count).toBeLessThanOrEqual(5);
  await driver.ended();
});

it.each([
  [
    'their own limit',
    { isExempt: false, limits: { images_per_hour: 10 } },
    'They have 10 of 10 left this hour.',
  ],
  ['no limit at all', { isExempt: true, limits: {} }, 'They have no limit on pictures.'],
])('what is left goes by the member’s roles: %s', async (_, rule, left) => {
  const driver = await open(3);
  const roles = { [ROLE]: { access: null, ...rule } };
  await driver.features.settings.edit(
    { userId: BEN, serverId: SERVER, serverLocale: 'en-US' },
    (policy) => success({ policy: { ...policy, roles }, changes: [text('settings.unchanged')] }),
  );
  await driver.paint(ADA, 1);
  const namedMembers = { [ADA]: [ROLE, SERVER] };
  const { answers } = await driver.moderate('give', { member: ADA, images: 1 }, { namedMembers });
  expect(answers[0]).toContain(left);
});

it.each([0, -1, 2.5, 1001, 'many'])('%s images are refused', async (images) => {
  const driver = await open(3);
  const { answers } = await driver.moderate('give', { member: ADA, images });
  expect(answers[0]).toMatch(/^refuse: Easel couldn’t read images\./);
});

it('what is given back still counts for what the operator allows a member and a server', async () => {
  const allowed = { images_per_hour: 100, server_images_per_minute: 100 };
  for (const bound of ['images_per_hour', 'images_per_day', 'server_images_per_day'] as const) {
    const driver = await createModerationDriver({
      rules: { ...NO_RULES, defaults: allowed, bounds: { [bound]: 4 } },
    });
    await driver.paint(ADA, 3);
    await driver.moderate('give', { member: ADA, images: 3 });
    expect(await driver.ask(ADA)).toEqual(['defer']);
    await driver.ended();
    expect((await driver.ask(ADA))[0]).toMatch(/^refuse/);
    await driver.moderate('give', { member: ADA, images: 4 });
    expect((await driver.ask(ADA))[0]).toMatch(/^refuse/);
  }
});
