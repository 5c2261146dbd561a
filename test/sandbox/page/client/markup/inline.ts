/** Discord's markup within a line, as a tree. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'command'; readonly id: string; readonly path: string }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: Style; readonly content: readonly Inline[] };

type Style = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
type Rule = readonly [pattern: RegExp, build: (...groups: string[]) => Inline];

/** Anything, an escaped sign counting as one, so that it ends nothing. */
const ANY = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const ADDRESS = String.raw`https?:\/\/[^\s<>]*[^\s<>.,:;"')\]]`;

const RULES: readonly Rule[] = [
  [/\\([^\p{L}\p{N}\s])/uy, (sign) => ({ kind: 'text', text: sign })],
  [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, (_, text) => ({ kind: 'code', text: text.trim() })],
  [
    new RegExp(String.raw`\[((?:\\[\s\S]|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)`, 'y'),
    (label, href) => ({ kind: 'link', href, content: parseInline(label) }),
  ],
  [new RegExp(`<(${ADDRESS})>`, 'y'), toLink],
  [new RegExp(`(${ADDRESS})`, 'y'), toLink],
  [/<@!?(\d+)>/y, (id) => ({ kind: 'user', id })],
  [/<@&(\d+)>/y, (id) => ({ kind: 'role', id })],
  [/<#(\d+)>/y, (id) => ({ kind: 'channel', id })],
  [/<\/([^:>]+):(\d+)>/y, (path, id) => ({ kind: 'command', path, id })],
  [/(@everyone|@here)/y, (text) => ({ kind: 'mark', text })],
  [/<a?(:\w+:)\d+>/y, (text) => ({ kind: 'text', text })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    (seconds, style) => ({ kind: 'time', seconds: Number(seconds), style: style || 'f' }),
  ],
  [new RegExp(String.raw`\|\|${ANY}\|\|`, 'y'), toStyled('spoiler')],
  [new RegExp(String.raw`\*\*${ANY}\*\*(?!\*)`, 'y'), toStyled('strong')],
  [new RegExp(`__${ANY}__(?!_)`, 'y'), toStyled('underline')],
  [new RegExp(`~~${ANY}~~`, 'y'), toStyled('strike')],
  [new RegExp(String.raw`\*(?=\S)${ANY}(?<=\S)\*(?!\*)`, 'y'), toStyled('emphasis')],
  [new RegExp(String.raw`_(?=\S)${ANY}(?<=\S)_(?![\p{L}\p{N}_])`, 'uy'), toStyled('emphasis')],
];

/** Where a rule may begin; what comes before is text. */
const NEXT_SIGN = /[\\`[<@|*_~]|https?:\/\//g;

export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const match = matchRule(text, at);
    if (match) {
      if (match.node.kind === 'text') plain += match.node.text;
      else {
        flush();
        found.push(match.node);
      }
      at += match.length;
    } else {
      NEXT_SIGN.lastIndex = at + 1;
      const next = NEXT_SIGN.exec(text)?.index ?? text.length;
      plain += text.slice(at, next);
      at = next;
    }
  }
  flush();
  return found;
}

function matchRule(text: string, at: number): { node: Inline; length: number } | undefined {
  for (const [pattern, build] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) {
      const groups = match.slice(1).map((group: string | undefined) => group ?? '');
      return { node: build(...groups), length: match[0].length };
    }
  }
  return undefined;
}

function toLink(href: string): Inline {
  return { kind: 'link', href, content: [{ kind: 'text', text: href }] };
}

function toStyled(kind: Style): Rule[1] {
  return (inner) => ({ kind, content: parseInline(inner) });
}
