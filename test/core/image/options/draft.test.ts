import { describe, expect, it } from 'vitest';
import { draftOptions, draftOrder } from '#core/image/options/draft.ts';
import { parseDraft } from '#core/image/options/parse-draft.ts';
import type { DraftFields } from '#core/image/options/draft-schema.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createExampleJob, type JobChanges } from '../../../driver/example-job.ts';

const FLUX = 'black-forest-labs/flux-1-schnell';
const DREAMSHAPER = 'lykon/dreamshaper-8-lcm';
const NEW_SEED = 99;

const translate = createTranslator();
const source = { jobId: 'a'.repeat(22), index: 0 };

function fill(changes: JobChanges, typed: Partial<DraftFields>, index = 0): ImageOrder | string {
  const draft = draftOrder(createExampleJob(changes).order, index, source, []);
  return parse({ ...draft, fields: { ...draft.fields, ...typed } });
}

function parse(draft: ReturnType<typeof draftOrder>): ImageOrder | string {
  const order = parseDraft(draft, () => NEW_SEED);
  return order.ok ? order.value : translate(order.reason, 'en');
}

describe('a form that begins with a picture', () => {
  it.each<[string, JobChanges]>([
    ['with all there is', { request: { negativePrompt: 'fog', steps: 7, guidance: 4, seed: 0 } }],
    ['of a batch, private and covered', { count: 3, order: { isPrivate: true, spoiler: true } }],
    ['with a style in its words', { request: { prompt: 'a fox, cel shading', style: 'Anime' } }],
    ['of a size with a name', { request: { width: 768, height: 1344 } }],
    ['of a size without one', { request: { width: 640, height: 704 } }],
    [
      'of a model without sizes',
      { request: { model: FLUX, width: null, height: null, guidance: null, steps: 4 } },
    ],
    ['of a model without seeds', { request: { model: DREAMSHAPER, seed: null } }],
  ])('%s, sent as it is, asks for the same', (_, changes) => {
    expect(fill(changes, {})).toEqual(createExampleJob(changes).order);
  });

  it('begins with the seed of the picture that was chosen', () => {
    expect(fill({ count: 3 }, {}, 2)).toMatchObject({ seeds: [9, 10, 11] });
  });

  it('takes a new seed where the seed was emptied', () => {
    expect(fill({}, { seed: ' ' })).toMatchObject({ request: { seed: NEW_SEED } });
  });

  it('paints what was typed', () => {
    const typed = { prompt: 'a heron', negativePrompt: 'fog', size: '16:9', seed: '12' };
    expect(fill({}, typed)).toMatchObject({
      request: { prompt: 'a heron', negativePrompt: 'fog', width: 1344, height: 768, seed: 12 },
    });
  });

  it('leaves out what another model has no use for, as long as nobody typed it', () => {
    const changes = { request: { negativePrompt: 'fog', steps: 20, seed: 7 } };
    expect(fill(changes, { model: FLUX })).toMatchObject({
      request: {
        model: FLUX,
        negativePrompt: null,
        width: null,
        height: null,
        steps: 4,
        guidance: null,
        seed: 7,
      },
    });
    expect(fill(changes, { model: DREAMSHAPER })).toMatchObject({ request: { seed: null } });
    expect(fill(changes, { model: FLUX, negativePrompt: 'mist' })).toMatch(/doesn’t support/);
    expect(fill(changes, { model: DREAMSHAPER, seed: '8' })).toMatch(/doesn’t support/);
  });

  it.each([
    ['x', /seed must be a whole number from 0 to 4294967295, not x\./],
    ['-1', /not -1\./],
    ['4294967296', /not 4294967296\./],
    ['1'.repeat(60), /not 1{39}…\./],
  ])('says of the seed %s what is wrong', (seed, sentence) => {
    expect(fill({}, { seed })).toMatch(sentence);
  });

  it.each([
    [{ model: 'constructor' }, /There’s no model called/],
    [{ size: '16:10' }, /couldn’t read size/],
    [{ size: '9999x9999' }, /width must be a whole number/],
    [{ prompt: 'x' }, /at least 2 characters/],
    [{ prompt: 'x'.repeat(2049) }, /2,049 characters/],
  ])('refuses %j as /imagine does', (typed, sentence) => {
    expect(fill({}, typed)).toMatch(sentence);
  });

  it('lets flags change what it does not show, and what nobody has changed in it', () => {
    const prompt = 'a heron --steps 5 --cfg 3 --count 2 --ar 16:9 --seed 3';
    expect(fill({}, { prompt })).toMatchObject({
      request: { prompt: 'a heron', steps: 5, guidance: 3, width: 1344, seed: 3 },
      seeds: [3, 4],
    });
    expect(fill({}, { prompt, seed: '4' })).toMatch(/You gave \S+ twice/);
    expect(fill({}, { prompt, size: '9:16' })).toMatch(/You gave \S+ twice/);
  });
});

describe('a form that begins with the options of /imagine', () => {
  it('shows all that was typed, what has no field as flags', () => {
    const { fields, kept } = draftOptions({
      prompt: 'a fox',
      negative_prompt: 'fog',
      style: 'Oil painting',
      aspect_ratio: '16:9',
      model: FLUX,
      steps: 50,
      guidance: 7.5,
      seed: 5,
      count: 4,
      spoiler: true,
    });
    expect(fields).toEqual({
      prompt: 'a fox --style Oil painting --steps 50 --cfg 7.5 --count 4',
      negativePrompt: 'fog',
      model: FLUX,
      size: '16:9',
      seed: '5',
    });
    expect(kept).toEqual({ spoiler: true, private: false });
  });

  it('sent as it is, is refused for the same reason', () => {
    expect(parse(draftOptions({ prompt: 'a fox', steps: 50 }))).toMatch(/steps must be .*not 50/);
    expect(parse(draftOptions({ prompt: 'a fox', style: 'Bauhaus' }))).toMatch(/no style/);
    expect(parse(draftOptions({ prompt: 'a fox --v 5' }))).toMatch(/--v isn’t supported here/);
  });

  it.each([
    ['the style', { prompt: 'a fox', style: 'Anime' }, { style: 'Anime' }],
    ['a width alone', { prompt: 'a fox', width: 512 }, { width: 512, height: 512 }],
    [
      'a width and its ratio',
      { prompt: 'a fox', aspect_ratio: '16:9', width: 512 },
      { width: 512, height: 288 },
    ],
    [
      'a ratio beside a width that is a flag',
      { prompt: 'a fox --width 512', aspect_ratio: '16:9' },
      { width: 512, height: 288 },
    ],
    ['a flag that a field says too', { prompt: 'a fox --ar 16:9', seed: 3 }, { width: 1344 }],
  ])('keeps %s', (_, options, request) => {
    expect(parse(draftOptions(options))).toMatchObject({ request });
  });

  it.each([
    ['nothing', {}],
    ['things of other kinds', { prompt: {}, model: 7, aspect_ratio: [], seed: true, width: NaN }],
    ['what all objects have', { model: 'constructor', aspect_ratio: 'toString' }],
  ])('can be made of %s', (_, options) => {
    expect(draftOptions(options).fields).toMatchObject({ size: '1:1' });
  });
});
