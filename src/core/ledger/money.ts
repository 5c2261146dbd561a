/** Money is an integer of nano-dollars: prices such as $0.0011 add up without rounding. */
export type NanoUsd = number;

const NANO_PER_USD = 1_000_000_000;

/** Writes an amount as dollars with at least two decimals and no needless zeros: `$0.0044`, `$1.50`. */
export function describeUsd(amount: NanoUsd, decimals = 2): string {
  const [whole, fraction = ''] = (amount / NANO_PER_USD).toFixed(9).split('.');
  return `$${whole}.${fraction.replace(/0+$/, '').padEnd(decimals, '0')}`;
}

/** Amounts to be compared, with as many decimals as the one that has most: `$0.0010` beside `$0.0012`. */
export function describeAmounts(amounts: readonly NanoUsd[]): readonly string[] {
  const lengths = amounts.map((amount) => describeUsd(amount).split('.')[1]?.length ?? 0);
  return amounts.map((amount) => describeUsd(amount, Math.max(...lengths)));
}

/** @param amount in dollars, such as `5` or `0.0011`, with at most nine decimals */
export function parseUsd(amount: string): NanoUsd {
  const [whole = '0', fraction = ''] = amount.split('.');
  return Number(whole) * NANO_PER_USD + Number(fraction.padEnd(9, '0'));
}
