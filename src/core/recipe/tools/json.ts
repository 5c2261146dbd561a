/** @returns `undefined` for what is no JSON */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

// Python writes these where JSON has nothing, and ComfyUI’s graphs hold them.
const PYTHON_NUMBER = /([:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g;

/** An object of JSON as tools written in Python leave it; `undefined` for anything else. */
export function parseFields(json: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseJson(json) ?? parseJson(json.replaceAll(PYTHON_NUMBER, '$1null'));
  return toFields(value);
}

export function toFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some tools write numbers as text. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?\d{1,20}(\.\d{1,20})?$/.test(value.trim()))
    return undefined;
  return Number(value);
}

export function toWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
