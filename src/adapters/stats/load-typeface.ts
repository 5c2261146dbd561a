import { readFile } from 'node:fs/promises';
import { createTypeface, type Typeface } from './typeface.ts';

/** Reads the fonts anew for each picture: it takes milliseconds, and between two pictures nobody needs the memory. */
export async function loadTypeface(): Promise<Typeface> {
  const [regular, bold] = await Promise.all([readFont('regular'), readFont('bold')]);
  return createTypeface({ regular, bold });
}

function readFont(weight: string): Promise<Buffer> {
  return readFile(new URL(`fonts/noto-sans-jp-${weight}.ttf`, import.meta.url));
}
