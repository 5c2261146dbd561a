import { isPattern, type Term } from './term.ts';
import { NO_TERMS, type Breathe, type TermMatcher } from './term-matcher.ts';

/**
 * Gets a server's terms ready. What the terms need is loaded here when it is first needed: a server without terms pays
 * nothing. A stored pattern that the engine no longer takes is left out.
 * See `docs/decisions/terms.md`.
 *
 * @param allowed words and phrases, written like terms, that are no hit wherever they stand
 * @param breathe called again and again, while they are made ready and at each asking
 */
export async function compileTerms(
  terms: readonly Term[],
  allowed: readonly string[],
  breathe: Breathe,
): Promise<TermMatcher> {
  if (terms.length === 0) return NO_TERMS;
  const { createMatcher } = await import('./create-matcher.ts');
  const patterns = terms.some(({ pattern }) => isPattern(pattern))
    ? await import('./patterns/patterns.ts')
    : undefined;
  return createMatcher(terms, allowed, { patternsModule: patterns, breathe });
}
