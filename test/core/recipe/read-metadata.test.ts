import { describe, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { findFault } from '#core/image/image-request.ts';
import type { FoundRecipe } from '#core/recipe/found-recipe.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { encodePicture } from '../image/encode-picture.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, SDXL } from '../image/order.ts';
import {
  exifOf,
  jpegWith,
  pngOf,
  unicodeComment,
  webpWith,
  type TextForm,
} from './foreign-files.ts';
import * as tools from './foreign-recipes.ts';

const CHOSEN = 99;
const SIZE = { width: 320, height: 256 };
const translate = createTranslator();

function read(bytes: Buffer): FoundRecipe {
  const found = readMetadata(bytes, () => CHOSEN);
  if (!found.ok) throw new Error(translate(found.reason, 'en'));
  expect(findFault(found.value.request)).toBeUndefined();
  return found.value;
}

function refusalOf(bytes: Buffer): string {
  const found = readMetadata(bytes, () => CHOSEN);
  if (!found.ok) return translate(found.reason, 'en');
  throw new Error(`found ${JSON.stringify(found.value)}`);
}

const infotextOf = (settings: string, prompt = 'a red fox'): Buffer =>
  pngOf({ parameters: `${prompt}\nSteps: 20, Sampler: Euler, ${settings}` });

it('the Web UI’s recipe is read, and what the API can’t do is named', () => {
  expect(read(pngOf({ parameters: tools.WEB_UI }))).toEqual({
    copy: 'a1111',
    request: {
      model: SDXL,
      prompt: 'a red fox, (detailed:1.2),  autumn\nsecond line of the prompt',
      negativePrompt: 'blurry, text\nwatermark',
      width: 832,
      height: 1216,
      steps: 20,
      guidance: 6.5,
      seed: 965_400_086,
      style: null,
    },
    changes: [{ option: 'steps', from: '30', to: '20' }],
    dropped: ['LoRA', 'sampler', 'scheduler', 'VAE', 'denoise', 'clip skip', 'hires fix'],
  });
});

it('Forge’s FLUX becomes the FLUX that is offered', () => {
  expect(read(pngOf({ parameters: tools.FORGE }))).toEqual({
    copy: 'a1111',
    request: {
      model: FLUX,
      prompt: 'a red fox',
      negativePrompt: null,
      width: null,
      height: null,
      steps: 8,
      guidance: null,
      seed: 12,
      style: null,
    },
    changes: [{ option: 'model', from: 'flux1-dev-bnb-nf4-v2', to: 'FLUX.1 schnell' }],
    dropped: ['sampler', 'scheduler', 'Distilled CFG Scale', 'size', 'guidance'],
  });
});

it('SD.Next’s order of settings is read, and a model without seeds gets none', () => {
  const { request, changes, dropped } = read(pngOf({ parameters: tools.SD_NEXT }));
  expect(request).toMatchObject({ model: DREAMSHAPER, width: 512, height: 768, seed: null });
  expect(changes).toEqual([]);
  expect(dropped).toEqual(['sampler', 'seed']);
});

