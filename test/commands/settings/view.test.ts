import { beforeEach, describe, expect, it } from 'vitest';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { serialiseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { MODELS } from '#core/image/models.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { LOG_KINDS, type Policy, type RoleRule } from '#core/policy/policy.ts';
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

describe('the panel says a limit in words', () => {
  it.each<readonly [string, Partial<Policy>, string]>([
    ['the operator’s', {}, '-# Pictures per member per hour: 20 · Pictures'],
    ['the operator’s own beyond its bound', {}, 'Seconds between a member’s requests: 3'],
    ['what the models can do', {}, '-# Pictures per request: 4 · Longer side'],
    [
      'the server’s',
      { limits: { images_per_hour: 90 } },
      'Pictures per member per hour: **90** (the bot owner’s maximum is 100)',
    ],
    ['none at all', { limits: { waiting_jobs: 0 } }, 'Requests a member can have in line: **0**'],
    [
      'the server’s beyond the operator’s bound',
      { limits: { images_per_hour: 150 } },
      'per member per hour: **100**, the bot owner’s maximum (set here: 150)',
    ],
    [
      'the server’s wait within the operator’s bound',
      { limits: { cooldown_seconds: 5 } },
      'Seconds between a member’s requests: **5** (the bot owner’s minimum is 3)',
    ],
    [
      'the server’s wait below the operator’s bound',
      { limits: { cooldown_seconds: 1 } },
      'requests: **3**, the bot owner’s minimum (set here: 1)',
    ],
    [
      'an amount',
      { limits: { server_usd_per_month: 12_500_000_000 } },
      'Budget per month (UTC), in dollars: **$12.50**',
    ],
  ])('%s', async (_, policy, line) => {
    await set(policy);
    expect(await view()).toContain(line);
  });

  it('a role’s, within the operator’s bound, and everyone’s role for everyone', async () => {
    await set({
      limits: { images_per_hour: 90 },
      roles: {
        [PAINTER]: ruleOf({ images_per_hour: 150, steps: 8 }),
        [driver.serverId]: ruleOf({ images_per_day: 5 }),
      },
    });
    const shown = await view();
    expect(shown).toContain(`limits of their own: ${PAINTER}, ${driver.serverId} (see /settings`);
    expect(shown).toContain(`24 hours: **5** (${driver.serverId})`);
    const painters = await view({ role: PAINTER });
    expect(painters).toContain(
      'per member per hour: **100**, the bot owner’s maximum (set here: 150)',
    );
    expect(painters).toContain(`Steps per picture: **8** (${PAINTER})`);
    expect(painters).toContain(`24 hours: **5** (${driver.serverId})`);
    const students = await view({ role: STUDENT });
    expect(students).toContain(`${STUDENT}: without a rule`);
    expect(students).toContain('per member per hour: **90** (the bot owner’s maximum is 100)');
  });
});

/** The parts' titles from top to bottom. */
const titlesOf = (shown: string): readonly string[] =>
  [...shown.matchAll(/^\*\*([^*]+)\*\*$/gm)].map(([, title = '']) => title);

describe('the panel shows', () => {
  it('what a server has at first, each part in a few small words', async () => {
    await set({ log: { channelId: ART, kinds: [...LOG_KINDS] } });
    const shown = await view();
    expect(titlesOf(shown)).toEqual([
      'Log',
      'Quotas',
      'Pictures',
      'Whole server',
      'Newcomers',
      'Roles',
      'Channels',
      'Models and more',
      'Defaults',
      'Spoilers and privacy',
      'Styles',
      'Terms and suspensions',
    ]);
    expect(shown).toContain(`**Log**\nIn ${ART}: refusals, pictures, changes, reports`);
    expect(shown).toContain('**Newcomers**\n-# no limits');
    expect(shown).toContain('**Roles**\n-# everyone can paint');
    expect(shown).toContain('**Channels**\n-# all channels · including age-restricted ones');
    expect(shown).toMatch(
      /-# all models · private pictures allowed · no moderator role · Language: same as/,
    );
    expect(shown).toContain('**Styles**\n-# none · add one with /settings style set');
    expect(shown).toContain('**Terms and suspensions**\n-# none · forbid one with');
    expect(shown).not.toMatch(/paused|⚠️/);
  });

  it('what a server has set, before the rest', async () => {
    await set({
      roles: {
        [PAINTER]: { access: 'allow', isExempt: true, limits: {} },
        [STUDENT]: { access: 'deny', isExempt: false, limits: {} },
      },
      channels: { [ART]: 'deny', '400000000000000012': 'allow' },
      ageRestricted: 'deny',
      deniedModels: MODELS.slice(1, 3).map(({ id }) => id),
      private: 'deny',
      moderatorRole: STUDENT,
      language: 'en',
      log: { channelId: ART, kinds: ['refusals', 'reports'] },
      defaults: { model: MODELS[0].id, count: 2, spoiler: true },
      spoilers: { channels: [ART], roles: [] },
      terms: [{ pattern: 'cat', isForNegative: false, isHidden: false }],
      allowedTerms: ['cats', 'catfish'],
      pause: { by: '200000000000000009', at: 1_700_000_000_000, reason: null },
    });
    const shown = await view();
    expect(titlesOf(shown).slice(0, 2)).toEqual(['Roles', 'Channels']);
    expect(titlesOf(shown).slice(-5)).toEqual([
      'Quotas',
      'Pictures',
      'Whole server',
      'Newcomers',
      'Styles',
    ]);
    expect(shown).toContain(`Can paint: ${PAINTER}\nCan’t paint: ${STUDENT}\nExempt: ${PAINTER}`);
    expect(shown).toContain(
      `paints in: 400000000000000012\nNot in: ${ART}\nNot in age-restricted channels`,
    );
    expect(shown).toContain('Disabled models: SDXL Lightning, Dream');
    expect(shown).toContain(`No private pictures\nModerator role: ${STUDENT}\nLanguage: English`);
    expect(shown).toContain(`**Log**\nIn ${ART}: refusals, reports`);
    expect(shown).toContain('**Defaults**\nModel: Stable Diffusion XL');
    expect(shown).toContain(`Spoilers in: ${ART}\nSpoilers by default: yes`);
    expect(shown).toContain('1 forbidden term\n2 entries on the allow list\n');
    expect(shown).toMatch(/Painting is paused\*\* by 200000000000000009 \(2023-11-14T\S+\)/);
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
    expect(await view()).toContain('2 suspended members');
  });

  it('on top that there is no log, with a button that sets one up', async () => {
    const { answers, panel } = await driver.set('view', {}, MANAGER);
    expect(answers[0]).toContain(
      '### Easel in this server\n⚠️ **No log:** reports reach nobody.\n**Quotas**',
    );
    expect(titlesOf(answers[0] ?? '')).not.toContain('Log');
    expect(panel).toMatchObject([
      {
        isWarning: true,
        container: [
          {},
          { button: { label: text('button.set_up_log'), name: 'settings-edit', id: 'log' } },
          ...Array.from({ length: 12 }, () => ({})),
        ],
      },
    ]);
  });

  it('on top that the log takes no reports', async () => {
    await set({ log: { channelId: ART, kinds: ['refusals'] } });
    expect(await view()).toContain(
      `⚠️ **The log takes no reports:** they reach nobody.\n**Log** · ${ART} (refusals)\n`,
    );
  });

  it('on top that the log can’t be written, and what it has missed', async () => {
    await set({ log: { channelId: ART, kinds: ['reports'] } });
    const problem = serialiseText(text('settings.log_unwritable', { channel: { channel: ART } }));
    await driver.database
      .updateTable('servers')
      .set({ log_problem: problem, log_dropped: 3 })
      .execute();
    const shown = await view();
    expect(shown).toMatch(
      new RegExp(`⚠️ \\*\\*The log doesn’t work:.*nobody.\\nEasel can’t post in ${ART}`),
    );
    expect(shown).toMatch(/3 entries weren’t posted/);
  });

  it('that the operator has paused all painting', async () => {
    driver = await createSettingsDriver({ ...RULES, isPaused: true });
    expect(await view()).toMatch(/paused everywhere/);
  });

  it('how its rules go together', async () => {
    expect(await view()).toMatch(
      /A role’s limit beats the server’s.*most generous.*Deny beats allow.*Exempt roles/,
    );
  });
});

describe('the buttons', () => {
  it.each([MANAGER, ADMINISTRATOR])('are for whoever may press them', async (who) => {
    await set({ log: { channelId: ART, kinds: [...LOG_KINDS] } });
    const { buttons } = await driver.set('view', {}, who);
    expect(buttons.map((id) => id.replace('settings-edit:', ''))).toEqual([
      'log',
      'allowances',
      'pictures',
      'server',
      'newcomers',
      'roles',
      'channels',
      'general',
      'defaults',
      'spoilers',
      'styles',
      'terms',
    ]);
  });

  it('show the styles and terms that a server has', async () => {
    const styles = await driver.pressEdit('styles');
    expect(styles.answers).toEqual([expect.stringContaining('no styles of its own')]);
    const terms = await driver.pressEdit('terms');
    expect(terms.answers).toEqual([expect.stringContaining('no forbidden terms')]);
    const { answers } = await driver.pressEdit('terms', {});
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*Manage Server/)]);
  });

  it('are not there for whom an administrator gave the command alone', async () => {
    const { buttons, answers } = await driver.set('view', {}, { permissions: 0n });
    expect(buttons).toEqual([]);
    expect(answers.join()).toMatch(/The forms need the Manage Server permission/);
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
  expect(answers[0]).toMatch(/and 123 more/);
  expect(answers[0]).toMatch(/and 248 more/);
  for (const { tag } of LANGUAGES) {
    const { components } = renderPanel(panel, speak(createTranslator(), tag)).body;
    expect(() => parseComponents(components, true, [])).not.toThrow();
    // Commands are mentions with an id, which is not known here.
    const mentions = 3 * '</:>1234567890123456789'.length;
    expect(textsOf(components).join('').length + mentions).toBeLessThan(4000);
  }
});

it('names nothing by its code, in no language', async () => {
  await set({ ...FULLEST, log: null });
  const { panel } = await driver.sendForm('allowances', { images_per_hour: '9' });
  for (const { tag } of LANGUAGES) {
    const { components } = renderPanel(panel, speak(createTranslator(), tag)).body;
    expect(textsOf(components).join('\n')).not.toMatch(/[a-z]_[a-z]/);
  }
});
