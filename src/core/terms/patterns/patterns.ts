import { RE2JS, RE2JSException } from 're2js';
import { failure, success, type Result } from '../../result.ts';
import type { TextRange } from '../allowed-ranges.ts';
import { createAutomaton } from './automaton.ts';
import { findPlaces } from './places.ts';
import { readProgram, type Program } from './program.ts';
import { createSteps, type Steps } from '../steps.ts';

/** A pattern, of which case never counts. Once the steps are spent, what it says says nothing. */
export interface Pattern {
  isMet(text: PatternText, steps: Steps): boolean;
  /** Where it is met, from left to right, in UTF-16 units. */
  find(text: PatternText, steps: Steps): Iterable<TextRange>;
  /** To be called between two requests. */
  rest(): void;
}

/** A text as patterns read it. */
export type PatternText = { readonly text: string; readonly letters: readonly number[] };

/** What fits in its 260 characters comes to no more than some 260 instructions, unless it repeats by number. */
const MAX_SIZE = 300;
/** What a pattern may cost in the text that costs it most, of what a request may cost at all. */
const LONGEST_WALK = 1024;
const MAX_COST = 600_000;

/** What is wrong with a pattern; of one that can't be read, in the engine's words. */
export type PatternFault =
  | { readonly kind: 'syntax'; readonly problem: string; readonly part: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'too_costly' }
  | { readonly kind: 'met_by_nothing' };

type Compiled = { readonly program: Program; readonly pattern: Pattern };

/**
 * A pattern whatever it may cost: a request's steps bound it. The engine reads it; the walks over texts are our own, since the
 * engine's can't be counted.
 *
 * @param source without its slashes
 */
export function compilePattern(source: string): Result<Pattern, PatternFault> {
  const compiled = compile(source);
  return compiled.ok ? success(compiled.value.pattern) : compiled;
}

/** What keeps a pattern from being taken. */
export function checkPattern(source: string): PatternFault | undefined {
  const compiled = compile(source);
  if (!compiled.ok) return compiled.reason;
  const { program, pattern } = compiled.value;
  if (!createAutomaton(program).isCheap(LONGEST_WALK, createSteps(MAX_COST)))
    return { kind: 'too_costly' };
  return isMetByNothing(pattern) ? { kind: 'met_by_nothing' } : undefined;
}

/** Whether a pattern is met where nothing stands: at a word's edge, between any two letters. */
function isMetByNothing(pattern: Pattern): boolean {
  const steps = createSteps(MAX_COST);
  return ['', 'a red fox, 1'].some((sample) =>
    [...pattern.find(readPatternText(sample), steps)].some(({ start, end }) => start === end),
  );
}

function compile(source: string): Result<Compiled, PatternFault> {
  const engine = readEngine(source);
  if (!engine.ok) return engine;
  if (engine.value.programSize() > MAX_SIZE) return failure({ kind: 'too_large' });
  const program = readProgram(engine.value.re2());
  const automaton = createAutomaton(program);
  const pattern: Pattern = {
    isMet: ({ letters }, steps) => automaton.isMet(letters, steps),
    *find({ text, letters }, steps) {
      const at = findUnits(text);
      for (const { start, end } of findPlaces(program, letters, steps))
        yield { start: at[start] ?? text.length, end: at[end] ?? text.length };
    },
    rest: () => {
      automaton.rest();
    },
  };
  return success({ program, pattern });
}

function readEngine(source: string): Result<RE2JS, PatternFault> {
  try {
    return success(RE2JS.compile(source, RE2JS.CASE_INSENSITIVE));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const problem = 'error' in error && typeof error.error === 'string' ? error.error : '';
    const part = 'input' in error && typeof error.input === 'string' ? error.input : '';
    return failure({ kind: 'syntax', problem, part });
  }
}

export function readPatternText(text: string): PatternText {
  return { text, letters: Array.from(text, (letter) => letter.codePointAt(0) ?? 0) };
}

/** Where each letter of a text begins, in UTF-16 units. */
function findUnits(text: string): readonly number[] {
  let unit = 0;
  return Array.from(text, (letter) => {
    const start = unit;
    unit += letter.length;
    return start;
  });
}
