import {
  ENTRY_BYTES,
  readDirectories,
  readOrder,
  stripPrefix,
  TAG,
  TYPE,
  type Directory,
  type Entry,
  type TiffOrder,
} from './exif-tags.ts';

type Value = { readonly type: number; readonly bytes: Buffer };

/**
 * An EXIF block with a comment for tools and a note for Easel. A block that is there already grows at its end, where no
 * offset in it moves; its other tags stay. One that can't be read is replaced.
 */
export function writeExif(
  existing: Buffer | undefined,
  { comment, note }: { readonly comment: string; readonly note?: string },
): Buffer {
  const { tiff, order, main, exif } = openBlock(existing && stripPrefix(existing));
  const values = new Map<number, Value>([
    ...(note === undefined
      ? []
      : [[TAG.makerNote, { type: TYPE.undefined, bytes: Buffer.from(note, 'utf8') }] as const]),
    [TAG.userComment, { type: TYPE.undefined, bytes: encodeComment(comment) }],
  ]);
  const exifAt = tiff.length;
  const exifPart = encodeDirectory(exif, values, exifAt, order);
  const mainAt = exifAt + exifPart.length;
  const pointer = { type: TYPE.long, bytes: encode32(exifAt, order) };
  const software = { type: TYPE.ascii, bytes: Buffer.from('Easel\0', 'latin1') };
  const mainPart = encodeDirectory(
    main,
    new Map<number, Value>([
      [TAG.software, software],
      [TAG.exifPointer, pointer],
    ]),
    mainAt,
    order,
  );
  const start = [tiff.subarray(0, 4), encode32(mainAt, order), tiff.subarray(8)];
  return Buffer.concat([...start, exifPart, mainPart]);
}

const EMPTY_DIRECTORY: Directory = { entries: [], next: 0 };

function openBlock(existing: Buffer | undefined): {
  readonly tiff: Buffer;
  readonly order: TiffOrder;
  readonly main: Directory;
  readonly exif: Directory;
} {
  const order = existing === undefined ? undefined : readOrder(existing);
  if (existing !== undefined && order !== undefined) {
    const { main, exif = EMPTY_DIRECTORY } = readDirectories(existing, order);
    if (main !== undefined) return { tiff: padToEven(existing), order, main, exif };
  }
  const header = Buffer.from('MM\0*\0\0\0\0', 'latin1');
  return { tiff: header, order: 'big', main: EMPTY_DIRECTORY, exif: EMPTY_DIRECTORY };
}

/** The directory with these values instead of its own, sorted by tag, and behind it what is longer than four bytes. */
function encodeDirectory(
  { entries, next }: Directory,
  values: ReadonlyMap<number, Value>,
  at: number,
  order: TiffOrder,
): Buffer {
  const kept = entries.filter(({ tag }) => !values.has(tag));
  let dataAt = at + 2 + (kept.length + values.size) * ENTRY_BYTES + 4;
  const data: Buffer[] = [];
  const added: Entry[] = [];
  for (const [tag, { type, bytes }] of values) {
    const isInline = bytes.length <= 4;
    const value = isInline ? Buffer.concat([bytes], 4) : encode32(dataAt, order);
    const raw = [encode16(tag, order), encode16(type, order), encode32(bytes.length, order), value];
    // A long counts as one, whatever its bytes.
    if (type === TYPE.long) raw[2] = encode32(1, order);
    added.push({ tag, raw: Buffer.concat(raw) });
    if (isInline) continue;
    const padded = padToEven(bytes);
    data.push(padded);
    dataAt += padded.length;
  }
  const sorted = [...kept, ...added].toSorted((a, b) => a.tag - b.tag);
  return Buffer.concat([
    encode16(sorted.length, order),
    ...sorted.map(({ raw }) => raw),
    encode32(next, order),
    ...data,
  ]);
}

/** AUTOMATIC1111’s tools read and write the big byte order, whatever the block’s. */
function encodeComment(comment: string): Buffer {
  const words = Buffer.from(comment, 'utf16le').swap16();
  return Buffer.concat([Buffer.from('UNICODE\0', 'latin1'), words]);
}

function padToEven(bytes: Buffer): Buffer {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes], bytes.length + 1);
}

function encode16(value: number, order: TiffOrder): Buffer {
  const bytes = Buffer.alloc(2);
  if (order === 'little') bytes.writeUInt16LE(value);
  else bytes.writeUInt16BE(value);
  return bytes;
}

function encode32(value: number, order: TiffOrder): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'little') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}
