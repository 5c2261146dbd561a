import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { toNumber, toPlainText, toSeed, toWords } from './json.ts';

/** A field is named as in the program, or as its page labels it (`ui/media/js/dnd.js` there). */
const NAMES = {
  prompt: ['prompt', 'Prompt'],
  negative: ['negative_prompt', 'Negative Prompt'],
  seed: ['seed', 'Seed'],
  model: ['use_stable_diffusion_model', 'Stable Diffusion model'],
  width: ['width', 'Width'],
  height: ['height', 'Height'],
  steps: ['num_inference_steps', 'Steps'],
  guidance: ['guidance_scale', 'Guidance Scale'],
} as const;

const DROPPED: readonly (readonly [string, readonly string[]])[] = [
  ['sampler', ['sampler_name', 'Sampler']],
  ['VAE', ['use_vae_model', 'VAE model']],
  ['LoRA', ['use_lora_model', 'LoRA model']],
  ['hypernetwork', ['use_hypernetwork_model', 'Hypernetwork model']],
  ['ControlNet', ['use_controlnet_model', 'ControlNet model']],
  ['embeddings', ['use_embeddings_model', 'Embedding models']],
  ['input image', ['prompt_strength', 'Prompt Strength']],
  ['upscaling', ['use_upscale', 'Use Upscaling']],
  ['face restoration', ['use_face_correction', 'Use Face Correction']],
];

/** The keywords of PNG’s texts under which its fields stand, one text for each. */
export const EASY_DIFFUSION_KEYWORDS: readonly string[] = [
  ...Object.values(NAMES).flat(),
  ...DROPPED.flatMap(([, names]) => names),
];

/** Easy Diffusion’s fields: each in a text of its own, or all as JSON in a comment. */
export function parseEasyDiffusion({
  objects,
  fields: own = {},
}: FileTexts): ForeignRecipe | undefined {
  const isOwn = (each: Readonly<Record<string, unknown>>): boolean =>
    NAMES.model.some((name) => name in each) ||
    (NAMES.steps.some((name) => name in each) && 'sampler_name' in each);
  const fields = [own, ...objects].find(isOwn);
  if (fields === undefined) return undefined;
  const get = (names: readonly string[]): unknown =>
    names.map((name) => fields[name]).find((value) => value !== undefined);
  return {
    prompt: toWords(get(NAMES.prompt)),
    negativePrompt: toWords(get(NAMES.negative)),
    model: toWords(get(NAMES.model)) || undefined,
    width: toNumber(get(NAMES.width)),
    height: toNumber(get(NAMES.height)),
    steps: toNumber(get(NAMES.steps)),
    guidance: toNumber(get(NAMES.guidance)),
    seed: toSeed(get(NAMES.seed)),
    dropped: DROPPED.filter(([, names]) => isNamed(get(names))).map(([dropped]) => dropped),
  };
}

function isNamed(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return !/^(none|null|false|)$/i.test(toPlainText(value));
}
