import { expect, it } from 'vitest';
import { fitRecipe } from '#core/recipe/tools/fit-recipe.ts';
import { describeInfotext, parseInfotext } from '#core/recipe/tools/infotext.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { randomRequest } from './random-request.ts';

/** What makes an infotext say something else: its own label at the start of a prompt's line. */
const hasLabel = (words: string | null): boolean => /(^|\n)Negative prompt:/.test(words ?? '');

it('any request whose prompt holds no label comes back from its infotext alone', () => {
  const random = createRandom('infotext');
  const requests = Array.from({ length: 2000 }, () => randomRequest(random)).filter(
    ({ prompt }) => !hasLabel(prompt),
  );
  expect(requests.length).toBeGreaterThan(1000);
  for (const request of requests) {
    const foreign = parseInfotext(describeInfotext(request));
    if (foreign === undefined) throw new Error('no settings found');
    const found = fitRecipe(foreign, {
      copy: 'a1111',
      pictureSize: undefined,
      chooseSeed: () => 1,
    });
    expect(found).toEqual({
      ok: true,
      value: { request, copy: 'a1111', changes: [], dropped: [] },
    });
  }
});
