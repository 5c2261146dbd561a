import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { MODELS } from '#core/image/models.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { commandBody } from '../../sandbox/discord/commands/command-rules.ts';
import { createSettingsDriver, type SettingsDriver } from '../../driver/settings.ts';

const PAINTER = '700000000000000001';
const STUDENT = '700000000000000002';
const ART = '400000000000000011';
const HALL = '400000000000000012';
const XL = 'stabilityai/stable-diffusion-xl-base-1.0';

const RULES: OperatorRules = {
  defaults: { images_per_hour: 20, cooldown_seconds: 5 },
  bounds: { images_per_hour: 200, cooldown_seconds: 3, server_usd_per_month: 50_000_000_000 },
  isPaused: false,
};

let driver: SettingsDriver;
beforeEach(async () => {
  driver = await createSettingsDriver(RULES);
});

type Step = readonly [subcommand: string, options: Readonly<Record<string, unknown>>];

describe('a change', () => {
  it.each<readonly [Step, string, object]>([
    [
      ['limits set', { images_per_hour: 10 }],
      '“Pictures per member per hour” is now 10; it was 20 (the operator’s).',
      { limits: { images_per_hour: 10 } },
    ],
    [
      ['limits set', { images_per_day: 0 }],
      '“Pictures per member per 24 hours” is now 0; it was unlimited.',
      { limits: { images_per_day: 0 } },
    ],
    [
      ['limits set', { server_usd_per_month: 0.000000001, member_hours: 24 }],
      '“Budget per month (UTC), in dollars” is now $0.000000001; it was $50.00 (the operator’s).\n“Hours in this server before painting” is now 24; it was unlimited.',
      { limits: { server_usd_per_month: 1, member_hours: 24 } },
    ],
    [
      ['limits set', { server_usd_per_month: 12.3 }],
      '“Budget per month (UTC), in dollars” is now $12.30; it was $50.00 (the operator’s).',
      { limits: { server_usd_per_month: 12_300_000_000 } },
    ],
    [
      ['role deny', { role: PAINTER }],
      `${PAINTER} is now denied; it was without a rule.`,
      { roles: { [PAINTER]: { access: 'deny', isExempt: false, limits: {} } } },
    ],
    [
      ['role allow', { role: PAINTER }],
      `${PAINTER} is now allowed; it was without a rule.\nFrom now on, only members with an allowed role can paint.`,
      { roles: { [PAINTER]: { access: 'allow', isExempt: false, limits: {} } } },
    ],
    [
      ['role exempt', { role: PAINTER }],
      `${PAINTER} is now exempt from quotas and the cooldown; it was not exempt.`,
      { roles: { [PAINTER]: { access: null, isExempt: true, limits: {} } } },
    ],
    [
      ['role limit', { role: PAINTER, images_per_hour: 50, steps: 8 }],
      `“Pictures per member per hour” for ${PAINTER} is now 50; it was not set.\n“Steps per picture” for ${PAINTER} is now 8; it was not set.`,
      {
        roles: {
          [PAINTER]: { access: null, isExempt: false, limits: { images_per_hour: 50, steps: 8 } },
        },
      },
    ],
    [
      ['channel allow', { channel: ART }],
      `${ART} is now allowed; it was without a rule.\nFrom now on, Easel only paints in allowed channels and categories.`,
      { channels: { [ART]: 'allow' } },
    ],
    [
      ['channel deny', { channel: ART }],
      `${ART} is now denied; it was without a rule.`,
      { channels: { [ART]: 'deny' } },
    ],
    [
      ['channel age-restricted', { rule: 'deny' }],
      'Where Easel paints is now ordinary channels only; it was any channel, including age-restricted ones.',
      { ageRestricted: 'deny' },
    ],
    [
      ['model deny', { model: XL }],
      'Stable Diffusion XL is now denied; it was allowed.',
      { deniedModels: [XL] },
    ],
    [
      ['private deny', {}],
      'Painting private pictures is now denied; it was allowed.',
      { private: 'deny' },
    ],
    [
      ['moderator-role', { role: PAINTER }],
      `The moderator role is now ${PAINTER}; it was none.`,
      { moderatorRole: PAINTER },
    ],
    [
      ['language', { language: 'en' }],
      'The language of what everyone sees is now English; it was same as the server’s Discord language.',
      { language: 'en' },
    ],
  ])('by %j is answered by what is true now, which is also written down', async (...row) => {
    const [[subcommand, options], sentence, policy] = row;
    const { answers } = await driver.set(subcommand, options);
    expect(answers).toEqual([sentence]);
    expect(await driver.changed()).toEqual(policy);
    expect(await driver.listChanges()).toEqual([sentence]);
  });

  it.each<readonly [readonly Step[], string]>([
    [
      [
        ['limits set', { images_per_hour: 10 }],
        ['limits clear', { limit: 'images_per_hour' }],
      ],
      '“Pictures per member per hour” is now 20 (the operator’s); it was 10.',
    ],
    [
      [
        ['role deny', { role: PAINTER }],
        ['role exempt', { role: PAINTER }],
        ['role limit', { role: PAINTER, count: 2 }],
        ['role reset', { role: PAINTER }],
      ],
      `${PAINTER} is now without a rule; it was denied, exempt from quotas and the cooldown, Pictures per request: 2.`,
    ],
    [
      [
        ['role exempt', { role: PAINTER }],
        ['role exempt', { role: PAINTER, exempt: false }],
      ],
      `${PAINTER} is now not exempt; it was exempt from quotas and the cooldown.`,
    ],
    [
      [
        ['channel deny', { channel: ART }],
        ['channel reset', { channel: ART }],
      ],
      `${ART} is now without a rule; it was denied.`,
    ],
    [
      [
        ['model deny', { model: XL }],
        ['model allow', { model: XL }],
      ],
      'Stable Diffusion XL is now allowed; it was denied.',
    ],
    [
      [
        ['private deny', {}],
        ['private allow', {}],
      ],
      'Painting private pictures is now allowed; it was denied.',
    ],
    [
      [
        ['moderator-role', { role: PAINTER }],
        ['moderator-role', { off: true }],
      ],
      `The moderator role is now none; it was ${PAINTER}.`,
    ],
    [
      [
        ['language', { language: 'en' }],
        ['language', { language: 'discord' }],
      ],
      'The language of what everyone sees is now same as the server’s Discord language; it was English.',
    ],
  ])('%j leaves all as it was at first', async (steps, sentence) => {
    let answers: readonly string[] = [];
    for (const [subcommand, options] of steps)
      ({ answers } = await driver.set(subcommand, options));
    expect(answers).toEqual([sentence]);
    expect(await driver.changed()).toEqual({});
    expect(await driver.listChanges()).toHaveLength(steps.length);
  });

  it.each<Step>([
    ['limits set', { images_per_hour: 10 }],
    ['limits clear', { limit: 'steps' }],
    ['role deny', { role: PAINTER }],
    ['role reset', { role: STUDENT }],
    ['channel deny', { channel: ART }],
    ['channel reset', { channel: HALL }],
    ['channel age-restricted', { rule: 'allow' }],
    ['model allow', { model: XL }],
    ['private allow', {}],
    ['moderator-role', { off: true }],
    ['language', { language: 'discord' }],
  ])('by %s to what is so already is none', async (subcommand, options) => {
    await driver.set('limits set', { images_per_hour: 10 });
    await driver.set('role deny', { role: PAINTER });
    await driver.set('channel deny', { channel: ART });
    const { answers } = await driver.set(subcommand, options);
    expect(answers).toEqual(['Nothing to change: it’s already that way.']);
    expect(await driver.listChanges()).toHaveLength(3);
  });

  it('of one thing leaves the others as they are', async () => {
    await driver.set('role deny', { role: PAINTER });
    await driver.set('role limit', { role: PAINTER, steps: 8 });
    await driver.set('role limit', { role: PAINTER, count: 2 });
    await driver.set('role allow', { role: STUDENT });
    await driver.set('limits set', { steps: 5 });
    await driver.set('limits set', { count: 1 });
    expect(await driver.changed()).toEqual({
      roles: {
        [PAINTER]: { access: 'deny', isExempt: false, limits: { steps: 8, count: 2 } },
        [STUDENT]: { access: 'allow', isExempt: false, limits: {} },
      },
      limits: { steps: 5, count: 1 },
    });
  });

  it('by two managers at once loses neither', async () => {
    await Promise.all([
      driver.set('limits set', { steps: 5 }),
      driver.set('role deny', { role: PAINTER }),
      driver.set('limits set', { count: 1 }),
    ]);
    const { limits, roles } = await driver.policy();
    expect(limits).toEqual({ steps: 5, count: 1 });
    expect(Object.keys(roles)).toEqual([PAINTER]);
  });
});

