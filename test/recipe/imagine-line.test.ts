import { expect, it } from 'vitest';
import { MODELS } from '../../src/image/models.ts';
import { describeImagineLine } from '../../src/recipe/imagine-line.ts';
import { FLUX, orderOf } from '../image/order.ts';

const lineOf = (options: Readonly<Record<string, unknown>>): string =>
  describeImagineLine(orderOf(options).request, MODELS);

it('the line names every option, the model as Discord shows it', () => {
  expect(lineOf({ negative_prompt: 'fog', seed: 5, aspect_ratio: '16:9' })).toBe(
    '/imagine prompt:a red fox negative_prompt:fog model:Stable Diffusion XL ($0.0011) width:1344 height:768 steps:20 guidance:7.5 seed:5',
  );
});

it('the line of a model without size and guidance names none', () => {
  expect(lineOf({ model: FLUX })).toBe(
    '/imagine prompt:a red fox model:FLUX.1 schnell ($0.0012) steps:4 seed:42',
  );
});

it('a style’s words are in the prompt, so that no style is applied twice', () => {
  const line = lineOf({ style: 'anime' });
  expect(line).toContain('anime key visual');
  expect(line).not.toContain('style:');
});

it('line breaks become spaces', () => {
  expect(lineOf({ prompt: 'a red\nfox\r\n\n in fog' })).toContain('prompt:a red fox in fog model');
});
