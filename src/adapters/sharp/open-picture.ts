import type { Sharp } from 'sharp';

/** Of an enlarged picture: nothing that is painted is larger. */
export const MAX_SIDE = 4096;

/** What a file says of its size is not believed beyond this. sharp is loaded when it is first needed. */
export async function openPicture(bytes: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: MAX_SIDE * MAX_SIDE });
}
