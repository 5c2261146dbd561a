import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed as isFilled, parseFields, toFields, toNumber, toSeed, toWords } from './json.ts';

/** NovelAI’s settings: JSON under `Comment`, the prompt once more under `Description`. */
export function parseNovelAi(texts: FileTexts): ForeignRecipe | undefined {
  const { objects, description = '', software } = texts;
  const fields = objects
    // Its WebP files wrap the same once more.
    .map((outer) => (typeof outer['Comment'] === 'string' ? parseFields(outer['Comment']) : outer))
    .find(
      (each) =>
        each &&
        ('uc' in each || 'v4_prompt' in each || (software === 'NovelAI' && 'prompt' in each)),
    );
  if (fields === undefined) return undefined;
  const prompts = readV4(fields['v4_prompt']);
  const negative = readV4(fields['v4_negative_prompt']);
  const isUsed = (name: string): boolean => isFilled(fields[name]);
  return {
    prompt: prompts?.base || toWords(fields['prompt']) || description,
    negativePrompt: negative?.base || toWords(fields['uc']),
    model: 'NovelAI',
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['scale']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...(isUsed('sampler') ? ['sampler'] : []),
      ...(isUsed('noise_schedule') ? ['scheduler'] : []),
      ...(isUsed('cfg_rescale') ? ['CFG rescale'] : []),
      ...(isUsed('sm') || isUsed('sm_dyn') ? ['SMEA'] : []),
      ...(prompts?.hasCharacters === true ? ['character prompts'] : []),
      ...(isUsed('strength') || isUsed('noise') ? ['input image'] : []),
      ...(REFERENCES.some(isUsed) ? ['vibe transfer'] : []),
      ...(DIRECTOR_REFERENCES.some(isUsed) ? ['character reference'] : []),
      ...(isUsed('controlnet_model') ? ['ControlNet'] : []),
    ],
  };
}

const REFERENCES = [
  'reference_strength',
  'reference_strength_multiple',
  'reference_image_multiple',
  'reference_information_extracted_multiple',
];
const DIRECTOR_REFERENCES = [
  'director_reference_strengths',
  'director_reference_strength_values',
  'director_reference_descriptions',
  'director_reference_images',
];

/** From version 4 a prompt has a caption for the whole and one for each character. */
function readV4(
  prompt: unknown,
): { readonly base: string; readonly hasCharacters: boolean } | undefined {
  const caption = toFields(toFields(prompt)?.['caption']);
  if (caption === undefined) return undefined;
  const characters = caption['char_captions'];
  return {
    base: toWords(caption['base_caption']),
    hasCharacters: Array.isArray(characters) && characters.length > 0,
  };
}
