import { code, text, type Text, type TextValue } from '../i18n/text.ts';
import { failure, success } from '../result.ts';
import { isPattern, MAX_ALLOWED, MAX_PATTERNS, MAX_TERMS, type Term } from '../terms/term.ts';
import { keep, type PolicyEdit } from './policy-edit.ts';

/** Terms named in one sentence. */
const MAX_NAMED = 10;

/** @param typed as `parseTerm` gave them; those on the list already are as they are here from now on */
export function addTerms(typed: readonly Term[]): PolicyEdit {
  return (policy) => {
    // Who types one twice means one.
    const terms = [...new Map(typed.map((term) => [term.pattern, term])).values()];
    const known = new Map(policy.terms.map((term) => [term.pattern, term]));
    const added = terms.filter(({ pattern }) => !known.has(pattern));
    const changed = terms.filter((term) => isOther(known.get(term.pattern), term));
    if (added.length + changed.length === 0) return keep(policy);
    const wanted = new Map([...known, ...terms.map((term) => [term.pattern, term] as const)]);
    const all = Array.from(wanted.values());
    if (all.length > MAX_TERMS)
      return failure(text('terms.too_many', { max: MAX_TERMS, total: all.length }));
    const patterns = all.filter(({ pattern }) => isPattern(pattern)).length;
    if (patterns > MAX_PATTERNS)
      return failure(text('terms.too_many_patterns', { max: MAX_PATTERNS, total: patterns }));
    return success({
      policy: { ...policy, terms: all },
      undo: {
        kind: 'terms',
        changes: [...added, ...changed].map((to) => ({ from: known.get(to.pattern) ?? null, to })),
      },
      changes: [
        ...describe(added, (count, words) => text('terms.added', { count, words })),
        ...describe(changed, (count, words) => text('terms.changed', { count, words })),
      ],
    });
  };
}

function isOther(known: Term | undefined, term: Term): boolean {
  if (known === undefined) return false;
  return known.isForNegative !== term.isForNegative || known.isHidden !== term.isHidden;
}

/** All of them, or none: each must be on the list. */
export function removeTerms(patterns: readonly string[]): PolicyEdit {
  return (policy) => {
    const missing = patterns.find((each) => !policy.terms.some(({ pattern }) => pattern === each));
    if (missing !== undefined) return failure(text('terms.unknown', { term: code(missing) }));
    const removed = policy.terms.filter(({ pattern }) => patterns.includes(pattern));
    return success({
      policy: { ...policy, terms: policy.terms.filter((term) => !removed.includes(term)) },
      undo: { kind: 'terms', changes: removed.map((from) => ({ from, to: null })) },
      changes: describe(removed, (count, words) => text('terms.removed', { count, words })),
    });
  };
}

export function allowTerms(words: readonly string[]): PolicyEdit {
  return (policy) => {
    const pattern = words.find(isPattern);
    if (pattern !== undefined) return failure(text('terms.allow_pattern', { term: code(pattern) }));
    const added = [...new Set(words)].filter((each) => !policy.allowedTerms.includes(each));
    if (added.length === 0) return keep(policy);
    const all = [...policy.allowedTerms, ...added];
    if (all.length > MAX_ALLOWED)
      return failure(text('terms.too_many_allowed', { max: MAX_ALLOWED, total: all.length }));
    return success({
      policy: { ...policy, allowedTerms: all },
      undo: { kind: 'allowed', added, removed: [] },
      changes: describeWords(added, (count, list) => text('terms.allowed', { count, words: list })),
    });
  };
}

/** All of them, or none: each must be on the list. */
export function disallowTerms(words: readonly string[]): PolicyEdit {
  return (policy) => {
    const missing = words.find((each) => !policy.allowedTerms.includes(each));
    if (missing !== undefined)
      return failure(text('terms.unknown_allowed', { term: code(missing) }));
    const allowedTerms = policy.allowedTerms.filter((each) => !words.includes(each));
    return success({
      policy: { ...policy, allowedTerms },
      undo: { kind: 'allowed', added: [], removed: [...new Set(words)] },
      changes: describeWords([...new Set(words)], (count, list) =>
        text('terms.disallowed', { count, words: list }),
      ),
    });
  };
}

type Describe = (count: number, words: TextValue) => Text;

function describe(terms: readonly Term[], say: Describe): readonly Text[] {
  return describeWords(
    terms.map(({ pattern }) => pattern),
    say,
  );
}

function describeWords(words: readonly string[], say: Describe): readonly Text[] {
  if (words.length === 0) return [];
  const named = words.slice(0, MAX_NAMED).map(code);
  const more = words.length - named.length;
  return [say(words.length, more === 0 ? named : [...named, text('format.more', { count: more })])];
}

/** A term as lists show it. */
export function describeTerm({ pattern, isForNegative, isHidden }: Term): Text {
  const term = code(pattern);
  if (isForNegative)
    return text(isHidden ? 'terms.line_negative_hidden' : 'terms.line_negative', { term });
  return text(isHidden ? 'terms.line_hidden' : 'terms.line', { term });
}
