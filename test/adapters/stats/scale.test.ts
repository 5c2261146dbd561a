import { expect, it } from 'vitest';
import { createScale } from '#adapters/stats/scale.ts';

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [5, [0, 2, 4, 6]],
  [8, [0, 2, 4, 6, 8]],
  [9, [0, 5, 10]],
  [47, [0, 20, 40, 60]],
  [200, [0, 50, 100, 150, 200]],
  [12_345, [0, 5000, 10_000, 15_000]],
])('the ticks up to %i are round whole numbers: %j', (max, ticks) => {
  expect(createScale(max, { height: 100, mostSteps: 4 }).ticks).toEqual(ticks);
});

it('measures from nothing to the last tick, and keeps a little visible', () => {
  const { measure } = createScale(9000, { height: 200, mostSteps: 4 });
  expect([0, 1, 5000, 10_000].map(measure)).toEqual([0, 3, 100, 200]);
});
