import { isUtf8 } from 'node:buffer';
import { crc32, inflateSync } from 'node:zlib';
import { isPng } from '#core/image/picture-file.ts';
import { KEYWORD } from './metadata-keys.ts';

/** Behind the signature. */
const FIRST_CHUNK = 8;
/** Length, type and checksum. */
const CHUNK_FRAME_BYTES = 12;

/** Chunks looked at. Encoders write some thousands at most, a hostile file millions. */
const CHUNKS_MAX = 20_000;

/** Of one text, unpacked. ComfyUI’s graphs are some 100 KB. */
const TEXT_MAX_BYTES = 256 * 1024;

/** Texts checked and unpacked, sound or not. */
const TEXTS_MAX = 50;

type Chunk = {
  readonly type: string;
  readonly data: Buffer;
  readonly start: number;
  readonly end: number;
};

/** The chunks up to the first that does not fit into the file, or to the end. */
export function* walkChunks(bytes: Buffer): Generator<Chunk> {
  let start = FIRST_CHUNK;
  for (let count = 0; count < CHUNKS_MAX; count += 1) {
    if (start + CHUNK_FRAME_BYTES > bytes.length) return;
    const length = bytes.readUInt32BE(start);
    const end = start + CHUNK_FRAME_BYTES + length;
    if (end > bytes.length) return;
    const type = bytes.toString('latin1', start + 4, start + 8);
    yield { type, data: bytes.subarray(start + 8, end - 4), start, end };
    if (type === 'IEND') return;
    start = end;
  }
}

/** The texts under the wanted keywords, and the EXIF block if there is one. The first of each counts. */
export function readPngTexts(
  bytes: Buffer,
  wanted: ReadonlySet<string>,
): { readonly texts: ReadonlyMap<string, string>; readonly exif: Buffer | undefined } {
  const texts = new Map<string, string>();
  let exif: Buffer | undefined;
  let tried = 0;
  for (const chunk of walkChunks(bytes)) {
    if (chunk.type === 'eXIf') exif ??= chunk.data;
    const keyword = readKeyword(chunk);
    if (keyword === undefined || !wanted.has(keyword) || texts.has(keyword)) continue;
    tried += 1;
    if (tried > TEXTS_MAX) break;
    const text = isSound(bytes, chunk) ? readText(chunk, keyword) : undefined;
    if (text !== undefined) texts.set(keyword, text);
  }
  return { texts, exif };
}

/**
 * Puts texts in front of the pixels, each in place of what stood under its keyword. All else stays, byte by byte. What is no PNG or
 * ends before its end comes back as it was.
 */
export function writePngTexts(bytes: Buffer, texts: ReadonlyMap<string, string>): Buffer {
  if (!isPng(bytes)) return bytes;
  const parts: Buffer[] = [];
  let kept = 0;
  let isWritten = false;
  let isWhole = false;
  for (const chunk of walkChunks(bytes)) {
    if (chunk.type === 'IDAT' && !isWritten) {
      isWritten = true;
      parts.push(bytes.subarray(kept, chunk.start));
      for (const [keyword, text] of texts) parts.push(encodeText(keyword, text));
      kept = chunk.start;
    }
    if (chunk.type === 'IEND') isWhole = true;
    const keyword = readKeyword(chunk);
    if (keyword !== undefined && texts.has(keyword)) {
      parts.push(bytes.subarray(kept, chunk.start));
      kept = chunk.end;
    }
  }
  return isWritten && isWhole ? Buffer.concat([...parts, bytes.subarray(kept)]) : bytes;
}

/** At most 79 bytes, ended by a zero (W3C PNG, section 11.3.3). */
function readKeyword({ type, data }: Chunk): string | undefined {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return undefined;
  const end = data.subarray(0, 80).indexOf(0);
  return end < 1 ? undefined : data.toString('latin1', 0, end);
}

function isSound(bytes: Buffer, { start, end, data }: Chunk): boolean {
  return (
    data.length <= TEXT_MAX_BYTES &&
    bytes.readUInt32BE(end - 4) === crc32(bytes.subarray(start + 4, end - 4))
  );
}

function readText({ type, data }: Chunk, keyword: string): string | undefined {
  const rest = data.subarray(keyword.length + 1);
  if (type === 'tEXt') return decode(rest, keyword);
  if (type === 'zTXt') {
    const unpacked = inflate(rest.subarray(1));
    return unpacked && decode(unpacked, keyword);
  }
  const isCompressed = rest[0] === 1;
  const languageEnd = rest.indexOf(0, 2);
  const titleEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (titleEnd < 0) return undefined;
  const text = rest.subarray(titleEnd + 1);
  return (isCompressed ? inflate(text) : text)?.toString('utf8');
}

/** The standard has Latin-1 there, and many tools write UTF-8. Easel’s own copy is what the standard has. */
function decode(bytes: Buffer, keyword: string): string {
  const isOther = keyword !== KEYWORD.exact && isUtf8(bytes);
  return bytes.toString(isOther ? 'utf8' : 'latin1');
}

/** Never unpacks more than a text may hold, however small what it was packed into. */
function inflate(packed: Buffer): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: TEXT_MAX_BYTES });
  } catch {
    return undefined;
  }
}

/** Latin-1 where that is enough, else UTF-8: the way in which Stable Diffusion tools write and expect it. */
function encodeText(keyword: string, text: string): Buffer {
  // eslint-disable-next-line no-control-regex -- the whole of Latin-1 but zero, which ends a text
  const isLatin = /^[\u0001-\u00ff]*$/.test(text);
  // Some words are the same bytes in Latin-1 as others are in UTF-8, for which readers would take them.
  const isAmbiguous =
    isLatin &&
    keyword !== KEYWORD.exact &&
    /[\u0080-\u00ff]/.test(text) &&
    isUtf8(Buffer.from(text, 'latin1'));
  return isLatin && !isAmbiguous
    ? encodeChunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))
    : encodeChunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8'));
}

function encodeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(CHUNK_FRAME_BYTES + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
