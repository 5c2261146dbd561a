import { crc32, deflateSync } from 'node:zlib';

const SIDE = 1024;
/** How far neighbouring pixels differ: with this the file is as large as a photographic PNG of its size. */
const GRAIN = 12;

/** The same 1024×1024 picture each time, about 1.6 MB: a gradient under grain. */
export function createInstantPicture(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8 /* bits */, 2 /* RGB */, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    createChunk('IHDR', header),
    createChunk('IDAT', deflateSync(drawPixels())),
    createChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of RGB, each after its filter byte. */
function drawPixels(): Buffer {
  const row = 1 + SIDE * 3;
  const pixels = Buffer.alloc(row * SIDE);
  let random = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    const column = at % row;
    if (column === 0) continue;
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[at] = 100 + ((column / row) * 100 + ((random >>> 16) % GRAIN));
  }
  return pixels;
}

function createChunk(tag: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(tag, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
