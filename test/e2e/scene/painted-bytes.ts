import { crc32 } from 'node:zlib';

/** Of a PNG: where its chunks begin, and the bytes around a chunk's data. */
const FIRST_CHUNK = 8;
const FRAME_BYTES = 12;
const KEYWORDS = ['parameters', 'easel'];

/** A posted PNG as the API sent it: without the texts that carry its recipe, of which there have to be some. */
export function paintedBytes(picture: { readonly bytes: Buffer } | undefined): Buffer {
  const bytes = picture?.bytes ?? Buffer.alloc(0);
  const kept = [bytes.subarray(0, FIRST_CHUNK)];
  let recipes = 0;
  for (let at = FIRST_CHUNK; at + FRAME_BYTES <= bytes.length;) {
    const end = at + FRAME_BYTES + bytes.readUInt32BE(at);
    const chunk = bytes.subarray(at, end);
    if (crc32(chunk.subarray(4, -4)) !== bytes.readUInt32BE(end - 4))
      throw new Error('A chunk of the file is damaged');
    const isRecipe = KEYWORDS.some((keyword) => chunk.includes(`Xt${keyword}\0`, 6, 'latin1'));
    if (isRecipe && /^[it]TXt|^tEXt/.test(chunk.toString('latin1', 4, 8))) recipes += 1;
    else kept.push(chunk);
    at = end;
  }
  if (recipes === 0) throw new Error('The file carries no recipe');
  return Buffer.concat(kept);
}
