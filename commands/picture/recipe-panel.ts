import { shorten } from '#core/i18n/shorten.ts';
import { text } from '#core/i18n/text.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import { describeRecipe, type RecipeExtras } from '#core/image/recipe-line.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import { describeImagineLine } from '#core/recipe/imagine-line.ts';
import type { PanelFile, PanelLine } from '#core/reply.ts';

/**
 * In UTF-16 units. All texts of a message share 4,000, of which the words take at most twice as many as they have, for what
 * takes the meaning from markup, and the line to copy takes them once more.
 */
const WORDS_SHOWN = { prompt: 800, negativePrompt: 300 } as const;
/** Where more is said beside it. */
export const FEWER_WORDS = { prompt: 350, negativePrompt: 150 } as const;

export type RecipePanel = {
  readonly lines: readonly PanelLine[];
  /** All of it as a text, if the panel has no room for that. */
  readonly file: PanelFile | undefined;
};

/** What several pictures have beside the request that they share. */
export type BatchRecipe = Pick<RecipeExtras, 'seeds' | 'compared'> & {
  /** How many were asked for: some may be missing. */
  readonly count: number;
};

/**
 * A request in full, for somebody who wants to read or copy it.
 *
 * @param cost of the pictures together
 * @param shown of the words, in UTF-16 units
 */
export function describeRecipePanel(
  request: ImageRequest,
  cost: NanoUsd,
  shown: Readonly<Record<keyof typeof WORDS_SHOWN, number>> = WORDS_SHOWN,
  { seeds, compared, count }: BatchRecipe = {
    seeds: [request.seed],
    compared: undefined,
    count: 1,
  },
): RecipePanel {
  const { prompt, negativePrompt } = request;
  // What a tap copies in a message would show as it is here.
  const values = describeRecipe(request, { seeds, cost, compared }).replaceAll('`', '');
  // No line asks for a comparison and its seed.
  const line = compared === undefined ? describeImagineLine(request, count) : undefined;
  // Of a comparison it is not length that stands against it.
  const isShort = line !== undefined || compared !== undefined;
  const isWhole =
    prompt.length <= shown.prompt && (negativePrompt ?? '').length <= shown.negativePrompt;
  const words = { words: shorten(prompt, shown.prompt) };
  const lines: PanelLine[] = [
    { text: text('recipe.prompt', words) },
    ...(negativePrompt === null
      ? []
      : [
          {
            text: text('reply.negative_prompt', {
              words: shorten(negativePrompt, shown.negativePrompt),
            }),
          },
        ]),
    { text: text('recipe.values', { values }) },
    ...(isWhole && line !== undefined ? [{ text: text('recipe.line') }, { code: line }] : []),
    ...(isWhole ? [] : [{ text: isShort ? text('recipe.in_file') : text('recipe.in_file_alone') }]),
  ];
  if (isWhole) return { lines, file: undefined };
  const parts = [prompt, negativePrompt ?? '', values, line ?? ''].filter((part) => part !== '');
  const data = Buffer.from(`${parts.join('\n\n')}\n`);
  return { lines, file: { name: 'recipe.txt', contentType: 'text/plain; charset=utf-8', data } };
}
