import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createVisitor } from './visitor.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const SCALE = 1.5;
const MARGIN_PX = 10;
/** Long enough to be seen. */
const THINKING_MS = 4000;

/** Takes the pictures that illustrate the README, as small files. */
export async function takeScreenshots(
  browser: Browser,
  url: string,
  { dataoorts }: Pick<Sandbox, 'dataoorts'>,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1240, height: 860 },
    deviceScaleFactor: SCALE,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const visitor = createVisitor(page, url);
  await visitor.enter('ada');
  await visitor.command('imagine a lighthouse above a sea of clouds, first light', {
    aspect_ratio: '16:9',
    seed: '4',
    count: '2',
  });
  await visitor.painted('a lighthouse');
  await page.mouse.move(0, 0);
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  const { x = 0, y = 0, width = 0, height = 0 } = (await visitor.last.boundingBox()) ?? {};
  const clip = { x, y: y - MARGIN_PX, width, height: height + 2 * MARGIN_PX };
  await keep('exchange.png', await page.screenshot({ clip }));
  dataoorts.latencyMs = THINKING_MS;
  await visitor.press('Reroll');
  await page.getByText('Easel is thinking…').waitFor();
  await page.getByLabel('Message, or a command after a slash').focus();
  await page.keyboard.type('/imagine the same bay at midnight');
  await keep('sandbox.png', await page.screenshot());
  await page.close();
}

async function keep(name: string, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
  await writeFile(new URL(name, DOCS), small);
}
