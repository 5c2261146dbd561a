import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findHitWords } from '#core/terms/find-hit-words.ts';
import { term } from './find-term.ts';

function find(
  prompt: string,
  patterns: readonly string[],
  allowedTerms: string[] = [],
): ReturnType<typeof findHitWords> {
  return findHitWords(
    prompt,
    null,
    { terms: patterns.map((each) => term(each)), allowedTerms },
    nextTurn,
  );
}

it.each([
  ['a dirty cat sat', ['cat'], ['cat']],
  ['two peacocks, (a peacock:1.2)', ['*cock*'], ['peacocks', 'peacock:1.2']],
  ['the big red dog', ['big red'], ['big red']],
  ['a c.a.t here', ['cat'], ['c.a.t']],
  ['one sh1t, two', ['shit'], ['sh1t']],
  ['a wall, an apple, the end', ['/apple.*end/'], ['apple, the end']],
  ['a dog', ['cat'], []],
])('“%s” meets %j in %j', async (prompt, patterns, words) => {
  expect(await find(prompt, patterns)).toEqual(words);
});

it('what is allowed already is no hit', async () => {
  expect(await find('a peacock and a cock', ['*cock*'], ['peacock'])).toEqual(['cock']);
});

it('marks alone, and hits over many words, can’t be told from the rest', async () => {
  expect(await find('wow!! a fox', ['/!!/'])).toBeUndefined();
  expect(await find(`start ${'and on '.repeat(20)} end`, ['/start.*end/'])).toBeUndefined();
});

it('bug: a prompt of a thousand hits that can’t be allowed is looked through at once', async () => {
  const allowed = Array.from({ length: 200 }, (_, index) => `word${index}`);
  let turns = 0;
  const prompt = '!! a '.repeat(400);
  const found = await findHitWords(
    prompt,
    null,
    { terms: [term('/!!/')], allowedTerms: allowed },
    async () => {
      turns += 1;
    },
  );
  expect(found).toBeUndefined();
  // Of one hit only: the terms are made ready, the one that was met is looked for, and what it meets is tried as allowed.
  expect(turns).toBe(4);
});
