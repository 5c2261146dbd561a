/**
 * The terms in a list as moderators type it: separated by commas or line breaks, which may also stand inside a pattern such as
 * `/a{1,3}/`.
 */
export function splitTerms(typed: string): readonly string[] {
  const terms: string[] = [];
  let rest = typed;
  while (rest !== '') {
    const [whole] = PATTERN.exec(rest) ?? WORDS.exec(rest) ?? [rest];
    const term = whole.trim();
    if (term !== '') terms.push(term);
    rest = rest.slice(whole.length).replace(/^[,\n]/, '');
  }
  return terms;
}

/** Up to the first slash that nothing but a separator follows. */
const PATTERN = /^\s*\/(?:[^/\\]|\\.|\/(?![^\S\n]*(?:[,\n]|$)))+\/[^\S\n]*(?=[,\n]|$)/;
const WORDS = /^[^,\n]*/;
