import type { FileTexts } from '../files/collect-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseObjects, toFields, toNumber, toSeed, toWords } from './json.ts';

/** SwarmUI’s settings: JSON with one field of its own under `parameters`. */
export function parseSwarmUi({ candidates }: FileTexts): ForeignRecipe | undefined {
  const own = parseObjects(candidates).find((each) => 'sui_image_params' in each);
  const fields = toFields(own?.['sui_image_params']);
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
    seed: toSeed(fields['seed']),
    dropped: [
      ...['sampler', 'scheduler'].filter(isUsed),
      ...(isUsed('vae') ? ['VAE'] : []),
      ...(isUsed('loras') ? ['LoRA'] : []),
      ...(isUsed('refinermethod') || isUsed('refinerupscale') ? ['refiner'] : []),
      ...(isUsed('initimage') ? ['input image'] : []),
    ],
  };
}
