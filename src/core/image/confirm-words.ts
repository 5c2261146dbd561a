import type { ImageRequest } from './image-request.ts';
import { resolveModel } from './models.ts';
import { expandStyle, resolveStyle, type Style } from './styles.ts';

/**
 * A request that comes from a file, where anything may call itself the member's words: only those from which the style of that name makes
 * just what is painted are shown in its place.
 *
 * @param own the server's
 */
export function confirmWords(request: ImageRequest, own: readonly Style[] = []): ImageRequest {
  const { words, ...painted } = request;
  const style = resolveStyle(request.style ?? '', own);
  const model = resolveModel(request.model);
  if (words === undefined || style === undefined || model === undefined) return painted;
  const { prompt, negativePrompt } = expandStyle(style, words, model);
  const isSo = prompt === painted.prompt && negativePrompt === painted.negativePrompt;
  return isSo ? request : painted;
}
