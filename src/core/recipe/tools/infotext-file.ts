import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseComfyUi } from './comfyui.ts';
import { parseInfotext } from './infotext.ts';

/** What savers write for words that they could not find. */
const PLACEHOLDER = /^(unknown|none|null|undefined|n\/a|)$/i;

const ENLARGES: ReadonlySet<string> = new Set(['second pass', 'upscaling']);

/** Stability Matrix writes the size after the last pass into the one, and has the first in the other. */
function takeFirstPass(recipe: ForeignRecipe, followed: ForeignRecipe): ForeignRecipe {
  const isSame = recipe.seed !== undefined && recipe.seed === followed.seed;
  if (!isSame || !followed.dropped.some((lost) => ENLARGES.has(lost))) return recipe;
  const { width = recipe.width, height = recipe.height } = followed;
  return { ...recipe, width, height, dropped: [...recipe.dropped, ...followed.dropped] };
}

/** The Web UI’s form wherever a file has it, unless a graph beside it knows the words that it does not. */
export function parseInfotextFile(texts: FileTexts): ForeignRecipe | undefined {
  for (const text of texts.candidates) {
    const recipe = parseInfotext(text);
    if (recipe === undefined) continue;
    const isPlaceholder =
      PLACEHOLDER.test(recipe.prompt.trim()) || /^unknown$/i.test(recipe.negativePrompt.trim());
    const followed = parseComfyUi(texts);
    if (isPlaceholder && Boolean(followed?.prompt)) return undefined;
    return followed === undefined ? recipe : takeFirstPass(recipe, followed);
  }
  return undefined;
}
