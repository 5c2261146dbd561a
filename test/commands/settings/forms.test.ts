import { beforeEach, describe, expect, it } from 'vitest';
import { renderForm } from '#adapters/discord/render/render-form.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import type { FormValues } from '#core/invocation.ts';
import { MODELS } from '#core/image/models.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { parseModal } from '../../sandbox/discord/components/modal-rules.ts';
import { createSettingsDriver, MANAGER, type SettingsDriver } from '../../driver/settings.ts';

const PAINTER = '700000000000000001';
const STUDENT = '700000000000000002';
const ART = '400000000000000011';
const HALL = '400000000000000012';
const MODERATOR = { permissions: 1n << 13n };
const [XL, LIGHTNING] = MODELS.map(({ id }) => id);
const SECTIONS = [
  'allowances',
  'pictures',
  'server',
  'newcomers',
  'roles',
  'channels',
  'log',
  'general',
] as const;

const RULES: OperatorRules = {
  defaults: { images_per_hour: 20 },
  bounds: { images_per_hour: 200, cooldown_seconds: 3 },
  isPaused: false,
};

let driver: SettingsDriver;
beforeEach(async () => {
  driver = await createSettingsDriver(RULES);
});

/** What stands in a form's fields when it opens. */
async function filled(section: string): Promise<FormValues> {
  const { form } = await driver.pressEdit(section);
  const fields = form?.fields ?? [];
  return Object.fromEntries(
    fields.map((field) => [field.key, 'values' in field ? field.values : field.value]),
  );
}

const translate = createTranslator();

describe.each(SECTIONS)('the form %s', (section) => {
  it('is one that Discord takes', async () => {
    const { form } = await driver.pressEdit(section);
    if (form === undefined) throw new Error('no form was opened');
    expect(() => parseModal(renderForm(form, speak(translate, 'en-US')), [])).not.toThrow();
    expect([form.name, form.id]).toEqual(['settings', section]);
    // Nothing has to be cut.
    expect(JSON.stringify(renderForm(form, speak(translate, 'en-US')))).not.toContain('…');
  });

  it('sent as it opened changes nothing', async () => {
    await fillAll();
    const before = await driver.policy();
    const events = await driver.listChanges();
    const { answers } = await driver.sendForm(section, await filled(section));
    expect(answers.at(-1)).toMatch(/^(update: )?Nothing to change: it’s already that way\./);
    expect(await driver.policy()).toEqual(before);
    expect(await driver.listChanges()).toEqual(events);
  });

  it.each([
    ['a member', { permissions: 0n }],
    ['a moderator', MODERATOR],
    ['somebody in direct messages', { ...MANAGER, serverId: null }],
  ])('is not opened for %s, and takes nothing from them', async (_, who) => {
    const opened = await driver.pressEdit(section, who);
    expect(opened.form).toBeUndefined();
    const sent = await driver.sendForm(section, { images_per_hour: '1', allowed: [PAINTER] }, who);
    for (const { answers } of [opened, sent])
      expect(answers).toEqual([
        expect.stringMatching(/^refuse: You need the Manage Server permission/),
      ]);
    expect(await driver.changed()).toEqual({});
    expect(await driver.listChanges()).toEqual([]);
  });
});

/** One of everything that a form can show. */
async function fillAll(): Promise<void> {
  await driver.set('limits set', {
    images_per_hour: 10,
    count: 2,
    server_usd_per_month: 12.5,
    member_hours: 24,
  });
  await driver.set('role allow', { role: PAINTER });
  await driver.set('role exempt', { role: PAINTER });
  await driver.set('role limit', { role: PAINTER, steps: 8 });
  await driver.set('role deny', { role: STUDENT });
  await driver.set('channel allow', { channel: ART });
  await driver.set('channel deny', { channel: HALL });
  await driver.set('channel age-restricted', { rule: 'deny' });
  await driver.set('model deny', { model: LIGHTNING });
  await driver.set('private deny');
  await driver.set('moderator-role', { role: STUDENT });
  await driver.set('language', { language: 'en' });
  await driver.set('log', { channel: HALL, pictures: false });
}

