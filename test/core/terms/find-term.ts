import { compileTerms } from '#core/terms/matcher.ts';
import type { Term } from '#core/terms/term.ts';

export function term(pattern: string, more: Partial<Term> = {}): Term {
  return { pattern, isForNegative: false, isHidden: false, ...more };
}

/** The term that a prompt meets, by its pattern. */
export async function findTerm(
  patterns: readonly string[],
  prompt: string,
  allowed: readonly string[] = [],
): Promise<string | undefined> {
  const matcher = await compileTerms(
    patterns.map((pattern) => term(pattern)),
    allowed,
  );
  return matcher.find(prompt, null)?.pattern;
}
