import { beforeEach, describe, expect, it } from 'vitest';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { serialiseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { MODELS } from '#core/image/models.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy, RoleRule } from '#core/policy/policy.ts';
import { success } from '#core/result.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { parseComponents } from '../../sandbox/discord/components/components-rules.ts';
import { FULLEST, nameId, nameMany } from './fullest-policy.ts';
import { createSettingsDriver, MANAGER, type SettingsDriver } from '../../driver/settings.ts';

const PAINTER = '700000000000000001';
const STUDENT = '700000000000000002';
const ART = '400000000000000011';
const ADMINISTRATOR = { permissions: 1n << 3n };

const RULES: OperatorRules = {
  defaults: { images_per_hour: 20, images_per_day: 60, cooldown_seconds: 1, steps: 30 },
  bounds: { images_per_hour: 100, images_per_day: 60, cooldown_seconds: 3, steps: 20 },
  isPaused: false,
};

let driver: SettingsDriver;
beforeEach(async () => {
  driver = await createSettingsDriver(RULES);
});

const set = async (changes: Partial<Policy>): Promise<unknown> =>
  driver.features.settings.edit(driver.invocation(), (policy) =>
    success({ policy: { ...policy, ...changes }, changes: [text('event.unreadable')] }),
  );
const ruleOf = (limits: RoleRule['limits']): RoleRule => ({
  access: null,
  isExempt: false,
  limits,
});
const view = async (options = {}, who: object = MANAGER): Promise<string> =>
  (await driver.set('view', options, who)).answers.join('\n');

describe('the panel shows each limit with where it comes from', () => {
  it.each<readonly [string, Partial<Policy>, string]>([
    ['the operator’s', {}, 'images_per_hour 20 · operator · bound 100'],
    ['the operator’s at its bound', {}, 'images_per_day 60 · operator'],
    ['the operator’s own beyond its bound', {}, 'cooldown_seconds 3 · operator'],
    ['nobody’s', {}, 'waiting_jobs unlimited · operator'],
    [
      'the server’s',
      { limits: { images_per_hour: 90 } },
      'images_per_hour 90 · server · bound 100',
    ],
    ['none at all', { limits: { waiting_jobs: 0 } }, 'waiting_jobs 0 · server'],
    [
      'the server’s beyond the operator’s bound',
      { limits: { images_per_hour: 150, cooldown_seconds: 1 } },
      'images_per_hour 100 · the operator’s bound; server asks for 150',
    ],
    [
      'the server’s wait below the operator’s bound',
      { limits: { cooldown_seconds: 1 } },
      'cooldown_seconds 3 · the operator’s bound; server asks for 1',
    ],
    [
      'an amount',
      { limits: { server_usd_per_month: 12_500_000_000 } },
      'server_usd_per_month $12.50 · server',
    ],
  ])('%s', async (_, policy, line) => {
    await set(policy);
    expect((await view()).split('\n')).toContain(line);
  });

  it('a role’s, within the operator’s bound, and everyone’s role for everyone', async () => {
    await set({
      limits: { images_per_hour: 90 },
      roles: {
        [PAINTER]: ruleOf({ images_per_hour: 150, steps: 8 }),
        [driver.serverId]: ruleOf({ images_per_day: 5 }),
      },
    });
    const lines = (await view()).split('\n');
    expect(lines).toContain(`${PAINTER}: images_per_hour 100, steps 8`);
    expect(lines).toContain(`images_per_day 5 · ${driver.serverId} · bound 60`);
    const painters = (await view({ role: PAINTER })).split('\n');
    expect(painters).toContain(
      `images_per_hour 100 · the operator’s bound; ${PAINTER} asks for 150`,
    );
    expect(painters).toContain(`steps 8 · ${PAINTER} · bound 20`);
    expect(painters).toContain(`images_per_day 5 · ${driver.serverId} · bound 60`);
    expect((await view({ role: STUDENT })).split('\n')).toEqual(
      expect.arrayContaining([
        `${STUDENT}: without a rule`,
        'images_per_hour 90 · server · bound 100',
      ]),
    );
  });
});

describe('the panel shows', () => {
  it('what a server has at first', async () => {
    const shown = await view();
    expect(shown).toContain('may paint: everyone\nMay not: none\nExempt: none');
    expect(shown).toContain('paints in: all channels\nNot in: none\nAge rule: any channel');
    expect(shown).toContain(`${MODELS.map(({ name }) => name).join(', ')}\nNot used: none`);
    expect(shown).toMatch(/\*\*Private pictures\*\* · allowed/);
    expect(shown).toMatch(/role\*\* · none/);
    expect(shown).toMatch(/\*\*Language\*\* · same as the server’s Discord language/);
    expect(shown).toMatch(/\*\*Log\*\* · off/);
    expect(shown).toMatch(/\*\*Terms\*\* · 0, and 0 on/);
    expect(shown).toMatch(/\*\*Suspended members\*\* · 0/);
    expect(shown).not.toMatch(/paused|Limits by role|⚠️/);
  });

  it('what a server has set', async () => {
    await set({
      roles: {
        [PAINTER]: { access: 'allow', isExempt: true, limits: {} },
        [STUDENT]: { access: 'deny', isExempt: false, limits: {} },
      },
      channels: { [ART]: 'deny', '400000000000000012': 'allow' },
      ageRestricted: 'deny',
      deniedModels: MODELS.slice(1).map(({ id }) => id),
      private: 'deny',
      moderatorRole: STUDENT,
      language: 'en',
      log: { channelId: ART, kinds: ['refusals', 'reports'] },
      terms: [{ pattern: 'cat', isForNegative: false, isHidden: false }],
      allowedTerms: ['cats', 'catfish'],
      pause: { by: '200000000000000009', at: 1_700_000_000_000, reason: null },
    });
    const shown = await view();
    expect(shown).toContain(`may paint: ${PAINTER}\nMay not: ${STUDENT}\nExempt: ${PAINTER}`);
    expect(shown).toContain(`paints in: 400000000000000012\nNot in: ${ART}\nAge rule: ordinary`);
    expect(shown).toContain('**Models** · Stable Diffusion XL\nNot used: SDXL Lightning, Dream');
    expect(shown).toMatch(/\*\*Private pictures\*\* · denied/);
    expect(shown).toContain(`role** · ${STUDENT}`);
    expect(shown).toMatch(/\*\*Language\*\* · English/);
    expect(shown).toContain(`**Log** · ${ART} (refusals, reports)`);
    expect(shown).toMatch(/\*\*Terms\*\* · 1, and 2 on/);
    expect(shown).toMatch(/Painting is paused\*\* since 2023-11-14T\S+, by 200000000000000009/);
  });

  it('members who are suspended now', async () => {
    const row = { server_id: driver.serverId, reason: null, by_id: '1', at: 0 };
    const now = Date.now();
    await driver.database
      .insertInto('suspensions')
      .values([
        { ...row, user_id: '1', until: null, ended_at: null },
        { ...row, user_id: '2', until: now + 60_000, ended_at: null },
        { ...row, user_id: '3', until: now - 60_000, ended_at: null },
        { ...row, user_id: '4', until: null, ended_at: now },
        { ...row, user_id: '5', until: null, ended_at: null, server_id: '2' },
      ])
      .execute();
    expect(await view()).toMatch(/\*\*Suspended members\*\* · 2/);
  });

  it('a log that can’t be written, and what it has missed', async () => {
    await set({ log: { channelId: ART, kinds: ['refusals'] } });
    const problem = serialiseText(text('settings.log_unwritable', { channel: { channel: ART } }));
    await driver.database
      .updateTable('servers')
      .set({ log_problem: problem, log_dropped: 3 })
      .execute();
    const shown = await view();
    expect(shown).toMatch(new RegExp(`⚠️ Easel can’t post in ${ART}`));
    expect(shown).toMatch(/3 entries were not posted/);
  });

  it('that the operator has paused all painting', async () => {
    driver = await createSettingsDriver({ ...RULES, isPaused: true });
    expect(await view()).toMatch(/paused everywhere/);
  });

  it('how its rules go together', async () => {
    expect(await view()).toMatch(
      /nothing goes past the operator’s bounds.*most generous.*Deny beats allow.*Exempt lifts/,
    );
  });
});

describe('the buttons', () => {
  it.each([MANAGER, ADMINISTRATOR])('are for whoever may press them', async (who) => {
    const { buttons } = await driver.set('view', {}, who);
    expect(buttons.map((id) => id.replace('settings-edit:', ''))).toEqual([
      'allowances',
      'pictures',
      'server',
      'newcomers',
      'roles',
      'channels',
      'log',
      'general',
    ]);
  });

  it('are not there for whom an administrator gave the command alone', async () => {
    const { buttons, answers } = await driver.set('view', {}, { permissions: 0n });
    expect(buttons).toEqual([]);
    expect(answers.join()).toMatch(/The forms take the permission Manage Server/);
  });
});

it('the fullest panel fits into one message of Discord’s', async () => {
  const bounds = Object.fromEntries(
    Object.entries(FULLEST.limits).map(([name, value]) => [name, Math.ceil(value * 0.999)]),
  );
  driver = await createSettingsDriver({ defaults: {}, bounds, isPaused: true });
  await set(FULLEST);
  const problem = serialiseText(
    text('settings.log_unwritable', { channel: { channel: nameId(4, 0) } }),
  );
  await driver.database
    .updateTable('servers')
    .set({ log_problem: problem, log_dropped: 1_000_000 })
    .execute();
  // The longest news: as many changes as one form can make.
  const { panel, answers } = await driver.sendForm('roles', {
    allowed: nameMany(8, 25),
    denied: nameMany(9, 25),
    exempt: nameMany(6, 25),
  });
  expect(answers[0]).toMatch(/and 142 more/);
  expect(answers[0]).toMatch(/and 121 more/);
  expect(answers[0]).toMatch(/and 247 more/);
  for (const { tag } of LANGUAGES) {
    const { components } = renderPanel(panel, speak(createTranslator(), tag)).body;
    expect(() => parseComponents(components, true, [])).not.toThrow();
    // What is long in it are names, which no language makes longer.
    expect(textsOf(components).join('').length).toBeLessThan(tag === 'en' ? 3700 : 4000);
  }
});
