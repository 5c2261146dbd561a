import { expect, it } from 'vitest';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, orderOf } from './order.ts';

it.each([
  [
    'SDXL',
    {},
    [42],
    1_100_000,
    'Seed `42` · Stable Diffusion XL · 1024×1024 · 20 steps · guidance 7.5 · $0.0011 · AI-generated',
  ],
  [
    'a batch, whose seeds stand in gallery order',
    { count: 4 },
    [4_294_967_295, 0, 1, 2],
    1_100_000,
    'Seeds `4294967295` `0` `1` `2` · Stable Diffusion XL · 1024×1024 · 20 steps · guidance 7.5 · $0.0044 · AI-generated',
  ],
  [
    'a style',
    { style: 'anime', model: LIGHTNING, guidance: 2, aspect_ratio: '16:9', steps: 8 },
    [42],
    900_000,
    'Seed `42` · SDXL Lightning · 1344×768 · 8 steps · guidance 2 · style Anime · $0.0009 · AI-generated',
  ],
  [
    'FLUX, which has neither size nor guidance',
    { model: FLUX },
    [42],
    1_200_000,
    'Seed `42` · FLUX.1 schnell · 4 steps · $0.0012 · AI-generated',
  ],
])('the recipe line of %s', (_, options, seeds, price, line) => {
  const extras = { seeds, cost: seeds.length * price };
  expect(describeRecipe(orderOf(options).request, extras)).toBe(line);
});

it('a model without a seed says so instead of showing one', () => {
  const line = describeRecipe(orderOf({ model: DREAMSHAPER }).request, {
    seeds: [null, null],
    cost: 2_000_000,
  });
  expect(line).toMatch(/^No seed.* · DreamShaper 8 LCM · .* · \$0\.002 · AI-generated$/);
  expect(line).not.toMatch(/null|`/);
});

it('a style that was renamed or a model that is gone leaves the recipe readable', () => {
  const { request } = orderOf({ style: 'anime' });
  const line = describeRecipe(
    { ...request, model: 'gone/model', style: 'Old look' },
    { seeds: [1], cost: 1_100_000 },
  );
  expect(line).toBe(
    'Seed `1` · gone/model · 1024×1024 · 20 steps · guidance 7.5 · style Old look · $0.0011 · AI-generated',
  );
});
