import { expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import type { RequestDefaults } from '#core/image/options/apply-defaults.ts';
import { keepAvailable, type Defaults } from '#core/image/options/defaults.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, SDXL, type Options } from '../order.ts';

const translate = createTranslator();
const GLOW = { name: 'Glow', prompt: '{prompt}, glowing', negativePrompt: 'mud' };

function orderBy(
  options: Options,
  defaults: readonly Defaults[],
  styles: RequestDefaults['styles'] = [],
): ImageOrder {
  const requestDefaults = { styles, defaults };
  const order = parseImagineOptions({ prompt: 'a red fox', ...options }, () => 42, requestDefaults);
  if (order.ok) return order.value;
  throw new Error(translate(order.reason, 'en'));
}

const ALL: Defaults = {
  model: LIGHTNING,
  aspect_ratio: '16:9',
  style: 'Glow',
  count: 3,
  negative_prompt: 'fog',
  private: true,
  spoiler: true,
};

it('defaults stand in for all that was left out', () => {
  expect(orderBy({}, [ALL], [GLOW])).toMatchObject({
    request: {
      model: LIGHTNING,
      width: 1344,
      height: 768,
      prompt: 'a red fox, glowing',
      negativePrompt: 'fog, mud',
      style: 'Glow',
    },
    seeds: [42, 43, 44],
    spoiler: true,
    isPrivate: true,
  });
});

it('what was typed always wins, as an option and as a flag', () => {
  const typed = {
    prompt: 'a red fox --count 2',
    model: SDXL,
    aspect_ratio: '1:1',
    style: 'anime',
    negative_prompt: 'rain',
    private: false,
    spoiler: false,
  };
  expect(orderBy(typed, [ALL], [GLOW])).toMatchObject({
    request: {
      model: SDXL,
      width: 1024,
      style: 'Anime',
      negativePrompt: expect.stringMatching(/^rain, /),
    },
    seeds: [42, 43],
    spoiler: false,
    isPrivate: false,
  });
});

it('none is typed for no style and no negative prompt', () => {
  const { request } = orderBy({ style: 'None', negative_prompt: 'none' }, [ALL], [GLOW]);
  expect(request).toMatchObject({ prompt: 'a red fox', style: null, negativePrompt: null });
});

it('the first to say something counts, one by one', () => {
  const order = orderBy({}, [
    { count: 2 },
    { spoiler: true },
    { count: 4, spoiler: false, model: FLUX },
  ]);
  expect(order).toMatchObject({ request: { model: FLUX }, seeds: [42, 43], spoiler: true });
});

it('a member’s none stands before the server’s style', () => {
  expect(orderBy({}, [{ style: 'none' }, { style: 'Anime' }]).request.style).toBeNull();
});

it.each([
  [
    'FLUX takes neither shape nor negative prompt',
    { model: FLUX },
    { width: null, negativePrompt: null },
  ],
  [
    'both sides leave no room for a shape',
    { width: 512, height: 512 },
    { width: 512, height: 512 },
  ],
  ['one side leaves the other to the shape', { width: 512 }, { width: 512, height: 288 }],
  [
    'a model without seeds takes all the others',
    { model: DREAMSHAPER },
    { width: 1344, seed: null },
  ],
])('a default without a use is left out: %s', (_, options, request) => {
  expect(orderBy(options, [ALL], [GLOW]).request).toMatchObject(request);
});

it('what is not to be had here is left out or cut, but not the wish to be private', () => {
  const offer = { styles: [], deniedModels: [LIGHTNING], maxCount: 2, maxSide: 1024 };
  expect(keepAvailable(ALL, offer)).toEqual({
    count: 2,
    negative_prompt: 'fog',
    private: true,
    spoiler: true,
  });
  const all = { styles: [GLOW], deniedModels: [], maxCount: undefined, maxSide: undefined };
  expect(keepAvailable(ALL, all)).toEqual(ALL);
  expect(keepAvailable({ model: 'gone/model', aspect_ratio: '99:1', style: 'none' }, all)).toEqual({
    style: 'none',
  });
});
