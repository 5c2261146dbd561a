import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import type { Message } from '../../sandbox/discord/index.ts';
import { createVisitor } from '../visitor.ts';

/** Beside the channel list, as on a desktop; and as on a phone. */
const WIDTHS = { desktop: 940, phone: 390 } as const;
/** Higher than any message, so that none of it has to be scrolled to. */
const HEIGHT_PX = 4000;
const QUALITY = 72;

type Sight = {
  readonly name: string;
  /** By their keys on the page. */
  readonly as: string;
  readonly in?: string;
  readonly messages: readonly Message[];
  readonly on?: readonly (keyof typeof WIDTHS)[];
};

export interface Camera {
  /** What a member sees of these messages, and nothing around them. */
  shoot(sight: Sight): Promise<void>;
  /** A picture as it stands in a channel, so many pixels wide. */
  keepFile(name: string, bytes: Buffer, width: number): Promise<void>;
}

type Parts = {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
  readonly prefix: string;
};

export function createCamera({ browser, url, folder, prefix }: Parts): Camera {
  async function keep(name: string, picture: Sharp): Promise<void> {
    const small = await picture.webp({ quality: QUALITY, effort: 6 }).toBuffer();
    await writeFile(join(folder, `${prefix}-${name}.webp`), small);
  }

  async function shootOn(screen: keyof typeof WIDTHS, sight: Sight): Promise<void> {
    const page = await browser.newPage({
      viewport: { width: WIDTHS[screen], height: HEIGHT_PX },
      deviceScaleFactor: screen === 'phone' ? 1.5 : 1,
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    const visitor = createVisitor(page, url);
    await visitor.enter(sight.as, sight.in);
    const ids = sight.messages.map(({ id }) => `#message-${id}`);
    for (const id of ids) await page.locator(id).waitFor();
    await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    const tops = await Promise.all(ids.map((id) => boxOf(page, id)));
    const y = Math.min(...tops.map((box) => box.y));
    const bottom = Math.max(...tops.map((box) => box.y + box.height));
    const [{ x, width } = { x: 0, width: 0 }] = tops;
    const clip = { x, y, width, height: bottom - y };
    await keep(`${sight.name}-${screen}`, sharp(await page.screenshot({ clip })));
    await page.close();
  }

  return {
    async shoot(sight) {
      for (const screen of sight.on ?? ['desktop']) await shootOn(screen, sight);
    },
    keepFile: (name, bytes, width) => keep(name, sharp(bytes).resize({ width })),
  };
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}
