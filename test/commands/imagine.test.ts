import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import * as z from 'zod';
import { expect, it } from 'vitest';
import { imagine } from '../../commands/imagine.ts';
import { text, type TextKey } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { applyPrices, MODELS, type Model } from '#core/image/models.ts';
import { createDriver } from '../driver/driver.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, orderOf, SDXL } from '../core/image/order.ts';

const optionSchema = z.object({
  name: z.string(),
  type: z.enum(ApplicationCommandOptionType),
  required: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  autocomplete: z.boolean().default(false),
});
const OPTIONS = z.array(optionSchema).parse(imagine.define((key) => key, MODELS).options);
const optionNamed = (name: string) => OPTIONS.find((option) => option.name === name);

it('Discord is offered every option, the prompt alone required', () => {
  expect(OPTIONS.map(({ name }) => name)).toEqual([
    'prompt',
    'aspect_ratio',
    'style',
    'count',
    'model',
    'private',
    'negative_prompt',
    'seed',
    'spoiler',
    'steps',
    'guidance',
    'width',
    'height',
  ]);
  expect(OPTIONS.filter(({ required }) => required).map(({ name }) => name)).toEqual(['prompt']);
  expect(OPTIONS.filter(({ autocomplete }) => autocomplete).map(({ name }) => name)).toEqual([
    'style',
  ]);
});

it.each([
  ['width', ApplicationCommandOptionType.Integer, 256, 2048],
  ['height', ApplicationCommandOptionType.Integer, 256, 2048],
  ['steps', ApplicationCommandOptionType.Integer, 1, 20],
  ['guidance', ApplicationCommandOptionType.Number, 1, 30],
  ['seed', ApplicationCommandOptionType.Integer, 0, 4_294_967_295],
  ['count', ApplicationCommandOptionType.Integer, 1, 4],
])('Discord checks %s itself, and the bot takes both ends', (name, type, min, max) => {
  expect(optionNamed(name)).toMatchObject({ type, min_value: min, max_value: max });
  for (const value of [min, max]) expect(() => orderOf({ [name]: value })).not.toThrow();
});

it('Discord checks the lengths of the prompts', () => {
  expect(optionNamed('prompt')).toMatchObject({ min_length: 2, max_length: 2048 });
  expect(optionNamed('negative_prompt')).toMatchObject({ max_length: 2048 });
});

const describeIn = (locale: string) => (key: TextKey) => createTranslator()(text(key), locale);
const namesIn = (locale: string, option: string, models: readonly Model[] = MODELS) => {
  const options = z.array(optionSchema).parse(imagine.define(describeIn(locale), models).options);
  return options.find(({ name }) => name === option)?.choices.map(({ name }) => name);
};

it('models are offered by name, with what they are good at and prices of as many digits', () => {
  expect(namesIn('en', 'model')).toEqual([
    'Stable Diffusion XL: all-rounder ($0.0011)',
    'SDXL Lightning: fast ($0.0011)',
    'DreamShaper 8 LCM: painterly, no seeds ($0.0010)',
    'FLUX.1 schnell: follows prompts best, square only ($0.0012)',
  ]);
  expect(namesIn('de', 'model')).toContain('SDXL Lightning: schnell ($0.0011)');
  expect(optionNamed('model')?.choices.map(({ value }) => value)).toEqual([
    SDXL,
    LIGHTNING,
    DREAMSHAPER,
    FLUX,
  ]);
});

it('models are offered at the prices that the operator pays', () => {
  const models = applyPrices(new Map([[LIGHTNING, 950_500]]));
  expect(namesIn('en', 'model', models)?.slice(0, 2)).toEqual([
    'Stable Diffusion XL: all-rounder ($0.0011000)',
    'SDXL Lightning: fast ($0.0009505)',
  ]);
});

it('shapes are offered in words, with their ratio and what it comes to', () => {
  expect(namesIn('en', 'aspect_ratio')).toEqual([
    'Square 1:1 (1024×1024)',
    'Photo 4:3 → 1152×896',
    'Portrait photo 3:4 → 896×1152',
    'Landscape 3:2 (1216×832)',
    'Portrait 2:3 (832×1216)',
    'Landscape 16:9 (1344×768)',
    'Portrait 9:16 (768×1344)',
    'Panorama 12:5 (1536×640)',
    'Tall 5:12 (640×1536)',
  ]);
  expect(namesIn('ja', 'aspect_ratio')).toContain('横長 16:9 (1344×768)');
});

it('a shape that was offered before is still painted', () => {
  expect(orderOf({ aspect_ratio: '9:7' }).request).toMatchObject({ width: 1152, height: 896 });
});

it.each(['model', 'aspect_ratio'])('the bot takes every %s that Discord offers', (name) => {
  const { choices = [] } = optionNamed(name) ?? {};
  expect(choices.length).toBeGreaterThan(1);
  for (const { value } of choices) expect(() => orderOf({ [name]: value })).not.toThrow();
});

it('the bot takes every style that it suggests, and none, and suggests at most 25', async () => {
  const driver = await createDriver();
  const suggestions = await imagine.suggest?.('style', '', {
    invocation: driver.invocation(),
    settings: driver.features.settings,
    history: driver.features.history,
    subcommand: null,
    options: {},
  });
  if (suggestions === undefined) throw new Error('nothing is suggested');
  expect(suggestions.length).toBeGreaterThan(1);
  expect(suggestions.length).toBeLessThanOrEqual(25);
  for (const { value } of suggestions) {
    const { style } = orderOf({ style: value }).request;
    expect(style).toBe(value === 'none' ? null : value);
  }
});
