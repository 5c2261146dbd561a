import type { ImageRequest } from '#core/image/image-request.ts';
import type { RecipeCopy } from '#core/recipe/found-recipe.ts';
import { pngOf } from '../foreign-files.ts';

/** A file of another tool, and what has to be read from it. What is not named is not judged. */
export type Case = {
  readonly name: string;
  readonly file: Buffer;
  readonly copy?: RecipeCopy;
  /** Instead of a recipe. */
  readonly refusal?: string;
  readonly request?: Partial<ImageRequest>;
  readonly dropped?: readonly string[];
  readonly notDropped?: readonly string[];
  readonly notChanged?: readonly string[];
  /** What a change must be shown as coming from, by the option. */
  readonly from?: Readonly<Record<string, string | null>>;
};

/** What most cases ask for, each in its own form. */
export const FOX = {
  prompt: 'a red fox',
  negativePrompt: 'fog, rain',
  width: 832,
  height: 1216,
  steps: 12,
  guidance: 6,
  seed: 7,
} as const;

export const SETTINGS = 'Steps: 12, Sampler: Euler, CFG scale: 6, Seed: 7, Size: 832x1216';
export const INFOTEXT = `a red fox\nNegative prompt: fog, rain\n${SETTINGS}, Model: sd_xl_base_1.0`;

export type Inputs = Readonly<Record<string, unknown>>;
export type Nodes = Readonly<Record<string, { class_type: string; inputs: Inputs } | undefined>>;

export const node = (type: string, inputs: Inputs): { class_type: string; inputs: Inputs } => ({
  class_type: type,
  inputs,
});

export const SAMPLER = {
  seed: 7,
  steps: 12,
  cfg: 6,
  sampler_name: 'euler',
  scheduler: 'normal',
  denoise: 1,
  model: ['4', 0],
  positive: ['6', 0],
  negative: ['7', 0],
  latent_image: ['5', 0],
} as const;

/** The graph that ComfyUI starts with, changed. */
export function graphOf(changes: Nodes = {}): string {
  return JSON.stringify({
    '3': node('KSampler', SAMPLER),
    '4': node('CheckpointLoaderSimple', { ckpt_name: 'sd_xl_base_1.0.safetensors' }),
    '5': node('EmptyLatentImage', { width: 832, height: 1216, batch_size: 1 }),
    '6': node('CLIPTextEncode', { text: 'a red fox', clip: ['4', 1] }),
    '7': node('CLIPTextEncode', { text: 'fog, rain', clip: ['4', 1] }),
    '8': node('VAEDecode', { samples: ['3', 0], vae: ['4', 2] }),
    '9': node('SaveImage', { filename_prefix: 'x', images: ['8', 0] }),
    ...changes,
  });
}

/** A graph without the nodes that every other one has. */
export function bareGraphOf(nodes: Nodes): string {
  const none = Object.fromEntries(Array.from('3456789', (id) => [id, undefined]));
  return graphOf({ ...none, ...nodes });
}

/** What is expected of most graphs. */
export function comfy(name: string, changes: Nodes, more: Partial<Case> = {}): Case {
  const file = pngOf({ prompt: graphOf(changes) });
  return { name, file, copy: 'comfyui', request: FOX, ...more };
}
