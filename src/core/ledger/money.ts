/** Money is an integer of nano-dollars: prices such as $0.0011 add up without rounding. */
export type NanoUsd = number;

const NANO_PER_USD = 1_000_000_000;

/** Writes an amount as dollars with at least two decimals and no needless zeros: `$0.0044`, `$1.50`. */
export function describeUsd(amount: NanoUsd): string {
  const [whole, fraction = ''] = (amount / NANO_PER_USD).toFixed(9).split('.');
  return `$${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** @param amount in dollars, such as `5` or `0.0011`, with at most nine decimals */
export function parseUsd(amount: string): NanoUsd {
  const [whole = '0', fraction = ''] = amount.split('.');
  return Number(whole) * NANO_PER_USD + Number(fraction.padEnd(9, '0'));
}
