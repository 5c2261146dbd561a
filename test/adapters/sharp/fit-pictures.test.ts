import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { createFitPictures } from '#adapters/sharp/fit-pictures.ts';
import { createMakePreview } from '#adapters/sharp/preview.ts';
import { parsePictureFile } from '#core/image/picture-file.ts';
import type { PaintedPicture } from '#features/jobs/job.ts';
import { createLogger } from '#core/logger.ts';
import { encodePicture } from '../../core/image/encode-picture.ts';

let large: PaintedPicture;
let small: PaintedPicture;
beforeAll(async () => {
  const bytes = await encodeNoise(512, 384);
  large = { index: 0, seed: 7, format: 'png', bytes };
  const tiny = await encodePicture('PNG', { width: 8, height: 8 });
  small = { index: 1, seed: 8, format: 'png', bytes: tiny };
});
/** Smoothed noise: as PNG large, as WebP a good deal smaller, as photographs are. */
async function encodeNoise(width: number, height: number): Promise<Buffer> {
  let state = 1;
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % 256;
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(1)
    .png()
    .toBuffer();
}

const fit = createFitPictures(createLogger('silent', []));

it('what fits is kept as it was painted', async () => {
  const fitted = await fit([large, small], large.bytes.length);
  expect(fitted).toEqual({ pictures: [large, small], missing: [], isReduced: false });
});

it('what is too large becomes a WebP of the same size, and keeps its place and seed', async () => {
  const { pictures, isReduced } = await fit([large, small], large.bytes.length - 1);
  expect(isReduced).toBe(true);
  expect(pictures[1]).toBe(small);
  expect(pictures[0]).toMatchObject({ index: 0, seed: 7, format: 'webp' });
  const parsed = parsePictureFile(pictures[0]?.bytes ?? Buffer.alloc(0));
  expect(parsed).toMatchObject({ ok: true, value: { format: 'webp', width: 512, height: 384 } });
});

it.each([90, 80])('quality %i is tried before anything smaller', async (quality) => {
  const expected = await sharp(large.bytes).webp({ quality }).toBuffer();
  const { pictures } = await fit([large], expected.length);
  expect(pictures[0]?.bytes.length).toBe(expected.length);
});

it('then its sides shrink, in proportion', async () => {
  const at80 = await sharp(large.bytes).webp({ quality: 80 }).toBuffer();
  const { pictures } = await fit([large], at80.length - 1);
  expect(pictures[0]?.bytes.length).toBeLessThan(at80.length);
  const parsed = parsePictureFile(pictures[0]?.bytes ?? Buffer.alloc(0));
  expect(parsed).toMatchObject({ value: { width: 384, height: 288 } });
});

it('what no encoder can read is missing, and the others come', async () => {
  const broken = { ...large, index: 2, seed: 9, bytes: Buffer.alloc(large.bytes.length, 'x') };
  const { pictures, missing } = await fit([large, broken], large.bytes.length - 1);
  expect(pictures).toHaveLength(1);
  expect(missing).toMatchObject([{ index: 2, seed: 9, failure: { reason: 'not_a_picture' } }]);
});

it('many at once all fit', async () => {
  const { pictures } = await fit([large, large, large, large], 60_000);
  for (const { bytes } of pictures) expect(bytes.length).toBeLessThanOrEqual(60_000);
});

it('what would take the memory of a hundred pictures is missing', async () => {
  const create = { width: 15_000, height: 15_000, channels: 3, background: 'red' } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  const { missing } = await fit([{ ...large, bytes }], 1000);
  expect(missing).toMatchObject([{ index: 0, failure: { reason: 'not_a_picture' } }]);
  expect(
    await createMakePreview(createLogger('silent', []))([{ ...large, bytes }]),
  ).toBeUndefined();
});
