import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#core/i18n/catalogue.ts';
import { ENGLISH, findLanguage, LANGUAGES, type Language } from '#core/i18n/catalogues.ts';
import { code, text } from '#core/i18n/text.ts';
import { createTranslator, type ValueStyle } from '#core/i18n/translator.ts';

const translate = createTranslator();
const STYLE: ValueStyle = {
  words: (words) => `<words ${words}>`,
  code: (words) => `<code ${words}>`,
  moment: (moment) => `<moment ${moment.getTime()}>`,
  person: (userId) => `<person ${userId}>`,
  role: (roleId) => `<role ${roleId}>`,
  channel: (channelId) => `<channel ${channelId}>`,
  command: (name, id) => `<command ${name} ${id}>`,
};

it.each([
  '{{seed}} {{number}} {{x}}',
  '{{- words}}',
  '{{/easel help}}',
  '$t(button.delete)',
  '$t(reply.missing, { "count": 2 })',
  '$& $1 $$',
  '<b>&amp;"\'/</b>',
  'a.b:c_one|d',
  '%s %(x)s {0} __x__',
  '',
])('words that a member typed stay as typed: %j', (words) => {
  expect(translate(text('reply.negative_prompt', { words }), 'en')).toBe(`**Without:** ${words}`);
  const alt = text('reply.alt', { number: 1, total: 2, seed: words });
  expect(translate(alt, 'en')).toBe(`Picture 1 of 2, seed ${words}`);
});

it.each([
  ['words', 'a fox', '<words a fox>'],
  ['a code', code('--ar'), '<code --ar>'],
  ['a moment', new Date(5), '<moment 5>'],
  ['a person', { user: '12' }, '<person 12>'],
  ['a number', 12_345, '12,345'],
  ['another text', text('button.delete'), 'Delete'],
  ['a list', [code('a'), 'b'], '<code a>, <words b>'],
])('%s shows in the style of the place', (_, value, shown) => {
  expect(translate(text('reply.negative_prompt', { words: value }), 'en', STYLE)).toBe(
    `**Without:** ${shown}`,
  );
});

it.each([
  [1, '1 picture is missing. Delete'],
  [2, '2 pictures are missing. Delete'],
])('%i takes its plural form', (count, sentence) => {
  const message = text('reply.missing_without_seed', { count, reason: text('button.delete') });
  expect(translate(message, 'en')).toBe(sentence);
});

it.each(['en-GB', 'no', 'zh-CN', 'tlh', '', '__proto__', 'constructor'])(
  'English stands in for %j, which has no catalogue',
  (locale) => {
    expect(translate(text('button.delete'), locale)).toBe('Delete');
  },
);

it.each([
  ['de', 'de'],
  ['fr', 'fr'],
  ['es-ES', 'es-ES'],
  ['es-419', 'es-ES'],
  ['pt-BR', 'pt-BR'],
  ['ja', 'ja'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['pl', 'en'],
])('Discord’s %s is served by %s', (locale, tag) => {
  expect(findLanguage(locale).tag).toBe(tag);
});

it('each language is served once, by its own name', () => {
  const locales = LANGUAGES.flatMap((language) => language.locales);
  expect(new Set(locales).size).toBe(locales.length);
  expect(LANGUAGES.map(({ name }) => name)).toEqual([
    'English',
    'Deutsch',
    'Français',
    'Español',
    'Português (Brasil)',
    '日本語',
  ]);
});

const language = (tag: string, texts: Catalogue): Language => ({
  tag,
  name: tag,
  locales: [],
  readTexts: () => texts,
});
const missing = (count: number) =>
  text('reply.missing_without_seed', { count, reason: text('button.delete') });

describe('of a language that lacks texts', () => {
  const say = createTranslator([
    ENGLISH,
    language('fr', {
      'button.delete': 'Supprimer',
      'reply.missing_without_seed_one': '{{count}} image manque. {{reason}}',
      'reply.missing_without_seed_other': '{{count}} images manquent. {{reason}}',
    }),
    language('ja', { 'reply.missing_without_seed_other': '{{count}}枚が不足: {{reason}}' }),
  ]);
  it('English stands in, text by text', () => {
    expect(say(text('button.delete'), 'fr')).toBe('Supprimer');
    expect(say(text('button.reroll'), 'fr')).toBe('Reroll');
    expect(say(text('usage.count', { count: 2 }), 'ja')).toBe('Per request: up to 2 pictures.');
    expect(say(text('usage.count', { count: 1 }), 'ja')).toBe('Per request: up to 1 picture.');
  });

  it.each([
    ['fr', 0, '0 image manque. Supprimer'],
    ['fr', 1, '1 image manque. Supprimer'],
    ['fr', 2, '2 images manquent. Supprimer'],
    ['fr', 1_000_000, '1\u202f000\u202f000 images manquent. Supprimer'],
    ['ja', 1, '1枚が不足: Delete'],
    ['ja', 5, '5枚が不足: Delete'],
  ] as const)('%s has its own plural form of %i', (tag, count, sentence) => {
    expect(say(missing(count), tag)).toBe(sentence);
  });
});

it('a language is read when something is first said in it, and once', () => {
  const read: string[] = [];
  const watched = LANGUAGES.map((each) => ({
    ...each,
    readTexts: () => {
      read.push(each.tag);
      return each.readTexts();
    },
  }));
  const say = createTranslator(watched);
  expect(say(text('button.delete'), 'en-GB')).toBe('Delete');
  expect(read).toEqual([]);
  for (const locale of ['es-419', 'es-ES', 'pl']) say(text('button.delete'), locale);
  expect(read).toEqual(['es-ES']);
});

it('a key that no text has does not compile', () => {
  // @ts-expect-error: there is no such text
  const unknown = text('button.gone');
  expect(translate(unknown, 'en')).toBe('button.gone');
});

it.each([
  ['en', 'a, b'],
  ['de', 'a, b'],
  ['ja', 'a、b'],
])('in %s a list is %s', (locale, shown) => {
  const words = ['a', 'b'];
  expect(translate(text('form.name', { name: words }), locale)).toBe(shown);
});

it('a member whose data were erased is named as such, in every style', () => {
  const erased = { user: `h${'0'.repeat(64)}` };
  const nobody = { user: '0'.repeat(17) };
  for (const member of [erased, nobody]) {
    const said = translate(
      text('reply.ready', {
        member,
        count: 1,
        link: { url: 'https://discord.com/channels/1/2/3' },
      }),
      'en',
      STYLE,
    );
    expect(said).toBe(
      'someone who erased their data, your picture is ready: https://discord.com/channels/1/2/3',
    );
  }
});

it('bug: a number that a text goes by is grouped like every other', () => {
  const left = text('usage.month_left', { count: 2725, when: new Date(0) });
  expect(translate(left, 'en-US')).toContain('2,725 more pictures');
  expect(translate(left, 'de')).toContain('2.725');
});

it('a text names a command by the id that its first word has, from when that is known', () => {
  const ids = new Map<string, string>();
  const say = createTranslator(LANGUAGES, ids);
  const message = text('help.gone_example');
  expect(say(message, 'de', STYLE)).toContain('<command easel help undefined>');
  ids.set('easel', '12');
  expect(say(message, 'de', STYLE)).toContain('<command easel help 12>');
  ids.set('easel', '13');
  expect(say(message, 'en', STYLE)).toContain('<command easel help 13>');
  expect(say(message, 'en')).toContain('Use /easel help');
});
