import type { FileTexts } from '../files/file-texts.ts';
import type { ForeignRecipe } from '../found-recipe.ts';
import { parseComfyUi } from './comfyui.ts';
import { parseInfotext } from './infotext.ts';

/** What savers write for words that they could not find. */
const PLACEHOLDER = /^(unknown|none|null|undefined|n\/a|)$/i;

/** The Web UI’s form wherever a file has it, unless a graph beside it knows the words that it does not. */
export function parseInfotextFile(texts: FileTexts): ForeignRecipe | undefined {
  for (const text of texts.candidates) {
    const recipe = parseInfotext(text);
    if (recipe === undefined) continue;
    const isPlaceholder =
      PLACEHOLDER.test(recipe.prompt.trim()) || /^unknown$/i.test(recipe.negativePrompt.trim());
    const isContradicted = isPlaceholder && Boolean(parseComfyUi(texts)?.prompt);
    return isContradicted ? undefined : recipe;
  }
  return undefined;
}
