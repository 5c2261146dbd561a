import { crc32, deflateSync } from 'node:zlib';

/** A chunk as the PNG standard has it, with any bytes in it. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export type TextForm = 'tEXt' | 'zTXt' | 'iTXt' | 'packed iTXt';

export function pngText(keyword: string, text: string | Buffer, form: TextForm = 'tEXt'): Buffer {
  const start = Buffer.from(`${keyword}\0`, 'latin1');
  const utf8 = Buffer.from(text);
  const latin = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  const data = {
    tEXt: [latin],
    zTXt: [Buffer.from([0]), deflateSync(latin)],
    iTXt: [Buffer.from([0, 0, 0, 0]), utf8],
    'packed iTXt': [Buffer.from([1, 0]), Buffer.from('en\0title\0'), deflateSync(utf8)],
  };
  const type = form === 'packed iTXt' ? 'iTXt' : form;
  return pngChunk(type, Buffer.concat([start, ...data[form]]));
}

/** A picture of one white pixel with these chunks before its pixels. */
export function pngWith(...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.from('00000001000000010800000000', 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The texts that a tool writes into a PNG, each under its keyword. */
export function pngOf(texts: Readonly<Record<string, string>>, form?: TextForm): Buffer {
  return pngWith(...Object.entries(texts).map(([keyword, text]) => pngText(keyword, text, form)));
}

type Order = 'II' | 'MM';

/** An EXIF block as piexif writes it: a comment in UTF-16 with the big byte order, whatever the block's. */
export function exifOf(comment: Buffer, order: Order = 'MM'): Buffer {
  const bytes = Buffer.alloc(8 + 18 + 18);
  const put16 = (value: number, at: number): unknown =>
    order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const put32 = (value: number, at: number): unknown =>
    order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 0, 'latin1');
  put16(42, 2);
  put32(8, 4);
  for (const [at, tag, type, count, value] of [
    [8, 0x8769, 4, 1, 26],
    [26, 0x9286, 7, comment.length, 44],
  ] as const) {
    put16(1, at);
    put16(tag, at + 2);
    put16(type, at + 4);
    put32(count, at + 6);
    put32(value, at + 10);
  }
  return Buffer.concat([bytes, comment]);
}

export function unicodeComment(text: string, order: Order = 'MM'): Buffer {
  const words = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from('UNICODE\0'), order === 'MM' ? words.swap16() : words]);
}

/** Puts a block behind a JPEG's first marker. */
export function jpegWith(jpeg: Buffer, block: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(block.length + 8);
  const segment = Buffer.concat([
    Buffer.from('ffe1', 'hex'),
    length,
    Buffer.from('Exif\0\0'),
    block,
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** Puts a block behind everything in a WebP, as lenient tools do. */
export function webpWith(webp: Buffer, block: Buffer): Buffer {
  const frame = Buffer.from('EXIF\0\0\0\0', 'latin1');
  frame.writeUInt32LE(block.length, 4);
  const bytes = Buffer.concat([webp, frame, block, Buffer.alloc(block.length % 2)]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return bytes;
}
