import { isolate } from '../i18n/isolate.ts';
import { describeUsd, type NanoUsd } from '../ledger/money.ts';
import type { Subject } from './comparison.ts';
import type { ImageRequest } from './image-request.ts';
import { resolveModel } from './models.ts';

/** What a recipe says beside the request itself. */
export type RecipeExtras = {
  /** Of the pictures shown; `null` for a model without seeds. */
  readonly seeds: readonly (number | null)[];
  /** Of the pictures shown, together. */
  readonly cost: NanoUsd;
  /** What the pictures don’t share: the line leaves it to their labels. */
  readonly compared?: Subject | undefined;
  /** Of the job, where the words beside this line don’t repeat the request. */
  readonly id?: string | undefined;
};

/**
 * One line that repeats a request, the prompts aside: the same in every language, because guides and other people's bots
 * quote it. Each seed stands by itself between backticks, in gallery order, so that a tap copies it; those of a comparison are one.
 */
export function describeRecipe(
  request: ImageRequest,
  { seeds, cost, compared, id }: RecipeExtras,
): string {
  const numbers = [...new Set(seeds.filter((seed) => seed !== null))];
  return [
    numbers.length === 0
      ? 'No seed: this model can’t repeat a picture'
      : `${numbers.length === 1 ? 'Seed' : 'Seeds'} ${numbers.map((seed) => `\`${seed}\``).join(' ')}`,
    compared === undefined ? '' : `comparing ${compared}`,
    ...(compared === 'model' ? [] : listSettings(request, compared)),
    request.style === null ? '' : `style ${isolate(request.style)}`,
    describeUsd(cost),
    'AI-generated',
    id === undefined ? '' : `id \`${id}\``,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function listSettings(request: ImageRequest, compared: Subject | undefined): readonly string[] {
  const { model, width, height, steps, guidance } = request;
  return [
    resolveModel(model)?.name ?? model,
    width === null || compared === 'size' ? '' : `${width}×${height}`,
    compared === 'steps' ? '' : `${steps} steps`,
    guidance === null || compared === 'guidance' ? '' : `guidance ${guidance}`,
  ];
}
