const MINUTE_MS = 60 * 1000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: 24 * 60 * MINUTE_MS,
  w: 7 * 24 * 60 * MINUTE_MS,
};

/** Ten years: what is meant to last longer is meant for good. */
const MAX_MS = 3650 * 24 * 60 * MINUTE_MS;

const PARTS = /^(?:\d{1,6}(?:\.\d{1,3})?\s*[mhdw]\s*)+$/;

/**
 * A time as people type it: `30m`, `12h`, `7d`, `2w`, `1d 12h`. A library would bring months and leap years along, which
 * nobody is suspended for.
 *
 * @returns in milliseconds; `undefined` if it can't be read, is less than a minute or more than ten years
 */
export function parseDuration(typed: string): number | undefined {
  const words = typed
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=[mhdw])(?:in(?:ute)?s?|ours?|ays?|eeks?)\b/g, '');
  if (!PARTS.test(words)) return undefined;
  const parts = words.matchAll(/([\d.]+)\s*([mhdw])/g);
  const ms = Array.from(parts, ([, count, unit = '']) => Number(count) * (UNITS[unit] ?? 0)).reduce(
    (sum, part) => sum + part,
    0,
  );
  return ms >= MINUTE_MS && ms <= MAX_MS ? Math.round(ms) : undefined;
}
