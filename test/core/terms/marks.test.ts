import { describe, expect, it } from 'vitest';
import { parseTerm } from '#core/terms/term.ts';
import { findTerm } from './find-term.ts';

describe('a term keeps the marks that were typed', () => {
  it.each([
    [
      '18+',
      ['18+', 'only 18+!', '(18+)', '１８＋', '18\u200b+', '18++'],
      ['18', '18 roses', '1+8'],
    ],
    ['c++', ['c++', 'a C++ book', 'c̶++'], ['c', 'vitamin c', 'c+', 'abc++']],
    ['#1', ['#1', 'the #1 fox', '＃1'], ['1', '1 fox', 'no 1']],
    ['<3', ['<3', 'i <3 foxes'], ['3', '3 foxes', '>3']],
    ['100%', ['100%', '100% wool'], ['100', '100 foxes']],
    ['.net', ['.net', 'asp.net'], ['net', 'a net of ropes']],
    ['f#', ['f#', 'in F#'], ['f', 'f 1.8']],
    ['5€', ['5€'], ['5', '5 foxes']],
    ['*18+*', ['18+'], ['18', '181']],
    ['over 18+', ['over 18+', 'over-18+'], ['over 18', '18+']],
  ])('%s meets %j, and none of %j', async (pattern, met, unmet) => {
    const ends = async (prompts: readonly string[]) =>
      Promise.all(prompts.map((prompt) => findTerm([pattern], prompt)));
    expect(await ends(met)).toEqual(met.map(() => pattern));
    expect(await ends(unmet)).toEqual(unmet.map(() => undefined));
  });

  it('and so does an allowed one', async () => {
    expect(await findTerm(['c'], 'a c++ book', ['c++'])).toBeUndefined();
    expect(await findTerm(['c'], 'a c book', ['c++'])).toBe('c');
  });
});

it.each([
  ['stop!', 'stop'],
  ['“cat”', 'cat'],
  ['(18+)', '18+'],
  ['cat?', 'cat'],
  ['- cat -', 'cat'],
  ['C++', 'c++'],
  ['.NET', '.net'],
  ['a$$', 'a$$'],
  ['$hit', '$hit'],
])('what falls off is not on the list: %s is kept as %s', async (typed, kept) => {
  expect(await parseTerm(typed)).toEqual({ ok: true, value: kept });
});
