import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { removeNetworks } from './extra-networks.ts';
import { toFields, toNumber, toSeed, toWords } from './json.ts';

/** SwarmUI’s settings: JSON with one field of its own under `parameters`. */
export function parseSwarmUi({ objects }: FileTexts): ForeignRecipe | undefined {
  const own = objects.find((each) => 'sui_image_params' in each);
  const fields = toFields(own?.['sui_image_params']);
  if (fields === undefined) return undefined;
  const isUsed = (name: string): boolean => fields[name] !== undefined;
  const hasAny = (start: string): boolean =>
    Object.keys(fields).some((name) => name.startsWith(start));
  const prompt = removeNetworks(toWords(fields['prompt']));
  return {
    prompt: prompt.text,
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
      ...(isUsed('loras') || prompt.networks.length > 0 ? ['LoRA'] : []),
      ...(hasAny('refiner') ? ['refiner'] : []),
      ...(hasAny('initimage') ? ['input image'] : []),
      ...(hasAny('controlnet') ? ['ControlNet'] : []),
      ...(/<(?:region|object|segment)\b/.test(prompt.text) ? ['regions'] : []),
    ],
  };
}