describe('what can’t be had changes nothing, and a sentence says why:', () => {
  const others = MODELS.map(({ id }) => id).filter((id) => id !== XL);

  it.each<readonly [string, Step, RegExp]>([
    [
      'a limit above the operator’s bound',
      ['limits set', { images_per_hour: 201 }],
      /^refuse: “Pictures per member per hour” can’t be 201: 200 is the most this bot’s owner allows\. Nothing was changed\.$/,
    ],
    [
      'a wait below the operator’s bound',
      ['limits set', { cooldown_seconds: 2 }],
      /^refuse: “Seconds between a member’s requests” can’t be 2: 3 is the least this bot’s owner allows/,
    ],
    [
      'an amount above the operator’s bound',
      ['limits set', { server_usd_per_month: 50.01 }],
      /^refuse: “Budget per month \(UTC\), in dollars” can’t be \$50\.01: \$50\.00 is the most this bot’s owner allows/,
    ],
    [
      'several limits, one of them above its bound',
      ['limits set', { steps: 5, images_per_hour: 201 }],
      /^refuse: “Pictures per member per hour” can’t be 201: 200 is the most/,
    ],
    [
      'a role’s limit above the operator’s bound',
      ['role limit', { role: PAINTER, steps: 5, images_per_hour: 201 }],
      /^refuse: “Pictures per member per hour” can’t be 201: 200 is the most/,
    ],
    ['no limit at all', ['limits set', {}], /^refuse: Give at least one of images_per_hour, .*/],
    [
      'a role’s limits without one',
      ['role limit', { role: PAINTER }],
      /^refuse: Give at least one/,
    ],
    [
      'a number outside of all limits',
      ['limits set', { count: 5 }],
      /^refuse: “Pictures per request” must be a whole number from 1 to 4, not 5\./,
    ],
    [
      'half a picture',
      ['limits set', { images_per_hour: 0.5 }],
      /^refuse: “Pictures per member per hour” must be a whole number from 0 to/,
    ],
    [
      'a tenth decimal of a dollar',
      ['limits set', { server_usd_per_month: 0.0000000001 }],
      /^refuse: “Budget per month \(UTC\), in dollars” must be an amount in dollars up to \$1000000\.00 with at most nine decimals/,
    ],
    [
      'less than nothing',
      ['limits set', { server_usd_per_month: -1 }],
      /^refuse: “Budget per month \(UTC\), in dollars” must be an amount in dollars/,
    ],
    [
      'a limit that there is not',
      ['limits clear', { limit: 'toString' }],
      /^refuse: Easel couldn’t read limit\. .*Nothing was changed\.$/,
    ],
    [
      'a model that there is not',
      ['model deny', { model: 'x' }],
      /^refuse: There’s no model called “x”/,
    ],
    ['a language that there is not', ['language', { language: 'tlh' }], /^refuse: .*speak “tlh”/],
    ['a role that is missing', ['role deny', {}], /^refuse: Easel couldn’t read role\./],
    [
      'a subcommand that there is not',
      ['role paint', {}],
      /^refuse: That command no longer exists/,
    ],
  ])('%s', async (_, [subcommand, options], refusal) => {
    const { answers } = await driver.set(subcommand, options);
    expect(answers).toEqual([expect.stringMatching(refusal)]);
    expect(await driver.changed()).toEqual({});
    expect(await driver.listChanges()).toEqual([]);
  });

  it('the last model', async () => {
    for (const model of others) await driver.set('model deny', { model });
    const { answers } = await driver.set('model deny', { model: XL });
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*so Stable Diffusion XL stays\./)]);
    expect((await driver.policy()).deniedModels).toEqual(others);
  });

  it('nobody at all, and everyone a moderator', async () => {
    const role = driver.serverId;
    expect((await driver.set('role deny', { role })).answers[0]).toMatch(/^refuse: Everyone has/);
    expect((await driver.set('moderator-role', { role })).answers[0]).toMatch(/^refuse: Everyone/);
    expect(await driver.changed()).toEqual({});
  });

  it.each(['channel allow', 'channel deny', 'log'])(
    '%s of a channel that the bot can’t see',
    async (subcommand) => {
      const { answers } = await driver.set(
        subcommand,
        { channel: ART },
        { unseenChannelIds: [ART] },
      );
      expect(answers.at(-1)).toMatch(new RegExp(`Easel can’t see ${ART}\\..*View Channel`));
      expect(await driver.changed()).toEqual({});
    },
  );

  it('outside of servers', async () => {
    const { answers } = await driver.set('private deny', {}, { serverId: null });
    expect(answers).toEqual([expect.stringMatching(/^refuse: Only servers have settings/)]);
  });
});

it('a rule for a channel that the bot sees no more can be taken away', async () => {
  await driver.set('channel deny', { channel: ART });
  await driver.set('channel reset', { channel: ART }, { unseenChannelIds: [ART] });
  expect(await driver.changed()).toEqual({});
});

describe('the definition', () => {
  const translate = createTranslator();
  const command = COMMANDS.find(({ kind, name }) => kind === 'slash' && name === 'settings');
  if (command?.kind !== 'slash') throw new Error('there is no /settings');
  const definition = command.define((key) => translate(text(key), 'en'), MODELS);

  it('is one that Discord takes, also with its 8,000 characters in all', () => {
    expect(commandBody.safeParse(definition).error).toBeUndefined();
  });

  it('is for those with Manage Server, and so never for direct messages', () => {
    expect(definition.default_member_permissions).toBe(String(1n << 5n));
  });
});
