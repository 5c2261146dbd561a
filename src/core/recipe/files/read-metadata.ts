import { text, type Text } from '#core/i18n/text.ts';
import { findFault } from '#core/image/image-request.ts';
import { parsePictureFile } from '#core/image/picture-file.ts';
import { failure, success, type Result } from '#core/result.ts';
import { collectTexts, type FileTexts } from './collect-texts.ts';
import { parseComfyUi } from '../tools/comfyui.ts';
import { parseRequest } from '../exact-copy.ts';
import { fitRecipe } from '../tools/fit-recipe.ts';
import { parseFooocus } from '../tools/fooocus.ts';
import type { ForeignRecipe, FoundRecipe, RecipeCopy } from '../found-recipe.ts';
import { parseInfotext } from '../tools/infotext.ts';
import { parseInvokeAi } from '../tools/invokeai.ts';
import { parseNovelAi } from '../tools/novelai.ts';
import { parseSwarmUi } from '../tools/swarmui.ts';

/** A 4096×4096 picture as PNG is smaller. */
export const RECIPE_FILE_MAX_BYTES = 25 * 1024 * 1024;

type Reader = {
  readonly copy: RecipeCopy;
  readonly parse: (texts: FileTexts) => ForeignRecipe | undefined;
};

/** In the order in which they are asked. Those that know their own files by a mark come before those that guess. */
const READERS: readonly Reader[] = [
  { copy: 'fooocus', parse: parseFooocus },
  { copy: 'swarmui', parse: parseSwarmUi },
  { copy: 'novelai', parse: parseNovelAi },
  { copy: 'invokeai', parse: parseInvokeAi },
  { copy: 'a1111', parse: ({ parameters = '' }) => parseInfotext(parameters) },
  { copy: 'comfyui', parse: parseComfyUi },
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
  for (const { copy, parse } of READERS) {
    const foreign = parse(texts);
    if (foreign === undefined) continue;
    const picture = parsePictureFile(bytes);
    const pictureSize = picture.ok ? picture.value : undefined;
    return fitRecipe(foreign, { copy, pictureSize, chooseSeed });
  }
  return failure(text('recipe.none'));
}
