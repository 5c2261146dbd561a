import type { Paint } from './paint.ts';

/** Discord's markup as far as the bot writes it, for a terminal: the marks give way to looks. */
export function renderMarkup(
  text: string,
  paint: Paint,
  nameOf: (userId: string) => string | undefined,
): string[] {
  return text.split('\n').map((line) => {
    const isSmall = line.startsWith('-# ');
    const plain = (isSmall ? line.slice(3) : line)
      .replace(/<@!?(\d+)>/gu, (mention, id: string) => `@${nameOf(id) ?? mention}`)
      .replace(/<t:(\d+)(?::\w)?>/gu, (_, seconds: string) => describeMoment(Number(seconds)))
      .replace(/\|\|(.+?)\|\|/gsu, (_, words: string) => `▒ ${words} ▒`)
      .replace(/(?<!\\)`([^`]+)`/gu, (_, code: string) => paint.code(code))
      .replace(/(?<!\\)\*\*(.+?)\*\*/gu, (_, words: string) => paint.strong(words))
      .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
    return isSmall ? paint.faint(plain) : plain;
  });
}

function describeMoment(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString();
}
