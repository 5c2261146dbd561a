import * as z from 'zod';
import type { ImageRequest } from './image-request.ts';
import { styleNameSchema } from './style-name.ts';
import { wordsSchema } from './words.ts';

/**
 * What one picture of a comparison has in place of what the pictures have in common: all that goes with the thing compared, also
 * where it happens to be the same.
 */
export type Variation = { readonly [Field in VariedField]?: ImageRequest[Field] };
export type VariedField = Exclude<keyof ImageRequest, 'seed'>;

export const variationSchema = z
  .strictObject({
    model: z.exactOptional(z.string()),
    prompt: z.exactOptional(z.string()),
    negativePrompt: z.exactOptional(z.string().nullable()),
    width: z.exactOptional(z.number().nullable()),
    height: z.exactOptional(z.number().nullable()),
    steps: z.exactOptional(z.number()),
    guidance: z.exactOptional(z.number().nullable()),
    style: z.exactOptional(styleNameSchema),
    words: z.exactOptional(wordsSchema),
  })
  .readonly() satisfies z.ZodType<Variation>;
