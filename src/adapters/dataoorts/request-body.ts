import type { ImageRequest } from '#core/image/image-request.ts';
import { resolveModel } from '#core/image/models.ts';

/** The body of a call: only the fields that the model takes, each of them always, because the API's defaults are unknown. */
export function createRequestBody(request: ImageRequest): string {
  const steps = resolveModel(request.model)?.steps.field ?? 'num_steps';
  const data = {
    prompt: request.prompt,
    negative_prompt: request.negativePrompt ?? undefined,
    width: request.width ?? undefined,
    height: request.height ?? undefined,
    [steps]: request.steps,
    guidance: request.guidance ?? undefined,
    seed: request.seed ?? undefined,
  };
  return JSON.stringify({ model: request.model, data });
}
