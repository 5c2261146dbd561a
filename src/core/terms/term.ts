import { failure, success, type Result } from '../result.ts';
import { code, text, type Text } from '../i18n/text.ts';
import { readCharacters } from './characters.ts';
import { dropLooseMarks } from './marks.ts';
import { readNotation } from './notation.ts';
import type { PatternFault } from './patterns/patterns.ts';

/** What a server forbids in prompts. */
export type Term = {
  /** As `parseTerm` gave it. */
  readonly pattern: string;
  /** Whether it is looked for in the negative prompt too. */
  readonly isForNegative: boolean;
  /** Whether refusals keep it to themselves. */
  readonly isHidden: boolean;
};

/** For each server. */
export const MAX_TERMS = 1000;
/** Of those, how many may be patterns. */
export const MAX_PATTERNS = 20;
export const MAX_ALLOWED = 1000;
/** Of words, as in Discord's AutoMod; of a pattern, between its slashes. */
const MAX_TERM_LENGTH = 60;
const MAX_PATTERN_LENGTH = 260;

/**
 * Checks a term that a moderator typed. The value is its form for storage, in which the same term is always the same.
 * The engine for patterns is loaded when the first one is typed: most servers never need it.
 */
export async function parseTerm(typed: string): Promise<Result<string, Text>> {
  const term = typed.normalize('NFC').trim();
  const notation = readNotation(term);
  if (notation.kind === 'pattern') return await parsePattern(notation.source);
  // A pattern gone wrong, or a path: no word begins like that.
  if (/^\/./u.test(term)) return failure(text('settings.term_unclosed'));
  return parseWords(term, notation.words);
}

/** Whether a term is one of the few that may be patterns. */
export function isPattern(term: string): boolean {
  return readNotation(term).kind === 'pattern';
}

function parseWords(term: string, words: string): Result<string, Text> {
  if (term.length > MAX_TERM_LENGTH) return tooLong(term.length, MAX_TERM_LENGTH);
  if (words.includes('*')) return failure(text('settings.term_star'));
  if (readCharacters(words).every(({ kind }) => kind === 'space' || kind === 'mark')) {
    return failure(text('settings.term_empty'));
  }
  const before = term.startsWith('*') ? '*' : '';
  const after = term.endsWith('*') ? '*' : '';
  const sought = dropLooseMarks(words);
  return success(`${before}${sought.replaceAll(/\s+/g, ' ').toLowerCase()}${after}`);
}

async function parsePattern(source: string): Promise<Result<string, Text>> {
  if (source.length > MAX_PATTERN_LENGTH) return tooLong(source.length, MAX_PATTERN_LENGTH);
  const { checkPattern } = await import('./patterns/patterns.ts');
  const fault = checkPattern(source);
  return fault === undefined ? success(`/${source}/`) : failure(describeFault(fault));
}

function describeFault(fault: PatternFault): Text {
  switch (fault.kind) {
    case 'too_large':
      return text('settings.term_too_large');
    case 'too_costly':
      return text('settings.term_too_costly');
    case 'met_by_nothing':
      return text('settings.term_matches_all');
    case 'syntax':
      return describeUnreadable(fault);
  }
}

function describeUnreadable(fault: Extract<PatternFault, { kind: 'syntax' }>): Text {
  const part = fault.part.replace(/^\(\?i\)/, '');
  if (/^\(\?(?:[=!]|<[=!])|^\\[1-9k]/.test(part)) {
    return text('settings.term_unsupported', { part: code(part) });
  }
  if (fault.problem === 'invalid repeat count') {
    return text('settings.term_repeat', { part: code(part) });
  }
  const problem = part === '' ? fault.problem : `${fault.problem}: ${part}`;
  return text('settings.term_unreadable', { problem: code(problem) });
}

function tooLong(length: number, max: number): Result<never, Text> {
  return failure(text('settings.term_too_long', { length, max }));
}
