import type { ValueStyle } from '#core/i18n/translator.ts';

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

/** How values look in a message. */
export const MESSAGE_STYLE: ValueStyle = {
  words: escapeMarkup,
  code: (words) => `\`${words.replaceAll('`', 'ˋ')}\``,
  moment: (moment) => `<t:${Math.ceil(moment.getTime() / 1000)}:R>`,
  person: (userId) => `<@${userId}>`,
  role: (roleId) => `<@&${roleId}>`,
  channel: (channelId) => `<#${channelId}>`,
  // A press on it runs the command, or starts to type it.
  command: (name, id) => (id === undefined ? `\`/${name}\`` : `</${name}:${id}>`),
};
