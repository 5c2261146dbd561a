import { expect, it } from 'vitest';
import { EN } from '#core/i18n/catalogue.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';

/** Characters without gaps and marks that a text may have where a whole channel reads it; the first that a key meets counts. */
const BUDGETS: readonly { readonly kind: string; readonly keys: RegExp; readonly max: number }[] = [
  { kind: 'said once in a server', keys: /^reply\.first$/, max: 145 },
  { kind: 'under a private picture', keys: /^reply\.private$/, max: 130 },
  {
    kind: 'whose it is and what it was made from',
    keys: /^reply\.(?:\w+_of(?:_recipe)?|missing_from|shared|for|for_source|ready)$/,
    max: 40,
  },
  { kind: 'around what is quoted', keys: /^reply\.(?:quoted\w*|alt\w*|negative_prompt)$/, max: 30 },
  { kind: 'which pictures are missing', keys: /^reply\.missing_\w+$/, max: 40 },
  { kind: 'a note under a picture', keys: /^reply\.\w+$/, max: 105 },
  { kind: 'under an enlarged picture', keys: /^enlarge\.(?:from|to)$/, max: 75 },
  { kind: 'while a picture is waited for', keys: /^waiting\.\w+$/, max: 90 },
  { kind: 'why no picture came, though it counts', keys: /^failure\.\w+_counted$/, max: 205 },
  { kind: 'which channel is not known', keys: /^failure\.place_unknown$/, max: 220 },
  { kind: 'why no picture came', keys: /^failure\.\w+$/, max: 185 },
  { kind: 'a button', keys: /^button\.\w+$/, max: 30 },
  { kind: 'the first words of a log', keys: /^settings\.log_first$/, max: 75 },
];

/** One sign says more there, and is twice as wide. */
const JAPANESE_SHARE = 0.7;

const PUBLIC = Object.keys(EN).filter((key) => BUDGETS.some(({ keys }) => keys.test(stemOf(key))));

it('every text that a whole channel reads has a budget', () => {
  const kinds = /^(?:reply|waiting|failure|button)\.|^enlarge\.(?:from|to)$|^settings\.log_first$/;
  expect(PUBLIC).toEqual(Object.keys(EN).filter((key) => kinds.test(key)));
  const unused = BUDGETS.filter((budget) => !PUBLIC.some((key) => findBudget(key) === budget));
  expect(unused).toEqual([]);
});

it.each(LANGUAGES)('no public text of $name is longer than its budget', ({ tag, readTexts }) => {
  const texts: Readonly<Record<string, string>> = readTexts();
  const over = PUBLIC.flatMap((key) => {
    const { max = 0 } = findBudget(key) ?? {};
    const budget = tag === 'ja' ? Math.ceil(max * JAPANESE_SHARE) : max;
    const length = countSigns(texts[key] ?? '');
    return length > budget ? [`${key}: ${length} characters, and ${budget} fit`] : [];
  });
  expect(over).toEqual([]);
});

function stemOf(key: string): string {
  return key.replace(/_(?:one|other)$/, '');
}

function findBudget(key: string) {
  return BUDGETS.find(({ keys }) => keys.test(stemOf(key)));
}

function countSigns(words: string): number {
  return words.replaceAll(/\{\{[^}]+\}\}|^-# |^> |\*\*|\|\|/gm, '').length;
}