it.each([
  [
    'InvokeAI',
    { invokeai_metadata: tools.INVOKE_AI },
    {
      copy: 'invokeai',
      request: {
        model: SDXL,
        prompt: 'a red fox',
        negativePrompt: 'fog',
        width: 1024,
        height: 768,
      },
      changes: [],
      dropped: ['scheduler', 'LoRA'],
    },
    { steps: 18, guidance: 7.5, seed: 4_294_967_295 },
  ],
  [
    'InvokeAI before version 3',
    { 'sd-metadata': tools.OLD_INVOKE_AI },
    {
      copy: 'invokeai',
      request: { model: SDXL, prompt: 'a red fox', negativePrompt: 'fog', width: 512, height: 512 },
      changes: [{ option: 'model', from: 'stable-diffusion-1.5', to: 'Stable Diffusion XL' }],
      dropped: ['sampler'],
    },
    { steps: 20, guidance: 7.5, seed: 42 },
  ],
  [
    'NovelAI',
    tools.NOVEL_AI,
    {
      copy: 'novelai',
      request: {
        prompt: 'a red fox in autumn',
        negativePrompt: 'lowres',
        width: 832,
        height: 1216,
      },
      changes: [
        { option: 'model', from: 'NovelAI', to: 'Stable Diffusion XL' },
        { option: 'steps', from: '28', to: '20' },
      ],
      dropped: ['sampler', 'scheduler', 'character prompts'],
    },
    { steps: 20, guidance: 5, seed: 3_816_166_865 },
  ],
  [
    'Fooocus',
    tools.FOOOCUS,
    {
      copy: 'fooocus',
      request: {
        prompt: 'cinematic still a red fox, a red fox, intricate',
        negativePrompt: 'fog, unrealistic, saturated',
        width: 896,
        height: 1152,
      },
      changes: [
        { option: 'model', from: 'juggernautXL_v8Rundiffusion', to: 'Stable Diffusion XL' },
        { option: 'steps', from: '30', to: '20' },
        { option: 'seed', from: expect.any(String), to: expect.any(String) },
      ],
      dropped: ['sampler', 'scheduler', 'VAE', 'sharpness', 'ADM guidance', 'LoRA'],
    },
    { guidance: 4 },
  ],
  [
    'SwarmUI',
    { parameters: tools.SWARM_UI },
    {
      copy: 'swarmui',
      request: { model: LIGHTNING, prompt: 'a red fox', negativePrompt: null, width: 1024 },
      changes: [],
      dropped: ['sampler'],
    },
    { steps: 4, guidance: 1, seed: 1_500_000_000 },
  ],
  [
    'ComfyUI',
    { prompt: JSON.stringify(tools.COMFY_UI), workflow: '{}' },
    {
      copy: 'comfyui',
      request: { model: SDXL, prompt: 'a red fox', negativePrompt: 'text, watermark', width: 1152 },
      changes: [
        { option: 'seed', from: '156680208700286', to: String(156_680_208_700_286 % 2 ** 32) },
      ],
      dropped: ['sampler', 'scheduler', 'second pass', 'LoRA', 'upscaling'],
    },
    { height: 896, steps: 20, guidance: 8 },
  ],
  [
    'ComfyUI with FLUX',
    { prompt: JSON.stringify(tools.COMFY_FLUX) },
    {
      copy: 'comfyui',
      request: { model: FLUX, prompt: 'a red fox', negativePrompt: null, width: null },
      changes: [],
      dropped: ['sampler', 'scheduler', 'size'],
    },
    { steps: 4, guidance: null, seed: 219_670_278 },
  ],
])('%s’s recipe is read', (_, texts, recipe, numbers) => {
  const found = read(pngOf(texts));
  expect(found).toMatchObject(recipe);
  expect(found.dropped).toEqual(recipe.dropped);
  expect(found.request).toMatchObject(numbers);
});

it.each(['tEXt', 'zTXt', 'iTXt', 'packed iTXt'] as const)('in a %s chunk', (form: TextForm) => {
  expect(read(pngOf({ parameters: tools.WEB_UI }, form)).request.seed).toBe(965_400_086);
});

describe('in EXIF', () => {
  it.each([
    ['as the Web UI writes it', exifOf(unicodeComment(tools.WEB_UI))],
    ['in the other byte order', exifOf(unicodeComment(tools.WEB_UI, 'II'), 'II')],
    ['in a little block with the big order', exifOf(unicodeComment(tools.WEB_UI), 'II')],
    ['in ASCII', exifOf(Buffer.from(`ASCII\0\0\0${tools.WEB_UI}`))],
    ['without a character set', exifOf(Buffer.from(tools.WEB_UI))],
  ])('a comment %s is read', async (_, block) => {
    const jpeg = jpegWith(await encodePicture('JPEG', SIZE), block);
    const webp = webpWith(await encodePicture('WebP', SIZE), block);
    for (const bytes of [jpeg, webp]) expect(read(bytes).request.seed).toBe(965_400_086);
  });
});

describe('what a model does not take', () => {
  it.each([
    ['CFG scale: 7, Seed: 1, Size: 4096x2048', 'size', '4096×2048', '2048×1024'],
    ['CFG scale: 7, Seed: 1, Size: 128x64', 'size', '128×64', '512×256'],
    ['CFG scale: 7, Seed: 1, Size: 1x9000', 'size', '1×9000', '256×2048'],
    ['CFG scale: 0.5, Seed: 1, Size: 512x512', 'guidance', '0.5', '1'],
    ['CFG scale: 7, Seed: 4294967296, Size: 512x512', 'seed', '4294967296', '0'],
    ['CFG scale: 7, Seed: -1, Size: 512x512', 'seed', null, String(CHOSEN)],
    ['CFG scale: 7, Size: 512x512', 'seed', null, String(CHOSEN)],
  ])('is brought into its range: %s', (settings, option, from, to) => {
    const { changes } = read(infotextOf(`${settings}, Model: sd_xl_base_1.0`));
    expect(changes).toEqual([{ option, from, to }]);
  });

  it('a size that the recipe does not name is the picture’s own', async () => {
    const comment = 'a red fox\nSteps: 20, CFG scale: 7, Seed: 1';
    const jpeg = jpegWith(await encodePicture('JPEG', SIZE), exifOf(unicodeComment(comment)));
    const { request, changes } = read(jpeg);
    expect(request).toMatchObject(SIZE);
    expect(changes).toContainEqual({ option: 'size', from: null, to: '320×256' });
  });

  it('prompts that are too long are cut between characters, and that is said', () => {
    const prompt = `a${'🦊'.repeat(3000)}`;
    const { request, changes } = read(
      pngOf({ parameters: `${prompt}\nSteps: 20, Seed: 1, CFG scale: 7` }, 'iTXt'),
    );
    expect(request.prompt).toBe(`a${'🦊'.repeat(2047)}`);
    expect(changes).toContainEqual({ option: 'prompt', from: '3001', to: '2048' });
  });

  it('a setting that nobody knows is named by its own name, and not without end', () => {
    const settings = Array.from({ length: 100 }, (_, index) => `Plugin ${index}: on`).join(', ');
    const { dropped } = read(infotextOf(`CFG scale: 7, Seed: 1, ${settings}`));
    expect(dropped.slice(0, 3)).toEqual(['sampler', 'Plugin 0', 'Plugin 1']);
    expect(dropped).toHaveLength(20);
  });
});

