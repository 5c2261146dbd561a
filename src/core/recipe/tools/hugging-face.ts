import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, toFields, toNumber, toSeed, toWords } from './json.ts';

const DROPPED = {
  sampler: 'sampler',
  scheduler: 'scheduler',
  use_lora: 'LoRA',
  loras: 'LoRA',
  use_upscaler: 'upscaling',
  sdxl_style: 'style',
  style_preset: 'style',
  strength: 'denoise',
} as const;

/** What Spaces on Hugging Face write: the arguments of a pipeline of diffusers as JSON, and the model by its name. */
export function parseHuggingFace({ objects }: FileTexts): ForeignRecipe | undefined {
  const fields = objects.find(
    (each) =>
      typeof each['prompt'] === 'string' &&
      (each['num_inference_steps'] !== undefined || each['guidance_scale'] !== undefined),
  );
  if (fields === undefined) return undefined;
  const size = /^(\d{1,6}) ?[x×] ?(\d{1,6})$/.exec(toWords(fields['resolution']));
  const model = fields['Model'] ?? fields['model'] ?? fields['model_name'] ?? fields['model_id'];
  return {
    prompt: toWords(fields['prompt']),
    negativePrompt: toWords(fields['negative_prompt']),
    model: toWords(model) || toWords(toFields(model)?.['Model']) || undefined,
    width: toNumber(fields['width'] ?? size?.[1]),
    height: toNumber(fields['height'] ?? size?.[2]),
    steps: toNumber(fields['num_inference_steps'] ?? fields['steps']),
    guidance: toNumber(fields['guidance_scale']),
    seed: toSeed(fields['seed']),
    dropped: Object.entries(DROPPED)
      .filter(([name]) => isUsed(fields[name]) && fields[name] !== '(None)')
      .map(([, dropped]) => dropped),
  };
}
