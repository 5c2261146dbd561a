import { expect, it } from 'vitest';
import { CHOSEN_SEED, DREAMSHAPER, FLUX, LIGHTNING, orderOf, refusalOf, SDXL } from '../order.ts';

const SDXL_DEFAULTS = { width: 1024, height: 1024, steps: 20, guidance: 7.5, seed: CHOSEN_SEED };

it.each([
  ['SDXL, when none is named', {}, { model: SDXL, ...SDXL_DEFAULTS }],
  ['SDXL', { model: SDXL }, { model: SDXL, ...SDXL_DEFAULTS }],
  ['SDXL Lightning', { model: LIGHTNING }, { model: LIGHTNING, ...SDXL_DEFAULTS }],
  ['DreamShaper', { model: DREAMSHAPER }, { model: DREAMSHAPER, ...SDXL_DEFAULTS, seed: null }],
  [
    'FLUX',
    { model: FLUX },
    { model: FLUX, width: null, height: null, steps: 4, guidance: null, seed: CHOSEN_SEED },
  ],
])('a prompt alone gets the defaults of %s', (_, options, expected) => {
  const { request, ...rest } = orderOf(options);
  expect(request).toEqual({ prompt: 'a red fox', negativePrompt: null, style: null, ...expected });
  expect(rest).toEqual({
    seeds: [expected.seed],
    variations: [],
    spoiler: false,
    isPrivate: false,
  });
});

it('every option reaches the order', () => {
  const options = {
    prompt: 'a blue heron',
    negative_prompt: 'fog',
    aspect_ratio: '16:9',
    model: LIGHTNING,
    steps: 8,
    guidance: 2.5,
    seed: 7,
    count: 3,
    spoiler: true,
    private: true,
  };
  expect(orderOf(options)).toEqual({
    request: {
      model: LIGHTNING,
      prompt: 'a blue heron',
      negativePrompt: 'fog',
      width: 1344,
      height: 768,
      steps: 8,
      guidance: 2.5,
      seed: 7,
      style: null,
    },
    seeds: [7, 8, 9],
    variations: [],
    spoiler: true,
    isPrivate: true,
  });
});

it.each([
  [FLUX, { negative_prompt: 'fog' }],
  [FLUX, { aspect_ratio: '1:1' }],
  [FLUX, { width: 512 }],
  [FLUX, { height: 512 }],
  [FLUX, { guidance: 5 }],
  [DREAMSHAPER, { seed: 5 }],
])('%s refuses %o, having no use for it, and names both', (model, option) => {
  const sentence = refusalOf({ model, ...option });
  expect(sentence).toContain(Object.keys(option)[0]);
  expect(sentence).toMatch(model === FLUX ? /FLUX/ : /DreamShaper/);
});

it('all options without a use are named at once', () => {
  const sentence = refusalOf({ model: FLUX, width: 512, guidance: 3, negative_prompt: 'fog' });
  expect(sentence).toMatch(/(?=.*width)(?=.*guidance)(?=.*negative_prompt)/);
});

it.each([
  ['1:1', 1024, 1024],
  ['9:7', 1152, 896],
  ['7:9', 896, 1152],
  ['3:2', 1216, 832],
  ['2:3', 832, 1216],
  ['16:9', 1344, 768],
  ['9:16', 768, 1344],
  ['4:3', 1152, 896],
  ['3:4', 896, 1152],
  ['12:5', 1536, 640],
  ['5:12', 640, 1536],
])('the ratio %s is %i × %i, a size that SDXL was trained on', (ratio, width, height) => {
  expect(orderOf({ aspect_ratio: ratio }).request).toMatchObject({ width, height });
});

it.each([
  [{ aspect_ratio: '16:9', width: 640, height: 512 }, 640, 512],
  [{ width: 640, height: 512 }, 640, 512],
])('width and height override the ratio: %o is %i × %i', (options, width, height) => {
  expect(orderOf(options).request).toMatchObject({ width, height });
});

