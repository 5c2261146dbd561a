import { pngOf } from '../foreign-files.ts';
import {
  bareGraphOf,
  comfy,
  FOX,
  graphOf,
  node,
  SAMPLER,
  type Case,
  type Inputs,
  type Nodes,
} from './case.ts';

const sampler = (inputs: object, type = 'KSampler'): ReturnType<typeof node> =>
  node(type, { ...SAMPLER, ...inputs });

/** The numbers without the ways to words and latents. */
const NUMBERS = {
  seed: 7,
  steps: 12,
  cfg: 6,
  sampler_name: 'euler',
  scheduler: 'normal',
  denoise: 1,
};

const LOADER = {
  ckpt_name: 'sd_xl_base_1.0.safetensors',
  vae_name: 'Baked VAE',
  lora_name: 'None',
  positive: 'a red fox',
  negative: 'fog, rain',
  token_normalization: 'none',
  empty_latent_width: 832,
  empty_latent_height: 1216,
};

function bare(name: string, nodes: Nodes, more: Partial<Case> = {}): Case {
  const file = pngOf({ prompt: bareGraphOf(nodes) });
  return { name, file, copy: 'comfyui', request: FOX, ...more };
}

const latent = (name: string, type: string, inputs: Inputs, others: Nodes = {}): Case =>
  comfy(name, { '5': node(type, inputs), ...others });

