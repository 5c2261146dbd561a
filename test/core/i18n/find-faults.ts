import { EN, type Catalogue } from '#core/i18n/catalogue.ts';
import { findTextLimits } from './text-limits.ts';

const ENGLISH = new Map<string, string>(Object.entries(EN));
const LIMITS = findTextLimits();

type Language = { readonly tag: string; readonly texts: Catalogue };

/** What keeps a catalogue from being whole, each as `key: what is wrong`. */
export function findFaults({ tag, texts }: Language): readonly string[] {
  const written = new Map<string, string>(Object.entries(texts));
  const wanted = listKeys(tag);
  return [
    ...wanted.filter((key) => !written.has(key)).map((key) => `${key}: missing`),
    ...[...written.keys()]
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key}: not wanted here`),
    ...wanted.flatMap((key) => {
      const words = written.get(key);
      if (words === undefined) return [];
      return findTextFaults(tag, key, words).map((fault) => `${key}: ${fault}`);
    }),
  ];
}

/** All keys, with the plural forms that the language tells apart among numbers below a million. */
export function listKeys(tag: string): readonly string[] {
  const hasSingular = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.includes('one');
  return [...ENGLISH.keys()].filter((key) => hasSingular || !key.endsWith('_one'));
}

/** @returns `undefined` where only what fits well limits it */
export function findMaxLength(key: string): number | undefined {
  return LIMITS.get(key.replace(/_(one|other)$/, ''));
}

function findTextFaults(tag: string, key: string, words: string): readonly string[] {
  const english = ENGLISH.get(key) ?? '';
  const differences = PARTS.filter(({ list }) => list(english).join() !== list(words).join()).map(
    ({ name, list }) =>
      `${name} ${JSON.stringify(list(words))}, not ${JSON.stringify(list(english))}`,
  );
  const gaps = listGaps(words);
  const wantedGaps = listGaps(english);
  const lost = wantedGaps.filter((gap) => !gaps.includes(gap));
  // A language may have to say the number where English says "a".
  const strange = gaps.filter((gap) => !wantedGaps.includes(gap) && gap !== '{{count}}');
  const max = findMaxLength(key);
  // What a gap is filled with is measured where it is rendered.
  const length = words.replaceAll(GAP, '').length;
  const looks = [...FORBIDDEN, ...(FORBIDDEN_IN[tag] ?? [])].filter(({ pattern }) =>
    pattern.test(takeCodeOut(words)),
  );
  return [
    ...lost.map((gap) => `${gap} is missing`),
    ...strange.map((gap) => `${gap} is filled with nothing`),
    ...differences,
    ...(max !== undefined && length > max ? [`${length} characters, and ${max} fit`] : []),
    ...looks.map(({ name }) => name),
    ...(tag !== 'en' && words === english && SENTENCE.test(english) ? ['still in English'] : []),
  ];
}

/** Longer than what two languages may well have in common. */
const SENTENCE = /(?:\p{L}{2,}[^\p{L}]+){4}\p{L}{2}/u;

/** Filled by a value, or, as `{{/easel help}}`, by the mention of a command. */
const GAP = /\{\{(?:\w+|\/[a-z][a-z -]*)\}\}/g;

function listGaps(words: string): readonly string[] {
  return words.match(GAP) ?? [];
}

/** What a text must have in common with the English one. */
const PARTS: readonly { readonly name: string; readonly list: (words: string) => string[] }[] = [
  { name: 'code', list: (words) => (words.match(/`[^`]*`/g) ?? []).toSorted() },
  { name: 'flags', list: (words) => words.match(/(?<=\s)--\w+/g) ?? [] },
  { name: 'bold marks', list: (words) => words.match(/\*\*/g) ?? [] },
  { name: 'line breaks', list: (words) => words.match(/\n/g) ?? [] },
  { name: 'marks before a line', list: (words) => words.match(/^(?:-#|#+|>|-) /gm) ?? [] },
  // However they are set: 7.5 and 7,5, 1,000 and 1.000.
  {
    name: 'numbers',
    list: (words) =>
      (takeCodeOut(words).match(/\d(?:[.,\u202F\u00A0]?\d)*/g) ?? [])
        .map((number) => number.replaceAll(/\D/g, ''))
        .toSorted(),
  },
  { name: 'signs', list: (words) => words.match(/[·✓⚠]/g) ?? [] },
];

type Look = { readonly name: string; readonly pattern: RegExp };

const FORBIDDEN: readonly Look[] = [
  { name: 'empty', pattern: /^$/ },
  { name: 'a space too many', pattern: /^\s|\s$|[^\S\n]{2}/ },
  { name: 'a straight quotation mark or apostrophe', pattern: /['"]/ },
  { name: 'dots in place of …', pattern: /\.\.\./ },
  { name: 'something unfinished', pattern: /[{}]|\$t\(|\b(?:TODO|FIXME)\b/ },
];

/** How each language sets its marks; quotation marks of another language are the usual slip. */
const FORBIDDEN_IN: Readonly<Record<string, readonly Look[]>> = {
  en: [{ name: 'foreign quotation marks', pattern: /[„«»「」]/ }],
  de: [{ name: 'quotation marks other than „…“', pattern: /[”«»「」]/ }],
  fr: [
    { name: 'quotation marks other than «…»', pattern: /[„“”「」]/ },
    {
      name: 'a mark without its narrow space (U+202F)',
      pattern: /(?:^|[^\u202F])[;:!?](?=[\s*]|$)|[^\u202F]»|«[^\u202F]/,
    },
  ],
  'es-ES': [
    { name: 'quotation marks other than «…»', pattern: /[„“”「」]/ },
    {
      name: 'a question or exclamation without its opening mark',
      pattern: /^[^¿]*\?(?=[\s*]|$)|^[^¡]*!(?=[\s*]|$)/,
    },
  ],
  'pt-BR': [{ name: 'quotation marks other than “…”', pattern: /[„«»「」]/ }],
  ja: [
    { name: 'quotation marks other than 「…」', pattern: /[„“”«»]/ },
    { name: 'a Latin mark at an end', pattern: /[.,!?](?=\s|$)/ },
  ],
};

/** Code and gaps are nobody's prose. */
function takeCodeOut(words: string): string {
  return words.replaceAll(/`[^`]*`/g, 'x').replaceAll(GAP, 'x');
}
