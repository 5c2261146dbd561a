import * as z from 'zod';
import { imageRequestSchema, type ImageRequest } from '../image/image-request.ts';
import { parseJson } from './tools/json.ts';

/** Raised when a field changes its meaning, so that an old file is never read as something else. */
const FORM = 1;

/** In characters. The request's own limits bound the rest. */
const NAME_MAX = 200;

const exactCopySchema = z.object({
  easel: z.literal(FORM),
  ...imageRequestSchema.shape,
  model: z.string().max(NAME_MAX),
});

/** Everything of a request, so that a file alone repeats it whatever its prompts hold. In one order: equal requests make equal files. */
export function serialiseRequest(request: ImageRequest): string {
  return JSON.stringify({ easel: FORM, ...request }, Object.keys(exactCopySchema.shape));
}

/** @returns `undefined` for anything but what `serialiseRequest` wrote; whether it can be painted is another question */
export function parseRequest(json: string): ImageRequest | undefined {
  const parsed = exactCopySchema.safeParse(parseJson(json));
  if (!parsed.success) return undefined;
  const { easel: _, ...request } = parsed.data;
  return request;
}
