import type { Job, PaintedPicture } from '#features/jobs/job.ts';

/** The name of a picture's file, without what follows the dot: by it a picture is found again in its message. */
export function namePicture(
  { id, order }: Pick<Job, 'id' | 'order'>,
  { index, seed }: Pick<PaintedPicture, 'index' | 'seed'>,
): string {
  const plainId = id.replaceAll(/[^a-z0-9]/gi, '').slice(0, 8);
  // The pictures of a comparison have one seed, and what a gallery shows goes by the name.
  const isAlone = order.variations.length === 0;
  const place = seed === null || !isAlone ? `-${index + 1}` : '';
  return `easel-${seed ?? plainId}${place}`;
}
