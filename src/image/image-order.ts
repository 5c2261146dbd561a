import { findFault, type ImageRequest } from './image-request.ts';
import { seedOfPicture } from './seeds.ts';
import type { Text } from '../i18n/text.ts';

/** An image request, how often to paint it, and how to show the pictures. */
export type ImageOrder = {
  /** The first picture's; the others differ in the seed alone. */
  readonly request: ImageRequest;
  /** One for each picture, in their order; `null` for a model without seeds. */
  readonly seeds: readonly (number | null)[];
  readonly spoiler: boolean;
  /** Only the member sees the reply. */
  readonly isPrivate: boolean;
};

/** The seeds of a batch: they count up from the first, and wrap. */
export function listSeeds(first: number | null, count: number): readonly (number | null)[] {
  return Array.from({ length: count }, (_, index) =>
    first === null ? null : seedOfPicture(first, index),
  );
}

/** The same order with other seeds: a reroll, or a second try for pictures that are missing. */
export function withSeeds(order: ImageOrder, seeds: readonly (number | null)[]): ImageOrder {
  return { ...order, request: { ...order.request, seed: seeds[0] ?? null }, seeds };
}

/** The first thing that keeps an order from being painted. An old one may ask for a model or a size that is gone. */
export function findOrderFault(order: ImageOrder): Text | undefined {
  for (const seed of order.seeds) {
    const fault = findFault({ ...order.request, seed });
    if (fault !== undefined) return fault;
  }
  return undefined;
}
