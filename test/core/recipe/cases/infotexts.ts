import { pngOf } from '../foreign-files.ts';
import { FOX, INFOTEXT, SETTINGS, type Case } from './case.ts';

function infotext(name: string, parameters: string, more: Partial<Case> = {}): Case {
  return { name, file: pngOf({ parameters }, 'iTXt'), copy: 'a1111', request: FOX, ...more };
}

const PROMPTS = 'a red fox\nNegative prompt: fog, rain';

/** The Web UI’s form, as tools vary it. */
export const INFOTEXTS: readonly Case[] = [
  infotext(
    'names of settings in other cases',
    `${PROMPTS}\nSteps: 12, Sampler: euler, CFG Scale: 6.0, seed: 7, Size: 832x1216`,
    { notDropped: ['CFG Scale', 'seed'] },
  ),
  infotext(
    'SD.Next’s templates',
    `${PROMPTS}\nTemplate: a {red|grey} fox\nNegative template: x\n${SETTINGS}`,
  ),
  infotext(
    'a template without a negative prompt',
    `a red fox\nTemplate: a {red|grey}\nfox\n${SETTINGS}`,
    {
      request: { ...FOX, negativePrompt: null },
    },
  ),
  infotext('all in one line', `a red fox Negative prompt: fog, rain ${SETTINGS}`),
  infotext('all in one line with commas', `a red fox, Negative prompt: fog, rain, ${SETTINGS}`),
  infotext(
    'the negative prompt in the line of the settings',
    `a red fox\nNegative prompt: fog, rain ${SETTINGS}`,
  ),
  infotext(
    'and without steps at its start',
    'a red fox\nNegative prompt: fog, rain, Sampler: Euler, Seed: 7, CFG scale: 6, Size: 832x1216, Steps: 12',
  ),
  infotext('one line without a negative prompt', `a red fox, ${SETTINGS}`, {
    request: { ...FOX, negativePrompt: null },
  }),
  infotext(
    'an empty model, and the real one under another name',
    'a red fox\nSteps: 8, CFG scale: 1.000000, Seed: 7, Size: 832x1216, Model: , Sampler: euler, Unet: flux1-schnell.safetensors, Version: stable-diffusion.cpp',
    { request: { seed: 7, steps: 8 }, notChanged: ['model'], notDropped: ['Unet'] },
  ),
  infotext(
    'Civitai’s JSON among the settings',
    `${PROMPTS}\n${SETTINGS}, Civitai resources: [{"type":"checkpoint","modelName":"A, b: c"}], Civitai metadata: {"prompt":"a fox, lighting: soft, Style: none","ratio":{"value":"2:3"}}`,
    { notDropped: ['lighting', 'Style', 'b', 'modelName'] },
  ),
  infotext(
    'templates of dynamic prompts',
    `${INFOTEXT}, Template: "a {red|grey} fox, big", Negative Template: "fog, {rain|snow}", Wildcard prompt: "a __colour__ fox, x"`,
    { notDropped: ['Template', 'Negative Template', 'Wildcard prompt'] },
  ),
  infotext(
    'files at the start, in the middle and at the end of a prompt',
    `<lora:a:0.8>, a red fox, <lora:b:1>, in the snow, <lora:c:1>\nNegative prompt: fog, rain\n${SETTINGS}`,
    { request: { ...FOX, prompt: 'a red fox, in the snow' }, dropped: ['LoRA'] },
  ),
  infotext('a seed of 64 bits', INFOTEXT.replace('Seed: 7', 'Seed: 6952411511246973023'), {
    request: { ...FOX, seed: 473_327_711 },
    from: { seed: '6952411511246973023' },
  }),
  ...[
    'My holiday\nISO: 100, Aperture: 2.8, Lens: 35mm',
    'My holiday\nModel: EOS, Size: 6000x4000, ISO: 100',
    'Garden\nSeed: pumpkin, Water: 2, Sun: full',
  ].map((words) =>
    infotext(`no recipe: ${words.slice(words.indexOf('\n') + 1)}`, words, {
      refusal: 'recipe.none',
    }),
  ),
];
