import { isPattern, type Term } from './term.ts';

/** The forbidden terms of a server, ready to be looked for. */
export interface TermMatcher {
  /** The first of the terms, in their own order, that a request meets. */
  find(prompt: string, negativePrompt: string | null): Term | undefined;
}

/**
 * Gets a server's terms ready. What the terms need is loaded here when it is first needed: a server without terms pays
 * nothing. A stored pattern that the engine no longer takes is left out.
 *
 * @param allowed words and phrases, written like terms, that are no hit wherever they stand
 */
export async function compileTerms(
  terms: readonly Term[],
  allowed: readonly string[],
): Promise<TermMatcher> {
  if (terms.length === 0) return { find: () => undefined };
  const { createMatcher } = await import('./create-matcher.ts');
  const patterns = terms.some(({ pattern }) => isPattern(pattern))
    ? await import('./patterns.ts')
    : undefined;
  return createMatcher(terms, allowed, patterns?.createPatternSet);
}
