import type { Policy } from '../policy/policy.ts';
import { compileTerms } from './compile-terms.ts';
import { type Breathe, type TermMatcher } from './term-matcher.ts';
import { parseTerm, type Term } from './term.ts';

/** A hit may be spread over words: letters that are spaced out, phrases. */
const MOST_WORDS = 12;

/** A server seldom has so many terms that one request meets. */
const MOST_HITS = 10;

/**
 * The words with which a request meets a server's terms, written as the list of allowed ones takes them.
 *
 * @returns none if it meets no term; `undefined` if no words can be told from the rest
 */
export async function findHitWords(
  prompt: string,
  negativePrompt: string | null,
  { terms, allowedTerms }: Pick<Policy, 'terms' | 'allowedTerms'>,
  breathe: Breathe,
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  for (let hit = 0; hit < MOST_HITS; hit += 1) {
    const matcher = await compileTerms(terms, [...allowedTerms, ...found], breathe);
    const inPrompt = await matcher.ask([{ prompt, negativePrompt: null }]);
    const verdict =
      inPrompt.kind === 'free' ? await matcher.ask([{ prompt: '', negativePrompt }]) : inPrompt;
    if (verdict.kind === 'free') return found;
    if (verdict.kind === 'unread') return undefined;
    const words = await findWords(
      inPrompt.kind === 'free' ? (negativePrompt ?? '') : prompt,
      verdict.term,
      [...allowedTerms, ...found],
      breathe,
    );
    if (words === undefined) return undefined;
    found.push(words);
  }
  return undefined;
}

/**
 * The fewest words in a row, ending where a term is first met, that meet it and can be allowed. Halving finds them: a prompt of
 * a thousand words, each of which meets a term, must not keep everybody else waiting.
 */
async function findWords(
  text: string,
  term: Term,
  known: readonly string[],
  breathe: Breathe,
): Promise<string | undefined> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const matcher = await compileTerms([term], known, breathe);
  const isMet = (start: number, end: number): Promise<boolean> =>
    isForbidden(matcher, words.slice(start, end).join(' '));
  if (!(await isMet(0, words.length))) return undefined;
  const end = await findEdge(0, words.length, (middle) => isMet(0, middle));
  const start = end - (await findEdge(0, end, (count) => isMet(end - count, end)));
  if (end - start > MOST_WORDS) return undefined;
  const some = words.slice(start, end).join(' ');
  const allowed = await parseTerm(trimMarks(some));
  if (!allowed.ok) return undefined;
  const still = await compileTerms([term], [...known, allowed.value], breathe);
  return (await isForbidden(still, some)) ? undefined : allowed.value;
}

async function isForbidden(matcher: TermMatcher, prompt: string): Promise<boolean> {
  return (await matcher.ask([{ prompt, negativePrompt: null }])).kind !== 'free';
}

/** A number for which it is so while it is not for the one before, between one for which it is not and one for which it is. */
async function findEdge(
  not: number,
  so: number,
  isSo: (number: number) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [not, so];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function trimMarks(words: string): string {
  return words.replaceAll(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{N}\p{So}]+$/gu, '');
}
