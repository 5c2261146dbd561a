import { describe, expect, it } from 'vitest';
import { dropFaultyFlags } from '#core/image/options/prompt-flags.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, orderOf, refusalOf, SDXL, type Options } from '../order.ts';

type Expected = Readonly<Record<string, unknown>>;

it.each<[string, Expected]>([
  ['a fox --ar 16:9', { width: 1344, height: 768 }],
  ['a fox --aspect 2:3', { width: 832, height: 1216 }],
  ['a fox --no fog', { negativePrompt: 'fog' }],
  ['a fox --no thick fog, rain', { negativePrompt: 'thick fog, rain' }],
  ['a fox --seed 0', { seed: 0 }],
  ['a fox --seed 4294967295', { seed: 4_294_967_295 }],
  ['a fox --steps 12', { steps: 12 }],
  ['a fox --cfg 3.5', { guidance: 3.5 }],
  ['a fox --guidance 3', { guidance: 3 }],
  ['a fox --width 512 --height 640', { width: 512, height: 640 }],
  ['a fox —ar 16:9 —seed 5 —no fog', { width: 1344, seed: 5, negativePrompt: 'fog' }],
  ['a fox –seed 5', { seed: 5 }],
  ['a fox --SEED 5 --Ar 16:9', { seed: 5, width: 1344 }],
  ['a fox   --no  fog   --seed   5  ', { seed: 5, negativePrompt: 'fog' }],
  ['a fox\n--seed 5\n--ar 9:16', { seed: 5, width: 768, height: 1344 }],
  ['a fox --ar 16 : 9 --seed 5', { seed: 5, width: 1344 }],
  ['a fox --ar=16:9 --no=thick fog', { width: 1344, negativePrompt: 'thick fog' }],
  ['a fox --seed 5 --ar 16:9 --', { seed: 5, width: 1344 }],
  ['a fox —seed 5 — ', { seed: 5 }],
  ['a fox ---seed 5 —-ar 16:9', { seed: 5, width: 1344 }],
  ['a fox --no fog --no rain', { negativePrompt: 'fog, rain' }],
  [
    'a fox --negative thick fog --neg rain --seed 5',
    { negativePrompt: 'thick fog, rain', seed: 5 },
  ],
  ['a fox --no "fog --and rain" --seed "5"', { negativePrompt: 'fog --and rain', seed: 5 }],
  ['a fox --neg “thick fog”', { negativePrompt: 'thick fog' }],
  ['a fox --model sdxl', { model: SDXL }],
  ['a fox --model Lightning', { model: LIGHTNING }],
  ['a fox --model sdxl lightning --seed 5', { model: LIGHTNING, seed: 5 }],
  ['a fox —model dream', { model: DREAMSHAPER }],
  ['a fox --model fl', { model: FLUX }],
  ['a fox --model flux.1-schnell', { model: FLUX }],
  ['a fox --model stable', { model: SDXL }],
  [`a fox --model ${FLUX}`, { model: FLUX }],
])('%j means the options of these names', (prompt, expected) => {
  expect(orderOf({ prompt }).request).toMatchObject({ ...expected, prompt: 'a fox' });
});

it.each<[string, Expected]>([
  ['a fox --count 3', { seeds: [42, 43, 44] }],
  ['a fox --repeat 2', { seeds: [42, 43] }],
  ['a fox --spoiler', { spoiler: true }],
  ['a fox --private --spoiler', { spoiler: true, isPrivate: true }],
])('%j says how many and how to show them', (prompt, expected) => {
  const order = orderOf({ prompt });
  expect(order).toMatchObject(expected);
  expect(order.request.prompt).toBe('a fox');
});

it('--style takes a name of several words', () => {
  const { request } = orderOf({ prompt: 'a fox --style oil painting --seed 5' });
  expect(request).toMatchObject({ style: 'Oil painting', seed: 5 });
  expect(request.prompt).toContain('a fox');
  expect(request.prompt).not.toContain('--');
});

