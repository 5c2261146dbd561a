import { describe, expect, it } from 'vitest';
import { findTerm } from './find-term.ts';

describe('a term is found in its disguise', () => {
  it.each([
    ['another case', 'FuCk', 'fuck'],
    ['an accent', 'fúck', 'fuck'],
    ['an accent in the term', 'naive art', 'naïve'],
    ['zalgo', 'f\u0336\u0300u\u0336\u0317c\u0336\u0301k\u0336', 'fuck'],
    ['zero-width characters', 'f\u200bu\u200dc\u2060k', 'fuck'],
    ['a zero-width character amid more letters', 'cl\u200bassic', '*las*'],
    ['a trade mark behind', 'Disney™ castle', 'disney'],
    ['an i without its dot', 'dıck', 'dick'],
    ['soft hyphens', 'f\u00adu\u00adck', 'fuck'],
    ['a control character', 'fu\u0008ck', 'fuck'],
    ['full-width letters', 'ｆｕｃｋ', 'fuck'],
    ['mathematical letters', '𝒻𝓊𝒸𝓀', 'fuck'],
    ['circled letters', 'ⓕⓤⓒⓚ', 'fuck'],
    ['squared letters', '🅵🆄🅲🅺', 'fuck'],
    ['letters in brackets', '⒡⒰⒞⒦', 'fuck'],
    ['small capitals', 'ꜰᴜᴄᴋ', 'fuck'],
    ['letters of flags', '🇫🇺🇨🇰', 'fuck'],
    ['an Armenian letter', 'fսck', 'fuck'],
    ['a hooked letter', 'ƒuck', 'fuck'],
    ['a Greek letter', 'fυck', 'fuck'],
    ['a Greek iota', 'shιt', 'shit'],
    ['a Cyrillic letter', 'сunt', 'cunt'],
    ['Cyrillic letters alone', 'ѕех', 'sex'],
    ['Cyrillic letters that look like none', 'СЦИТ', 'cunt'],
    ['Cherokee letters', 'ᏚᎬX', 'sex'],
    ['Canadian letters', 'ᖴᑌᑕK', 'fuck'],
    ['a Chinese sign', '乃itch', 'bitch'],
    ['a digit for an i', 'sh1t', 'shit'],
    ['digits at the edges', '5h!t', 'shit'],
    ['a digit for an l', 'c1it', 'clit'],
    ['digits that a library forgot', 'ni99er', 'nigger'],
    ['marks for letters', 'a$$ and b!tch', 'ass'],
    ['marks for letters, with a mark behind', 'what a sh!t!!', 'shit'],
    ['a word between marks', '(shit)', 'shit'],
    ['spaces', 'f u c k', 'fuck'],
    ['wide spaces', 'f  u  c  k', 'fuck'],
    ['uneven spaces', 'f u  c   k', 'fuck'],
    ['points', 'f.u.c.k', 'fuck'],
    ['stars', 'f*u*c*k', 'fuck'],
    ['several marks', 'f--u--c--k', 'fuck'],
    ['hyphens', 'f-u-c-k', 'fuck'],
    ['underscores', 'f_u_c_k', 'fuck'],
    ['upright strokes', 'f|u|c|k', 'fuck'],
    ['points and spaces', 'f . u . c . k', 'fuck'],
    ['line breaks', 'f\nu\nc\nk', 'fuck'],
    ['emoji', 'f🔥u🔥c🔥k', 'fuck'],
    ['strokes and a digit', 's|h|1|t', 'shit'],
    ['several marks at one cut', 'fu...ck', 'fuck'],
    ['an emoji at one cut', 'fu🔥ck', 'fuck'],
    ['a mark in front and a digit', 'what|sh1t', 'shit'],
    ['spaces, with a mark behind', 's h ! t!', 'shit'],
    ['a digit in a phrase’s last word', 'oil, a big red d0g in the sun', 'big red dog'],
    ['a digit in a phrase’s first word', 'oil, a b1g red dog in the sun', 'big red dog'],
    ['spaces in a phrase’s last word', 'oil, a big d o g in the sun', 'big dog'],
    ['a point behind it and no space', 'a cat.dog', 'cat'],
    ['one cut', 'fu-ck', 'fuck'],
    ['a hyphen at the line’s end', 'fu-\nck', 'fuck'],
    ['spaces and accents', 'f ú c k', 'fuck'],
    ['spaces and digits', 's h 1 t', 'shit'],
    ['spaces and marks', '$ h ! t', 'shit'],
    ['spaces behind an article', 'a f u c k', 'fuck'],
    ['spaces before a pronoun', 'f u c k u', 'fuck'],
    ['spaces in a word among others', 'then f u c k them', 'fuck'],
    ['spaces in two words', 'b i g   d o g', 'big dog'],
    ['a letter drawn out', 'fuuuuuck', 'fuck'],
    ['each letter drawn out', 'ffffuuuucccckkkk', 'fuck'],
    ['a double letter drawn out', 'boooob', 'boob'],
    ['a number behind', 'fuck69', 'fuck'],
    ['a number before', '1girl', 'girl'],
    ['a genitive', "the cat's milk", 'cat'],
    ['Latin letters in a Cyrillic word', 'чёрный кoт', 'кот'],
  ])('of %s: %s', async (_, prompt, pattern) => {
    expect(await findTerm([pattern], prompt)).toBe(pattern);
  });
});

describe('a term is read as a prompt is', () => {
  it.each([
    ['5h1t', 'sh!t'],
    ['a$$', 'A$S'],
    ['c1it', 'cl!t'],
    ['ＦＵＣＫ', 'fuck'],
    ['big-dog', 'a big dog'],
    ['stop!', 'full stop'],
    ['s.e.x', 's e x'],
    ['straße', 'strasse'],
  ])('%s finds %s', async (pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBe(pattern);
  });

  it.each([
    ['b00b', 'boob'],
    ['a$$', 'a'],
    ['4k', 'an AK'],
    ['кот', 'Polish kot'],
  ])('%s does not find %s', async (pattern, prompt) => {
    expect(await findTerm([pattern], prompt)).toBeUndefined();
  });
});
