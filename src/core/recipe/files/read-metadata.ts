import { text, type Text } from '#core/i18n/text.ts';
import { findFault } from '#core/image/image-request.ts';
import { failure, success, type Result } from '#core/result.ts';
import { parseRequest } from '../exact-copy.ts';
import type { ForeignRecipe, FoundRecipe, RecipeCopy } from '../found-recipe.ts';
import { parseComfyUi } from '../tools/comfyui.ts';
import { parseDrawThings } from '../tools/draw-things.ts';
import { parseEasyDiffusion } from '../tools/easy-diffusion.ts';
import { fitRecipe } from '../tools/fit-recipe.ts';
import { parseFooocus } from '../tools/fooocus.ts';
import { parseHuggingFace } from '../tools/hugging-face.ts';
import { parseInfotextFile } from '../tools/infotext-file.ts';
import { parseInvokeAi } from '../tools/invokeai.ts';
import { parseNovelAi } from '../tools/novelai.ts';
import { parseRuinedFooocus } from '../tools/ruined-fooocus.ts';
import { parseSwarmUi } from '../tools/swarmui.ts';
import { collectTexts } from './collect-texts.ts';
import type { FileTexts } from './file-texts.ts';
import { readPictureSize } from './picture-size.ts';
import { collectStealth } from './stealth.ts';

/** A 4096×4096 picture as PNG is smaller. */
export const RECIPE_FILE_MAX_BYTES = 25 * 1024 * 1024;

type Reader = {
  readonly copy: RecipeCopy;
  readonly parse: (texts: FileTexts) => ForeignRecipe | undefined;
};

/** In the order in which they are asked. Those that know their own files by a mark come before those that guess. */
const READERS: readonly Reader[] = [
  { copy: 'fooocus', parse: parseFooocus },
  { copy: 'ruined-fooocus', parse: parseRuinedFooocus },
  { copy: 'swarmui', parse: parseSwarmUi },
  { copy: 'draw-things', parse: parseDrawThings },
  { copy: 'novelai', parse: parseNovelAi },
  { copy: 'invokeai', parse: parseInvokeAi },
  { copy: 'easy-diffusion', parse: parseEasyDiffusion },
  { copy: 'a1111', parse: parseInfotextFile },
  { copy: 'comfyui', parse: parseComfyUi },
  { copy: 'hugging-face', parse: parseHuggingFace },
];

/**
 * Finds the recipe in any file that somebody hands over. The file is hostile until proven otherwise: what is looked at, unpacked
 * and followed is bounded, and nothing that it holds is believed but as a wish.
 *
 * @param chooseSeed for a recipe that names no seed
 */
export function readMetadata(bytes: Buffer, chooseSeed: () => number): Result<FoundRecipe, Text> {
  if (bytes.length > RECIPE_FILE_MAX_BYTES) return failure(text('recipe.too_large'));
  const texts = collectTexts(bytes);
  if (texts === undefined) return failure(text('recipe.not_a_picture'));
  const exact = texts.exact === undefined ? undefined : parseRequest(texts.exact);
  if (exact !== undefined) {
    const fault = findFault(exact);
    return fault === undefined
      ? success({ request: exact, copy: 'easel', changes: [], dropped: [] })
      : failure(fault);
  }
  // What is hidden in the pixels is looked for last: they have to be unpacked for it.
  const found = parseForeign(texts) ?? parseForeign(collectStealth(bytes));
  if (found === undefined) return failure(text('recipe.none'));
  const { foreign, copy } = found;
  return fitRecipe(foreign, { copy, pictureSize: readPictureSize(bytes), chooseSeed });
}

function parseForeign(
  texts: FileTexts | undefined,
): { readonly foreign: ForeignRecipe; readonly copy: RecipeCopy } | undefined {
  if (texts === undefined) return undefined;
  for (const { copy, parse } of READERS) {
    const foreign = parse(texts);
    if (foreign !== undefined) return { foreign, copy };
  }
  return undefined;
}
