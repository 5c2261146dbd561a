import type { Node } from './graph.ts';

/** In UTF-16 units: more than any prompt that fits, and little enough to be joined a thousand times. */
const WORDS_MAX = 10_000;

const DELIMITERS = ['delimiter', 'separator', 'seperator', 'delim', 'join_with'];

/** How nodes with a list of delimiters name them. */
const NAMED: Readonly<Record<string, string>> = {
  comma: ',',
  space: ' ',
  newline: '\n',
  'new line': '\n',
  none: '',
  nothing: '',
};

/** What a node makes of the words that come in, in their order. */
export function joinWords(node: Node, parts: readonly string[], isEncoder: boolean): string {
  if (parts.length === 1) return replaceIn(node, (parts[0] ?? '').slice(0, WORDS_MAX));
  const trimmed = parts.map((part) => part.trim());
  const used = trimmed.filter((part) => part !== '');
  // Models with two encoders are mostly given the same words twice.
  const own = isEncoder ? [...new Set(used)] : used;
  return join(own, readDelimiter(node)).slice(0, WORDS_MAX);
}

function join(parts: readonly string[], delimiter: string | undefined): string {
  if (delimiter !== undefined) return parts.join(delimiter);
  let joined = '';
  for (const part of parts) {
    if (joined.length > WORDS_MAX) break;
    const isSeparated = joined === '' || /[,.;:\n]$/.test(joined) || /^[,.;]/.test(part);
    joined += isSeparated
      ? joined === '' || /^[,.;]/.test(part)
        ? part
        : ` ${part}`
      : `, ${part}`;
  }
  return joined;
}

function readDelimiter({ inputs }: Node): string | undefined {
  const given = DELIMITERS.map((name) => inputs[name]).find((each) => typeof each === 'string');
  if (typeof given !== 'string') return undefined;
  return NAMED[given.toLowerCase()] ?? given.replaceAll(String.raw`\n`, '\n');
}

/** A node that has words to look for and others to put there. */
function replaceIn({ inputs }: Node, text: string): string {
  const { find, replace } = inputs;
  if (typeof find !== 'string' || typeof replace !== 'string' || find === '') return text;
  return text.split(find).join(replace.slice(0, 200)).slice(0, WORDS_MAX);
}
