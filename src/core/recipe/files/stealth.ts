import { gunzipSync } from 'node:zlib';
import { isPng } from '#core/image/picture-file.ts';
import { parseFields, toWords } from '../tools/json.ts';
import { toFileTexts } from './collect-texts.ts';
import type { FileTexts } from './file-texts.ts';
import { collectPackedPixels, readPixelColumns, type PixelColumns } from './png-pixels.ts';

/** What hidden texts begin with, by where they are hidden and whether they are packed (`sd_webui_stealth_pnginfo`). */
const MARKS: Readonly<
  Record<string, { readonly place: 'alpha' | 'rgb'; readonly isPacked: boolean } | undefined>
> = {
  stealth_pnginfo: { place: 'alpha', isPacked: false },
  stealth_pngcomp: { place: 'alpha', isPacked: true },
  stealth_rgbinfo: { place: 'rgb', isPacked: false },
  stealth_rgbcomp: { place: 'rgb', isPacked: true },
};
const MARK_BYTES = 15;
const LENGTH_BYTES = 4;

/** Of one text, as it is hidden and unpacked. Each byte is eight pixels. */
const HIDDEN_MAX_BYTES = 64 * 1024;
const TEXT_MAX_BYTES = 256 * 1024;

/** The texts that a PNG hides in the lowest bits of its pixels, which survive where sites take out all else. */
export function collectStealth(bytes: Buffer): FileTexts | undefined {
  if (!isPng(bytes)) return undefined;
  const packed = collectPackedPixels(bytes);
  for (const place of ['alpha', 'rgb'] as const) {
    const hidden = readHidden(bytes, packed, place);
    if (hidden !== undefined) return toTexts(hidden);
  }
  return undefined;
}

function readHidden(bytes: Buffer, packed: Buffer, place: 'alpha' | 'rgb'): string | undefined {
  const channels = place === 'alpha' ? [3] : [0, 1, 2];
  const headBits = (MARK_BYTES + LENGTH_BYTES) * 8;
  const head = readPixelColumns(bytes, packed, channels, headBits, true);
  const start = head && readBytes(head, channels, 0, MARK_BYTES + LENGTH_BYTES);
  if (start === undefined) return undefined;
  const mark = MARKS[start.toString('latin1', 0, MARK_BYTES)];
  // The length counts bits.
  const length = Math.ceil(start.readUInt32BE(MARK_BYTES) / 8);
  if (mark?.place !== place || length > HIDDEN_MAX_BYTES) return undefined;
  const all = readPixelColumns(bytes, packed, channels, headBits + length * 8, false);
  const data = all && readBytes(all, channels, MARK_BYTES + LENGTH_BYTES, length);
  return data && (mark.isPacked ? unpack(data) : data.toString('utf8'));
}

/** Bits run down each column, and in a pixel from red to blue. */
function readBytes(
  { rows, height, columns, channelCount }: PixelColumns,
  channels: readonly number[],
  from: number,
  length: number,
): Buffer | undefined {
  const read = Buffer.alloc(length);
  const perPixel = channels.length;
  if (Math.ceil(((from + length) * 8) / perPixel) > columns * height) return undefined;
  for (let bit = 0; bit < length * 8; bit += 1) {
    const at = from * 8 + bit;
    const pixel = Math.floor(at / perPixel);
    const column = Math.floor(pixel / height);
    const row = rows[pixel % height];
    const value = row?.[column * channelCount + (channels[at % perPixel] ?? 0)];
    if (value === undefined) return undefined;
    read[bit >> 3] = ((read[bit >> 3] ?? 0) << 1) | (value & 1);
  }
  return read;
}

function unpack(data: Buffer): string | undefined {
  try {
    return gunzipSync(data, { maxOutputLength: TEXT_MAX_BYTES }).toString('utf8');
  } catch {
    return undefined;
  }
}

/** NovelAI hides all its texts as one object of JSON, the Web UI only the one that it writes. */
function toTexts(hidden: string): FileTexts {
  const fields = /^\s{0,9}\{/.test(hidden) ? parseFields(hidden) : undefined;
  const comment = toWords(fields?.['Comment']);
  if (comment === '') return toFileTexts({ candidates: [hidden], comment: hidden });
  return toFileTexts({
    candidates: [comment],
    comment,
    description: toWords(fields?.['Description']),
    software: toWords(fields?.['Software']),
  });
}
