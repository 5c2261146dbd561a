import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, toNumber, toSeed, toWords } from './json.ts';

const DROPPED = { sampler_name: 'sampler', scheduler: 'scheduler', denoise: 'denoise' } as const;

/** RuinedFooocus’s JSON under `parameters`, which names the program. */
export function parseRuinedFooocus({ objects }: FileTexts): ForeignRecipe | undefined {
  const fields = objects.find(({ software }) => software === 'RuinedFooocus');
  if (fields === undefined) return undefined;
  const skip = toNumber(fields['clip_skip']);
  return {
    prompt: toWords(fields['Prompt']),
    negativePrompt: toWords(fields['Negative']),
    model: toWords(fields['base_model_name']) || undefined,
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['cfg']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...Object.entries(DROPPED)
        .filter(([name]) => isUsed(fields[name]))
        .map(([, dropped]) => dropped),
      ...(isUsed(fields['loras']) ? ['LoRA'] : []),
      ...(skip !== undefined && skip > 1 ? ['clip skip'] : []),
      ...(isUsed(fields['start_step']) ? ['input image'] : []),
    ],
  };
}
