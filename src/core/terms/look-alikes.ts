import { resolveConfusablesTransformer, resolveLeetSpeakTransformer } from 'obscenity';

const CONFUSABLES = resolveConfusablesTransformer();
const LEETSPEAK = resolveLeetSpeakTransformer();

/** Ordinary punctuation, most of all in prompts, where `(at dusk:1.2)` is no `cat` and `and/or` no `andlor`. */
const NO_LEETSPEAK = /[(/]/;
/** What the library leaves out, or takes for an l alone. */
const MORE_LOOKS: ReadonlyMap<string, string> = new Map([
  ['ꜰ', 'f'],
  ['ι', 'i'],
  ['Ι', 'i'],
  ['ɩ', 'i'],
  ['І', 'i'],
]);
const MORE_LEETSPEAK: ReadonlyMap<string, string> = new Map([
  ['8', 'b'],
  ['9', 'g'],
  ['+', 't'],
]);

/** The Latin letter or digit, in lower case, that a character outside ASCII looks like. */
export function resolveLook(shape: string): string | undefined {
  const more = MORE_LOOKS.get(shape);
  if (more !== undefined || isAscii(shape)) return more;
  const code = shape.codePointAt(0) ?? 0;
  const look = CONFUSABLES.transform(code) ?? code;
  return look === code ? undefined : String.fromCodePoint(look).toLowerCase();
}

/**
 * The letter that a digit or mark stands for among letters.
 *
 * @param one what `1` and `|` stand for: they look like either
 */
export function resolveLeetspeak(sign: string, one: 'i' | 'l'): string | undefined {
  if (sign === '1' || sign === '|') return one;
  const more = MORE_LEETSPEAK.get(sign);
  if (more !== undefined || !isAscii(sign) || NO_LEETSPEAK.test(sign)) return more;
  const code = sign.codePointAt(0) ?? 0;
  const letter = LEETSPEAK.transform(code) ?? code;
  return letter === code ? undefined : String.fromCodePoint(letter);
}

function isAscii(sign: string): boolean {
  return sign.length === 1 && sign.charCodeAt(0) < 128;
}
