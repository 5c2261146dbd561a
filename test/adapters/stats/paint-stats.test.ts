import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { loadTypeface } from '#adapters/stats/load-typeface.ts';
import { paintStats } from '#adapters/stats/paint-stats.ts';
import { renderStats } from '#adapters/stats/render-stats.ts';
import { createStats, ENGLISH, LANGUAGES } from './examples.ts';
import { readPicture } from './read-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'easel-stats-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('paints a PNG of the picture’s own size, with an opaque ground', async () => {
  const png = await paintStats(createStats(), ENGLISH);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1600, height: 900 });
  const { isOpaque } = await sharp(png).stats();
  expect(isOpaque).toBe(true);
});

it.each(LANGUAGES)(
  'each text is really there on a machine without fonts: $locale',
  async (labels) => {
    const stats = createStats();
    const { texts } = readPicture(renderStats(stats, labels, await loadTypeface()));
    const png = paintWithoutFonts({ stats, labels });
    expect(png.equals(await paintStats(stats, labels))).toBe(true);
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    for (const { words, left, top, right, bottom } of texts) {
      const rows = range(top, bottom).map((y) => y * info.width);
      const pixels = rows.flatMap((row) => range(left, right).map((x) => data[row + x] ?? 0));
      const ink = pixels.filter((lightness) => lightness > 130).length / pixels.length;
      // Of an even area or a filled box, all or nothing would be ink.
      expect([words, ink > 0.05 && ink < 0.9]).toEqual([words, true]);
    }
  },
);

/** The whole numbers between two lengths. */
function range(from: number, to: number): readonly number[] {
  const first = Math.ceil(from);
  return Array.from({ length: Math.max(Math.floor(to) - first, 1) }, (_, index) => first + index);
}

/** In a process of its own: what a process once knows of fonts, it keeps. */
function paintWithoutFonts(input: object): Buffer {
  const fontconfig = join(folder, 'fonts.conf');
  const output = join(folder, 'stats.png');
  const module = new URL('../../../src/adapters/stats/paint-stats.ts', import.meta.url).href;
  writeFileSync(fontconfig, '<fontconfig></fontconfig>');
  const code = `
    import { writeFileSync } from 'node:fs';
    import { paintStats } from ${JSON.stringify(module)};
    const { stats, labels } = ${JSON.stringify(input)};
    writeFileSync(${JSON.stringify(output)}, await paintStats(stats, labels));`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: { HOME: folder, FONTCONFIG_FILE: fontconfig, FONTCONFIG_PATH: folder },
  });
  return readFileSync(output);
}
