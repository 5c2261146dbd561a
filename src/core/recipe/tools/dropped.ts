/** Settings that a request has, that say nothing about the picture, or that say it twice. */
const SILENT =
  /^(steps|cfg scale|seed|size|model|version|easel style|app|backend|parser|user|pipeline|operations?|batch (size|pos)|created date|time( taken)?|hashes|.*\bhash|civitai .*|discard penultimate sigma|rng|hires (module|cfg|prompt|negative).*|unet|diffusion model|(negative |wildcard )?(template|prompt)|wildcard .*)$/i;

/** Settings of the Web UI and its relatives, by how their names begin. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^sampler/i, 'sampler'],
  [/^schedule/i, 'scheduler'],
  [/^postprocess/i, 'upscaling'],
  [/^(hires|first pass)/i, 'hires fix'],
  [/^lora/i, 'LoRA'],
  [/^(ti|embedding)/i, 'embeddings'],
  [/^hypernet/i, 'hypernetwork'],
  [/^controlnet/i, 'ControlNet'],
  [/^adetailer/i, 'ADetailer'],
  [/^denoising/i, 'denoise'],
  [/^variation seed|^seed resize/i, 'variation seed'],
  [/^refiner/i, 'refiner'],
  [/^(mask|inpaint)/i, 'inpainting'],
  [/^vae/i, 'VAE'],
];

const NAME_MAX = 40;

/** What a setting of an infotext is called among the things that are dropped; empty if nothing is lost. */
export function nameDropped(name: string, value: string): readonly string[] {
  if (SILENT.test(name)) return [];
  if (/^clip skip$/i.test(name)) return value === '1' ? [] : ['clip skip'];
  const [, known = name.slice(0, NAME_MAX)] = NAMES.find(([start]) => start.test(name)) ?? [];
  return [known];
}
