import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { EN, type Catalogue } from '#core/i18n/catalogue.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { MODELS } from '#core/image/models.ts';
import { commandBody } from '../../sandbox/discord/commands/command-rules.ts';
import { defineCommands } from '../../../src/define-commands.ts';
import { countCharacters } from './count-characters.ts';
import { findFaults, findMaxLength, listKeys } from './find-faults.ts';

/** Nobody has begun the others. */
const WRITTEN = LANGUAGES.map(({ tag, readTexts }) => ({ tag, texts: readTexts() })).filter(
  ({ texts }) => Object.keys(texts).length > 0,
);

it.each(WRITTEN)(
  'the catalogue of $tag is whole, and its texts fit and are well set',
  (language) => {
    expect(findFaults(language)).toEqual([]);
  },
);

const LOCALES = new URL('../../../src/core/i18n/locales/', import.meta.url);

it.each(readdirSync(LOCALES))('%s belongs to a language, and holds each key once', (file) => {
  const lines = readFileSync(new URL(file, LOCALES), 'utf8');
  const keys = [...lines.matchAll(/^ {2}"([^"]+)": "/gm)].map(([, key]) => key);
  expect(LANGUAGES.map(({ readTexts }) => Object.keys(readTexts()))).toContainEqual(keys);
  expect(readdirSync(LOCALES)).toHaveLength(LANGUAGES.length);
});

const translate = createTranslator();
const DEFINITIONS = await defineCommands(COMMANDS, MODELS, translate);

it.each(DEFINITIONS)('$name fits with its words in every language, as Discord counts', (each) => {
  expect(commandBody.safeParse(each).error).toBeUndefined();
});

it.each(DEFINITIONS)(
  '$name has room for more words in the 8,000 characters that Discord takes',
  (each) => {
    expect(countCharacters(each)).toBeLessThan(7000);
  },
);

it('commands of a message’s menu have names in every language, and Discord sends the English one', () => {
  const others = LANGUAGES.flatMap(({ tag, locales }) => (tag === 'en' ? [] : locales));
  const menus = COMMANDS.filter(({ kind }) => kind === 'message').map(({ name }) => name);
  const defined = DEFINITIONS.filter(({ name }) => menus.includes(name));
  expect(defined).toHaveLength(menus.length);
  for (const { name_localizations: names } of defined)
    expect(Object.keys(names ?? {}).toSorted()).toEqual(others.toSorted());
});

