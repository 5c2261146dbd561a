import type { NanoUsd } from '#core/ledger/money.ts';

/** Writes numbers and dates for a chart: rounded, and as the language writes them. */
export type Writer = {
  /** From a million on in short: `12.3M`. */
  readonly count: (count: number) => string;
  /** From 100,000 on in short: `500K`. */
  readonly countTick: (count: number) => string;
  /** To the cent, and below ten cents to two digits that count: `$12,346`, `$1.50`, `$0.0044`. */
  readonly usd: (amount: NanoUsd) => string;
  /** With as many decimals as the axis’ other ticks. */
  readonly usdTick: (amount: NanoUsd, step: NanoUsd) => string;
  readonly day: (day: string) => string;
  readonly days: (first: string, last: string) => string;
};

const NANO_PER_USD = 1e9;

export function createWriter(locale: string): Writer {
  const dayFormat = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const daysFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  function write(number: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(locale, options).format(number);
  }

  function writeUsd(usd: number, options: Intl.NumberFormatOptions): string {
    const style = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
    return write(usd, { ...style, ...options });
  }

  return {
    count: (count) => write(count, shortenFrom(1e6, count)),
    countTick: (count) => write(count, shortenFrom(1e5, count)),
    usd: (amount) => {
      const usd = amount / NANO_PER_USD;
      if (0 < usd && usd < 0.1) return writeUsd(usd, { maximumSignificantDigits: 2 });
      if (usd < 1000) return writeUsd(usd, {});
      return writeUsd(usd, { maximumFractionDigits: 0, ...shortenFrom(1e6, usd) });
    },
    usdTick: (amount, step) => {
      const usd = amount / NANO_PER_USD;
      const digits = amount === 0 ? 0 : countDecimals(step);
      const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return writeUsd(usd, { ...decimals, ...shortenFrom(1e5, usd) });
    },
    day: (day) => dayFormat.format(Date.parse(day)),
    days: (first, last) => daysFormat.formatRange(Date.parse(first), Date.parse(last)),
  };
}

function shortenFrom(limit: number, number: number): Intl.NumberFormatOptions {
  return number < limit ? {} : { notation: 'compact', maximumFractionDigits: 1 };
}

/** Of a step that is 1, 2 or 5 times a power of ten. Cents are written in full. */
function countDecimals(step: NanoUsd): number {
  if (step >= NANO_PER_USD) return 0;
  return Math.max(2, 9 - Math.floor(Math.log10(step)));
}
