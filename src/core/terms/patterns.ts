import { RE2JS, RE2JSException, RE2Set } from 're2js';
import { failure, success, type Result } from '../result.ts';
import type { TextRange } from './allowed-ranges.ts';

export interface Pattern {
  /** Where it is met, from left to right. Case never counts. */
  find(text: string): Iterable<TextRange>;
}

export interface PatternSet {
  /** Which of the patterns are met somewhere: one walk over the text for all of them. */
  match(text: string): readonly number[];
  find(index: number, text: string): Iterable<TextRange>;
}

/**
 * Instructions of a compiled pattern, which is what a letter of the text costs at worst. What fits in its 260 characters
 * comes to no more than some 260, unless it repeats by number.
 */
const MAX_SIZE = 300;
/**
 * For the engine's table of states. A set of patterns that needs more goes on without one: the slower way for ordinary
 * patterns, and by far the faster one for patterns made to fill memory.
 */
const STATES_BYTES = 256 * 1024;

/** What is wrong with a pattern, in the engine's words. */
export type PatternFault =
  | { readonly kind: 'syntax'; readonly problem: string; readonly part: string }
  | { readonly kind: 'too_large' };

/** @param source without its slashes. The engine takes time in proportion to the text, whatever the pattern. */
export function compilePattern(source: string): Result<Pattern, PatternFault> {
  try {
    const engine = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    if (engine.programSize() > MAX_SIZE) return failure({ kind: 'too_large' });
    return success({
      *find(text) {
        const matcher = engine.matcher(text);
        while (matcher.find()) yield { start: matcher.start(), end: matcher.end() };
      },
    });
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const problem = 'error' in error && typeof error.error === 'string' ? error.error : '';
    const part = 'input' in error && typeof error.input === 'string' ? error.input : '';
    return failure({ kind: 'syntax', problem, part });
  }
}

/** Patterns that the engine does not take are never met. */
export function createPatternSet(sources: readonly string[]): PatternSet {
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE, STATES_BYTES);
  const patterns = new Map<number, Pattern>();
  for (const [index, source] of sources.entries()) {
    const compiled = compilePattern(source);
    if (compiled.ok) patterns.set(index, compiled.value);
    set.add(compiled.ok ? source : NEVER);
  }
  set.compile();
  return {
    match: (text) => set.match(text),
    find: (index, text) => patterns.get(index)?.find(text) ?? [],
  };
}

/** Keeps the place of a pattern that is left out. */
const NEVER = String.raw`\z\A.`;
