import { expect, it } from 'vitest';
import { hideWords } from '#adapters/dataoorts/hide-words.ts';

const PROMPT = 'a "heron" by the sea, grün';
const HIDDEN = '[words of the request]';

it.each([
  ['as they are', `no: ${PROMPT}!`, `no: ${HIDDEN}!`],
  ['as JSON', JSON.stringify({ no: PROMPT }), `{"no":"${HIDDEN}"}`],
  ['as JSON in ASCII', '{"no":"a \\"heron\\" by the sea, gr\\u00fcn"}', `{"no":"${HIDDEN}"}`],
  ['in part', 'no: …"heron" by the…', `no: …${HIDDEN}…`],
  ['cut off', `no: ${PROMPT.slice(0, 15)}`, `no: ${HIDDEN}`],
  ['twice', `${PROMPT} and ${PROMPT}`, `${HIDDEN} and ${HIDDEN}`],
  ['not at all', 'HTTP 500: Internal server error', 'HTTP 500: Internal server error'],
])('words that are quoted %s', (_, text, shown) => {
  expect(hideWords(text, [PROMPT, ''])).toBe(shown);
});

it('short words count as a whole, and the shortest stand in every sentence', () => {
  expect(hideWords('no foxes: a fox here', ['a fox'])).toBe(`no foxes: ${HIDDEN} here`);
  expect(hideWords('an ox', ['ox'])).toBe('an ox');
});
