import { describe, expect, it } from 'vitest';
import {
  describePeriod,
  findExhausted,
  findPeriodEnd,
  listReached,
  type Budget,
} from '#core/ledger/budget.ts';

const at = (moment: string) => Date.parse(moment);

it.each([
  ['2026-01-02T03:04:05Z', '2026-01-02', '2026-01', '2026-01-03', '2026-02-01'],
  ['2026-12-31T23:59:59.999Z', '2026-12-31', '2026-12', '2027-01-01', '2027-01-01'],
  ['2027-01-01T00:00:00Z', '2027-01-01', '2027-01', '2027-01-02', '2027-02-01'],
  ['2028-02-28T12:00:00Z', '2028-02-28', '2028-02', '2028-02-29', '2028-03-01'],
  ['2026-03-29T00:30:00+02:00', '2026-03-28', '2026-03', '2026-03-29', '2026-04-01'],
])(
  '%s is in the day %s and the month %s of UTC, which end on %s and %s',
  (moment, day, month, dayEnd, monthEnd) => {
    expect(describePeriod('day', at(moment))).toBe(day);
    expect(describePeriod('month', at(moment))).toBe(month);
    expect(findPeriodEnd('day', at(moment)).toISOString()).toBe(`${dayEnd}T00:00:00.000Z`);
    expect(findPeriodEnd('month', at(moment)).toISOString()).toBe(`${monthEnd}T00:00:00.000Z`);
  },
);

it.each<[string, Budget, { day: number; month: number }, number, 'day' | 'month' | undefined]>([
  ['no limits', { day: null, month: null }, { day: 1e15, month: 1e15 }, 1, undefined],
  ['room for exactly one more', { day: 10, month: null }, { day: 9, month: 9 }, 1, undefined],
  ['room for less than one more', { day: 10, month: null }, { day: 9, month: 9 }, 2, 'day'],
  ['nothing left', { day: 10, month: null }, { day: 10, month: 10 }, 1, 'day'],
  ['a budget of nothing', { day: 0, month: null }, { day: 0, month: 0 }, 1, 'day'],
  ['the month used up', { day: 10, month: 20 }, { day: 0, month: 20 }, 1, 'month'],
  [
    'both used up: the one that frees last',
    { day: 10, month: 20 },
    { day: 10, month: 20 },
    1,
    'month',
  ],
])('%s', (_, budget, spent, cost, period) => {
  expect(findExhausted(budget, spent, cost)).toBe(period);
});

describe('thresholds', () => {
  it.each([
    [0, 1, []],
    [799, 1, []],
    [800, 1, [80]],
    [999, 1, [80]],
    [1000, 1, [80, 100]],
    [900, 100, [80]],
    [901, 100, [80, 100]],
    [5000, 1, [80, 100]],
  ])('of %i spent of 1000, where a picture costs %i, are %j', (day, cost, percentages) => {
    const reached = listReached({ day: 1000, month: null }, { day, month: day }, cost);
    expect(reached.map(({ percentage }) => percentage)).toEqual(percentages);
    for (const alert of reached) expect(alert).toMatchObject({ period: 'day', limit: 1000 });
  });

  it('of both periods are told apart', () => {
    const reached = listReached({ day: 100, month: 1000 }, { day: 100, month: 900 }, 1);
    expect(reached.map(({ period, percentage }) => `${period} ${percentage}`)).toEqual([
      'day 80',
      'day 100',
      'month 80',
    ]);
  });

  it('are none without a limit', () => {
    expect(listReached({ day: null, month: null }, { day: 1e15, month: 1e15 }, 1)).toEqual([]);
  });
});
