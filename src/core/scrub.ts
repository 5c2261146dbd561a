const IN_PLACE = '[secret]';

/**
 * Words without the secrets in them, as they are and as JSON writes what has a quotation mark or a backslash in it: also within a text
 * that is JSON once more.
 */
export function scrub(words: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => {
      const escaped = escapeAsJson(secret);
      // The longest first: a shorter form may stand in it.
      return [escapeAsJson(escaped), escaped, secret];
    })
    .reduce((clean, form) => clean.replaceAll(form, IN_PLACE), words);
}

function escapeAsJson(words: string): string {
  return JSON.stringify(words).slice(1, -1);
}
