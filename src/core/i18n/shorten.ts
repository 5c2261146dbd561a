/**
 * Shortens words to at most so many UTF-16 units, the strictest way in which Discord could count, without cutting an emoji
 * or an accented letter in two. What was cut shows as an ellipsis.
 */
export function shorten(words: string, max: number): string {
  if (words.length <= max) return words;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (end + segment.length >= max) break;
    end += segment.length;
  }
  // One letter with hundreds of accents has no boundary to cut at: then an accent goes.
  const cut = end > 0 ? words.slice(0, end) : words.slice(0, max - 1).toWellFormed();
  return `${cut.trimEnd()}…`;
}
