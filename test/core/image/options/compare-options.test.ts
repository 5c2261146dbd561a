import { describe, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { parseCompareOptions } from '#core/image/options/compare-options.ts';
import { describeVariation, resolveSubject } from '#core/image/comparison.ts';
import { NO_DEFAULTS, type RequestDefaults } from '#core/image/options/apply-defaults.ts';
import {
  listRequests,
  pickPictures,
  withNewSeeds,
  type ImageOrder,
} from '#core/image/image-order.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, orderOf, SDXL, type Options } from '../order.ts';

const translate = createTranslator();
const parse = (options: Options, requestDefaults: RequestDefaults = NO_DEFAULTS) =>
  parseCompareOptions({ prompt: 'a red fox', ...options }, () => 42, requestDefaults);

function comparisonOf(options: Options, requestDefaults?: RequestDefaults): ImageOrder {
  const order = parse(options, requestDefaults);
  if (order.ok) return order.value;
  throw new Error(translate(order.reason, 'en'));
}
function refusalOf(options: Options): string {
  const order = parse(options);
  if (!order.ok) return translate(order.reason, 'en');
  throw new Error(`accepted: ${JSON.stringify(order.value)}`);
}
const labelsOf = ({ variations }: ImageOrder): readonly string[] =>
  variations.map(describeVariation);

describe('each picture is what /imagine makes of its value, with the seed of the others', () => {
  it.each<readonly [string, string, readonly Options[], readonly string[]]>([
    [
      'guidance',
      '3, 7.5,12',
      [{ guidance: 3 }, { guidance: 7.5 }, { guidance: 12 }],
      ['guidance 3', 'guidance 7.5', 'guidance 12'],
    ],
    ['guidance', '3; 7,5', [{ guidance: 3 }, { guidance: 7.5 }], ['guidance 3', 'guidance 7.5']],
    ['steps', '5, 20', [{ steps: 5 }, { steps: 20 }], ['5 steps', '20 steps']],
    [
      'size',
      '16:9, 512x768',
      [{ aspect_ratio: '16:9' }, { width: 512, height: 768 }],
      ['1344×768', '512×768'],
    ],
    [
      'style',
      'anime, None, Oil painting',
      [{ style: 'anime' }, {}, { style: 'oil painting' }],
      ['style Anime', 'no style', 'style Oil painting'],
    ],
    [
      'model',
      `Stable Diffusion XL, flux.1 schnell, ${DREAMSHAPER}, sdxl lightning`,
      [{ model: SDXL }, { model: FLUX }, { model: DREAMSHAPER }, { model: LIGHTNING }],
      [
        'model Stable Diffusion XL, 1024×1024, 20 steps, guidance 7.5',
        'model FLUX.1 schnell, 4 steps',
        'model DreamShaper 8 LCM, 1024×1024, 20 steps, guidance 7.5',
        'model SDXL Lightning, 1024×1024, 20 steps, guidance 7.5',
      ],
    ],
  ])('%s: %s', (vary, values, options, labels) => {
    const order = comparisonOf({ vary, values });
    expect(listRequests(order)).toEqual(options.map((each) => orderOf(each).request));
    expect(labelsOf(order)).toEqual(labels);
    expect(resolveSubject(order)).toBe(vary);
  });
});

it('a comparison of styles shows the member’s own words', () => {
  const order = comparisonOf({ vary: 'style', values: 'anime, comic', negative_prompt: 'fog' });
  expect(order.request).toMatchObject({ prompt: 'a red fox', negativePrompt: 'fog', style: null });
});

it('what some of the compared models lack is left out of theirs', () => {
  const options = { vary: 'model', values: 'Stable Diffusion XL, FLUX.1 schnell', seed: 9 };
  const order = comparisonOf({ ...options, negative_prompt: 'fog', aspect_ratio: '16:9' });
  expect(listRequests(order)).toMatchObject([
    { negativePrompt: 'fog', width: 1344, seed: 9 },
    { negativePrompt: null, width: null, seed: 9 },
  ]);
});

it('what is shown holds the negative prompt also where the first model has no use for it', () => {
  const values = 'FLUX.1 schnell, Stable Diffusion XL';
  const order = comparisonOf({ vary: 'model', values, negative_prompt: 'fog' });
  expect(order.request.negativePrompt).toBe('fog');
  expect(listRequests(order)[0]).toMatchObject({ model: FLUX, negativePrompt: null });
});

it.each<readonly [string, Options, RegExp]>([
  [
    'no subject',
    { vary: 'seed', values: '1, 2' },
    /can compare guidance, steps, model, style,? (and )?size/,
  ],
  ['one value', { vary: 'steps', values: '5' }, /needs 2 to 4 values.* you gave 1\./],
  ['five values', { vary: 'steps', values: '1,2,3,4,5' }, /you gave 5\./],
  [
    'a word for a number',
    { vary: 'guidance', values: '3, high' },
    /“high” isn’t a number, and guidance/,
  ],
  [
    'a number out of range',
    { vary: 'steps', values: '5, 50' },
    /steps must be a whole number from 1 to 20, not 50/,
  ],
  ['the same twice', { vary: 'size', values: '16:9, 1344x768' }, /twice/],
  [
    'the same twice, written differently',
    { vary: 'guidance', values: '7.5, 7.50' },
    /You gave “7\.50” twice/,
  ],
  [
    'an unknown model',
    { vary: 'model', values: 'FLUX.1 schnell, Midjourney' },
    /no model called “Midjourney”/,
  ],
  ['an unknown style', { vary: 'style', values: 'anime, glitter' }, /no style called “glitter”/],
  ['no size', { vary: 'size', values: '1:1, big' }, /“big” isn’t a size/],
  [
    'an option besides',
    { vary: 'model', values: 'a, b', model: FLUX },
    /can’t set model when comparing/,
  ],
  [
    'a flag besides',
    { vary: 'guidance', values: '3, 5', prompt: 'a fox --cfg 4' },
    /can’t set guidance when comparing/,
  ],
  [
    'a count',
    { vary: 'steps', values: '3, 5', prompt: 'a fox --count 4' },
    /can’t set count when comparing/,
  ],
  [
    'a size for FLUX',
    { vary: 'size', values: '1:1, 16:9', model: FLUX },
    /FLUX.1 schnell doesn’t support aspect_ratio/,
  ],
  ['a guidance below 1', { vary: 'guidance', values: '0.5, 5' }, /from 1 to 30/],
])('%s is refused with a sentence', (_, options, sentence) => {
  expect(refusalOf(options)).toMatch(sentence);
});

it('defaults apply, but for the one that is compared and the count', () => {
  const requestDefaults = {
    styles: [],
    defaults: [{ model: LIGHTNING, style: 'Anime', count: 4, spoiler: true, aspect_ratio: '16:9' }],
  };
  const byStyle = comparisonOf({ vary: 'style', values: 'comic, none' }, requestDefaults);
  expect(listRequests(byStyle)).toMatchObject([
    { model: LIGHTNING, style: 'Comic', width: 1344 },
    { model: LIGHTNING, style: null, width: 1344 },
  ]);
  expect(byStyle.spoiler).toBe(true);
  const bySteps = comparisonOf({ vary: 'steps', values: '4, 8' }, requestDefaults);
  expect(listRequests(bySteps)).toMatchObject([{ style: 'Anime' }, { style: 'Anime' }]);
});

it('a reroll has one new seed for all; a model without seeds stays without', () => {
  const order = comparisonOf({ vary: 'model', values: `${DREAMSHAPER}, ${SDXL}, ${FLUX}` });
  expect(order.seeds).toEqual([null, 42, 42]);
  expect(withNewSeeds(order, () => 7).seeds).toEqual([null, 7, 7]);
});

it('some pictures of it are what they were', () => {
  const order = comparisonOf({ vary: 'guidance', values: '3, 5, 9' });
  const some = pickPictures(order, [0, 2]);
  const [first, , third] = listRequests(order);
  expect(listRequests(some)).toEqual([first, third]);
});

it('a style of the server’s own can be compared', () => {
  const styles = [{ name: 'Glow', prompt: '{prompt}, glowing', negativePrompt: '' }];
  const requestDefaults = { styles, defaults: [] };
  const order = comparisonOf({ vary: 'style', values: 'glow, none' }, requestDefaults);
  const painted = parseImagineOptions(
    { prompt: 'a red fox', style: 'Glow' },
    () => 42,
    requestDefaults,
  );
  expect(painted).toMatchObject({ ok: true, value: { request: listRequests(order)[0] } });
});
