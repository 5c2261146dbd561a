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

/** Up to the next comma, or a JSON string up to its closing quote. */
function readValue(line: string, start: number): { readonly value: string; readonly end: number } {
  const comma = line.indexOf(',', start);
  const plainEnd = comma < 0 ? line.length : comma;
  const plain = { value: line.slice(start, plainEnd).trim(), end: plainEnd + 1 };
  const quote = line.startsWith(' "', start) ? start + 1 : start;
  if (line[quote] !== '"') return plain;
  let close = quote + 1;
  while (close < line.length && line[close] !== '"') close += line[close] === '\\' ? 2 : 1;
  const value = parseJson(line.slice(quote, close + 1));
  return typeof value === 'string' ? { value, end: close + 1 } : plain;
}
