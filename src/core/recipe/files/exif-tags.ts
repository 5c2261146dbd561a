/** Tags of the TIFF block that EXIF is (CIPA DC-008, sections 4.6.4 and 4.6.5). */
export const TAG = {
  imageDescription: 0x01_0e,
  make: 0x01_0f,
  model: 0x01_10,
  software: 0x01_31,
  exifPointer: 0x87_69,
  makerNote: 0x92_7c,
  userComment: 0x92_86,
} as const;

export const TYPE = { ascii: 2, long: 4, undefined: 7 } as const;

/** By type: byte, ASCII, short, long, rational, signed byte, undefined, signed short, long and rational, floats. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

export const ENTRY_BYTES = 12;

/** More in one directory than any camera writes. */
const ENTRIES_MAX = 500;

export type TiffOrder = 'little' | 'big';

export type Entry = { readonly tag: number; readonly raw: Buffer };

export type Directory = { readonly entries: readonly Entry[]; readonly next: number };

/** What a JPEG's segment has before the block, and some tools put before it everywhere. */
export const EXIF_PREFIX = Buffer.from('Exif\0\0', 'latin1');

export function stripPrefix(block: Buffer): Buffer {
  const length = EXIF_PREFIX.length;
  return block.subarray(0, length).equals(EXIF_PREFIX) ? block.subarray(length) : block;
}

export function readOrder(tiff: Buffer): TiffOrder | undefined {
  const start = tiff.toString('latin1', 0, 4);
  if (start === 'II*\0') return 'little';
  return start === 'MM\0*' ? 'big' : undefined;
}

function read16(bytes: Buffer, at: number, order: TiffOrder): number {
  return order === 'little' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function read32(bytes: Buffer, at: number, order: TiffOrder): number {
  return order === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

/** Directories are read where they are named and never followed from one to the next, so there is no way in circles. */
function readDirectory(tiff: Buffer, at: number, order: TiffOrder): Directory | undefined {
  if (at < 8 || at + 2 > tiff.length) return undefined;
  const count = read16(tiff, at, order);
  const end = at + 2 + count * ENTRY_BYTES;
  if (count > ENTRIES_MAX || end + 4 > tiff.length) return undefined;
  const entries = Array.from({ length: count }, (_, index) => {
    const start = at + 2 + index * ENTRY_BYTES;
    return { tag: read16(tiff, start, order), raw: tiff.subarray(start, start + ENTRY_BYTES) };
  });
  return { entries, next: read32(tiff, end, order) };
}

/** The bytes of an entry's value, which stand in it if they are four or fewer; `undefined` if they lie outside. */
export function readValue(
  tiff: Buffer,
  directory: Directory | undefined,
  tag: number,
  order: TiffOrder,
): Buffer | undefined {
  const raw = directory?.entries.find((entry) => entry.tag === tag)?.raw;
  if (raw === undefined) return undefined;
  const length = (TYPE_BYTES[read16(raw, 2, order)] ?? 0) * read32(raw, 4, order);
  if (length <= 4) return raw.subarray(8, 8 + length);
  const at = read32(raw, 8, order);
  return at + length <= tiff.length ? tiff.subarray(at, at + length) : undefined;
}

/** The two directories that texts stand in. */
export function readDirectories(
  tiff: Buffer,
  order: TiffOrder,
): { readonly main: Directory | undefined; readonly exif: Directory | undefined } {
  const main = tiff.length < 8 ? undefined : readDirectory(tiff, read32(tiff, 4, order), order);
  const pointer = readValue(tiff, main, TAG.exifPointer, order);
  const exif =
    pointer?.length === 4 ? readDirectory(tiff, read32(pointer, 0, order), order) : undefined;
  return { main, exif };
}
