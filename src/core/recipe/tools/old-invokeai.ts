import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { isUsed, parseFields, toFields, toNumber, toSeed, toWords } from './json.ts';

/** What InvokeAI wrote before version 3, and lstein’s stable-diffusion before it: JSON, or the line of the command. */
export function parseOldInvokeAi({ oldInvokeai, dream }: FileTexts): ForeignRecipe | undefined {
  const fields = oldInvokeai === undefined ? undefined : parseFields(oldInvokeai);
  const first: unknown = Array.isArray(fields?.['images']) ? fields['images'][0] : undefined;
  const image = toFields(fields?.['image'] ?? first);
  if (image === undefined) return dream === undefined ? undefined : parseDream(dream);
  return {
    ...splitBrackets(readPrompt(image['prompt'])),
    model: toWords(fields?.['model_weights']) || toWords(fields?.['model_id']) || undefined,
    width: toNumber(image['width']),
    height: toNumber(image['height']),
    steps: toNumber(image['steps']),
    guidance: toNumber(image['cfg_scale']),
    seed: toSeed(image['seed']),
    dropped: listLost(image),
  };
}

function readPrompt(prompt: unknown): string {
  if (!Array.isArray(prompt)) return toWords(prompt);
  return prompt.map((each) => toWords(toFields(each)?.['prompt']) || toWords(each)).join(' ');
}

/** There, what to keep out stood between brackets. */
function splitBrackets(typed: string): Pick<ForeignRecipe, 'prompt' | 'negativePrompt'> {
  const negatives = [...typed.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) => words);
  return {
    prompt: typed.replaceAll(/\[[^[\]]*\]/g, '').trim(),
    negativePrompt: negatives.join(', '),
  };
}

const DROPPED = {
  sampler: 'sampler',
  strength: 'denoise',
  init_image_path: 'input image',
  init_mask: 'inpainting',
  mask_image_path: 'inpainting',
  variations: 'variation seed',
  hires_fix: 'hires fix',
  facetool: 'face restoration',
  upscale: 'upscaling',
} as const;

function listLost(image: Readonly<Record<string, unknown>>): readonly string[] {
  const later: readonly unknown[] = Array.isArray(image['postprocessing'])
    ? image['postprocessing']
    : [];
  const steps = later.slice(0, 20).map((each) => toWords(toFields(each)?.['type']));
  return [
    ...Object.entries(DROPPED)
      .filter(([name]) => isUsed(image[name]))
      .map(([, dropped]) => dropped),
    ...(image['type'] === 'img2img' ? ['input image'] : []),
    ...steps.map((type) =>
      /gan|codeformer/i.test(type) && !/esrgan/i.test(type) ? 'face restoration' : 'upscaling',
    ),
  ];
}

/** `"a red fox [fog]" -s12 -W832 -H1216 -C6.0 -Ak_lms -S7`, with or without quotes and spaces. */
function parseDream(line: string): ForeignRecipe | undefined {
  const command = line.slice(0, 20_000);
  const start = command.search(/ -[a-zA-Z] ?[\w.]/);
  if (start < 0) return undefined;
  const flags = new Map(
    Array.from(
      command.slice(start).matchAll(/ -([a-zA-Z]) ?([^\s]{1,200})/g),
      ([, name, value]) => [name ?? '', value ?? ''],
    ),
  );
  const number = (flag: string): number | undefined => toNumber(flags.get(flag));
  const typed = command
    .slice(0, start)
    .trim()
    .replace(/^"([^]*)"$/, '$1');
  return {
    ...splitBrackets(typed),
    width: number('W'),
    height: number('H'),
    steps: number('s'),
    guidance: number('C'),
    seed: toSeed(flags.get('S')),
    dropped: [
      ...(flags.has('A') ? ['sampler'] : []),
      ...(flags.has('I') ? ['input image'] : []),
      ...(flags.has('f') ? ['denoise'] : []),
      ...(flags.has('U') ? ['upscaling'] : []),
      ...(flags.has('G') ? ['face restoration'] : []),
      ...(flags.has('V') ? ['variation seed'] : []),
    ],
  };
}
