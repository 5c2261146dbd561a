import { expect, it } from 'vitest';
import { findTerm } from './find-term.ts';

it.each([
  ['a word', ['*cock*'], ['cockpit'], 'a cockpit'],
  ['a word twice', ['*cock*'], ['cockpit'], 'cockpit, cockpit'],
  ['a word in another case', ['*cock*'], ['CockPit'], 'a COCKPIT'],
  ['a word by its beginning', ['*cock*'], ['cockta*'], 'two cocktails'],
  ['a word by its end', ['*sup*'], ['*class'], 'a superclass'],
  ['the whole word by its beginning', ['*gory*'], ['cat*'], 'a category'],
  ['a phrase', ['hot'], ['hot dog'], 'a hot dog'],
  ['the same word', ['hot'], ['hot'], 'a hot day'],
  ['Chinese', ['色情'], ['色情片子'], '一部色情片子'],
  ['what a pattern meets', ['/co.k/'], ['cockpit'], 'a cockpit'],
  ['what a pattern meets behind longer letters', ['/cock/'], ['cockpit'], 'ß ß ß ß cóckpít'],
  ['what a pattern meets, disguised', ['/cock/'], ['cockpit'], 'a cóckpít'],
])('%s is allowed', async (_, terms, allowed, prompt) => {
  expect(await findTerm(terms, prompt)).toBe(terms[0]);
  expect(await findTerm(terms, prompt, allowed)).toBeUndefined();
});

it.each([
  ['another place', ['*cock*'], ['cockpit'], 'a cock in a cockpit'],
  ['more than is allowed', ['hot dog'], ['hot'], 'a hot dog'],
  ['what only begins in it', ['dog days'], ['hot dog'], 'hot dog days'],
  ['part of another word', ['*ass*'], ['class'], 'classy'],
  ['a word drawn out', ['boob'], ['bob'], 'boooob'],
  ['another place of a pattern', ['/cock/'], ['cockpit'], 'a cockpit and a cock'],
  ['another place in another case', ['/cock/'], ['cockpit'], 'A COCKPIT AND A COCK'],
  ['so often that nobody counts', ['/cock/'], ['cockpit'], 'cockpit '.repeat(101)],
  ['a pattern that goes further', ['/cock.*/'], ['cockpit'], 'a cockpit window'],
])('%s is not', async (_, terms, allowed, prompt) => {
  expect(await findTerm(terms, prompt, allowed)).toBe(terms[0]);
});
