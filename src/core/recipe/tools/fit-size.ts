import type { Model } from '#core/image/models.ts';
import type { ForeignRecipe, Note } from '../found-recipe.ts';

export type PixelSize = { readonly width: number; readonly height: number };

/** Models of the Stable Diffusion family paint in blocks of so many pixels. */
const BLOCK = 8;

/** The recipe's size, else the picture's own, scaled into the model's range with its shape kept as far as that goes. */
export function fitSize(
  { width, height }: ForeignRecipe,
  pictureSize: PixelSize | undefined,
  { side }: Model,
  note: Note,
): PixelSize | null {
  if (side === null) return null;
  const asked = width === undefined || height === undefined ? undefined : { width, height };
  const size = asked ?? pictureSize ?? { width: side.default, height: side.default };
  const fitted = isWithin(size, side) ? size : scale(size, side);
  note('size', asked === undefined ? null : describe(asked), describe(fitted));
  return fitted;
}

type Side = NonNullable<Model['side']>;

function isWithin({ width, height }: PixelSize, { min, max }: Side): boolean {
  return [width, height].every((each) => Number.isInteger(each) && each >= min && each <= max);
}

function scale({ width, height }: PixelSize, { min, max }: Side): PixelSize {
  const longer = Math.max(width, height, 1);
  const shorter = Math.max(Math.min(width, height), 1);
  const grown = Math.max(1, min / shorter);
  const factor = Math.min(grown, max / longer);
  const fit = (each: number): number =>
    Math.min(Math.max(Math.round((each * factor) / BLOCK) * BLOCK, min), max);
  return { width: fit(width), height: fit(height) };
}

function describe({ width, height }: PixelSize): string {
  return `${width}×${height}`;
}
