/** One past the largest seed: seeds are unsigned 32-bit integers, as the Stable Diffusion family uses them. */
export const SEED_COUNT = 2 ** 32;

/** The seed of a batch's n-th picture, counting from 0. A batch counts up and wraps. */
export function seedOfPicture(first: number, index: number): number {
  return (first + index) % SEED_COUNT;
}
