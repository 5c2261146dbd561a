import { expect, it } from 'vitest';
import { refusalOf } from './order.ts';

it.each([
  ['prompt', 12],
  ['prompt', true],
  ['prompt', undefined],
  ['negative_prompt', 3],
  ['style', 1],
  ['aspect_ratio', 1],
  ['width', '512'],
  ['height', true],
  ['model', 4],
  ['steps', '20'],
  ['guidance', 'high'],
  ['seed', '7'],
  ['seed', Number.NaN],
  ['guidance', Number.POSITIVE_INFINITY],
  ['count', '2'],
  ['spoiler', 'yes'],
  ['private', 1],
])('a %s of the wrong type (%j) is refused by name', (option, value) => {
  expect(refusalOf({ [option]: value })).toContain(option);
});

it.each([
  ['model', 'constructor'],
  ['model', ''],
  ['model', 'stable-diffusion-xl'],
  ['style', 'toString'],
  ['style', 'crayon of doom'],
  ['style', ''],
  ['aspect_ratio', '8:5'],
  ['aspect_ratio', '__proto__'],
  ['aspect_ratio', ''],
])('a %s that is not in the list (%j) is refused by name', (option, value) => {
  const sentence = refusalOf({ [option]: value });
  expect(sentence).toContain(value);
  expect(sentence).toMatch(new RegExp(option.replace('aspect_', ''), 'i'));
});

it('an option that does not exist is refused by name', () => {
  expect(refusalOf({ sampler: 'euler' })).toContain('sampler');
});
