import * as z from 'zod';

/** How many pictures one request may ask for. */
export const COUNT = { min: 1, max: 4 } as const;

/** The types only: ranges depend on the model, and Discord's client can be bypassed. */
export const imagineOptionsSchema = z.strictObject({
  prompt: z.string(),
  negative_prompt: z.string().optional(),
  style: z.string().optional(),
  aspect_ratio: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  model: z.string().optional(),
  steps: z.number().optional(),
  guidance: z.number().optional(),
  seed: z.number().optional(),
  count: z.number().optional(),
  spoiler: z.boolean().optional(),
  private: z.boolean().optional(),
});

/** The options of `/imagine` by the names that members read. */
export type ImagineOptions = Readonly<z.infer<typeof imagineOptionsSchema>>;
