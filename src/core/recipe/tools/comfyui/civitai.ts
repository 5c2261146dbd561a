import type { ForeignRecipe } from '../../found-recipe.ts';
import { parseFields, toFields, toNumber, toSeed, toWords, type Fields } from '../json.ts';

/**
 * What Civitai's generator puts beside a graph that paints nothing, as when a picture was only enlarged: what the picture was
 * asked for before.
 */
export function parseCivitaiMetadata(beside: Fields): ForeignRecipe | undefined {
  const given = beside['extraMetadata'];
  const fields = toFields(given) ?? parseFields(toWords(given));
  if (fields === undefined || typeof fields['prompt'] !== 'string') return undefined;
  const clipSkip = toNumber(fields['clipSkip']) ?? 1;
  return {
    prompt: fields['prompt'],
    negativePrompt: toWords(fields['negativePrompt']),
    // A number of a version of a model says nothing outside Civitai.
    model: toWords(fields['baseModel']) || undefined,
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['cfgScale']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...(toWords(fields['sampler']) === '' ? [] : ['sampler']),
      ...(clipSkip > 1 ? ['clip skip'] : []),
      ...(Array.isArray(fields['transformations']) ? ['upscaling'] : []),
      ...(Array.isArray(fields['resources']) && fields['resources'].length > 1 ? ['LoRA'] : []),
    ],
  };
}
