import { describe, expect, it } from 'vitest';
import { compileFinder, term } from './find-term.ts';

/** The same numbers on every run, so that a failure can be looked at. */
function createChance(seed: number): <Value>(values: readonly Value[]) => Value {
  let state = seed;
  return (values) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const value = values[Math.floor((state / 2_147_483_648) * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
}

const TERMS = ['fuck', 'shit', 'bitch', 'cunt', 'whore', 'nude', 'porn', 'penis', 'cock', 'boob'];
const LOOKS: Readonly<Record<string, string>> = {
  a: 'aAаα𝒶ａá',
  b: 'bBЬ𝐛ｂƅ',
  c: 'cCсⅽ𝒸ｃç',
  d: 'dDԁ𝒹ｄď',
  e: 'eEе℮ｅé',
  f: 'fFƒ𝒻ｆ',
  h: 'hHһ𝒽ｈ',
  i: 'iIі𝒾ｉí',
  k: 'kKк𝓀ｋ',
  n: 'nNո𝓃ｎñ',
  o: 'oOоοｏö',
  p: 'pPрρｐ',
  r: 'rRг𝓇ｒ',
  s: 'sSѕ𝓈ｓş',
  t: 'tTт𝓉ｔţ',
  u: 'uUυս𝓊ｕü',
  w: 'wWѡ𝓌ｗ',
};
const LEET: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  e: '3',
  i: '1!',
  o: '0',
  s: '5$',
  t: '7',
};

describe('at random', () => {
  const choose = createChance(20);
  const anyOf = (letters: string): string => choose(Array.from(letters));
  const disguises: Readonly<Record<string, (word: string) => string>> = {
    looks: (word) => Array.from(word, (letter) => anyOf(LOOKS[letter] ?? letter)).join(''),
    leetspeak: (word) => {
      const kept = choose(Array.from(word).filter((letter) => !/[ln]/.test(letter)));
      return Array.from(word, (letter) =>
        letter === kept ? letter : anyOf(letter + (LEET[letter] ?? '')),
      ).join('');
    },
    spaces: (word) => Array.from(word).join(choose([' ', '  ', '.', '-', '_', ' . ', '*', '\n'])),
    'spaces and looks': (word) =>
      Array.from(word, (letter) => anyOf(LOOKS[letter] ?? letter)).join(choose([' ', '.', '-'])),
    'drawn-out letters': (word) => {
      const long = choose(Array.from(word));
      return word.replace(new RegExp(`${long}+`), long.repeat(choose([3, 5, 9])));
    },
    'invisible characters': (word) =>
      Array.from(word, (letter) => letter + choose(['', '\u200b', '\u00ad', '\u0336'])).join(''),
  };

  it.each(Object.entries(disguises))('a term is found in a disguise of %s', async (_, disguise) => {
    const matcher = await compileFinder(
      TERMS.map((word) => term(word)),
      [],
    );
    const missed: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const word = choose(TERMS);
      const before = choose(['', 'a picture of ', 'oil paint, ', '(', 'red fox\n']);
      const prompt = `${before}${disguise(word)}${choose(['', ' in the sun', ', 4k', '.', ')'])}`;
      if ((await matcher.find(prompt, null))?.pattern !== word) missed.push(prompt);
    }
    expect(missed).toEqual([]);
  });
});

describe('ordinary prompts at random', () => {
  const WORDS =
    `a an the of in on at by with and or as is it its no one red big old oil ink fox owl sea sun sky cockpit pegboard
    peacock cocktail hancock shuttlecock classic glass grass bass brass passage assembly assassin embassy massive sextant
    sussex essex middlesex scunthorpe title titan constitution analysis canal banal document cucumber circumstance
    accumulate shiitake shift shirt dickens dickinson button butter rebuttal buttress tribute hottub photo shot hotel
    potter spot teapot despot catalogue scatter bobcat concatenate begging nudge nugget denude porcelain popcorn
    penitent peninsula pencil pens spent happens bobbin boobook bobsleigh scrape grape drape therapist rapier
    portrait landscape painting watercolour cinematic volumetric lighting hyperrealistic detailed masterpiece 4k 8k 50mm
    f/1.8 1980s 3d 16:9 1girl's --seed 1337 --no fog (dusk:1.2) [night] {forest} don't it's mother-in-law X-ray T-shirt
    e.g. i.e. U.S.A. N.A.S.A. plan-b 24/7 5th 1st 20th-century №5 naïve café über straße smörgåsbord`.split(
      /\s+/,
    );
  const FORBIDDEN =
    `ass tit cum cock peg hot pot but sex shit dick anal nude boob bob porn penis rape cat gun ak sos
    cunt fuck kkk dog beg nig fag hoe`.split(/\s+/);

  it('meet no whole word that only stands inside their words', async () => {
    const matcher = await compileFinder(
      FORBIDDEN.map((word) => term(word)),
      [],
    );
    const choose = createChance(7);
    const alarms: string[] = [];
    for (let round = 0; round < 1000; round += 1) {
      const words = Array.from({ length: choose([3, 8, 20]) }, () => choose(WORDS));
      const prompt = words
        .map((word) => word + choose(['', '', '', ',', '.', '!', ' -']))
        .join(' ');
      const found = (await matcher.find(prompt, null))?.pattern;
      if (found !== undefined) alarms.push(`${found}: ${prompt}`);
    }
    expect(alarms).toEqual([]);
  });
});
