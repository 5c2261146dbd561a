import { describe, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { isPattern, parseTerm } from '#core/terms/term.ts';
import { compileFinder, findTerm, term } from './find-term.ts';

const translate = createTranslator();

it.each([
  [' cat ', 'cat'],
  ['Big   CAT', 'big cat'],
  ['CAT*', 'cat*'],
  ['**cat**', '*cat*'],
  ['* cat *', '*cat*'],
  ['ＣＡＴ', 'ｃａｔ'],
  ['cafe\u0301', 'café'],
  ['猫', '猫'],
  ['🍆', '🍆'],
  ['/Ca+t\\S/', '/Ca+t\\S/'],
  ['/cat/i', '/cat/'],
  ['/a b/', '/a b/'],
  ['/(a+)+$/', '/(a+)+$/'],
  ['x'.repeat(60), 'x'.repeat(60)],
  [`/${'x'.repeat(260)}/`, `/${'x'.repeat(260)}/`],
  ['/\\bx{200}\\b/', '/\\bx{200}\\b/'],
  ['/nude.{0,100}kid/', '/nude.{0,100}kid/'],
  ['/(?:cat|dog|fox).{0,40}(?:blood|gore)/', '/(?:cat|dog|fox).{0,40}(?:blood|gore)/'],
])('%s is kept as %s', async (typed, kept) => {
  expect(await parseTerm(typed)).toEqual({ ok: true, value: kept });
  expect(await parseTerm(kept)).toEqual({ ok: true, value: kept });
});

it.each([
  ['', /letter, digit or emoji/],
  ['*', /letter, digit or emoji/],
  ['!!!', /letter, digit or emoji/],
  ['\u200b', /letter, digit or emoji/],
  ['x'.repeat(61), /61 characters.*limit is 60/],
  [`/${'x'.repeat(261)}/`, /261 characters.*limit is 260/],
  ['f*ck', /star/],
  ['/cat', /between two slashes/],
  ['/cat/g', /between two slashes/],
  ['/(?=a)b/', /look-behind.* such as \(\?=\./],
  ['/b(?!a)/', /look-ahead, look-behind/],
  ['/(?<=a)b/', /look-ahead, look-behind/],
  ['/(?<!a)b/', /look-ahead, look-behind/],
  ['/(a)\\1/', /back-references such as \\1\./],
  ['/(?<n>a)\\k<n>/', /back-references/],
  ['/a{1001}/', /up to 1,000.*\{1001\}/],
  ['/(a{100}){100}/', /up to 1,000/],
  ['/[^a]{301}/', /too large/],
  ['/a.{0,140}z!/', /too slow to check/],
  ['/(x|yx).{90}q/', /too slow to check/],
  ['/x.{0,50}y/', /too slow to check/],
  ['/(a/', /can’t read.*missing closing \): \(a/],
  ['/[a/', /can’t read.*missing closing \]/],
  ['/a\\/', /can’t read/],
  ['/*a/', /can’t read/],
  ['/[z-a]/', /can’t read/],
  ['/a*/', /matches every prompt/],
  ['/\\b/', /matches every prompt/],
  ['/$/', /matches every prompt/],
  ['/cat|/', /matches every prompt/],
])('%s is refused: what is wrong, and that nothing was changed', async (typed, said) => {
  const parsed = await parseTerm(typed);
  const sentence = parsed.ok ? 'taken' : translate(parsed.reason, 'en');
  expect(sentence).toMatch(said);
  expect(sentence).toMatch(/Nothing was changed\.$/);
});

describe('a pattern', () => {
  it.each([
    ['/c.t/', 'a CUT'],
    ['/C\\wT/', 'a cut'],
    ['/f+u+c+k+/', 'ffúuсk'],
    ['/shit\\d/', 'sh1t, shit7'],
    ['/\\bshit\\b/', 'sh!t'],
    ['/кот(ик)?/', 'чёрный КОТИК'],
    ['/黑.猫/', '黑的猫'],
    ['/shit.*dog/', 'sh1t in a street with a dog'],
    ['/dog.*shit/', 'a dog, some flowers and sh1t'],
    ['/seed \\d{4}/', 'Seed 1337'],
    ['/a,b/', 'a,b'],
  ])('%s is met by %s', async (pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBe(pattern);
  });

  it.each([
    ['/^cat$/', 'a cat'],
    ['/\\bcat\\b/', 'cats'],
    ['/l33t/', 'leet'],
    ['/shit$/', 'sh1t in a street'],
    ['/^shit/', 'a street and sh1t'],
  ])('%s is not met by %s', async (pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBeUndefined();
  });

  it('that the engine no longer takes is left out, and the others keep their places', async () => {
    const terms = [term('/(?=a)/'), term('/dog/'), term('/(/'), term('/cat/')];
    const matcher = await compileFinder(terms, []);
    expect(await matcher.find('a cat', null)).toBe(terms[3]);
    expect(await matcher.find('a dog', null)).toBe(terms[1]);
    expect(await matcher.find('a fox', null)).toBeUndefined();
  });

  it('is told from words', () => {
    expect(['/cat/', '/cat/i', 'cat', '/', '//', 'a/b/', '*cat*'].map(isPattern)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
