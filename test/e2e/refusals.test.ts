import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientRefusal, type Actor } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { choicesOf, imagine, modelChoice, refused, SMALL, type Options } from './scene/imagine.ts';
import { flawsOf } from './scene/texts.ts';

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

describe('an option that the model has no use for is refused before anything is spent', () => {
  it.each([
    ['flux', 'negative_prompt', 'fog', /negative/i],
    ['flux', 'width', 512, /width|size/i],
    ['flux', 'height', 512, /height|size/i],
    ['flux', 'guidance', 7, /guidance/i],
    ['flux', 'aspect_ratio', undefined, /ratio|size/i],
    ['dreamshaper', 'seed', 5, /seed/i],
  ] as const)('%s: %s', async (model, option, value, words) => {
    const { discord } = sandbox;
    const given = value ?? choicesOf(discord, option)[1]?.value ?? '';
    const options = { prompt: 'a fox', model: modelChoice(discord, model), [option]: given };
    const text = await refused(sandbox, ada, options);
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(words);
    expect(text).toMatch(model === 'flux' ? /flux/i : /dreamshaper/i);
  });
});

const OUT_OF_RANGE: readonly (readonly [string, Options, RegExp])[] = [
  ['a prompt of one character', { prompt: 'x' }, /prompt/i],
  ['a prompt of white space', { prompt: '     ' }, /prompt/i],
  ['a prompt of one character between spaces', { prompt: '  x  ' }, /prompt/i],
  ['a prompt of 2,049 characters', { prompt: 'x'.repeat(2049) }, /prompt.*2,?048|2,?048.*prompt/is],
  ['a negative prompt of 2,049', { negative_prompt: 'x'.repeat(2049) }, /negative/i],
  ['a width of 255', { width: 255 }, /width.*256/is],
  ['a width of 2,049', { width: 2049 }, /width.*2,?048/is],
  ['a width between pixels', { width: 512.5 }, /width/i],
  ['a height of 255', { height: 255 }, /height.*256/is],
  ['a height of 2,049', { height: 2049 }, /height.*2,?048/is],
  ['no steps', { steps: 0 }, /steps/i],
  ['21 steps', { steps: 21 }, /steps.*20/is],
  ['half a step', { steps: 1.5 }, /steps/i],
  ['guidance below 1', { guidance: 0.9 }, /guidance.*1/is],
  ['guidance above 30', { guidance: 30.1 }, /guidance.*30/is],
  ['a seed below 0', { seed: -1 }, /seed/i],
  ['a seed of 2 to the 32nd', { seed: 4_294_967_296 }, /seed/i],
  ['a seed between two', { seed: 1.5 }, /seed/i],
  ['no picture', { count: 0 }, /count|picture/i],
  ['five pictures', { count: 5 }, /count|picture/i],
  ['a model that nobody offers', { model: 'acme/dall-e-9' }, /model/i],
  ['an aspect ratio that nobody offers', { aspect_ratio: '99:1' }, /ratio/i],
];

describe('the bot itself refuses, before anything is spent,', () => {
  it.each(OUT_OF_RANGE)('%s', async (_, options, words) => {
    const text = await refused(sandbox, ada, { prompt: 'a fox', ...options });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(words);
  });

  it('nine steps of FLUX, which takes eight', async () => {
    const model = modelChoice(sandbox.discord, 'flux');
    const text = await refused(sandbox, ada, { prompt: 'a fox', model, steps: 9 });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(/steps.*8/is);
  });
});

it('a member’s own client refuses what is never right', () => {
  const wrong: readonly Options[] = [
    {},
    { prompt: 'x' },
    { prompt: 'x'.repeat(2049) },
    { prompt: 'a fox', negative_prompt: 'x'.repeat(2049) },
    { prompt: 'a fox', width: 255 },
    { prompt: 'a fox', height: 2049 },
    { prompt: 'a fox', guidance: 0.5 },
    { prompt: 'a fox', guidance: 31 },
    { prompt: 'a fox', steps: 21 },
    { prompt: 'a fox', seed: -1 },
    { prompt: 'a fox', count: 5 },
    { prompt: 'a fox', model: 'acme/dall-e-9' },
  ];
  for (const options of wrong) expect(() => ada.slash('imagine', options)).toThrow(ClientRefusal);
});

it('a refusal leaves the next request alone', async () => {
  await refused(sandbox, ada, { prompt: 'a fox', seed: -1 });
  const { data } = await imagine(sandbox, ada, { prompt: 'a fox', seed: 1, ...SMALL });
  expect(data['seed']).toBe(1);
});
