import { expect, it } from 'vitest';
import { describeUsd, parseUsd } from '#core/ledger/money.ts';

it.each([
  [0, '$0.00'],
  [1, '$0.000000001'],
  [1_000_000, '$0.001'],
  [1_100_000, '$0.0011'],
  [4_400_000, '$0.0044'],
  [10_000_000, '$0.01'],
  [1_500_000_000, '$1.50'],
  [1_000_000_000, '$1.00'],
  [12_345_678_900, '$12.3456789'],
  [1_100_000 * 1_000_000, '$1100.00'],
])('%i nano-dollars are %s', (amount, words) => {
  expect(describeUsd(amount)).toBe(words);
});

it.each([
  ['5', 5_000_000_000],
  ['0', 0],
  ['0.50', 500_000_000],
  ['0.0011', 1_100_000],
  ['0.000000001', 1],
  ['999999.999999999', 999_999_999_999_999],
  ['007.1', 7_100_000_000],
])('%s dollars are %i nano-dollars', (words, amount) => {
  expect(parseUsd(words)).toBe(amount);
});

it('every amount is read as it was written', () => {
  for (let amount = 1; amount < 1e15; amount = amount * 3 + 1) {
    expect(parseUsd(describeUsd(amount).slice(1))).toBe(amount);
  }
});

it('prices add up without rounding', () => {
  const total = Array.from({ length: 1000 }, () => 1_100_000).reduce((sum, price) => sum + price);
  expect(describeUsd(total)).toBe('$1.10');
});
