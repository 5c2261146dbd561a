import { expect, it } from 'vitest';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import { describeImagineLine } from '#core/recipe/imagine-line.ts';
import { FLUX, orderOf } from '../image/order.ts';

const lineOf = (options: Readonly<Record<string, unknown>>): string =>
  describeImagineLine(orderOf(options).request) ?? 'none';

it('the line names every option, the model as a flag, whatever it is offered as', () => {
  expect(lineOf({ negative_prompt: 'fog', seed: 5, aspect_ratio: '16:9' })).toBe(
    '/imagine prompt:a red fox --model sdxl negative_prompt:fog style:none width:1344 height:768 steps:20 guidance:7.5 seed:5 count:1',
  );
});

it('the line of a model without size and guidance names none', () => {
  expect(lineOf({ model: FLUX })).toBe(
    '/imagine prompt:a red fox --model flux style:none steps:4 seed:42 count:1',
  );
});

it('a style’s words are in the prompt, so that no style is applied twice', () => {
  const line = lineOf({ style: 'anime' });
  expect(line).toContain('anime key visual');
  expect(line).toContain(' style:none ');
});

it('line breaks become spaces', () => {
  expect(lineOf({ prompt: 'a red\nfox\r\n\n in fog' })).toContain(
    'prompt:a red fox in fog --model sdxl negative_prompt:none style',
  );
});

it('the line asks for the same picture of whoever has defaults of their own', () => {
  const { request } = orderOf({ seed: 5 });
  const options = {
    prompt: `${request.prompt} --model sdxl`,
    negative_prompt: 'none',
    style: 'none',
    width: 1024,
    height: 1024,
    steps: 20,
    guidance: 7.5,
    seed: 5,
    count: 1,
  };
  const line = lineOf({ seed: 5 });
  for (const name of Object.keys(options)) expect(line).toContain(`${name}:`);
  const defaults = { model: FLUX, aspect_ratio: '16:9', style: 'Anime', count: 4 };
  const requestDefaults = { styles: [], defaults: [{ ...defaults, negative_prompt: 'fog' }] };
  const pasted = parseImagineOptions(options, () => 1, requestDefaults);
  expect(pasted).toMatchObject({ ok: true, value: { request, seeds: [5] } });
});

it('there is no line where the prompt and the model’s flag are more than the option takes', () => {
  const flag = ' --model sdxl';
  const longest = 'x'.repeat(2048 - flag.length);
  expect(lineOf({ prompt: longest })).toContain(`prompt:${longest}${flag} `);
  expect(lineOf({ prompt: `${longest}x` })).toBe('none');
});
