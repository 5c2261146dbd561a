import { describeUsd, type NanoUsd } from '../ledger/money.ts';
import type { ImageRequest } from './image-request.ts';
import { resolveModel } from './models.ts';

/** What a recipe says beside the request itself. */
export type RecipeExtras = {
  /** Of the pictures shown; `null` for a model without seeds. */
  readonly seeds: readonly (number | null)[];
  /** Of one picture. */
  readonly price: NanoUsd;
  /** Of the job, where the words beside this line don’t repeat the request. */
  readonly id?: string | undefined;
};

/**
 * One line that repeats a request, the prompts aside: the same in every language, because guides and other people's bots
 * quote it. Each seed stands by itself between backticks, in gallery order, so that a tap copies it.
 */
export function describeRecipe(request: ImageRequest, { seeds, price, id }: RecipeExtras): string {
  const model = resolveModel(request.model);
  const numbers = seeds.filter((seed) => seed !== null);
  return [
    numbers.length === 0
      ? 'No seed: this model can’t repeat a picture'
      : `${numbers.length === 1 ? 'Seed' : 'Seeds'} ${numbers.map((seed) => `\`${seed}\``).join(' ')}`,
    model?.name ?? request.model,
    request.width === null ? '' : `${request.width}×${request.height}`,
    `${request.steps} steps`,
    request.guidance === null ? '' : `guidance ${request.guidance}`,
    request.style === null ? '' : `style ${request.style}`,
    describeUsd(price * seeds.length),
    'AI-generated',
    id === undefined ? '' : `id \`${id}\``,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
