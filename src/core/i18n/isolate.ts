const ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const OPENS_ISOLATE = /[\u2066-\u2068]/;

/** Marks that turn a line's direction, and the letters of scripts that are written from right to left. */
const TURNS =
  /[\p{Bidi_Control}\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mand}\p{scx=Samr}]/u;
/** What ends a paragraph ends every direction, too; other control characters are taken for the same. */
const PARAGRAPH = /([\p{Cc}\p{Zp}])/u;

/**
 * What people wrote, so that it stands in a line with other words without turning those round. Whatever it opens ends with it. Words that
 * turn nothing stay as they are.
 */
export function isolate(words: string): string {
  if (!TURNS.test(words)) return words;
  return words
    .split(PARAGRAPH)
    .map((line) => (TURNS.test(line) ? isolateLine(line) : line))
    .join('');
}

function isolateLine(line: string): string {
  let open = 0;
  let kept = '';
  for (const letter of line) {
    if (OPENS_ISOLATE.test(letter)) open += 1;
    if (letter === POP_ISOLATE) {
      // It would end the isolation that is put around it.
      if (open === 0) continue;
      open -= 1;
    }
    kept += letter;
  }
  return ISOLATE + kept + POP_ISOLATE.repeat(open + 1);
}

/** The words in what `isolate` made of them, if they had no loose ends. */
export function unwrapIsolated(shown: string): string {
  return shown
    .split(PARAGRAPH)
    .map((line) => (isWrapped(line) ? line.slice(1, -1) : line))
    .join('');
}

function isWrapped(line: string): boolean {
  return line.startsWith(ISOLATE) && isolateLine(line.slice(1, -1)) === line;
}
