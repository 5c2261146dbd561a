import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { EN } from '#core/i18n/catalogue.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { text } from '#core/i18n/text.ts';
import { MODELS } from '#core/image/models.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { describePaintFailure } from '#features/jobs/queue/describe-failure.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import { RULES } from '#core/rules/rules.ts';
import { WINDOW_NAMES } from '#core/rules/windows.ts';
import { AUDIT_KINDS } from '#features/audit/audit-entry.ts';
import { isRecord } from '../../adapters/discord/render/components.ts';
import { readSourceFiles } from '../../source-files.ts';

const translate = createTranslator();
const CATALOGUE = new Map<string, string>(Object.entries(EN));
const CODE = [...readSourceFiles('src'), ...readSourceFiles('commands')]
  .map(({ code }) => code)
  .join('\n');

/** The reasons of a failed call, whose keys are built from them. A `Record`, so that none can be forgotten. */
const REASONS: Readonly<Record<PaintFailureReason, true>> = {
  rejected: true,
  too_large: true,
  unauthorized: true,
  out_of_credit: true,
  rate_limited: true,
  overloaded: true,
  server_error: true,
  timed_out: true,
  unreachable: true,
  not_a_picture: true,
  interrupted: true,
  expired: true,
  over_budget: true,
  over_server_budget: true,
  not_here: true,
  place_unknown: true,
  lost: true,
};
const BUILT_KEYS = [
  ...Object.keys(REASONS).map((reason) => `failure.${reason}`),
  ...['timed_out', 'unreachable', 'not_a_picture'].map((reason) => `failure.${reason}_counted`),
  'failure.rate_limited_until',
  'failure.overloaded_until',
  'failure.over_budget_until',
  'refusal.over_budget_day',
  'refusal.over_budget_month',
  'failure.over_server_budget_until',
  'refusal.largest_side',
  'refusal.steps',
  'refusal.count',
  ...WINDOW_NAMES.flatMap((rule) => [
    `refusal.${rule}`,
    `refusal.${rule}_never`,
    `refusal.${rule}_none`,
  ]),
  ...['day', 'month'].flatMap((period) => [
    `refusal.server_usd_per_${period}`,
    `refusal.server_usd_per_${period}_never`,
  ]),
  ...RULES.map((rule) => `rule.${rule}`),
  ...AUDIT_KINDS.map((kind) => `moderation.kind_${kind}`),
];

const stemOf = (key: string): string => key.replace(/_(one|other)$/, '');
const placesIn = (key: string): readonly string[] =>
  [...CATALOGUE]
    .filter(([own]) => own === key || stemOf(own) === key)
    .flatMap(([, words]) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name));

