import { crc32 } from 'node:zlib';
import { failure, success, type Result } from '../result.ts';

export type PictureFormat = 'png' | 'jpeg' | 'webp';

/** A whole picture file, as its own bytes tell: never as a name or a header claims. */
export type PictureFile = {
  readonly bytes: Buffer;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
};

export const FILE_TYPES = {
  png: { extension: 'png', mediaType: 'image/png' },
  jpeg: { extension: 'jpg', mediaType: 'image/jpeg' },
  webp: { extension: 'webp', mediaType: 'image/webp' },
} as const satisfies Record<PictureFormat, { extension: string; mediaType: string }>;

/**
 * Recognises a picture and checks its structure from the first byte to the last, so that half a file is never taken for a
 * picture. Pixels are not decoded: that costs some 30 ms, and a cut transfer or an error page fails here already.
 *
 * @returns the picture, or for the log what is wrong with it
 */
export function parsePictureFile(bytes: Buffer): Result<PictureFile, string> {
  if (bytes.length === 0) return failure('an empty body');
  try {
    if (isPng(bytes)) return parsePng(bytes);
    if (bytes.readUInt16BE(0) === JPEG_START) return parseJpeg(bytes);
    if (readTag(bytes, 0) === 'RIFF' && readTag(bytes, 8) === 'WEBP') return parseWebp(bytes);
  } catch (error) {
    // Buffer reads past the end throw: the file stops in the middle of a field.
    if (error instanceof RangeError) return failure('a picture cut short');
    throw error;
  }
  return failure(`neither PNG, JPEG nor WebP: it begins ${bytes.subarray(0, 8).toString('hex')}`);
}

/** Whether a file that begins so may be a picture; the first twelve bytes tell. */
export function looksLikePicture(head: Buffer): boolean {
  return (
    isPng(head) ||
    (head.length >= 2 && head.readUInt16BE(0) === JPEG_START) ||
    (readTag(head, 0) === 'RIFF' && readTag(head, 8) === 'WEBP')
  );
}

/** Whether a file begins as a PNG does, with eight bytes of its own. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(PNG_SIGNATURE);
}

/** Chunks or segments looked at. Encoders write some thousands at most, a hostile file millions. */
const PARTS_MAX = 20_000;

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks with their checksums, from IHDR to IEND (W3C PNG, section 5). */
function parsePng(bytes: Buffer): Result<PictureFile, string> {
  let hasPixels = false;
  let at = 8;
  for (let count = 0; at < bytes.length; count += 1) {
    if (count === PARTS_MAX) return failure('a PNG of too many chunks');
    const length = bytes.readUInt32BE(at);
    const tag = readTag(bytes, at + 4);
    const end = at + 8 + length;
    if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end)))
      return failure(`a PNG with a damaged ${tag} chunk`);
    if (at === 8 && (tag !== 'IHDR' || length !== 13)) return failure('a PNG without a header');
    if (tag === 'IDAT') hasPixels = true;
    if (tag === 'IEND') {
      if (!hasPixels) return failure('a PNG without pixels');
      return success({
        bytes,
        format: 'png',
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
      });
    }
    at = end + 4;
  }
  return failure('a PNG cut short');
}

const JPEG_START = 0xffd8;
const JPEG_END = Buffer.from('ffd9', 'hex');
/** Some encoders pad the file behind its end marker. */
const JPEG_PADDING_BYTES = 16;

/** Segments up to the first scan, and the end marker at the end (ITU T.81, annex B). */
function parseJpeg(bytes: Buffer): Result<PictureFile, string> {
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = 2;
  for (let count = 0; count < PARTS_MAX; count += 1) {
    if (bytes.readUInt8(at) !== 0xff) return failure('a JPEG with a damaged segment');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xda) {
      if (size === undefined) return failure('a JPEG without a frame');
      const isWhole =
        bytes.lastIndexOf(JPEG_END) >= Math.max(at, bytes.length - 2 - JPEG_PADDING_BYTES);
      return isWhole ? success({ bytes, format: 'jpeg', ...size }) : failure('a JPEG cut short');
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return failure('a JPEG of too many segments');
}

/** The container's length and its first image header (RFC 9649). */
function parseWebp(bytes: Buffer): Result<PictureFile, string> {
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return failure('a WebP cut short');
  const size = readWebpSize(bytes);
  return size === undefined
    ? failure('a WebP without an image header')
    : success({ bytes, format: 'webp', ...size });
}

/** The sides in the first image header of a WebP (RFC 9649), which is at most 30 bytes from the start. */
export function readWebpSize(
  bytes: Buffer,
): { readonly width: number; readonly height: number } | undefined {
  switch (readTag(bytes, 12)) {
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

function readTag(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
