import { expect, it } from 'vitest';
import { createEnlargePace, MAX_ENLARGED_PER_HOUR } from '#features/jobs/pictures/enlarge-pace.ts';

const HOUR_MS = 60 * 60 * 1000;

it('a member’s hour is full for as long as the first of its pictures is in it', () => {
  const pace = createEnlargePace();
  for (let time = 0; time < MAX_ENLARGED_PER_HOUR; time += 1) {
    expect(pace.findNext('ada', 0, 1000 + time)).toBeUndefined();
    pace.note('ada', 1000 + time);
  }
  expect(pace.findNext('ada', 0, 5000)).toEqual(new Date(1000 + HOUR_MS));
  expect(pace.findNext('ben', 0, 5000)).toBeUndefined();
  expect(pace.findNext('ada', 0, 1000 + HOUR_MS)).toBeUndefined();
});

it('the longest cooldown is kept, while others come and go', () => {
  const pace = createEnlargePace();
  pace.note('ada', 0);
  pace.note('ben', 5 * HOUR_MS);
  expect(pace.findNext('ada', 24 * HOUR_MS, 5 * HOUR_MS)).toEqual(new Date(24 * HOUR_MS));
});
