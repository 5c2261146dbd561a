import { expect, it } from 'vitest';
import { listWordings } from '#core/rules/term-rule.ts';
import { createExampleJob } from '../../driver/example-job.ts';

it('the names of styles are asked about, too: they stand in the message', () => {
  const { order } = createExampleJob({ request: { prompt: 'a fox', style: 'Forbidden' } });
  const variations = [
    { style: 'One', prompt: 'a fox, one', negativePrompt: null },
    { style: null, prompt: 'a fox', negativePrompt: null },
  ];
  const prompts = listWordings({ ...order, variations }).map(({ prompt }) => prompt);
  expect(prompts).toEqual(['a fox', 'a fox, one', 'a fox', 'Forbidden', 'One']);
});
