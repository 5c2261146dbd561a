import { describe, expect, it } from 'vitest';
import { createWriter } from '#adapters/stats/writer.ts';

const USD = 1e9;
const { count, countTick, usd, usdTick } = createWriter('en-US');

it.each([
  [0, '$0.00'],
  [0.000_012, '$0.000012'],
  [0.0044, '$0.0044'],
  [0.0693, '$0.069'],
  [0.07, '$0.07'],
  [0.5, '$0.50'],
  [1.5, '$1.50'],
  [999.994, '$999.99'],
  [12_345.67, '$12,346'],
  [14_341_000, '$14.3M'],
])('writes %d dollars as %s', (amount, written) => {
  expect(usd(Math.round(amount * USD))).toBe(written);
});

it.each([
  [0.0005, ['$0', '$0.0005', '$0.0010']],
  [0.005, ['$0', '$0.005', '$0.010']],
  [0.02, ['$0', '$0.02', '$0.04']],
  [0.5, ['$0', '$0.50', '$1.00']],
  [1, ['$0', '$1', '$2']],
  [500, ['$0', '$500', '$1,000']],
  [100_000, ['$0', '$100K', '$200K']],
])('ticks %d dollars apart have the same decimals: %j', (step, written) => {
  const steps = [0, 1, 2].map((index) => usdTick(index * step * USD, step * USD));
  expect(steps).toEqual(written);
});

it('groups large numbers, and shortens what gets too long', () => {
  expect([0, 999, 12_345, 999_999, 12_345_678].map(count)).toEqual(
    '0 999 12,345 999,999 12.3M'.split(' '),
  );
  expect([99_999, 500_000, 2_500_000].map(countTick)).toEqual(['99,999', '500K', '2.5M']);
});

describe.each([
  ['de', '12.345', '1,50 $', '24.10. – 22.11.2026', '22. Nov.'],
  ['fr', '12 345', '1,50 $', '24 oct. – 22 nov. 2026', '22 nov.'],
  ['ja', '12,345', '$1.50', '2026/10/24～2026/11/22', '11月22日'],
])('in %s', (locale, number, money, range, lastDay) => {
  it('numbers, money and days are written as the language has it', () => {
    const writer = createWriter(locale);
    const written = [
      writer.count(12_345),
      writer.usd(1.5 * USD),
      writer.days('2026-10-24', '2026-11-22'),
      writer.day('2026-11-22'),
    ];
    expect(written.map((text) => text.replaceAll(/\p{Z}/gu, ' '))).toEqual([
      number,
      money,
      range,
      lastDay,
    ]);
  });
});
