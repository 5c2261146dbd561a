/** Behind `RIFF`, the length and `WEBP`. */
const FIRST_CHUNK = 12;
/** Chunks looked at; an animation has two for each picture. */
const CHUNKS_MAX = 5000;

const XMP_MAX_BYTES = 256 * 1024;

const FLAG = { alpha: 0x10, exif: 0x08 } as const;

type Chunk = {
  readonly type: string;
  readonly data: Buffer;
  readonly start: number;
  readonly end: number;
};

/** The chunks of the container, as far as they fit into the file (RFC 9649). Each is padded to an even length. */
function* walkChunks(bytes: Buffer): Generator<Chunk> {
  const fileEnd = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  let start = FIRST_CHUNK;
  for (let count = 0; count < CHUNKS_MAX; count += 1) {
    if (start + 8 > fileEnd) return;
    const length = bytes.readUInt32LE(start + 4);
    const dataEnd = start + 8 + length;
    if (dataEnd > fileEnd) return;
    const end = Math.min(dataEnd + (length % 2), fileEnd);
    const type = bytes.toString('latin1', start, start + 4);
    yield { type, data: bytes.subarray(start + 8, dataEnd), start, end };
    start = end;
  }
}

export function readWebpExif(bytes: Buffer): Buffer | undefined {
  for (const { type, data } of walkChunks(bytes)) if (type === 'EXIF') return data;
  return undefined;
}

/** The packet of XMP; no recipe’s is large. */
export function readWebpXmp(bytes: Buffer): string | undefined {
  for (const { type, data } of walkChunks(bytes)) {
    if (type === 'XMP ' && data.length <= XMP_MAX_BYTES) return data.toString('utf8');
  }
  return undefined;
}

/**
 * Puts a block behind the pixels, where the old one stood or would stand, and says so in the extended header. A simple
 * file has none and gets one, of the same size and transparency. What follows the container stays; a container with a
 * chunk that does not fit is left alone.
 */
export function writeWebpExif(
  bytes: Buffer,
  block: Buffer,
  size: { readonly width: number; readonly height: number },
): Buffer {
  const chunks = [...walkChunks(bytes)];
  const containerEnd = 8 + bytes.readUInt32LE(4);
  if ((chunks.at(-1)?.end ?? 0) < containerEnd) return bytes;
  const rest = chunks.filter(({ type }) => type !== 'VP8X' && type !== 'EXIF');
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    encodeChunk('VP8X', extendedHeader(chunks, size)),
    ...rest.filter((chunk) => !isDescription(chunk)).map(copyChunk),
    encodeChunk('EXIF', block),
    ...rest.filter(isDescription).map(copyChunk),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, bytes.subarray(containerEnd)]);
}

function isDescription({ type }: Chunk): boolean {
  return type === 'XMP ';
}

function copyChunk({ type, data }: Chunk): Buffer {
  return encodeChunk(type, data);
}

function extendedHeader(
  chunks: readonly Chunk[],
  { width, height }: { readonly width: number; readonly height: number },
): Buffer {
  const [first] = chunks;
  if (first?.type === 'VP8X') {
    const header = Buffer.from(first.data);
    header.writeUInt8(header.readUInt8(0) | FLAG.exif, 0);
    return header;
  }
  const header = Buffer.alloc(10);
  // A lossless picture says itself whether it is transparent, behind its two sides of 14 bits.
  const hasAlpha = first?.type === 'VP8L' && ((first.data.readUInt32LE(1) >>> 28) & 1) === 1;
  header.writeUInt8(FLAG.exif | (hasAlpha ? FLAG.alpha : 0), 0);
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return header;
}

function encodeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  data.copy(chunk, 8);
  return chunk;
}
