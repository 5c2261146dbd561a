import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createImageEditor } from '#adapters/sharp/image-editor.ts';
import { parsePictureFile, type PictureFile } from '#core/image/picture-file.ts';
import { createLogger } from '#core/logger.ts';

const MUCH = 100 * 1024 * 1024;
const imageEditor = createImageEditor(createLogger('silent', []));

type Size = { readonly width: number; readonly height: number };

/** Red above, blue below. */
async function draw({ width, height }: Size, blue = 255): Promise<Sharp> {
  const half = { width, height: Math.floor(height / 2), channels: 3 } as const;
  const below = sharp({ create: { ...half, background: { r: 0, g: 0, b: blue } } });
  return sharp({
    create: { width, height, channels: 3, background: { r: 255, g: 0, b: 0 } },
  }).composite([{ input: await below.png().toBuffer(), top: height - half.height, left: 0 }]);
}

/** Nothing that compresses well. */
const drawNoise = (size: Size): Sharp =>
  sharp({
    create: {
      ...size,
      channels: 3,
      background: 'black',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

async function enlarge(bytes: Buffer, limitBytes = MUCH): Promise<PictureFile> {
  const enlarged = await imageEditor.enlarge(bytes, limitBytes);
  if (!enlarged.ok) throw new Error(enlarged.reason);
  expect(parsePictureFile(enlarged.value.bytes)).toEqual(enlarged);
  return enlarged.value;
}

describe('enlarging', () => {
  it.each([
    ['png', 'png'],
    ['jpeg', 'webp'],
    ['webp', 'webp'],
  ] as const)('doubles both sides of a %s and shows the same', async (format, after) => {
    const bytes = await (await draw({ width: 60, height: 40 })).toFormat(format).toBuffer();
    const larger = await enlarge(bytes);
    expect(larger).toMatchObject({ width: 120, height: 80, format: after });
    const [above, below] = await Promise.all(
      [10, 70].map((top) =>
        sharp(larger.bytes).extract({ left: 60, top, width: 1, height: 1 }).raw().toBuffer(),
      ),
    );
    expect(above?.[0]).toBeGreaterThan(240);
    expect(above?.[2]).toBeLessThan(15);
    expect(below?.[2]).toBeGreaterThan(240);
  });

  it('of what does not fit as PNG comes as WebP, still twice as large', async () => {
    const bytes = await drawNoise({ width: 256, height: 256 }).png().toBuffer();
    const asPng = await enlarge(bytes);
    const smaller = await enlarge(bytes, Math.floor(asPng.bytes.length / 2));
    expect(smaller).toMatchObject({ format: 'webp', width: 512, height: 512 });
    expect(smaller.bytes.length).toBeLessThan(asPng.bytes.length / 2);
  });

  it('of what fits in no way says so', async () => {
    const bytes = await drawNoise({ width: 128, height: 128 }).png().toBuffer();
    expect(await imageEditor.enlarge(bytes, 100)).toEqual({ ok: false, reason: 'too large' });
  });

  it('makes nothing of more than 4,096 pixels a side', async () => {
    const blank = { channels: 3, background: 'black' } as const;
    const draws = [2049, 2048].map((width) =>
      sharp({ create: { width, height: 16, ...blank } })
        .png()
        .toBuffer(),
    );
    const [large = Buffer.alloc(0), largest = Buffer.alloc(0)] = await Promise.all(draws);
    expect(await imageEditor.enlarge(large, MUCH)).toEqual({ ok: false, reason: 'too large' });
    expect(await enlarge(largest)).toMatchObject({ width: 4096, height: 32 });
  });

  it.each([
    ['no picture', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
    ['a header alone', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('of %s says that it can’t be read', async (_, bytes) => {
    expect(await imageEditor.enlarge(bytes, MUCH)).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('of a file whose pixels are damaged says that it can’t be read', async () => {
    const bytes = await (await draw({ width: 60, height: 40 })).webp().toBuffer();
    const damaged = Buffer.concat([bytes.subarray(0, 30), Buffer.alloc(bytes.length - 30, 7)]);
    expect(await imageEditor.enlarge(damaged, MUCH)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('comparing', () => {
  const size = { width: 60, height: 40 };

  it('finds the same pixels in files that differ', async () => {
    const one = await (await draw(size)).png({ compressionLevel: 1 }).toBuffer();
    const other = await (await draw(size)).png({ compressionLevel: 9 }).toBuffer();
    expect(one.equals(other)).toBe(false);
    expect(await imageEditor.compare(one, other)).toBe(true);
  });

  it('finds a difference of one shade', async () => {
    const one = await (await draw(size)).png().toBuffer();
    const other = await (await draw(size, 254)).png().toBuffer();
    expect(await imageEditor.compare(one, other)).toBe(false);
  });

  it('finds another size', async () => {
    const one = await (await draw(size)).png().toBuffer();
    const other = await (await draw({ width: 40, height: 60 })).png().toBuffer();
    expect(await imageEditor.compare(one, other)).toBe(false);
  });

  it('can’t tell of a file that was compressed on the way, nor of what is no picture', async () => {
    const one = await (await draw(size)).png().toBuffer();
    expect(await imageEditor.compare(one, await sharp(one).webp().toBuffer())).toBeUndefined();
    expect(await imageEditor.compare(one, Buffer.from('x'))).toBeUndefined();
    expect(await imageEditor.compare(Buffer.alloc(0), one)).toBeUndefined();
  });
});