describe('the ratio of --ar need not be one of the buckets', () => {
  it.each([
    ['21:9', 1536, 640],
    ['4:3', 1152, 896],
    ['5:4', 1152, 896],
    ['1920x1080', 1344, 768],
    ['2.39:1', 1536, 640],
    ['16/9', 1344, 768],
    ['1:1.5', 832, 1216],
  ])('--ar %s is painted as %i × %i', (ratio, width, height) => {
    expect(orderOf({ prompt: `a fox --ar ${ratio}` }).request).toMatchObject({ width, height });
  });
});

it.each([
  'a fox --unknown of the snow',
  'a sign that says "--v 6"',
  'a sign that says “turn --left”',
  'ein Schild „--v 6“',
  'a fox --model in the style of vogue',
  'a fox --seed 5 in the snow',
  'a fox --spoiler of the snow',
  'a --no smoking sign --on the wall',
  'a fox --ar 16:9 on a wall',
  'well--known fox',
  'a fox--seed 5',
  'a fox -- seed 5',
  'a fox - seed 5',
  'a fox -seed 5',
  'a fox --5',
  'a fox --',
  'a fox --__proto__ x',
])('%j is a prompt without flags, painted as typed', (prompt) => {
  const { request, seeds } = orderOf({ prompt });
  expect(request).toMatchObject({ prompt, seed: 42, negativePrompt: null, width: 1024 });
  expect(seeds).toEqual([42]);
});

it.each([
  ['a fox "--unknown" --seed 5', 'a fox "--unknown"', { seed: 5 }],
  ['a fox --seed 5 jumps --ar 16:9', 'a fox --seed 5 jumps', { seed: 42, width: 1344 }],
  ['a fox --zzz 1 2 --no fog --seed 5', 'a fox --zzz 1 2', { seed: 5, negativePrompt: 'fog' }],
])('of %j only the unbroken run at the end counts', (prompt, kept, expected) => {
  expect(orderOf({ prompt }).request).toMatchObject({ ...expected, prompt: kept });
});

it.each([
  ['a fox --v 6', '--v'],
  ['a fox --stylize 250', '--stylize'],
  ['a fox --s 250 --ar 16:9', '--s'],
  ['a fox --chaos 10', '--chaos'],
  ['a fox --niji', '--niji'],
  ['a fox --tile', '--tile'],
  ['a fox —v 6 —ar 16:9', '--v'],
  ['a fox --unknown 5', '--unknown'],
  ['a fox --unknown', '--unknown'],
  ['a fox --unknown --seed 5', '--unknown'],
  ['a fox --ar 16:9 on a wall --zzz', '--zzz'],
  ['a fox --sref https://example.org/1 https://example.org/2', '--sref'],
  ['a fox --constructor x', '--constructor'],
])('%j is refused naming the flag that means nothing here', (prompt, flag) => {
  const sentence = refusalOf({ prompt });
  expect(sentence).toContain(flag);
  expect(sentence).toContain('--ar');
});

it('all flags that mean nothing here are named at once, and nothing else', () => {
  const sentence = refusalOf({ prompt: 'a fox --v 6 --s 250 --seed 5 --q 2 --ar wide' });
  expect(sentence).toMatch(/^--v, --s, --q aren’t supported/);
  expect(sentence).toContain('--ar 16:9');
  expect(sentence).not.toContain('Did you mean');
});

it.each([
  ['--sed 5', '--seed'],
  ['--modle flux', '--model'],
  ['--styel anime', '--style'],
  ['--neagtive fog', '--negative'],
  ['--gudance 5', '--guidance'],
  ['--cgf 5', '--cfg'],
  ['--aspectratio 16:9', undefined],
  ['--ar16:9', '--ar'],
  ['--v6', undefined],
  ['--priv', '--private'],
  ['--wide 5', '--width'],
  ['--v 6', undefined],
  ['--red', undefined],
  ['--zzzzz', undefined],
])('%s: did you mean %s?', (typed, meant) => {
  const sentence = refusalOf({ prompt: `a fox ${typed}` });
  expect(/Did you mean (--\w+)/.exec(sentence)?.[1]).toBe(meant);
});

