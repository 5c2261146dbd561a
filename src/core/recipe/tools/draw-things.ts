import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, toFields, toNumber, toSeed, toWords } from './json.ts';

/** Draw Things’ JSON with short names, in the comment of XMP: `c` is the caption and `uc` what to keep out. */
export function parseDrawThings({ objects }: FileTexts): ForeignRecipe | undefined {
  const fields = objects.find(
    (each) => typeof each['c'] === 'string' && ('scale' in each || 'sampler' in each),
  );
  if (fields === undefined) return undefined;
  const more = toFields(fields['v2']) ?? {};
  const size = /^(\d{1,6})x(\d{1,6})$/.exec(toWords(fields['size']));
  const strength = toNumber(fields['strength']) ?? 1;
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => isUsed(fields[name]) || isUsed(more[name]));
  return {
    prompt: toWords(fields['c']),
    negativePrompt: toWords(fields['uc']),
    model: toWords(fields['model']) || undefined,
    width: toNumber(size?.[1]),
    height: toNumber(size?.[2]),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['scale']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...(has('sampler') ? ['sampler'] : []),
      ...(has('lora', 'loras') ? ['LoRA'] : []),
      ...(has('control', 'controls') ? ['ControlNet'] : []),
      ...(has('upscaler') ? ['upscaling'] : []),
      ...(has('refiner', 'refinerModel') ? ['refiner'] : []),
      ...(has('hires_fix', 'hiresFix') ? ['hires fix'] : []),
      ...(strength < 1 ? ['denoise', 'input image'] : []),
    ],
  };
}
