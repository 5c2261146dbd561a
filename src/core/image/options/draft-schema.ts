import * as z from 'zod';
import { imageRequestSchema } from '../image-request.ts';
import { styleNameSchema } from '../style-name.ts';

const fieldsSchema = z.object({
  prompt: z.string(),
  negativePrompt: z.string(),
  model: z.string(),
  /** A ratio, or a width and a height joined by an x. */
  size: z.string(),
  /** Empty for a new one. */
  seed: z.string(),
});

/** What somebody asks for in a form, as they typed it: perhaps nothing that can be painted yet. */
export const draftSchema = z.object({
  fields: fieldsSchema,
  /** What the form was filled with before anybody typed. */
  given: fieldsSchema,
  /** What the form has no room for. */
  kept: z.object({
    steps: z.number().optional(),
    guidance: z.number().optional(),
    count: z.number().optional(),
    spoiler: z.boolean().optional(),
    private: z.boolean().optional(),
  }),
  /** That it is no spoiler was typed, and is not merely what stood in for that. */
  staysOpen: z.literal(true).optional(),
  /** The preset whose words are in the prompts already. */
  style: styleNameSchema,
  /** The options of a comparison, as they were typed: what nobody has changed in the form goes by them. */
  compared: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** The picture that it began with. */
  source: z.object({ jobId: z.string(), index: z.number() }).nullable(),
  /** The recipe that it was filled from: painted as it is if nothing is typed, whatever its words look like. */
  recipe: imageRequestSchema.readonly().optional(),
});

export type Draft = Readonly<z.infer<typeof draftSchema>>;
export type DraftFields = Draft['fields'];

/** A width and a height, as a form has them. */
export const CUSTOM_SIZE = /^(\d{1,5})x(\d{1,5})$/;