describe('keys', () => {
  const literal = [...CODE.matchAll(/\b(?:text|describe)\(\s*'([^']+)'/g)].map(
    ([, key = '']) => key,
  );
  const chosen = [
    ...CODE.matchAll(
      /'((?:refusal|failure|log|reply|enlarge|waiting|imagine|button|queue|easel|settings|limit|form|moderation|terms|stats)\.\w+)'/g,
    ),
  ].map(([, key = '']) => key);
  const used = new Set([...literal, ...chosen, ...BUILT_KEYS]);

  it('that the code uses are all in the catalogue', () => {
    const stems = new Set([...CATALOGUE.keys()].flatMap((key) => [key, stemOf(key)]));
    expect(literal.length).toBeGreaterThan(20);
    expect([...used].filter((key) => !stems.has(key))).toEqual([]);
  });

  it('of the catalogue are all used', () => {
    const unused = [...CATALOGUE.keys()].filter((key) => !used.has(key) && !used.has(stemOf(key)));
    expect(unused).toEqual([]);
  });

  it('built from a pattern are the ones listed here', () => {
    const built = [...CODE.matchAll(/text\(\s*`([^`]+)`/g)].map(([, pattern]) => pattern);
    expect(new Set(built)).toEqual(
      new Set([
        'failure.${reason}',
        'failure.${reason}_until',
        'refusal.over_budget_${period}',
        'refusal.server_usd_per_${period}',
        'refusal.server_usd_per_${period}_never',
        'refusal.${rule}',
        'refusal.${rule}_never',
        'refusal.${rule}_none',
        'rule.${rule}',
      ]),
    );
  });

  it('with plural forms have all that English needs', () => {
    const plural = [...CATALOGUE.keys()].filter((key) => /_(one|other)$/.test(key)).map(stemOf);
    for (const stem of plural) {
      expect([...CATALOGUE.keys()].filter((key) => stemOf(key) === stem)).toHaveLength(2);
    }
  });
});

describe('places in a text', () => {
  /** `text('key', { a, b: 1 })`: the names that are given, where they stand there to be read. */
  const calls = [
    ...CODE.matchAll(/text\(\s*(['`])([\w.${}]+)\1\s*(?:,\s*(\{(?:[^{}]|\{[^{}]*\})*\}),?\s*)?\)/g),
  ].map(([, , key = '', values = '{}']) => ({ key, values }));
  const readable = calls.filter(({ key, values }) => !/\$/.test(key) && !values.includes('...'));

  it('are filled wherever the code shows what it fills', () => {
    expect(readable.length).toBeGreaterThan(15);
    const broken = readable
      .map(({ key, values }) => {
        const names = values
          .slice(1)
          .replaceAll(/`[^`]*`|\([^()]*\)/g, '')
          .replaceAll(/:\s*(\{[^}]*\}|[^,{}]+)/g, '');
        const given = [...names.matchAll(/\w+/g)];
        return { key, given: given.map(([name]) => name) };
      })
      .filter(({ key, given }) => {
        const needed = placesIn(key);
        return (
          needed.some((name) => !given.includes(name)) ||
          given.some((name) => name !== 'count' && !needed.includes(name))
        );
      });
    expect(broken).toEqual([]);
  });
});

it.each(Object.keys(REASONS).filter((reason): reason is PaintFailureReason => reason in REASONS))(
  'a call that failed as %s is a sentence: what happened, when to try again, that it used nothing up',
  (reason) => {
    const said = [undefined, new Date(1_700_000_000_000)].map((retryAt) =>
      translate(describePaintFailure({ reason, retryAt }), 'en'),
    );
    for (const sentence of said) {
      expect(sentence).toMatch(/This didn’t use up any of your pictures\./);
      expect(sentence).toMatch(/try again|ask for it again|resumes \S/i);
      expect(sentence).not.toMatch(/undefined|\{\{|failure\./);
    }
  },
);

it.each(['timed_out', 'unreachable', 'not_a_picture'] as const)(
  'a call that failed as %s and may be on the bill says that it counts',
  (reason) => {
    const failure = { reason, retryAt: undefined, isCounted: true };
    const sentence = translate(describePaintFailure(failure), 'en');
    expect(sentence).toMatch(/counts toward your limit\./);
    expect(sentence).toMatch(/try again/i);
  },
);

it.each(['rate_limited', 'overloaded', 'over_budget'] as const)(
  'a %s call says when to try again',
  (reason) => {
    const retryAt = new Date('2026-01-02T03:04:05Z');
    const sentence = translate(describePaintFailure({ reason, retryAt }), 'en');
    expect(sentence).toContain('2026-01-02T03:04:05');
  },
);

describe('what Discord shows of a command', () => {
  const definitions = COMMANDS.filter((command) => command.kind === 'slash').map((command) =>
    command.define((key) => translate(text(key), 'en'), MODELS),
  );
  const described = definitions.flatMap((definition) => [
    definition,
    ...(definition.options ?? []).filter(isRecord),
  ]);

  it('has a description of at most 100 characters', () => {
    expect(described.length).toBeGreaterThan(10);
    for (const { description } of described) expect(description).toMatch(/^\S.{0,98}\S$/u);
  });

  it('has names that Discord takes, and required options first', () => {
    for (const { name } of described) expect(name).toMatch(/^[-_a-z]{1,32}$/);
    for (const { options = [] } of definitions) {
      const required = options.map((option) => 'required' in option && option.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('commands that texts name', () => {
  const texts = LANGUAGES.flatMap(({ tag, readTexts }) =>
    Object.entries(readTexts()).map(([key, words]) => ({ name: `${tag} ${key}`, words })),
  );
  /** What runs as it stands: of a command that has others below it, Discord makes no mention. */
  const runnable = COMMANDS.filter((command) => command.kind === 'slash').flatMap((command) =>
    listRunnable(
      command.define((key) => key.slice(0, 100), MODELS),
      '',
    ),
  );
  const PLACEHOLDER = /\{\{\/([^}]*)\}\}/g;

  it('are there, and can be pressed', () => {
    const named = texts.flatMap(({ name, words }) =>
      [...words.matchAll(PLACEHOLDER)].map(([, command = '']) => ({ name, command })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ command }) => !runnable.includes(command))).toEqual([]);
  });

  it('are never written by hand', () => {
    const firstWords = [...new Set(runnable.map((name) => name.split(' ')[0]))];
    const named = new RegExp(`/(?:${firstWords.join('|')})(?![\\w-])`);
    expect(named.test('`/easel help`')).toBe(true);
    const byHand = texts.filter(({ words }) => named.test(words.replaceAll(PLACEHOLDER, '')));
    expect(byHand.map(({ name }) => name)).toEqual([]);
  });
});

function listRunnable(part: unknown, above: string): readonly string[] {
  if (!isRecord(part)) return [];
  const path = `${above}${String(part['name'])}`;
  const options: readonly unknown[] = Array.isArray(part['options']) ? part['options'] : [];
  // Subcommands and their groups; what is left are the options of one that runs.
  const below = options.filter((option) => isRecord(option) && Number(option['type']) <= 2);
  return below.length === 0 ? [path] : below.flatMap((each) => listRunnable(each, `${path} `));
}
