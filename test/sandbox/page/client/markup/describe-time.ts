/** reference.mdx "Timestamp Styles". */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A moment as Discord shows it; the style R counts, so it depends on `nowMs`. */
export function describeTime(
  seconds: number,
  style: string,
  nowMs: number,
  locale?: string,
): string {
  if (style === 'R') return describeDistance(seconds - Math.floor(nowMs / 1000), locale);
  return new Date(seconds * 1000).toLocaleString(locale, STYLES[style] ?? STYLES['f']);
}

function describeDistance(seconds: number, locale?: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return format.format(Math.trunc(seconds / size), unit);
}
