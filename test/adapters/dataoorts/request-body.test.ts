import { describe, expect, it } from 'vitest';
import { createRequestBody } from '#adapters/dataoorts/request-body.ts';
import { MODELS } from '#core/image/models.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import {
  DREAMSHAPER,
  FLUX,
  LIGHTNING,
  orderOf,
  SDXL,
  type Options,
} from '../../core/image/order.ts';
import { MODELS as RULES } from '../../sandbox/dataoorts/models.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { describeProblem } from '../../sandbox/dataoorts/validation.ts';

const bodyOf = (options: Options): unknown =>
  JSON.parse(createRequestBody(orderOf(options).request));

const SIZE = { width: 1024, height: 1024 };
it.each([
  [
    'SDXL gets all seven fields',
    { model: SDXL, negative_prompt: 'fog', seed: 0 },
    { negative_prompt: 'fog', ...SIZE, num_steps: 20, guidance: 7.5, seed: 0 },
  ],
  [
    'SDXL Lightning gets no negative prompt where there is none',
    { model: LIGHTNING, steps: 4, seed: 4_294_967_295 },
    { ...SIZE, num_steps: 4, guidance: 7.5, seed: 4_294_967_295 },
  ],
  [
    'DreamShaper gets no seed',
    { model: DREAMSHAPER, guidance: 2 },
    { ...SIZE, num_steps: 20, guidance: 2 },
  ],
  ['FLUX gets steps and a seed alone', { model: FLUX, seed: 5 }, { steps: 4, seed: 5 }],
])('%s, and the defaults always, because the API’s own are unknown', (_, options, data) => {
  expect(bodyOf(options)).toEqual({
    model: options.model,
    data: { prompt: 'a red fox', ...data },
  });
});

it.each(['"quotes" and \\ backslash', '🦊 é 日本語', 'line\nbreak', '</script>', '$& {prompt}'])(
  'the prompt %j reaches the API as typed',
  (prompt) => {
    expect(bodyOf({ prompt })).toMatchObject({ data: { prompt } });
  },
);

describe('whatever members ask for', () => {
  const VALUES = {
    prompt: ['ox', 'a', '', '🦊', 'x'.repeat(2048), 'x'.repeat(2049), 'a fox --no fog --steps 9'],
    negative_prompt: ['fog', '', ' ', 'x'.repeat(2048)],
    style: ['Anime', 'oil painting', 'none such'],
    aspect_ratio: ['1:1', '16:9', '4:3'],
    width: [255, 256, 777, 2048, 2049, 512.5],
    height: [0, 256, 1000, 2048],
    steps: [0, 1, 4, 8, 9, 20, 21],
    guidance: [0.5, 1, 7.5, 30, 31],
    seed: [-1, 0, 1.5, 4_294_967_295, 4_294_967_296],
    count: [0, 1, 4, 5],
    model: [...RULES.keys(), 'gone/model'],
  };
  const random = createRandom('whatever members ask for');
  const samples = Array.from({ length: 4000 }, () => {
    const picked = Object.entries(VALUES)
      .filter(([name]) => name === 'prompt' || name === 'model' || random.chance(0.25))
      .map(([name, values]) => [name, values[random.whole(0, values.length)]]);
    return parseImagineOptions(Object.fromEntries(picked), () => 7);
  });

  it('is refused, or is a call that the API takes', () => {
    const taken = samples.filter((order) => order.ok).map((order) => order.value.request);
    expect(taken.length).toBeGreaterThan(100);
    expect(new Set(taken.map(({ model }) => model)).size).toBe(RULES.size);
    for (const request of taken) {
      const { model, data } = JSON.parse(createRequestBody(request));
      const rules = RULES.get(model);
      expect(rules && describeProblem(data, rules)).toBeUndefined();
      expect(rules).toBeDefined();
    }
  });
});

it('the models are those that the API documents, the default first', () => {
  expect(MODELS.map(({ id }) => id)).toEqual([SDXL, LIGHTNING, DREAMSHAPER, FLUX]);
  expect(MODELS.map(({ price }) => price)).toEqual([1_100_000, 1_100_000, 1_000_000, 1_200_000]);
});
