import * as z from 'zod';

/** The two prompts of a request. */
export type Words = { readonly prompt: string; readonly negativePrompt: string | null };

export const wordsSchema = z
  .object({ prompt: z.string(), negativePrompt: z.string().nullable() })
  .readonly() satisfies z.ZodType<Words>;

/** A request's words as whoever asked knows them; what is painted stands in the request itself. */
export function wordsOf(request: Words & { readonly words?: Words }): Words {
  return request.words ?? request;
}