it.each([
  ['a fox --v 6 --seed 5 --q 2', 'a fox --seed 5'],
  ['a fox --sed 5', 'a fox'],
  ['a fox --ar wide --no fog', 'a fox --no fog'],
  ['a fox "--v 6" --v 6', 'a fox "--v 6"'],
  ['a fox --seed 5', 'a fox --seed 5'],
])('%j without the faulty ones is %j', (typed, left) => {
  expect(dropFaultyFlags(typed)).toBe(left);
});

it.each([
  ['a fox --model vermeer', 'model'],
  ['a fox --model s', 'model'],
  ['a fox --model', 'model'],
  ['a fox --private maybe', 'private'],
  ['a fox --seed potato', 'seed'],
  ['a fox --seed', 'seed'],
  ['a fox --seed -1', 'seed'],
  ['a fox --seed 1.5', 'seed'],
  ['a fox --seed 4294967296', 'seed'],
  ['a fox --seed 99999999999999999999', 'seed'],
  ['a fox --seed 1e3', 'seed'],
  ['a fox --steps 21', 'steps'],
  ['a fox --cfg 7,5', 'cfg'],
  ['a fox --cfg 0.5', 'guidance'],
  ['a fox --ar wide', 'ar'],
  ['a fox --ar 0:0', 'ar'],
  ['a fox --ar 1:0', 'ar'],
  ['a fox --ar 1:1000', 'ar'],
  ['a fox --ar', 'ar'],
  ['a fox --no', 'no'],
  ['a fox --count 5', 'count'],
  ['a fox --width 100', 'width'],
  ['a fox --style crayon of doom', 'crayon of doom'],
])('%j is refused naming %s', (prompt, named) => {
  expect(refusalOf({ prompt })).toContain(named);
});

it.each<[string, Options, string]>([
  ['a fox --seed 5', { seed: 6 }, 'seed'],
  ['a fox --ar 16:9', { aspect_ratio: '1:1' }, 'aspect_ratio'],
  ['a fox --steps 5', { steps: 6 }, 'steps'],
  ['a fox --cfg 5', { guidance: 6 }, 'guidance'],
  ['a fox --count 2', { count: 3 }, 'count'],
  ['a fox --spoiler', { spoiler: false }, 'spoiler'],
  ['a fox --style anime', { style: 'Comic' }, 'style'],
  ['a fox --seed 5 --seed 6', {}, 'seed'],
  ['a fox --cfg 5 --guidance 6', {}, 'guidance'],
])('%j beside %o is refused, because it says %s twice', (prompt, options, option) => {
  const sentence = refusalOf({ prompt, ...options });
  expect(sentence).toContain(option);
  expect(sentence).toMatch(/twice/);
});

it('a flag and an option that agree are no conflict', () => {
  const prompt = 'a fox --seed 5 --ar 16:9';
  expect(orderOf({ prompt, seed: 5, aspect_ratio: '16:9' }).request).toMatchObject({ seed: 5 });
});

it('a flag that says the same twice is no conflict', () => {
  expect(orderOf({ prompt: 'a fox --seed 5 --seed 5' }).request).toMatchObject({ seed: 5 });
});

it.each(['--seed 5 --ar 16:9', '--no fog', 'a --seed 5'])(
  '%j is refused, because flags are no prompt',
  (prompt) => {
    expect(refusalOf({ prompt })).toMatch(/prompt/i);
  },
);

it('words that a replacement would read as instructions stay as typed', () => {
  const { request } = orderOf({ prompt: 'costs $& and {prompt} --no $& {prompt} $1' });
  expect(request).toMatchObject({
    prompt: 'costs $& and {prompt}',
    negativePrompt: '$& {prompt} $1',
  });
});
