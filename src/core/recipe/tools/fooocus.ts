import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, toNumber, toSeed, toWords } from './json.ts';

/** What has no counterpart, by the field that holds it. */
const DROPPED = {
  sampler: 'sampler',
  scheduler: 'scheduler',
  refiner_model: 'refiner',
  vae: 'VAE',
  sharpness: 'sharpness',
  adm_guidance: 'ADM guidance',
  freeu: 'FreeU',
  adaptive_cfg: 'adaptive CFG',
} as const;

/** Fooocus’s own scheme: settings as JSON under `parameters` (`modules/meta_parser.py` there). */
export function parseFooocus({ objects, scheme }: FileTexts): ForeignRecipe | undefined {
  const fields = objects.find((each) => scheme === 'fooocus' || each['full_prompt'] !== undefined);
  if (fields === undefined) return undefined;
  const hasLora =
    isUsed(fields['loras']) ||
    Object.keys(fields).some((name) => name.startsWith('lora_combined_'));
  const size = readSize(fields['resolution']);
  return {
    prompt: joinPrompts(fields['full_prompt']) || toWords(fields['prompt']),
    negativePrompt:
      joinPrompts(fields['full_negative_prompt']) || toWords(fields['negative_prompt']),
    model: toWords(fields['base_model']) || undefined,
    width: toNumber(size[0]),
    height: toNumber(size[1]),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['guidance_scale']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...Object.entries(DROPPED)
        .filter(([name]) => isUsed(fields[name]))
        .map(([, dropped]) => dropped),
      ...(hasLora ? ['LoRA'] : []),
    ],
  };
}

/** A size stands there as Python writes a pair, or as a list. */
function readSize(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 2 ? value : [];
  return /^\D{0,3}(\d{1,6})\D{1,4}(\d{1,6})\D{0,3}$/.exec(toWords(value))?.slice(1) ?? [];
}

/** The prompts after styles are applied, which are several, so that no style is lost. */
function joinPrompts(prompts: unknown): string {
  if (!Array.isArray(prompts)) return '';
  return prompts
    .map(toWords)
    .filter((words) => words.trim() !== '')
    .join(', ');
}
