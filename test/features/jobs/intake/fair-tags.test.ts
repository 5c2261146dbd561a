import { expect, it } from 'vitest';
import { assignTags } from '#features/jobs/intake/fair-tags.ts';

it.each<[string, readonly number[], number, readonly number[]]>([
  ['a newcomer begins at the virtual time', [5], 0, [5]],
  ['a batch counts up from there', [5, 5, 5], 0, [5, 6, 7]],
  ['who still waits goes on behind their own last picture', [5], 9, [9]],
  ['who was idle gets no credit for it', [50, 50], 9, [50, 51]],
  ['a picture that came later begins no sooner than it came', [0, 0, 7], 0, [0, 1, 7]],
  ['nothing is tagged as nothing', [], 3, []],
])('%s', (_, arrivals, lastFinish, starts) => {
  const tags = assignTags(arrivals, lastFinish);
  expect(tags.map(({ start }) => start)).toEqual(starts);
  for (const { start, finish } of tags) expect(finish - start).toBe(1);
});
