import { compileTerms } from '#core/terms/compile-terms.ts';
import type { Term } from '#core/terms/term.ts';

export function term(pattern: string, more: Partial<Term> = {}): Term {
  return { pattern, isForNegative: false, isHidden: false, ...more };
}

/** Nobody else is there. */
export const AT_ONCE = (): Promise<void> => Promise.resolve();

/** Looks for terms in one wording at a time, which must be read to its end. */
type TermFinder = {
  find(prompt: string, negativePrompt: string | null): Promise<Term | undefined>;
};

export async function compileFinder(
  terms: readonly Term[],
  allowed: readonly string[],
): Promise<TermFinder> {
  const matcher = await compileTerms(terms, allowed, AT_ONCE);
  return {
    async find(prompt, negativePrompt) {
      const verdict = await matcher.ask([{ prompt, negativePrompt }]);
      if (verdict.kind === 'unread') throw new Error('This takes too many steps.');
      return verdict.kind === 'met' ? verdict.term : undefined;
    },
  };
}

/** The term that a prompt meets, by its pattern. */
export async function findTerm(
  patterns: readonly string[],
  prompt: string,
  allowed: readonly string[] = [],
): Promise<string | undefined> {
  const finder = await compileFinder(
    patterns.map((pattern) => term(pattern)),
    allowed,
  );
  return (await finder.find(prompt, null))?.pattern;
}
