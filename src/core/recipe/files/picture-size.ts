import { isPng, readWebpSize } from '#core/image/picture-file.ts';
import { readJpegSize } from './jpeg-exif.ts';

export type PictureSize = { readonly width: number; readonly height: number };

/**
 * The sides that a file’s header claims, for a recipe that names none. Nothing behind the header is looked at: a damaged
 * picture’s recipe is as good as a whole one’s, and to check 25 MB takes longer than all else here.
 */
export function readPictureSize(bytes: Buffer): PictureSize | undefined {
  const size = readClaim(bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function readClaim(bytes: Buffer): PictureSize | undefined {
  if (isPng(bytes)) {
    const isWhole = bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR';
    return isWhole ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
  }
  if (bytes[0] === 0xff) return readJpegSize(bytes);
  return bytes.length < 30 ? undefined : readWebpSize(bytes);
}
