import { isUtf8 } from 'node:buffer';
import {
  readDirectories,
  readOrder,
  readValue,
  stripPrefix,
  TAG,
  type TiffOrder,
} from './exif-tags.ts';

/** Of one text. A whole JPEG segment is smaller, a WebP’s chunk may be more. */
const TEXT_MAX_BYTES = 256 * 1024;

/** The texts of an EXIF block in which tools keep recipes, by the tag’s name in the standard. */
export function readExifTexts(block: Buffer): ReadonlyMap<string, string> {
  const tiff = stripPrefix(block);
  const order = readOrder(tiff);
  if (order === undefined) return new Map();
  const { main, exif } = readDirectories(tiff, order);
  // Python’s Pillow writes all that it is given into the first directory.
  const readEither = (tag: number): Buffer | undefined =>
    readValue(tiff, exif, tag, order) ?? readValue(tiff, main, tag, order);
  const found = [
    ['ImageDescription', readValue(tiff, main, TAG.imageDescription, order)],
    ['Make', readValue(tiff, main, TAG.make, order)],
    ['Model', readValue(tiff, main, TAG.model, order)],
    ['Software', readValue(tiff, main, TAG.software, order)],
    ['MakerNote', readEither(TAG.makerNote)],
    ['UserComment', readEither(TAG.userComment)],
  ] as const;
  const texts = new Map<string, string>();
  for (const [name, value] of found) {
    if (value === undefined || value.length > TEXT_MAX_BYTES) continue;
    const text = name === 'UserComment' ? readComment(value, order) : value.toString('utf8');
    texts.set(name, text.replace(/\0+$/, ''));
  }
  return texts;
}

const CHARSET_BYTES = 8;

/** A comment begins with its character set; tools that forget it write UTF-8. */
function readComment(value: Buffer, order: TiffOrder): string {
  const charset = value.toString('latin1', 0, CHARSET_BYTES);
  const words = value.subarray(CHARSET_BYTES);
  if (charset === 'UNICODE\0') return decodeUnicode(words, order);
  if (charset === 'JIS\0\0\0\0\0') return decodeJis(words);
  const isNamed = charset === 'ASCII\0\0\0' || charset === '\0'.repeat(CHARSET_BYTES);
  return (isNamed ? words : value).toString('utf8');
}

/** What a recipe of any tool holds, so that a text in the wrong byte order is not taken for one. */
const RECIPE_MARK = /Steps: ?\d|^\s*\{/;

/** Some tools write UTF-8 there: it has no zeros, and UTF-16 of any recipe has many. */
function decodeUnicode(words: Buffer, order: TiffOrder): string {
  const text = words.subarray(0, words.indexOf(0) < 0 ? words.length : trimZeros(words));
  const isPlain = text.indexOf(0) < 0 && isUtf8(text);
  const utf8 = isPlain ? text.toString('utf8') : '';
  return RECIPE_MARK.test(utf8) ? utf8.replace(/^\uFEFF/, '') : decodeUtf16(words, order);
}

function trimZeros(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

/** JIS X 0208 switches between its sets by escapes; what has none is what tools write instead. */
function decodeJis(words: Buffer): string {
  if (words.includes(0x1b)) return new TextDecoder('iso-2022-jp').decode(words);
  return isUtf8(words) ? words.toString('utf8') : new TextDecoder('shift_jis').decode(words);
}

/** The standard leaves the byte order open: tools write the block’s or, as AUTOMATIC1111’s do, always the big one. */
function decodeUtf16(words: Buffer, order: TiffOrder): string {
  const even = words.subarray(0, words.length - (words.length % 2));
  const little = even.toString('utf16le');
  const big = Buffer.from(even).swap16().toString('utf16le');
  const [likely, other] = order === 'little' ? [little, big] : [big, little];
  const text = !RECIPE_MARK.test(likely) && RECIPE_MARK.test(other) ? other : likely;
  return text.replace(/^\uFEFF/, '');
}
