import { ApplicationCommandOptionType } from 'discord.js';
import * as z from 'zod';
import { expect, it } from 'vitest';
import { imagine } from '../../commands/imagine.ts';
import { applyPrices, MODELS } from '#core/image/models.ts';
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
    'negative_prompt',
    'style',
    'aspect_ratio',
    'width',
    'height',
    'model',
    'steps',
    'guidance',
    'seed',
    'count',
    'spoiler',
    'private',
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

it('models are offered by name and price', () => {
  expect(optionNamed('model')?.choices).toEqual([
    { name: 'Stable Diffusion XL ($0.0011)', value: SDXL },
    { name: 'SDXL Lightning ($0.0011)', value: LIGHTNING },
    { name: 'DreamShaper 8 LCM ($0.001)', value: DREAMSHAPER },
    { name: 'FLUX.1 schnell ($0.0012)', value: FLUX },
  ]);
});

it('models are offered at the prices that the operator pays', () => {
  const models = applyPrices(new Map([[LIGHTNING, 900_000]]));
  const offered = JSON.stringify(imagine.define((key) => key, models));
  expect(offered).toContain('SDXL Lightning ($0.0009)');
  expect(offered).toContain('Stable Diffusion XL ($0.0011)');
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
