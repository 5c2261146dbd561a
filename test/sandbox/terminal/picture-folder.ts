import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShownMessage } from './driver/events.ts';

/** Saves a message's pictures and gives their paths, in the order shown. */
export async function savePictures(folder: string, message: ShownMessage): Promise<string[]> {
  if (message.pictures.length === 0) return [];
  await mkdir(folder, { recursive: true });
  return Promise.all(
    message.pictures.map(async ({ filename, bytes }) => {
      const path = join(folder, `${message.number}-${filename}`);
      await writeFile(path, bytes);
      return path;
    }),
  );
}
