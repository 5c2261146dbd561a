import type { FileTexts } from '../files/collect-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseFields, toFields, toNumber, toWords } from './json.ts';

/** SwarmUI’s settings: JSON with one field of its own under `parameters`. */
export function parseSwarmUi({ parameters }: FileTexts): ForeignRecipe | undefined {
  if (parameters?.includes('"sui_image_params"') !== true) return undefined;
  const fields = toFields(parseFields(parameters)?.['sui_image_params']);
  if (fields === undefined) return undefined;
  const isUsed = (name: string): boolean => fields[name] !== undefined;
  return {
    prompt: toWords(fields['prompt']),
    negativePrompt: toWords(fields['negativeprompt']),
    model: toWords(fields['model']) || undefined,
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['cfgscale']),
    seed: toNumber(fields['seed']),
    dropped: [
      ...['sampler', 'scheduler'].filter(isUsed),
      ...(isUsed('vae') ? ['VAE'] : []),
      ...(isUsed('loras') ? ['LoRA'] : []),
      ...(isUsed('refinermethod') || isUsed('refinerupscale') ? ['refiner'] : []),
      ...(isUsed('initimage') ? ['input image'] : []),
    ],
  };
}
