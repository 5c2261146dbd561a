import type { ValueStyle } from '../i18n/translator.ts';

/**
 * Takes the meaning out of Discord's markup: emphasis, code, spoilers, links, headings, lists, quotes, mentions,
 * timestamps and emoji. A backslash before any punctuation shows the punctuation. At most doubles the length.
 */
export function escapeMarkup(words: string): string {
  return words
    .replaceAll(/[\\*_~`|<>[\]()@#:]/gu, '\\$&')
    .replaceAll(/^(\s*)([-+])/gmu, '$1\\$2')
    .replaceAll(/^(\s*\d+)\./gmu, '$1\\.');
}

/**
 * Shortens words to at most so many characters (code points), without cutting an emoji or an accented letter in two. What
 * was cut shows as an ellipsis.
 */
export function shorten(words: string, max: number): string {
  const characters = Array.from(words);
  if (characters.length <= max) return words;
  const kept = characters.slice(0, max - 1).join('');
  const boundary = [...new Intl.Segmenter().segment(words)].findLast(
    ({ index }) => index <= kept.length,
  )?.index;
  // One letter with hundreds of accents has no boundary to cut at.
  return `${(boundary ? kept.slice(0, boundary) : kept).trimEnd()}…`;
}

/** How values look in a message. */
export const MESSAGE_STYLE: ValueStyle = {
  words: escapeMarkup,
  code: (words) => `\`${words.replaceAll('`', 'ˋ')}\``,
  moment: (moment) => `<t:${Math.ceil(moment.getTime() / 1000)}:R>`,
  person: (userId) => `<@${userId}>`,
};
