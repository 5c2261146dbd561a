import { expect, it } from 'vitest';
import { splitTerms } from '#core/terms/split-terms.ts';

it.each([
  ['cat', ['cat']],
  [' cat , *dog* ,, two words\nthree', ['cat', '*dog*', 'two words', 'three']],
  ['/a{1,3}/', ['/a{1,3}/']],
  ['cat, /a{1,3}b,c/ , dog', ['cat', '/a{1,3}b,c/', 'dog']],
  ['/a\\/,b/, c', ['/a\\/,b/', 'c']],
  ['/a/b,c/, d', ['/a/b,c/', 'd']],
  ['/open, cat', ['/open', 'cat']],
  ['and/or, cat', ['and/or', 'cat']],
  [' ,\n, ', []],
  ['', []],
])('%j holds %j', (typed, terms) => {
  expect(splitTerms(typed)).toEqual(terms);
});

it('a long list that opens many patterns is split at once', () => {
  const typed = '/a'.repeat(1000);
  const began = performance.now();
  splitTerms(typed);
  splitTerms('/\\'.repeat(1000));
  expect(performance.now() - began).toBeLessThan(1000);
});
