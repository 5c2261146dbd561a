import { expect, it } from 'vitest';
import { graphOf, node, SAMPLER, type Nodes } from './cases/case.ts';
import { pngHiding } from './cases/hidden-text.ts';
import { pngOf } from './foreign-files.ts';
import { damageFiles, outcomeOf } from './fuzz.ts';

/** More with the bench: `npm run bench -- --only recipes`. */
const COUNT = 600;

it('damaged files of all tools are read or refused, and never throw', () => {
  const outcomes = damageFiles('tools', COUNT).map(outcomeOf);
  expect(outcomes.filter((outcome) => !/^(found|recipe|refusal)/.test(outcome))).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === 'found').length).toBeGreaterThan(COUNT / 5);
});

const many = (count: number, make: (index: number) => ReturnType<typeof node>): Nodes =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, make(index)]));

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

it.each([
  [
    'texts joined with themselves again and again',
    pngOf({
      prompt: graphOf({
        '6': node('CLIPTextEncode', { text: ['n0', 0], clip: ['4', 1] }),
        ...many(90, (index) =>
          node('Join', { text1: [`n${index + 1}`, 0], text2: [`n${index + 1}`, 0] }),
        ),
        n90: node('Text', { text: 'a red fox' }),
      }),
    }),
    'found',
  ],
  [
    'bundles in bundles in circles',
    pngOf({
      prompt: graphOf({
        '3': node('KSampler', { ...SAMPLER, steps: ['n0', 0] }),
        ...many(60, (index) =>
          node(
            'Pipe',
            Object.fromEntries(
              Array.from({ length: 40 }, (_, at) => [
                `pipe${at}`,
                [`n${(index + at + 1) % 60}`, 0],
              ]),
            ),
          ),
        ),
      }),
    }),
    'found',
  ],
  [
    'hundreds of pictures in one graph',
    pngOf({
      prompt: graphOf(
        Object.fromEntries(
          Array.from({ length: 300 }, (_, index) => [
            [`s${index}`, node('KSampler', { ...SAMPLER, seed: index })],
            [`v${index}`, node('SaveImage', { images: [`s${index}`, 0] })],
          ]).flat(),
        ),
      ),
    }),
    'found',
  ],
  [
    'lists without a bottom beside a long number',
    pngOf({ parameters: `{"full_prompt":${deep},"seed":12345678901234567890}` }),
    'recipe.none',
  ],
  ['lists without a bottom in a graph', pngOf({ prompt: `{"1":${deep}}` }), 'recipe.none'],
  [
    'a hidden text that claims more than there are pixels',
    pngHiding('x', { mark: 'stealth_pnginfo', claim: 2 ** 31 }),
    'recipe.none',
  ],
  [
    'a hidden text that is not packed as it says',
    pngHiding('x', { mark: 'stealth_pngcomp', claim: 99 }),
    'recipe.none',
  ],
])('%s: the end is reached', (_, file, outcome) => {
  expect(outcomeOf(file)).toBe(outcome);
});
