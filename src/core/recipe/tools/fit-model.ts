import { DEFAULT_MODEL, MODELS, resolveModel, type Model } from '#core/image/models.ts';
import type { Note } from '../found-recipe.ts';

/** File names of the very models that are offered here: with them nothing has changed. */
const SAME: readonly (readonly [RegExp, Model['id']])[] = [
  [/^sd_?xl_base_1\.0(_0\.9vae)?$|^stable-diffusion-xl-base-1-?0$/, MODELS[0].id],
  [/^sdxl_lightning_\d+step(_unet|_lora)?$/, MODELS[1].id],
  [/^dreamshaper_?8_?lcm$/, MODELS[2].id],
  [/^flux\.?1-?_?schnell(-fp8)?$/, MODELS[3].id],
];

/** What comes nearest to models that are not offered. */
const NEAREST: readonly (readonly [RegExp, Model['id']])[] = [
  [/flux/, MODELS[3].id],
  [/lightning/, MODELS[1].id],
];

const NAME_MAX = 100;

/** The model of another tool’s file name, or whatever comes nearest. */
export function fitModel(named: string | undefined, note: Note): Model {
  const own = named === undefined ? undefined : resolveModel(named);
  if (own !== undefined) return own;
  const name = readFileName(named ?? '');
  const same = findModel(SAME, name);
  if (same !== undefined) return same;
  const nearest = findModel(NEAREST, name) ?? DEFAULT_MODEL;
  note('model', named === undefined ? null : shown(named), nearest.name);
  return nearest;
}

function findModel(table: typeof SAME, name: string): Model | undefined {
  const id = table.find(([pattern]) => pattern.test(name))?.[1];
  return id === undefined ? undefined : resolveModel(id);
}

/** `models\\SDXL\\sd_xl_base_1.0.safetensors` and `sd_xl_base_1.0` are the same file. */
function readFileName(path: string): string {
  const file = path.slice(-NAME_MAX).split(/[\\/]/).at(-1) ?? '';
  return file
    .trim()
    .toLowerCase()
    .replace(/\.(safetensors|ckpt|sft|gguf)$/, '');
}

function shown(named: string): string {
  return named.length > NAME_MAX ? `${named.slice(0, NAME_MAX - 1).toWellFormed()}…` : named;
}