it('forms open with what is set', async () => {
  await fillAll();
  expect(await filled('allowances')).toMatchObject({ images_per_hour: '10', images_per_day: '' });
  expect(await filled('server')).toMatchObject({ server_usd_per_month: '12.50' });
  expect(await filled('roles')).toEqual({
    allowed: [PAINTER],
    denied: [STUDENT],
    exempt: [PAINTER],
  });
  expect(await filled('channels')).toEqual({ allowed: [ART], denied: [HALL], age_rule: 'deny' });
  expect(await filled('log')).toEqual({
    channel: [HALL],
    kinds: ['refusals', 'changes', 'reports'],
  });
  expect(await filled('general')).toEqual({
    models: MODELS.map(({ id }) => id).filter((id) => id !== LIGHTNING),
    private: 'deny',
    moderator_role: [STUDENT],
    language: 'en',
  });
});

it('a field of a limit says what it takes and what stands behind an empty one', async () => {
  const { form } = await driver.pressEdit('allowances');
  const said = form?.fields.map(({ description }) => description && translate(description, 'en'));
  expect(said).toEqual([
    '0 to 200. If empty: 20',
    '0 to 100,000. If empty: unlimited',
    '3 to 86,400. If empty: 3',
    '0 to 1,000. If empty: unlimited',
  ]);
});

