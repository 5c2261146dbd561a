/** @returns `undefined` for what is no JSON */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

// Python writes these where JSON has nothing, and ComfyUI’s graphs hold them.
const PYTHON_NUMBER = /([:[,]\s{0,99})-?(?:NaN|Infinity)(?=\s{0,99}[,\]}])/g;

/** An object of JSON, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object of JSON as tools written in Python leave it; `undefined` for anything else. */
export function parseFields(json: string): Fields | undefined {
  if (isTooDeep(json)) return undefined;
  const value = parseExactly(json);
  const isPython = value === undefined && /NaN|Infinity/.test(json);
  return toFields(isPython ? parseExactly(json.replaceAll(PYTHON_NUMBER, '$1null')) : value);
}

/** Lists in objects in lists: no tool nests them deeper, and what goes through them must not run out of stack. */
const DEPTH_MAX = 100;

function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.codePointAt(at);
    if (sign === SIGN.quote) isInString = !isInString;
    else if (sign === SIGN.backslash) at += 1;
    else if (isInString) continue;
    else if (sign === SIGN.opened || sign === SIGN.openedList) depth += 1;
    else if (sign === SIGN.closed || sign === SIGN.closedList) depth -= 1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

const SIGN = {
  quote: 0x22,
  backslash: 0x5c,
  opened: 0x7b,
  closed: 0x7d,
  openedList: 0x5b,
  closedList: 0x5d,
} as const;

/** Seeds of 64 bits are longer than what a number holds: such numbers come as their digits. */
const parseWithSources: (
  json: string,
  revive: (key: string, value: unknown, context?: { readonly source?: string }) => unknown,
) => unknown = JSON.parse;

function parseExactly(json: string): unknown {
  if (!/\d{16}/.test(json)) return parseJson(json);
  try {
    return parseWithSources(json, (_, value, context) =>
      typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
        ? (context?.source ?? value)
        : value,
    );
  } catch {
    return undefined;
  }
}

export function toFields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some tools write numbers as text. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?\d{1,20}(\.\d{1,20})?$/.test(value.trim()))
    return undefined;
  return Number(value);
}

/** A seed with all the digits that the file has. */
export function toSeed(value: unknown): number | bigint | undefined {
  const number = toNumber(value);
  if (typeof value !== 'string' || number === undefined || Number.isSafeInteger(number))
    return number;
  const digits = value.trim();
  return /^-?\d+$/.test(digits) ? BigInt(digits) : number;
}

export function toWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A plain value as text; empty for lists and objects, whose text may be as deep as a hostile file is. */
export function toPlainText(value: unknown): string {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? String(value) : '';
}

/** Whether a setting is there and says something: lists of nothing, `None` and zero do not. */
export function isUsed(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value) && value !== 'None';
}
