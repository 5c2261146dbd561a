import type { Policy } from './policy.ts';
import { compileTerms } from './terms/matcher.ts';
import { parseTerm, type Term } from './terms/term.ts';

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
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  for (let hit = 0; hit < MOST_HITS; hit += 1) {
    const matcher = await compileTerms(terms, [...allowedTerms, ...found]);
    const inPrompt = matcher.find(prompt, null);
    const term = inPrompt ?? matcher.find('', negativePrompt);
    if (term === undefined) return found;
    const words = await findWords(inPrompt === undefined ? (negativePrompt ?? '') : prompt, term, [
      ...allowedTerms,
      ...found,
    ]);
    if (words === undefined) return undefined;
    found.push(words);
  }
  return undefined;
}

/** The fewest words in a row that meet a term and can be allowed. */
async function findWords(
  text: string,
  term: Term,
  known: readonly string[],
): Promise<string | undefined> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const { find } = await compileTerms([term], known);
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count += 1) {
    for (let start = 0; start + count <= words.length; start += 1) {
      const some = words.slice(start, start + count).join(' ');
      if (find(some, null) === undefined) continue;
      const allowed = await parseTerm(trimMarks(some));
      if (!allowed.ok) continue;
      const { find: findStill } = await compileTerms([term], [...known, allowed.value]);
      if (findStill(some, null) === undefined) return allowed.value;
    }
  }
  return undefined;
}

function trimMarks(words: string): string {
  return words.replaceAll(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{N}\p{So}]+$/gu, '');
}
