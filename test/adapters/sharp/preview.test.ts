import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createMakePreview } from '#adapters/sharp/preview.ts';
import { createLogger } from '#core/logger.ts';

const makePreview = createMakePreview(createLogger('silent', []));

async function paint(width: number, height: number, index = 0) {
  const background = { r: 200, g: 30 + index, b: 30 };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return { index, seed: index, format: 'png' as const, bytes };
}

it.each([
  ['one picture', [[1024, 768]], { width: 512, height: 384 }],
  [
    'two',
    [
      [1024, 1024],
      [1024, 1024],
    ],
    { width: 1024, height: 512 },
  ],
  [
    'four, of other shapes',
    [
      [768, 1344],
      [768, 1344],
      [768, 1344],
      [768, 1344],
    ],
    { width: 1024, height: 1024 },
  ],
] as const)('a preview of %s is one small WebP', async (_, sizes, size) => {
  const pictures = await Promise.all(
    sizes.map(([width, height], index) => paint(width, height, index)),
  );
  const preview = await makePreview(pictures);
  expect(await sharp(preview).metadata()).toMatchObject({ format: 'webp', ...size });
  expect(preview?.length).toBeLessThan(200_000);
});

it('what nobody can read has none', async () => {
  const broken = { index: 0, seed: 0, format: 'png' as const, bytes: Buffer.from('no picture') };
  expect(await makePreview([broken])).toBeUndefined();
  expect(await makePreview([])).toBeUndefined();
});
