import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageRequest } from '#core/image/image-request.ts';
import { parsePictureFile } from '#core/image/picture-file.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';
import { ENCODINGS, encodePicture } from '../image/encode-picture.ts';
import { orderOf } from '../image/order.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { pngText, pngWith } from './foreign-files.ts';
import { randomRequest } from './random-request.ts';

const SIZE = { width: 23, height: 17 };
const FOX = orderOf({ prompt: 'a red fox, 日本', negative_prompt: 'fog', seed: 7 }).request;
const chooseSeed = (): number => {
  throw new Error('the file names a seed');
};

const pixelsOf = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer();

function read(bytes: Buffer): ImageRequest {
  const found = readMetadata(bytes, chooseSeed);
  if (!found.ok) throw new Error(found.reason.key);
  expect(found.value).toMatchObject({ copy: 'easel', changes: [], dropped: [] });
  return found.value.request;
}

async function transparent(isLossless: boolean): Promise<Buffer> {
  const pixels = Uint8Array.from(
    { length: SIZE.width * SIZE.height * 4 },
    (_, at) => (at * 7) % 251,
  );
  return sharp(pixels, { raw: { ...SIZE, channels: 4 } })
    .webp({ lossless: isLossless })
    .toBuffer();
}

describe.each(ENCODINGS)('%s', (encoding, format) => {
  it('with a recipe has the same pixels, and says the recipe', async () => {
    const bytes = await encodePicture(encoding, SIZE);
    const written = writeMetadata(bytes, format, FOX);
    expect(read(written)).toEqual(FOX);
    expect(await pixelsOf(written)).toEqual(await pixelsOf(bytes));
    expect(parsePictureFile(written)).toMatchObject({ ok: true, value: { format, ...SIZE } });
    const { hasAlpha, width, height } = await sharp(written).metadata();
    expect({ hasAlpha, width, height }).toEqual({ hasAlpha: false, ...SIZE });
  });

  it('with a second recipe says the second', async () => {
    const bytes = await encodePicture(encoding, SIZE);
    const once = writeMetadata(bytes, format, { ...FOX, seed: 8 });
    const twice = writeMetadata(once, format, FOX);
    expect(read(twice)).toEqual(FOX);
    expect(await pixelsOf(twice)).toEqual(await pixelsOf(bytes));
  });

  it('repeats any request', async () => {
    const bytes = await encodePicture(encoding, SIZE);
    const random = createRandom(`file ${encoding}`);
    for (let round = 0; round < 200; round += 1) {
      const request = randomRequest(random, { longest: round < 4 });
      expect(read(writeMetadata(bytes, format, request))).toEqual(request);
    }
  });
});

it.each([
  ['JPEG with EXIF', 'jpeg'],
  ['WebP with EXIF', 'webp'],
] as const)('%s keeps what its EXIF says besides', async (encoding, format) => {
  const bytes = await encodePicture(encoding, SIZE);
  const written = writeMetadata(bytes, format, FOX);
  const { exif } = await sharp(written).metadata();
  expect(written.toString('latin1').match(/Exif\0\0|EXIF/g)).toHaveLength(1);
  expect(exif?.toString('latin1')).toContain('a fox');
  expect(exif?.toString('latin1')).toContain('Easel');
});

it('the tags of an EXIF block stand in their order, as the standard wants them', async () => {
  const bytes = writeMetadata(await encodePicture('JPEG with EXIF', SIZE), 'jpeg', FOX);
  const block = bytes.subarray(bytes.indexOf('Exif\0\0') + 6);
  const isLittle = block.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number): number =>
    isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at);
  const at = isLittle ? block.readUInt32LE(4) : block.readUInt32BE(4);
  const tags = Array.from({ length: read16(at) }, (_, index) => read16(at + 2 + index * 12));
  expect(tags).toContain(0x8769);
  expect(tags).toEqual(tags.toSorted((a, b) => a - b));
});