it.each([
  [
    'settings in the middle of a prompt',
    'a sign that says\nSteps: 3, Sampler: x, Seed: 5\nin red\nNegative prompt: fog\nSteps: 20, Seed: 7, CFG scale: 2',
    { prompt: 'a sign that says\nSteps: 3, Sampler: x, Seed: 5\nin red', steps: 20, seed: 7 },
  ],
  [
    'quoted values with commas and escaped quotes',
    'a fox\nSteps: 20, Wildcard: "a, \\"Seed: 3\\", b", Seed: 7, CFG scale: 2',
    { seed: 7, guidance: 2 },
  ],
  [
    'lines behind the settings',
    'a fox\nSteps: 20, Seed: 7, CFG scale: 2\nTemplate: a {red|grey} fox',
    { prompt: 'a fox', seed: 7 },
  ],
  [
    'Windows’ line breaks',
    'a fox\r\nNegative prompt: fog\r\nSteps: 20, Seed: 7',
    { prompt: 'a fox', negativePrompt: 'fog' },
  ],
])('of %s each part is what it is', (_, parameters, request) => {
  expect(read(pngOf({ parameters })).request).toMatchObject(request);
});

it('a graph in circles ends, and says what it can', () => {
  const circle = {
    ...tools.COMFY_UI,
    '6': {
      class_type: 'ConditioningConcat',
      inputs: { conditioning_to: ['6', 0], text: 'a red fox' },
    },
    '10': { class_type: 'LoraLoader', inputs: { model: ['10', 0], clip: ['3', 0] } },
    '5': { class_type: 'Reroute', inputs: { width: ['5', 0], height: ['5', 0] } },
  };
  expect(read(pngOf({ prompt: JSON.stringify(circle) })).request.prompt).toBe('a red fox');
});

it('a graph with Python’s numbers is read', () => {
  const graph = JSON.stringify({ ...tools.COMFY_UI, '99': { is_changed: ['NaN'] } });
  const json = graph.replace('["NaN"]', '[NaN, -Infinity]');
  expect(read(pngOf({ prompt: json })).request.prompt).toBe('a red fox');
});

it('a packed prompt of ComfyUI’s WebP node is read', async () => {
  const model = Buffer.from(`prompt:${JSON.stringify(tools.COMFY_FLUX)}\0`);
  const block = exifOf(model);
  // The comment's entry moves into the first directory, as the camera's model.
  const entry = Buffer.from(block.subarray(26 + 2, 26 + 14));
  entry.writeUInt16BE(0x0110, 0);
  entry.writeUInt16BE(2, 2);
  entry.copy(block, 10);
  const webp = webpWith(await encodePicture('WebP', SIZE), block);
  expect(read(webp)).toMatchObject({ copy: 'comfyui', request: { seed: 219_670_278 } });
});

describe('no recipe', () => {
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Steps: 20, Seed: 1, CFG scale: 7')],
    ['a GIF', Buffer.from('GIF89a')],
  ])('is in %s', (_, bytes) => {
    expect(refusalOf(bytes)).toMatch(/isn’t a PNG, JPEG or WebP/);
  });

  it.each([
    ['without texts', {}],
    ['with other texts', { parameters: 'hello', Comment: 'made with GIMP', prompt: 'a fox' }],
    ['with JSON of others', { parameters: '{"a":1}', Comment: '{"b":2}', prompt: '[1]' }],
    ['with a graph without a sampler', { prompt: '{"1":{"class_type":"SaveImage","inputs":{}}}' }],
  ])('is in a PNG %s', (_, texts) => {
    expect(refusalOf(pngOf(texts))).toMatch(/No recipe found/);
  });

  it('without a prompt can be painted', () => {
    expect(refusalOf(infotextOf('Seed: 1, CFG scale: 7', ''))).toMatch(/has no prompt/);
  });
});
