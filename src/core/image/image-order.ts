import { findFault, type ImageRequest } from './image-request.ts';
import { seedOfPicture } from './seeds.ts';
import type { Text } from '../i18n/text.ts';
import type { Variation } from './variation.ts';

/** An image request, how often to paint it, and how to show the pictures. */
export type ImageOrder = {
  /** What the pictures have in common. What is painted is for `requestOfPicture` to say. */
  readonly request: ImageRequest;
  /** One for each picture, in their order; `null` for a model without seeds. */
  readonly seeds: readonly (number | null)[];
  /** What is different in each picture of a comparison; empty for other orders. */
  readonly variations: readonly Variation[];
  readonly spoiler: boolean;
  /** Only the member sees the reply. */
  readonly isPrivate: boolean;
};

/** An order as a member asks for it. */
export type AskedOrder = ImageOrder & {
  /** They have typed that it is no spoiler: that goes before what moderators cover. */
  readonly staysOpen?: boolean | undefined;
};

/** What one picture of an order is painted from: everything that is painted, priced, judged or repeated goes by this. */
export function requestOfPicture(
  { request, seeds, variations }: ImageOrder,
  index: number,
): ImageRequest {
  return { ...request, ...variations[index], seed: seeds[index] ?? null };
}

/** One for each picture, in their order. */
export function listRequests(order: ImageOrder): readonly ImageRequest[] {
  return order.seeds.map((_, index) => requestOfPicture(order, index));
}

/** The seeds of a batch: they count up from the first, and wrap. */
export function listSeeds(first: number | null, count: number): readonly (number | null)[] {
  return Array.from({ length: count }, (_, index) =>
    first === null ? null : seedOfPicture(first, index),
  );
}

/** One picture of a request, for all to see. */
export function orderOne(request: ImageRequest): ImageOrder {
  return { request, seeds: [request.seed], variations: [], spoiler: false, isPrivate: false };
}

/** The same order with new seeds: those of a batch count up, those of a comparison are all the same. */
export function withNewSeeds(order: ImageOrder, chooseSeed: () => number): ImageOrder {
  const { request, seeds, variations } = order;
  if (seeds.every((seed) => seed === null)) return order;
  const first = chooseSeed();
  if (variations.length === 0)
    return {
      ...order,
      request: { ...request, seed: first },
      seeds: listSeeds(first, seeds.length),
    };
  const same = seeds.map((seed) => (seed === null ? null : first));
  return { ...order, request: { ...request, seed: same[0] ?? null }, seeds: same };
}

/** An order for some of its pictures only. */
export function pickPictures(order: ImageOrder, indexes: readonly number[]): ImageOrder {
  const seeds = indexes.map((index) => order.seeds[index] ?? null);
  const variations = order.variations.filter((_, index) => indexes.includes(index));
  return { ...order, request: { ...order.request, seed: seeds[0] ?? null }, seeds, variations };
}

/** The first thing that keeps an order from being painted. An old one may ask for a model or a size that is gone. */
export function findOrderFault(order: ImageOrder): Text | undefined {
  for (const request of listRequests(order)) {
    const fault = findFault(request);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