describe('a form that was filled in', () => {
  it.each<readonly [string, FormValues, object, RegExp]>([
    [
      'allowances',
      { images_per_hour: ' 10 ', images_per_day: '', cooldown_seconds: '5', waiting_jobs: '' },
      { limits: { images_per_hour: 10, cooldown_seconds: 5 } },
      /^update: “Pictures per member per hour” is now 10; it was 20 \(the operator’s\)\.\n“Seconds between a member’s requests” is now 5/,
    ],
    [
      'server',
      { server_usd_per_month: '$1.5' },
      { limits: { server_usd_per_month: 1_500_000_000 } },
      /^update: “Budget per month \(UTC\), in dollars” is now \$1\.50/,
    ],
    [
      'roles',
      { allowed: [PAINTER], denied: [STUDENT], exempt: [PAINTER] },
      {
        roles: {
          [PAINTER]: { access: 'allow', isExempt: true, limits: {} },
          [STUDENT]: { access: 'deny', isExempt: false, limits: {} },
        },
      },
      /^update: \d+ is now allowed; .*\nFrom now on, only.*\n\d+ is now denied; .*\n\d+ is now exempt/,
    ],
    [
      'channels',
      { allowed: [ART], denied: [HALL], age_rule: 'deny' },
      { channels: { [ART]: 'allow', [HALL]: 'deny' }, ageRestricted: 'deny' },
      /^update: \d+ is now allowed/,
    ],
    [
      'general',
      { models: [XL ?? ''], private: 'deny', moderator_role: [STUDENT], language: 'en' },
      {
        deniedModels: MODELS.slice(1).map(({ id }) => id),
        private: 'deny',
        moderatorRole: STUDENT,
        language: 'en',
      },
      /^update: SDXL Lightning is now denied/,
    ],
  ])('%s changes what it says, and the panel shows it', async (section, values, policy, said) => {
    const { answers, buttons } = await driver.sendForm(section, values);
    expect(await driver.changed()).toEqual(policy);
    expect(answers).toEqual([expect.stringMatching(said)]);
    expect(answers[0]).toContain('### Easel in this server');
    expect(buttons).toContain(`settings-edit:${section}`);
    expect(await driver.listChanges()).toHaveLength(1);
  });

  it('takes away what was there and is no longer', async () => {
    await fillAll();
    await driver.sendForm('allowances', { ...(await filled('allowances')), images_per_hour: '' });
    await driver.sendForm('roles', { allowed: [], denied: [PAINTER], exempt: [] });
    await driver.sendForm('channels', { allowed: [], denied: [], age_rule: 'allow' });
    expect(await driver.changed()).toMatchObject({
      limits: { count: 2 },
      roles: { [PAINTER]: { access: 'deny', isExempt: false, limits: { steps: 8 } } },
    });
    expect(Object.keys((await driver.policy()).roles)).toEqual([PAINTER]);
    expect((await driver.policy()).channels).toEqual({});
  });

  it.each<readonly [string, FormValues, RegExp]>([
    [
      'allowances',
      { images_per_day: '5', images_per_hour: '201' },
      /“Pictures per member per hour” can’t be 201: 200 is the most/,
    ],
    [
      'allowances',
      { images_per_hour: 'many' },
      /must be a whole number from 0 to 100,000, not many/,
    ],
    ['allowances', { images_per_hour: '1e2' }, /must be a whole number/],
    ['server', { server_usd_per_month: '1,5' }, /must be an amount in dollars up to/],
    ['server', { server_usd_per_month: '0.0000000001' }, /must be an amount in dollars up to/],
    ['roles', { allowed: [PAINTER], denied: [PAINTER] }, /can’t be both allowed and denied/],
    ['channels', { allowed: [ART], denied: [ART] }, /can’t be both allowed and denied/],
    ['general', { models: [] }, /At least one model has to stay enabled/],
    ['general', { models: [XL ?? '', 'x'] }, /There’s no model called “x”/],
    ['general', { models: MODELS.map(({ id }) => id), language: 'tlh' }, /doesn’t speak “tlh”/],
    ['log', { channel: [ART], kinds: [] }, /With nothing to post, the log would stay empty/],
  ])('%s with %j says why it changed nothing', async (section, values, said) => {
    const { answers } = await driver.sendForm(section, values);
    expect(answers.at(-1)).toMatch(said);
    expect(answers.at(-1)).toMatch(/Nothing was changed\./);
    expect(answers.at(-1)).toContain('### Easel in this server');
    expect(await driver.changed()).toEqual({});
    expect(await driver.listChanges()).toEqual([]);
  });

  it('can keep the roles of everyone out of nothing', async () => {
    const { answers } = await driver.sendForm('roles', {
      allowed: [],
      denied: [driver.serverId],
    });
    expect(answers[0]).toMatch(/nobody could paint/);
    expect(await driver.changed()).toEqual({});
  });

  it('can’t bring in a channel that the bot does not see, but keeps one that is there', async () => {
    await driver.set('channel deny', { channel: HALL });
    const who = { ...MANAGER, unseenChannelIds: [ART, HALL] };
    const refused = await driver.sendForm('channels', { allowed: [ART], denied: [HALL] }, who);
    expect(refused.answers[0]).toMatch(new RegExp(`can’t see ${ART}`));
    const kept = await driver.sendForm(
      'channels',
      { allowed: [], denied: [HALL], age_rule: 'deny' },
      who,
    );
    expect(kept.answers[0]).toMatch(/^update: Where Easel paints is now/);
    expect((await driver.policy()).channels).toEqual({ [HALL]: 'deny' });
  });

  it('leaves alone what did not fit into its lists', async () => {
    const roles = Array.from({ length: 27 }, (_, index) =>
      String(710_000_000_000_000_000n + BigInt(index)),
    );
    for (const role of roles) await driver.set('role deny', { role });
    const { denied } = await filled('roles');
    expect(denied).toEqual(roles.slice(0, 25));
    await driver.sendForm('roles', { allowed: [], denied: [], exempt: [] });
    expect(Object.keys((await driver.policy()).roles)).toEqual(roles.slice(25));
  });

  it('writes all changes down, also more than one entry takes', async () => {
    const roles = Array.from({ length: 20 }, (_, index) =>
      String(710_000_000_000_000_000n + BigInt(index)),
    );
    const { answers } = await driver.sendForm('roles', { allowed: [], denied: roles, exempt: [] });
    expect(answers[0]).toMatch(/and 12 more\n/);
    const events = await driver.listChanges();
    expect(events).toHaveLength(3);
    for (const role of roles) expect(events.join('\n')).toContain(`${role} is now denied`);
  });
});

it('buttons and forms of another time say so', async () => {
  for (const section of ['', 'colours', '__proto__', 'toString']) {
    const pressed = await driver.pressEdit(section);
    const sent = await driver.sendForm(section, {});
    for (const { answers } of [pressed, sent])
      expect(answers).toEqual([expect.stringMatching(/^refuse: That form no longer exists/)]);
  }
});
