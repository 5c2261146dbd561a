import { expect, it } from 'vitest';
import { seedOfPicture } from '#core/image/seeds.ts';

it.each([
  [7, [7, 8, 9, 10]],
  [0, [0, 1, 2, 3]],
  [4_294_967_292, [4_294_967_292, 4_294_967_293, 4_294_967_294, 4_294_967_295]],
  [4_294_967_294, [4_294_967_294, 4_294_967_295, 0, 1]],
  [4_294_967_295, [4_294_967_295, 0, 1, 2]],
])('a batch from seed %i counts up and wraps at 32 bits', (first, seeds) => {
  expect([0, 1, 2, 3].map((index) => seedOfPicture(first, index))).toEqual(seeds);
});
