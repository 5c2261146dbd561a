import { pngOf } from '../foreign-files.ts';
import { FOX, type Case } from './case.ts';

type Fields = Readonly<Record<string, unknown>>;

const tool = (name: string, keyword: string, fields: Fields, more: Partial<Case> = {}): Case => ({
  name,
  file: pngOf({ [keyword]: JSON.stringify(fields) }),
  request: FOX,
  ...more,
});

const IMAGE = { steps: 12, cfg_scale: 6, height: 1216, width: 832, seed: 7, sampler: 'k_euler' };
const OLD = { model: 'stable diffusion', model_weights: 'sd_xl_base_1.0' };
const invoke = { copy: 'invokeai' } as const;

const EASY = {
  prompt: 'a red fox',
  negative_prompt: 'fog, rain',
  seed: '7',
  use_stable_diffusion_model: 'sd_xl_base_1.0',
  sampler_name: 'euler',
  width: '832',
  height: '1216',
  num_inference_steps: '12',
  guidance_scale: '6',
};

const EASY_LABELS = {
  Prompt: 'a red fox',
  'Negative Prompt': 'fog, rain',
  Seed: '7',
  'Stable Diffusion model': 'sd_xl_base_1.0',
  Sampler: 'euler',
  Width: '832',
  Height: '1216',
  Steps: '12',
  'Guidance Scale': '6',
  'LoRA model': 'fur',
};

const RUINED = {
  Prompt: 'a red fox',
  Negative: 'fog, rain',
  steps: 12,
  cfg: 6,
  width: 832,
  height: 1216,
  seed: 7,
  sampler_name: 'euler',
  base_model_name: 'sd_xl_base_1.0.safetensors',
  loras: [['', '1.0 - fur.safetensors']],
  software: 'RuinedFooocus',
};

const INVOKE = {
  app_version: '6.4.0',
  positive_prompt: 'a red fox',
  negative_prompt: 'fog, rain',
  width: 832,
  height: 1216,
  seed: 7,
  steps: 12,
  cfg_scale: 6,
  model: { name: 'stable-diffusion-xl-base-1-0' },
};

const NOVEL = {
  prompt: 'a red fox',
  uc: 'fog, rain',
  steps: 12,
  scale: 6,
  seed: 7,
  width: 832,
  height: 1216,
};

const FOOOCUS = {
  full_prompt: ['a red fox'],
  full_negative_prompt: ['fog, rain'],
  base_model: 'sd_xl_base_1.0',
  guidance_scale: 6,
  resolution: '(832, 1216)',
  steps: 12,
};

const SPACE = {
  prompt: 'a red fox',
  negative_prompt: 'fog, rain',
  resolution: '832 x 1216',
  guidance_scale: 6,
  num_inference_steps: 12,
  seed: 7,
  sampler: 'Euler a',
  use_upscaler: null,
  Model: { Model: 'sd_xl_base_1.0', 'Model hash': '31e35c80fc' },
};

/** Tools with a form of their own. */
export const TOOLS: readonly Case[] = [
  {
    name: 'Easy Diffusion',
    file: pngOf(EASY),
    copy: 'easy-diffusion',
    request: FOX,
    dropped: ['sampler'],
  },
  {
    name: 'Easy Diffusion’s labels',
    file: pngOf(EASY_LABELS),
    copy: 'easy-diffusion',
    request: FOX,
    dropped: ['LoRA'],
  },
  tool('RuinedFooocus', 'parameters', RUINED, {
    copy: 'ruined-fooocus',
    dropped: ['sampler', 'LoRA'],
  }),
  tool('a Space on Hugging Face', 'metadata', SPACE, {
    copy: 'hugging-face',
    dropped: ['sampler'],
  }),
  tool(
    'a Space that writes parameters',
    'parameters',
    { ...SPACE, resolution: undefined, width: 832, height: 1216 },
    { copy: 'hugging-face' },
  ),
  tool(
    'a long seed of Fooocus',
    'parameters',
    { ...FOOOCUS, seed: '6952411511246973023' },
    {
      copy: 'fooocus',
      request: { ...FOX, seed: 473_327_711 },
      from: { seed: '6952411511246973023' },
    },
  ),
  tool(
    'a size of Fooocus as a list',
    'parameters',
    { ...FOOOCUS, resolution: [832, 1216], seed: 7 },
    { copy: 'fooocus' },
  ),
  tool(
    'InvokeAI’s prompt as text',
    'sd-metadata',
    { ...OLD, image: { ...IMAGE, prompt: 'a red fox [fog, rain]' } },
    invoke,
  ),
  tool(
    'InvokeAI’s list of images',
    'sd-metadata',
    {
      model_id: 'sd_xl_base_1.0',
      images: [{ ...IMAGE, prompt: [{ prompt: 'a red fox [fog, rain]', weight: 1 }] }],
    },
    invoke,
  ),
  tool(
    'InvokeAI’s input image before version 3',
    'sd-metadata',
    {
      ...OLD,
      image: {
        ...IMAGE,
        prompt: [{ prompt: 'a red fox [fog, rain]', weight: 1 }],
        type: 'img2img',
        strength: 0.6,
        init_image_path: 'a.png',
        postprocessing: [{ type: 'esrgan', scale: 2 }, { type: 'gfpgan' }],
        variations: [[9, 0.2]],
      },
    },
    {
      ...invoke,
      dropped: ['denoise', 'input image', 'variation seed', 'upscaling', 'face restoration'],
    },
  ),
  ...[
    '"a red fox [fog, rain]" -s12 -S7 -W832 -H1216 -C6.0 -Ak_lms',
    'a red fox [fog, rain] -s 12 -S 7 -W 832 -H 1216 -C 6 -A k_lms',
  ].map((Dream): Case => ({
    name: `the command ${Dream}`,
    file: pngOf({ Dream }),
    ...invoke,
    request: FOX,
    dropped: ['sampler'],
  })),
  tool(
    'InvokeAI’s canvas',
    'invokeai_metadata',
    {
      ...INVOKE,
      generation_mode: 'sdxl_img2img',
      ref_images: [{ id: 'r', isEnabled: true }],
      regions: [{ positivePrompt: 'a stone' }],
      canvas_v2_metadata: { controlLayers: [{ id: 'c' }], inpaintMasks: [], rasterLayers: [] },
    },
    {
      ...invoke,
      dropped: ['input image', 'reference images', 'regions', 'ControlNet'],
      notDropped: ['inpainting'],
    },
  ),
  tool(
    'NovelAI’s references',
    'Comment',
    { ...NOVEL, reference_strength_multiple: [0.6], director_reference_strengths: [1] },
    { copy: 'novelai', dropped: ['vibe transfer', 'character reference'] },
  ),
  tool(
    'NovelAI without references',
    'Comment',
    { ...NOVEL, reference_strength_multiple: [] },
    { copy: 'novelai', notDropped: ['vibe transfer'] },
  ),
];