it.each([true, false])(
  'a transparent WebP (lossless: %s) stays transparent',
  async (isLossless) => {
    const bytes = await transparent(isLossless);
    const written = writeMetadata(bytes, 'webp', FOX);
    expect((await sharp(written).metadata()).hasAlpha).toBe(true);
    expect(await pixelsOf(written)).toEqual(await pixelsOf(bytes));
    expect(read(written)).toEqual(FOX);
    // The header's flag for EXIF, which decoders may go by (RFC 9649, section 2.7).
    expect(written.readUInt8(20) & 0x08).toBe(0x08);
  },
);

it('lone halves of characters come back as they were', async () => {
  const request = { ...FOX, prompt: 'a \ud83e fox', negativePrompt: '\udd8a\0' };
  for (const [encoding, format] of ENCODINGS) {
    const written = writeMetadata(await encodePicture(encoding, SIZE), format, request);
    expect(read(written)).toEqual(request);
  }
});

it('a PNG is the same bytes but for the two texts before its pixels', async () => {
  const bytes = await encodePicture('PNG', SIZE);
  const written = writeMetadata(bytes, 'png', FOX);
  const at = bytes.indexOf('IDAT') - 4;
  const added = written.length - bytes.length;
  expect(written.subarray(0, at)).toEqual(bytes.subarray(0, at));
  expect(written.subarray(at + added)).toEqual(bytes.subarray(at));
});

it('a PNG keeps its other texts, and no second recipe', () => {
  const author = pngText('Author', 'someone');
  const written = writeMetadata(pngWith(author, pngText('parameters', 'old')), 'png', FOX);
  expect(written.includes(author)).toBe(true);
  expect(written.toString('latin1').match(/parameters\0/g)).toHaveLength(1);
});

it.each([
  ['a red fox, été', 'tEXtparameters\0', 'latin1'],
  ['a red fox, 日本', 'iTXtparameters\0\0\0\0\0', 'utf8'],
] as const)(
  'the prompt “%s” stands in the chunk that the Web UI writes',
  async (prompt, start, charset) => {
    const bytes = await encodePicture('PNG', SIZE);
    const written = writeMetadata(bytes, 'png', { ...FOX, prompt });
    const infotext = `${prompt}\nNegative prompt: fog\nSteps: 20, CFG scale: 7.5, Seed: 7, Size: 1024x1024, Model: Stable Diffusion XL, Version: Easel`;
    expect(written.includes(Buffer.from(start + infotext, charset))).toBe(true);
  },
);

it.each(['JPEG', 'WebP'] as const)(
  'in a %s the recipe is the comment that the Web UI reads',
  async (encoding) => {
    const bytes = await encodePicture(encoding, SIZE);
    const format = encoding === 'JPEG' ? 'jpeg' : 'webp';
    const { exif = Buffer.alloc(0) } = await sharp(writeMetadata(bytes, format, FOX)).metadata();
    const at = exif.indexOf('UNICODE\0') + 'UNICODE\0'.length;
    const comment = Buffer.from(
      exif.subarray(at, at + (exif.length - at) - ((exif.length - at) % 2)),
    );
    expect(comment.swap16().toString('utf16le')).toMatch(
      /^a red fox, 日本\nNegative prompt: fog\nSteps: 20, /,
    );
  },
);

it.each(['png', 'jpeg', 'webp'] as const)('what is no whole %s stays as it is', async (format) => {
  const whole = await encodePicture(format === 'png' ? 'JPEG' : 'PNG', SIZE);
  for (const bytes of [Buffer.alloc(0), Buffer.from('<html>'), whole]) {
    expect(writeMetadata(bytes, format, FOX)).toBe(bytes);
  }
});

it.each(ENCODINGS)(
  'an enlarged %s says so, and repeats nothing exactly',
  async (encoding, format) => {
    const written = writeMetadata(await encodePicture(encoding, SIZE), format, FOX, 2);
    const found = readMetadata(written, () => 5);
    expect(found).toMatchObject({
      ok: true,
      value: { copy: 'a1111', request: FOX, changes: [], dropped: ['upscaling'] },
    });
  },
);
