import type { FileTexts } from '../files/collect-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseFields, toNumber, toWords } from './json.ts';

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
export function parseFooocus({ parameters, scheme }: FileTexts): ForeignRecipe | undefined {
  if (parameters === undefined || !/^\s{0,9}\{/.test(parameters)) return undefined;
  const fields = parseFields(parameters);
  const isOwn = scheme === 'fooocus' || fields?.['full_prompt'] !== undefined;
  if (fields === undefined || !isOwn) return undefined;
  const isUsed = (name: string): boolean => !isEmpty(fields[name]);
  const hasLora =
    isUsed('loras') || Object.keys(fields).some((name) => name.startsWith('lora_combined_'));
  // A size stands there as Python writes a pair.
  const size = /^\D{0,3}(\d{1,6})\D{1,4}(\d{1,6})\D{0,3}$/.exec(
    JSON.stringify(fields['resolution']) ?? '',
  );
  return {
    prompt: joinPrompts(fields['full_prompt']) || toWords(fields['prompt']),
    negativePrompt:
      joinPrompts(fields['full_negative_prompt']) || toWords(fields['negative_prompt']),
    model: toWords(fields['base_model']) || undefined,
    width: toNumber(size?.[1]),
    height: toNumber(size?.[2]),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['guidance_scale']),
    seed: toNumber(fields['seed']),
    dropped: [
      ...Object.entries(DROPPED)
        .filter(([name]) => isUsed(name))
        .map(([, dropped]) => dropped),
      ...(hasLora ? ['LoRA'] : []),
    ],
  };
}

/** The prompts after styles are applied, which are several, so that no style is lost. */
function joinPrompts(prompts: unknown): string {
  if (!Array.isArray(prompts)) return '';
  return prompts
    .map(toWords)
    .filter((words) => words.trim() !== '')
    .join(', ');
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '' || value === 'None';
}