/** Samplers, bundles, numbers and sizes. */
export const GRAPH_PASSES: readonly Case[] = [
  comfy(
    'a refiner with a lower id is not the first pass',
    {
      '2': sampler({
        noise_seed: 99,
        steps: 18,
        cfg: 3,
        positive: ['26', 0],
        latent_image: ['3', 0],
      }),
      '8': node('VAEDecode', { samples: ['2', 0], vae: ['4', 2] }),
      '26': node('CLIPTextEncode', { text: 'refined words', clip: ['4', 1] }),
    },
    { dropped: ['second pass'] },
  ),
  comfy(
    'nor is the second stage of a cascade, which has an empty latent of its own',
    {
      '5': node('StableCascade_EmptyLatentImage', { width: 832, height: 1216, compression: 42 }),
      '8': node('VAEDecode', { samples: ['10', 0], vae: ['4', 2] }),
      '10': sampler({
        seed: 99,
        steps: 9,
        cfg: 1.1,
        positive: ['12', 0],
        latent_image: ['5', 1],
      }),
      '11': node('StableCascade_StageB_Conditioning', {
        conditioning: ['6', 0],
        stage_c: ['3', 0],
      }),
      '12': node('ControlNetApply', { strength: 1, conditioning: ['11', 0] }),
    },
    { dropped: ['second pass'] },
  ),
  comfy(
    'nor is a second pass that changes more than the first',
    {
      '3': sampler({ denoise: 0.9 }),
      '8': node('VAEDecode', { samples: ['10', 0], vae: ['4', 2] }),
      '10': sampler({ seed: 99, steps: 18, cfg: 3, latent_image: ['11', 0] }),
      '11': node('LatentUpscale', { width: 1024, height: 1496, samples: ['3', 0] }),
    },
    { dropped: ['denoise', 'second pass', 'upscaling'] },
  ),
  comfy(
    'nor one that begins with the picture of the first',
    {
      '9': node('SaveImage', { images: ['12', 0] }),
      '10': node('VAEEncode', { pixels: ['8', 0], vae: ['4', 2] }),
      '11': sampler({ seed: 99, steps: 4, denoise: 0.3, latent_image: ['10', 0] }),
      '12': node('FaceDetailer', { ...SAMPLER, seed: 5, steps: 9, image: ['13', 0] }),
      '13': node('VAEDecode', { samples: ['11', 0], vae: ['4', 2] }),
    },
    { dropped: ['second pass', 'detailer'] },
  ),
  comfy(
    'two pictures in one graph: what they differ in is not claimed',
    {
      '20': sampler({ seed: 8 }),
      '21': node('VAEDecode', { samples: ['20', 0], vae: ['4', 2] }),
      '22': node('SaveImage', { images: ['21', 0] }),
    },
    { request: { ...FOX, seed: 1 }, from: { seed: null } },
  ),
  bare('Impact’s sampler gets its words by a pipe', {
    '3': node('ImpactKSamplerBasicPipe', {
      ...NUMBERS,
      basic_pipe: ['10', 0],
      latent_image: ['5', 0],
    }),
    '4': node('CheckpointLoaderSimple', { ckpt_name: 'sd_xl_base_1.0.safetensors' }),
    '5': node('EmptyLatentImage', { width: 832, height: 1216 }),
    '6': node('CLIPTextEncode', { text: 'a red fox', clip: ['4', 1] }),
    '7': node('CLIPTextEncode', { text: 'fog, rain', clip: ['4', 1] }),
    '8': node('VAEDecode', { samples: ['3', 1] }),
    '9': node('SaveImage', { images: ['8', 0] }),
    '10': node('ToBasicPipe', { model: ['4', 0], positive: ['6', 0], negative: ['7', 0] }),
  }),
  comfy('words come out of a pipe again', {
    '3': sampler({ model: ['11', 0], positive: ['11', 3], negative: ['11', 4] }),
    '10': node('ToBasicPipe', { model: ['4', 0], positive: ['6', 0], negative: ['7', 0] }),
    '11': node('FromBasicPipe', { basic_pipe: ['10', 0] }),
  }),
  bare('Easy-Use’s sampler has all in a pipe', {
    '1': node('easy fullLoader', { ...LOADER, resolution: 'width x height (custom)' }),
    '2': node('easy preSampling', { ...NUMBERS, pipe: ['1', 0] }),
    '3': node('easy kSampler', { image_output: 'Save', pipe: ['2', 0] }),
  }),
  bare('ttN’s sampler has its numbers, and the rest in a pipe', {
    '1': node('ttN pipeLoader', { ...LOADER, positive: ['5', 0], seed: 0 }),
    '2': node('ttN pipeKSampler', { ...NUMBERS, image_output: 'Save', pipe: ['1', 0] }),
    '5': node('ttN text', { text: 'a red fox' }),
  }),
  bare(
    'Efficient’s loader has the words and the size',
    {
      '1': node('Efficient Loader', { ...LOADER, lora_name: 'fur.safetensors' }),
      '2': node('KSampler (Efficient)', {
        ...NUMBERS,
        model: ['1', 0],
        positive: ['1', 1],
        negative: ['1', 2],
        latent_image: ['1', 3],
      }),
    },
    { dropped: ['LoRA'] },
  ),
  bare('Efficient’s sampler for SDXL gets a tuple', {
    '1': node('Eff. Loader SDXL', { ...LOADER, base_ckpt_name: LOADER.ckpt_name }),
    '2': node('KSampler SDXL (Eff.)', { ...NUMBERS, sdxl_tuple: ['1', 0], latent_image: ['1', 1] }),
  }),
  comfy('rgthree’s context brings numbers and words', {
    '3': sampler({
      seed: ['20', 8],
      steps: ['20', 9],
      cfg: ['20', 10],
      model: ['20', 1],
      positive: ['20', 4],
      negative: ['20', 5],
    }),
    '20': node('Context Big (rgthree)', {
      base_ctx: ['21', 0],
      positive: ['6', 0],
      negative: ['7', 0],
    }),
    '21': node('Context Big (rgthree)', { model: ['4', 0], seed: 7, steps: 12, cfg: 6 }),
  }),
  bare('XLabs’ sampler has its own names', {
    '1': node('XlabsSampler', {
      noise_seed: 7,
      steps: 12,
      true_gs: 6,
      model: ['4', 0],
      conditioning: ['6', 0],
      neg_conditioning: ['7', 0],
      latent_image: ['5', 0],
    }),
    '4': node('CheckpointLoaderSimple', { ckpt_name: 'sd_xl_base_1.0.safetensors' }),
    '5': node('EmptyLatentImage', { width: 832, height: 1216 }),
    '6': node('CLIPTextEncode', { text: 'a red fox', clip: ['4', 1] }),
    '7': node('CLIPTextEncode', { text: 'fog, rain', clip: ['4', 1] }),
  }),
  comfy('linked numbers are read by what they are for', {
    '3': sampler({ seed: ['20', 0], steps: ['20', 1], cfg: ['20', 2] }),
    '20': node('Input Parameters (Image Saver)', NUMBERS),
  }),
  comfy(
    'a number that a node computes is not claimed',
    {
      '3': sampler({ steps: ['20', 0] }),
      '20': node('SimpleMath+', { value: 'a * 2', a: ['21', 0] }),
      '21': node('PrimitiveInt', { value: 6 }),
    },
    { request: { ...FOX, steps: 20 }, from: { steps: null } },
  ),
  {
    name: 'a seed of 64 bits keeps its digits',
    file: pngOf({ prompt: graphOf().replace('"seed":7', '"seed":18446744073709551615') }),
    request: { ...FOX, seed: 4_294_967_295 },
    from: { seed: '18446744073709551615' },
  },
  comfy(
    'a checkpoint with a preview is the same model',
    {
      '4': node('CheckpointLoader|pysssss', {
        ckpt_name: { content: 'sd_xl_base_1.0.safetensors', image: null },
        prompt: '[none]',
      }),
    },
    { notChanged: ['model'] },
  ),
  latent('rgthree’s list of sizes', 'SDXL Empty Latent Image (rgthree)', {
    dimensions: ' 832 x 1216  (portrait)',
    clip_scale: 2,
  }),
  latent('a size picker', 'SDXLEmptyLatentSizePicker+', {
    resolution: '832x1216 (0.68)',
    width_override: 0,
    height_override: 0,
  }),
  latent('a list of sizes turned around', 'EmptyLatentImagePresets', {
    dimensions: '1216 x 832 (landscape)',
    invert: true,
  }),
  latent(
    'a preset counts, not the sides beside it',
    'EmptyLatentImage',
    { width: ['20', 0], height: ['20', 1] },
    {
      '20': node('CR SDXL Aspect Ratio', {
        width: 1024,
        height: 1024,
        aspect_ratio: '2:3 portrait 832x1216',
        swap_dimensions: 'Off',
      }),
    },
  ),
  comfy(
    'a ratio without a size is not claimed',
    { '5': node('Empty Latent Ratio', { aspect_ratio: '2:3', width: 1024, height: 1024 }) },
    { request: { ...FOX, width: 256, height: 256 }, from: { size: null } },
  ),
  latent(
    'a latent behind a batch',
    'RepeatLatentBatch',
    { amount: 2, samples: ['20', 0] },
    {
      '20': node('EmptyLatentImage', { width: ['21', 0], height: ['22', 0] }),
      '21': node('PrimitiveInt', { value: 832 }),
      '22': node('INTConstant', { value: 1216 }),
    },
  ),
];