it.each([
  [{ aspect_ratio: '16:9', width: 512 }, 512, 288],
  [{ aspect_ratio: '16:9', height: 576 }, 1024, 576],
  [{ aspect_ratio: '9:16', width: 576 }, 576, 1024],
  [{ aspect_ratio: '4:3', width: 1024 }, 1024, 768],
  [{ aspect_ratio: '9:7', width: 512 }, 512, 400],
  [{ aspect_ratio: '2:3', width: 2048 }, 2048, 2048],
  [{ aspect_ratio: '16:9', width: 256 }, 256, 256],
  [{ width: 256 }, 256, 256],
  [{ height: 640 }, 640, 640],
])(
  'one side alone keeps the ratio within what the model takes: %o is %i × %i',
  (options, width, height) => {
    expect(orderOf(options).request).toMatchObject({ width, height });
  },
);

it.each([
  ['width', [256, 2048], [255, 2049, 512.5, -512, 0]],
  ['height', [256, 2048], [255, 2049, 512.5]],
  ['steps', [1, 20], [0, 21, 2.5, -1]],
  ['guidance', [1, 1.01, 7.25, 30], [0.99, 0, -1, 30.01]],
  ['seed', [0, 4_294_967_295], [-1, 4_294_967_296, 0.5]],
  ['count', [1, 2, 3, 4], [0, 5, 1.5, -1]],
])('%s takes %j; %j are refused by name and value', (option, good, bad) => {
  for (const value of good) expect(() => orderOf({ [option]: value })).not.toThrow();
  for (const value of bad) {
    const sentence = refusalOf({ [option]: value });
    expect(sentence).toContain(option);
    expect(sentence).toContain(String(value));
  }
});

it('FLUX refines in 1 to 8 steps', () => {
  for (const steps of [1, 8]) expect(orderOf({ model: FLUX, steps }).request.steps).toBe(steps);
  for (const steps of [0, 9, 20]) {
    expect(refusalOf({ model: FLUX, steps })).toMatch(/steps.*1.*8/);
  }
});

it.each(['', '   ', 'a', ' a ', '🦊'])('the prompt %j is too short', (prompt) => {
  expect(refusalOf({ prompt })).toMatch(/prompt.*\b2\b/i);
});

it.each([
  ['two characters', 'ox'],
  ['two emoji', '🦊🦊'],
  ['2048 characters', 'x'.repeat(2048)],
  ['2048 emoji', '🦊'.repeat(2048)],
])('a prompt of %s is taken', (_, prompt) => {
  expect(orderOf({ prompt }).request.prompt).toBe(prompt);
});

it.each(['prompt', 'negative_prompt'])(
  'a %s over 2048 characters is refused naming the excess',
  (option) => {
    expect(() => orderOf({ [option]: 'x'.repeat(2048) })).not.toThrow();
    const sentence = refusalOf({ [option]: 'x'.repeat(2061) });
    expect(sentence).toContain(option);
    expect(sentence).toMatch(/, 13 over the limit/);
  },
);

it.each([
  'two  spaces and a\ttab',
  'costs $& and $1 and $$',
  'braces {prompt} and {{prompt}} and $t(button.delete)',
  '*stars* _lines_ `ticks` <@1> @everyone \\ back',
  'a -- b --- c - d',
  'عربى 日本語 é é 👩‍👩‍👧',
])('the prompt %j reaches the order as typed, but for white space around it', (prompt) => {
  expect(orderOf({ prompt: ` \n${prompt}\t ` }).request.prompt).toBe(prompt);
});

it('white space alone is no negative prompt', () => {
  expect(orderOf({ negative_prompt: '  ' }).request.negativePrompt).toBeNull();
  expect(orderOf({ model: FLUX, negative_prompt: '  ' }).request.negativePrompt).toBeNull();
});
