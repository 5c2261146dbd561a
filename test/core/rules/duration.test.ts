import { expect, it } from 'vitest';
import { parseDuration } from '#core/rules/duration.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

it.each([
  ['30m', 30 * MINUTE_MS],
  ['12h', 12 * HOUR_MS],
  ['7d', 7 * DAY_MS],
  ['2w', 14 * DAY_MS],
  [' 1D 12H ', 36 * HOUR_MS],
  ['1d12h', 36 * HOUR_MS],
  ['1.5 hours', 90 * MINUTE_MS],
  ['2 weeks', 14 * DAY_MS],
  ['5 min', 5 * MINUTE_MS],
  ['10 minutes', 10 * MINUTE_MS],
  ['1 day', DAY_MS],
  ['3650d', 3650 * DAY_MS],
])('%s', (typed, expected) => {
  expect(parseDuration(typed)).toBe(expected);
});

it.each(['', '5', 'm', '-5m', '0m', '30s', '1y', '3651d', '5 m x', 'soon', '1e3d', '99999999999h'])(
  '%s can’t be read',
  (typed) => {
    expect(parseDuration(typed)).toBeUndefined();
  },
);
