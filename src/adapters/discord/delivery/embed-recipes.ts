import { requestOfPicture } from '#core/image/image-order.ts';
import type { Job, PaintedPicture } from '#features/jobs/job.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';

/** What the image editor makes of a side. */
const ENLARGED_BY = 2;

export type EmbedRecipesOptions = {
  /** A picture that is larger with its recipe goes without it. */
  readonly limitBytes: number;
  /** They were enlarged after they were painted. */
  readonly isEnlarged: boolean;
};

/** Puts each picture's own recipe into its file. */
export function embedRecipes(
  pictures: readonly PaintedPicture[],
  { order }: Pick<Job, 'order'>,
  { limitBytes, isEnlarged }: EmbedRecipesOptions,
): readonly PaintedPicture[] {
  return pictures.map((picture) => {
    const { bytes, format, index } = picture;
    const request = requestOfPicture(order, index);
    const inscribed = writeMetadata(bytes, format, request, isEnlarged ? ENLARGED_BY : undefined);
    return inscribed.length <= limitBytes ? { ...picture, bytes: inscribed } : picture;
  });
}
