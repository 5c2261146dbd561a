import { deflateSync, gzipSync } from 'node:zlib';
import { pngChunk } from '../foreign-files.ts';

const SIDE = 96;

export type Hiding = {
  readonly mark: 'stealth_pnginfo' | 'stealth_pngcomp' | 'stealth_rgbinfo' | 'stealth_rgbcomp';
  /** Of PNG, for every row. */
  readonly filter?: 0 | 1 | 2 | 3 | 4;
  /** What the text claims to have, in bits. */
  readonly claim?: number;
};

/** A PNG with a text in the lowest bits of its alpha channel or its colours, down the columns. */
export function pngHiding(text: string, { mark, filter = 0, claim }: Hiding): Buffer {
  const data = mark.endsWith('comp') ? gzipSync(text) : Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(claim ?? data.length * 8);
  const hidden = Buffer.concat([Buffer.from(mark), length, data]);
  const channels = mark.includes('rgb') ? [0, 1, 2] : [3];
  const pixels = Buffer.alloc(SIDE * SIDE * 4, 0xfe);
  for (let bit = 0; bit < hidden.length * 8; bit += 1) {
    const pixel = Math.floor(bit / channels.length);
    const [x, y] = [Math.floor(pixel / SIDE), pixel % SIDE];
    const at = (y * SIDE + x) * 4 + (channels[bit % channels.length] ?? 0);
    const value = ((hidden[bit >> 3] ?? 0) >> (7 - (bit % 8))) & 1;
    pixels[at] = ((pixels[at] ?? 0) & 0xfe) | value;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(applyFilter(pixels, filter))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The other way round than a reader does it (W3C PNG, section 9.2). */
function applyFilter(pixels: Buffer, filter: number): Buffer {
  const rowBytes = SIDE * 4;
  const rows = Array.from({ length: SIDE }, (_, y) => {
    const row = pixels.subarray(y * rowBytes, (y + 1) * rowBytes);
    const above =
      y === 0 ? Buffer.alloc(rowBytes) : pixels.subarray((y - 1) * rowBytes, y * rowBytes);
    const filtered = row.map((value, x) => {
      const [left, up, corner] = [row[x - 4] ?? 0, above[x] ?? 0, above[x - 4] ?? 0];
      return value - predict(filter, left, up, corner);
    });
    return Buffer.concat([Buffer.from([filter]), filtered]);
  });
  return Buffer.concat(rows);
}

function predict(filter: number, left: number, up: number, corner: number): number {
  const nearest = [left, up, corner].toSorted(
    (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
  );
  return [0, left, up, Math.floor((left + up) / 2), nearest[0] ?? 0][filter] ?? 0;
}