it.each(WRITTEN)('texts of $tag name a menu’s command as it is called there', ({ texts }) => {
  const named = Object.values(texts).flatMap((words) =>
    [...words.matchAll(/\*\*[^*]+ → ([^*]+)\*\*/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(1);
  expect(new Set(named)).toEqual(new Set([texts['recipe.menu']]));
});

it('Japanese needs no singular, the others need both forms', () => {
  expect(listKeys('ja')).not.toContain('usage.count_one');
  expect(listKeys('ja')).toContain('usage.count_other');
  for (const tag of ['en', 'de', 'fr', 'es-ES', 'pt-BR'])
    expect(listKeys(tag)).toEqual(Object.keys(EN));
});

it.each([
  ['imagine.prompt', 100],
  ['rule.terms', 100],
  ['moderation.kind_refusal', 100],
  ['log.suspend_title', 45],
  ['log.suspend_duration', 45],
  ['form.allowances', 45],
  ['form.age_rule', 45],
  ['limit.steps', 45],
  ['form.more_hidden', 100],
  ['value.as_discord_says', 100],
  ['button.reroll', 30],
  ['log.button_allow_term', 30],
  ['refusal.not_here', undefined],
])('%s may have %s characters', (key, max) => {
  expect(findMaxLength(key)).toBe(max);
});

const faultsOf = (tag: string, texts: Catalogue): readonly string[] =>
  findFaults({ tag, texts: { ...EN, ...texts } });

describe('a fault is found:', () => {
  it('a text that is missing', () => {
    const { 'button.delete': gone, ...others } = EN;
    expect(gone).toBe('Delete');
    expect(findFaults({ tag: 'de', texts: others })).toEqual(
      expect.arrayContaining(['button.delete: missing']),
    );
  });

  it('a text that nobody asks for', () => {
    const texts = { ...EN, 'button.gone': 'Weg' };
    expect(findFaults({ tag: 'de', texts })).toContain('button.gone: not wanted here');
    expect(faultsOf('ja', {})).toContain('usage.count_one: not wanted here');
  });

  it.each<readonly [string, string, Catalogue, string]>([
    ['a gap left out', 'de', { 'reply.ready_one': 'Fertig.' }, '{{member}} is missing'],
    ['a number left out', 'ja', { 'usage.count_other': '枚。' }, '{{count}} is missing'],
    [
      'a gap of its own',
      'de',
      { 'button.delete': '{{was}} weg' },
      '{{was}} is filled with nothing',
    ],
    ['a translated command', 'de', { 'terms.none': 'Nimm `/moderation wort`.' }, 'code ["`/mod'],
    [
      'another command',
      'de',
      { 'terms.none': 'Nimm {{/moderation wort}}.' },
      '{{/moderation term add}} is missing',
    ],
    ['other flags', 'de', { 'imagine.prompt': 'So: --ar 16:9 --saat 5 --no x' }, 'flags ["--ar",'],
    ['lost bold', 'de', { 'panel.operator_paused': 'Grenzen' }, 'bold marks []'],
    ['a lost line', 'de', { 'format.lines': '{{above}} {{below}}' }, 'line breaks []'],
    ['a lost mark', 'de', { 'reply.wordless': 'Ohne Worte.' }, 'marks before a line []'],
    ['another number', 'de', { 'imagine.width': '256 bis 1024 Pixel' }, 'numbers ["1024","256"]'],
    ['a lost sign', 'de', { 'terms.line_allowed': '{{term}} erlaubt' }, 'signs []'],
    ['English words', 'de', { 'reply.reduced': EN['reply.reduced'] }, 'still in English'],
    ['an empty text', 'de', { 'button.delete': '' }, 'empty'],
    ['a space at the end', 'de', { 'button.delete': 'Löschen ' }, 'a space too many'],
    ['a straight apostrophe', 'fr', { 'button.delete': "L'ôter" }, 'a straight quotation mark'],
    ['three dots', 'de', { 'button.delete': 'Weg...' }, 'dots in place of …'],
    ['a brace', 'de', { 'button.delete': 'Weg }' }, 'something unfinished'],
    ['a label too long', 'de', { 'button.delete': 'L'.repeat(31) }, '31 characters, and 30 fit'],
    ['an English quotation', 'de', { 'button.delete': '“Weg”' }, 'quotation marks other than „…“'],
    ['an ordinary space', 'fr', { 'button.delete': 'Ôter !' }, 'a mark without its narrow space'],
    ['no space', 'fr', { 'button.delete': 'Ôter !'.replace(' ', '') }, 'a mark without its narrow'],
    ['a guillemet', 'fr', { 'button.delete': '« Ôter »' }, 'a mark without its narrow space'],
    ['no opening mark', 'es-ES', { 'button.delete': 'Quitar?' }, 'without its opening mark'],
    ['a Latin stop', 'ja', { 'button.delete': '削除.' }, 'a Latin mark at an end'],
  ])('%s', (_, tag, texts, fault) => {
    const [key = ''] = Object.keys(texts);
    const found = faultsOf(tag, texts).filter((line) => line.startsWith(`${key}: `));
    expect(found.join('\n')).toContain(fault);
  });

  it.each<readonly [string, Catalogue]>([
    ['fr', { 'button.delete': 'Ôter\u202F!' }],
    ['fr', { 'panel.operator_paused': '**Limites\u202F:**' }],
    ['es-ES', { 'button.delete': '¿Quitar?' }],
    ['de', { 'imagine.guidance': 'Von 1 bis 30 (7,5 ohne Angabe)' }],
    ['de', { 'reply.undelivered_one': '{{count}} Bild blieb liegen.' }],
  ])('but not in %s: %o', (tag, texts) => {
    const [key = ''] = Object.keys(texts);
    expect(faultsOf(tag, texts).filter((line) => line.startsWith(`${key}: `))).toEqual([]);
  });
});
