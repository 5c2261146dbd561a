const IN_PLACE = '[words of the request]';

/** A piece so long is no accident. */
const PIECE = 12;
/** What is shorter tells nobody anything, and stands in every sentence. */
const SHORTEST = 4;

/** A text without what a request says, whole or in pieces, as it is or as JSON writes it: services quote what they refuse. */
export function hideWords(text: string, words: readonly string[]): string {
  const forms = words.flatMap((each) => {
    const escaped = JSON.stringify(each.trim()).slice(1, -1);
    return [each.trim(), escaped, escapeToAscii(escaped)];
  });
  const pieces = new Map<number, Set<string>>();
  for (const form of forms.filter(({ length }) => length >= SHORTEST)) {
    const size = Math.min(form.length, PIECE);
    const known = pieces.get(size) ?? new Set();
    for (let at = 0; at + size <= form.length; at += 1) known.add(form.slice(at, at + size));
    pieces.set(size, known);
  }
  return cover(text, (at) => {
    const found = [...pieces].filter(([size, known]) => known.has(text.slice(at, at + size)));
    return Math.max(0, ...found.map(([size]) => size));
  });
}

/** @param measure how many characters from there on are to be covered */
function cover(text: string, measure: (at: number) => number): string {
  let shown = '';
  let hiddenTo = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = at + measure(at);
    if (end > at && hiddenTo < at + 1) shown += IN_PLACE;
    hiddenTo = Math.max(hiddenTo, end);
    if (at >= hiddenTo) shown += text[at];
  }
  return shown;
}

function escapeToAscii(words: string): string {
  return words.replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
