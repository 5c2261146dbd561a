import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, parseFields, toFields, toNumber, toSeed, toWords } from './json.ts';
import { parseOldInvokeAi } from './old-invokeai.ts';

/** InvokeAI’s core metadata (`invokeai/app/invocations/metadata.py` there), or what it wrote before version 3. */
export function parseInvokeAi(texts: FileTexts): ForeignRecipe | undefined {
  const { invokeai } = texts;
  const fields = invokeai === undefined ? undefined : parseFields(invokeai);
  return fields === undefined ? parseOldInvokeAi(texts) : parseCore(fields);
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
  ref_images: 'reference images',
  regions: 'regions',
} as const;

/** What stands on the canvas, by its kind of layer. */
const LAYERS = {
  controlLayers: 'ControlNet',
  inpaintMasks: 'inpainting',
  rasterLayers: 'input image',
  regionalGuidance: 'regions',
  referenceImages: 'reference images',
} as const;

type Fields = Readonly<Record<string, unknown>>;

function parseCore(fields: Fields): ForeignRecipe {
  const model = toFields(fields['model']);
  const canvas = toFields(fields['canvas_v2_metadata']) ?? {};
  const paintsOver = /img2img|inpaint|outpaint/.test(toWords(fields['generation_mode']));
  return {
    prompt: toWords(fields['positive_prompt']),
    negativePrompt: toWords(fields['negative_prompt']),
    // Before version 4 the name stood in another field.
    model: toWords(model?.['name']) || toWords(model?.['model_name']) || undefined,
    width: toNumber(fields['width']),
    height: toNumber(fields['height']),
    steps: toNumber(fields['steps']),
    guidance: toNumber(fields['cfg_scale']) ?? toNumber(fields['guidance']),
    seed: toSeed(fields['seed']),
    dropped: [
      ...listUsed(fields, DROPPED),
      ...listUsed(canvas, LAYERS),
      ...(paintsOver ? ['input image'] : []),
    ],
  };
}

function listUsed(fields: Fields, names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names)
    .filter(([name]) => isUsed(fields[name]))
    .map(([, dropped]) => dropped);
}
