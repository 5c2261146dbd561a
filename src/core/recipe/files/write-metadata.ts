import type { ImageRequest } from '#core/image/image-request.ts';
import { parsePictureFile, type PictureFormat } from '#core/image/picture-file.ts';
import { serialiseRequest } from '../exact-copy.ts';
import { describeInfotext } from '../tools/infotext.ts';
import { readJpegExif, writeJpegExif } from './jpeg-exif.ts';
import { writePngTexts } from './png-text.ts';
import { KEYWORD, NOTE_START } from './metadata-keys.ts';
import { readWebpExif, writeWebpExif } from './webp-exif.ts';
import { writeExif } from './write-exif.ts';

/**
 * Puts a picture's recipe into its file: once as other Stable Diffusion tools read it, once exactly. Pixels and all else stay
 * byte by byte; nothing is encoded anew. A file that can't take it, and one of another format, comes back as it was: a
 * picture is worth more than its recipe.
 *
 * @param request with this picture's own seed
 * @param enlargedBy how many times larger the picture was made afterwards; no request repeats that, so none is there exactly
 */
export function writeMetadata(
  bytes: Buffer,
  format: PictureFormat,
  request: ImageRequest,
  enlargedBy?: number,
): Buffer {
  const comment = describeInfotext(request, enlargedBy);
  const exact = enlargedBy === undefined ? serialiseRequest(request) : undefined;
  if (format === 'png') {
    const infotext = comment.replaceAll('\0', ' ');
    // Its checksums were looked at when it came; to do that again takes longer than all else here.
    return writePngTexts(
      bytes,
      new Map([
        [KEYWORD.infotext, infotext],
        ...(exact === undefined ? [] : [[KEYWORD.exact, exact] as const]),
      ]),
    );
  }
  const parsed = parsePictureFile(bytes);
  if (!parsed.ok || parsed.value.format !== format) return bytes;
  const texts = { comment, ...(exact !== undefined && { note: NOTE_START + exact }) };
  return format === 'jpeg'
    ? writeJpegExif(bytes, writeExif(readJpegExif(bytes), texts))
    : writeWebpExif(bytes, writeExif(readWebpExif(bytes), texts), parsed.value);
}
