import { parseJson } from './json.ts';

/** The longest name of a setting; longer ones are words. */
const NAME_MAX = 60;
/** Looked at in one line. */
const SETTINGS_MAX = 200;
const NAME = /^\w[\w \-/]*$/;

/**
 * The settings of a line such as `Steps: 20, Size: 512x768, Lora hashes: "a: 1, b: 2"`. It is read once from left to right:
 * the expression that tools use for it takes a hostile line's length squared.
 */
export function parseSettings(line: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let at = 0;
  for (let count = 0; count < SETTINGS_MAX; count += 1) {
    const colon = line.indexOf(':', at);
    if (colon < 0) break;
    // Parts without a colon are none; the name is what stands behind the last comma.
    const name = line.slice(Math.max(at, colon - NAME_MAX - 1), colon);
    const own = name.slice(name.lastIndexOf(',') + 1).trim();
    const { value, end } = readValue(line, colon + 1);
    if (own.length <= NAME_MAX && NAME.test(own) && !settings.has(own)) settings.set(own, value);
    at = end;
  }
  return settings;
}

/** Looked at of one value between quotes or brackets. */
const VALUE_MAX = 32_000;

/** Up to the next comma, or a JSON string, list or object up to its end. */
function readValue(line: string, start: number): { readonly value: string; readonly end: number } {
  const comma = line.indexOf(',', start);
  const plainEnd = comma < 0 ? line.length : comma;
  const plain = { value: line.slice(start, plainEnd).trim(), end: plainEnd + 1 };
  const first = line[start] === ' ' ? start + 1 : start;
  const opening = line[first] ?? '';
  const end = opening === '"' ? findQuote(line, first) : findBracket(line, first);
  if (end === undefined) return plain;
  const value = line.slice(first, end);
  if (opening !== '"') return { value, end };
  const words = parseJson(value);
  return typeof words === 'string' ? { value: words, end } : plain;
}

/** Behind the quote that closes the one at the start. */
function findQuote(line: string, start: number): number | undefined {
  const limit = Math.min(line.length, start + VALUE_MAX);
  let at = start + 1;
  while (at < limit && line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
  return at < limit ? at + 1 : undefined;
}

/** Behind the bracket that closes the one at the start; brackets in strings are none. */
function findBracket(line: string, start: number): number | undefined {
  if (!/^[[{]/.test(line[start] ?? '')) return undefined;
  const limit = Math.min(line.length, start + VALUE_MAX);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const sign = line[at];
    if (sign === '"') {
      const end = findQuote(line.slice(0, limit), at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
