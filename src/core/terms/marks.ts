/** Marks that a term has before its first letter or behind its last: `#1`, `c++`. */
export type Marks = { readonly before: string; readonly after: string };

/** Such as mean something with a letter or digit. Those of a sentence, of quoting or of Discord's markup fall off. */
const BEFORE = /^(?:(?![|~])[#%&.\p{Sm}\p{Sc}])+(?=[\p{L}\p{N}])/u;
const AFTER = /(?<=[\p{L}\p{N}\p{M}])(?:(?![|~])[#%&\p{Sm}\p{Sc}])+$/u;

/** What falls off a term's edges: quotes, brackets, the end of a sentence. */
const LOOSE_BEFORE = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\s"'`~?:;,]+/u;
const LOOSE_AFTER = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\s"'`~?:;,.!]+$/u;

const LOST = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** In UTF-16 units, of the text around: more than a term can have, and some that are lost. */
const LOOKED_AT = 100;

/** @param words of a term */
export function findMarks(words: string): Marks | undefined {
  const read = words.normalize('NFKC');
  const before = BEFORE.exec(read)?.[0] ?? '';
  const after = AFTER.exec(read)?.[0] ?? '';
  return before === '' && after === '' ? undefined : { before, after };
}

/** Whether a place in a text has a term's marks around it. */
export function hasMarks(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { before, after }: Marks,
): boolean {
  return (
    plain(text.slice(Math.max(0, start - LOOKED_AT), start)).endsWith(before) &&
    plain(text.slice(end, end + LOOKED_AT)).startsWith(after)
  );
}

function plain(piece: string): string {
  return piece.replaceAll(LOST, '').normalize('NFKC');
}

/** A term without what would not be looked for. */
export function dropLooseMarks(words: string): string {
  return words.replace(LOOSE_BEFORE, '').replace(LOOSE_AFTER, '');
}
