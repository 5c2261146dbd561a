import { toFields, toNumber, toWords } from '../json.ts';
import { listSources, type Node } from './graph.ts';
import type { Passes } from './passes.ts';

const LOST_TYPES: readonly (readonly [RegExp, string])[] = [
  [/control_?net|controlnet|T2IAdapter/i, 'ControlNet'],
  [/ip_?adapter|instantid|pulid|photo_?maker/i, 'IP adapter'],
  [
    /referencelatent|stylemodelapply|unclipconditioning|redux|kontext.*stitch|imageedit/i,
    'reference image',
  ],
  [/area|setmask|regional|attention_?couple|gligen/i, 'areas'],
  [/^VAELoader/i, 'VAE'],
  [/^CLIPSetLastLayer/i, 'clip skip'],
  [/hypernetwork/i, 'hypernetwork'],
  [/merge/i, 'model merge'],
  [/hi-?res.?fix/i, 'hires fix'],
  [/detailer/i, 'detailer'],
  [/upscale/i, 'upscaling'],
  [/^load.?image|image.?load/i, 'input image'],
  [/inpaint/i, 'inpainting'],
  [/^FluxGuidance|^CLIPTextEncodeFlux/i, 'guidance'],
];

/** What went into the picture and has no counterpart here. */
export function listLost(
  { ends, first, count }: Passes,
  denoise: number | bigint | undefined,
): readonly string[] {
  const sources = listSources(first);
  const has = (input: string): boolean => sources.some(({ inputs }) => input in inputs);
  const used = listSources(ends);
  const types = used.map(({ type }) => type);
  return [
    ...(has('sampler_name') ? ['sampler'] : []),
    ...(has('scheduler') ? ['scheduler'] : []),
    ...(denoise !== undefined && denoise < 1 ? ['denoise'] : []),
    ...(count > 1 ? ['second pass'] : []),
    ...(used.some(hasLora) ? ['LoRA'] : []),
    ...LOST_TYPES.filter(([pattern]) => types.some((type) => pattern.test(type))).map(
      ([, name]) => name,
    ),
    ...(used.some(hasStyle) ? ['style'] : []),
    ...(used.some(hasClipSkip) ? ['clip skip'] : []),
  ];
}

/** Loaders have a place for one, which is `None` when it is empty; lists of them can be switched off one by one. */
function hasLora(node: Node): boolean {
  const named = node.entries.filter(([name]) => /^lora(_name)?(_?\d{1,3})?(_name)?$/.test(name));
  return named.length > 0 ? named.some(([, value]) => isLoaded(value)) : /lora/i.test(node.type);
}

function isLoaded(value: unknown): boolean {
  const entry = toFields(value);
  if (entry !== undefined) return entry['on'] !== false;
  const name = toWords(value);
  return name !== '' && name !== 'None';
}

function hasStyle({ type, inputs }: Node): boolean {
  const style = toWords(inputs['style']) || toWords(inputs['styles']);
  return /style/i.test(type) && style !== '' && !/^(none|base|no style)$/i.test(style);
}

function hasClipSkip({ inputs }: Node): boolean {
  const skip = toNumber(inputs['clip_skip'] ?? inputs['base_clip_skip']);
  return skip !== undefined && skip < -1;
}
