import { expect, it } from 'vitest';
import { createDurations } from '#features/jobs/queue/durations.ts';

it('before the first call there is a guess, afterwards the call itself', () => {
  const durations = createDurations();
  expect(durations.estimate('a')).toBeGreaterThan(0);
  durations.record('a', 300);
  expect(durations.estimate('a')).toBe(300);
});

it('each model has its own estimate', () => {
  const durations = createDurations();
  durations.record('a', 300);
  durations.record('b', 9000);
  expect([durations.estimate('a'), durations.estimate('b')]).toEqual([300, 9000]);
});

it('the estimate moves towards what calls take now, and one odd call moves it little', () => {
  const durations = createDurations();
  for (let call = 0; call < 30; call += 1) durations.record('a', 1000);
  durations.record('a', 2000);
  expect(durations.estimate('a')).toBeGreaterThan(1000);
  expect(durations.estimate('a')).toBeLessThan(1500);
  for (let call = 0; call < 30; call += 1) durations.record('a', 2000);
  expect(durations.estimate('a')).toBeCloseTo(2000, -2);
});
