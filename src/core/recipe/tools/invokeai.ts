import type { FileTexts } from '../files/collect-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseFields, toFields, toNumber, toWords } from './json.ts';

/** InvokeAI’s core metadata (`invokeai/app/invocations/metadata.py` there), or what it wrote before version 3. */
export function parseInvokeAi({ invokeai, oldInvokeai }: FileTexts): ForeignRecipe | undefined {
  const fields = invokeai === undefined ? undefined : parseFields(invokeai);
  if (fields !== undefined) return parseCore(fields);
  const old = oldInvokeai === undefined ? undefined : parseFields(oldInvokeai);
  return old === undefined ? undefined : parseOld(old);
}

const DROPPED = {
  scheduler: 'scheduler',
  clip_skip: 'clip skip',
  cfg_rescale_multiplier: 'CFG rescale',
  vae: 'VAE',
  loras: 'LoRA',
  controlnets: 'ControlNet',
  ipAdapters: 'IP adapter',
  t2iAdapters: 'T2I adapter',
  refiner_model: 'refiner',
  strength: 'denoise',
  init_image: 'input image',
  hrf_enabled: 'hires fix',
  positive_style_prompt: 'style prompt',
} as const;

type Fields = Readonly<Record<string, unknown>>;

function parseCore(fields: Fields): ForeignRecipe {
  const model = toFields(fields['model']);
  return {
    prompt: toWords(fields['positive_prompt']),
    negativePrompt: toWords(fields['negative_prompt']),
    // Before version 4 the name stood in another field.
    model: toWords(model?.['name']) || toWords(model?.['model_name']) || undefined,
    ...readNumbers(fields),
    dropped: Object.entries(DROPPED)
      .filter(([name]) => isUsed(fields[name]))
      .map(([, dropped]) => dropped),
  };
}

function parseOld(fields: Fields): ForeignRecipe | undefined {
  const image = toFields(fields['image']);
  if (image === undefined) return undefined;
  const prompts: readonly unknown[] = Array.isArray(image['prompt']) ? image['prompt'] : [];
  const typed = prompts.map((each) => toWords(toFields(each)?.['prompt'])).join(' ');
  // There, what to keep out stood between brackets.
  const negatives = [...typed.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) => words);
  return {
    prompt: typed.replaceAll(/\[[^[\]]*\]/g, '').trim(),
    negativePrompt: negatives.join(', '),
    model: toWords(fields['model_weights']) || undefined,
    ...readNumbers(image),
    dropped: isUsed(image['sampler']) ? ['sampler'] : [],
  };
}

function readNumbers(
  fields: Fields,
): Pick<ForeignRecipe, 'width' | 'height' | 'steps' | 'guidance' | 'seed'> {
  return {
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['cfg_scale']),
    seed: toNumber(fields['seed']),
  };
}

function isUsed(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
