import { describe, expect, it } from 'vitest';
import { describeRecipePanel } from '../../../commands/picture/recipe-panel.ts';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { createExampleJob } from '../../driver/example-job.ts';

const translate = createTranslator();

describe.each(['x', '*', '`', '\n-', '🦊', '@everyone '])('a recipe of %j', (word) => {
  it.each([
    [800, 300],
    [801, 300],
    [2048, 2048],
  ])('over %i and %i units stays under the limit of a message', (length, negativeLength) => {
    const { request } = createExampleJob({
      request: {
        prompt: word.repeat(length).slice(0, length).toWellFormed(),
        negativePrompt: word.repeat(negativeLength).slice(0, negativeLength).toWellFormed(),
        style: 'x'.repeat(50),
        seed: 4_294_967_295,
      },
    }).order;
    const { lines, file } = describeRecipePanel(request, 1_100_000);
    const texts = textsOf(renderPanel(lines, speak(translate, 'en')).body.components);
    expect(texts.join('').length).toBeLessThanOrEqual(3900);
    expect(file === undefined).toBe(length === 800);
  });
});

it.each([
  [2000, 'recipe.in_file', true],
  [2048, 'recipe.in_file_alone', false],
])('a recipe with a prompt of %i characters says what its file has', (length, key, hasLine) => {
  const { request } = createExampleJob({ request: { prompt: 'x'.repeat(length) } }).order;
  const { lines, file } = describeRecipePanel(request, 1_100_000);
  expect(lines.at(-1)).toMatchObject({ text: { key } });
  expect(file?.data.toString().includes('/imagine prompt:')).toBe(hasLine);
});
