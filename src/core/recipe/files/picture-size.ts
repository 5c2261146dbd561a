import { isPng } from '#core/image/picture-file.ts';
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
  return bytes[0] === 0xff ? readJpegSize(bytes) : readWebpSize(bytes);
}

/** The first chunk’s header (RFC 9649). */
function readWebpSize(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
