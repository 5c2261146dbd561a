import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_TYPES, parsePictureFile, type PictureFile } from '../image/picture-file.ts';
import type { StoredPicture } from '../jobs/job.ts';
import type { PictureKey, PictureStore } from '../jobs/ports.ts';
import { OperatorError } from '../ops/operator-error.ts';

/** Files are named after their job and their place in it: `<job id>.<place>.<extension>`. */
const JOB_ID_LENGTH = 22;

/**
 * Keeps painted pictures in a folder until they are delivered.
 *
 * @throws OperatorError if the folder can't be made
 */
export function createPictureFiles(folder: string): PictureStore {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`The folder for pictures can't be made: ${problem}`, { cause: error });
  }

  async function save(
    { jobId, index }: PictureKey,
    { bytes, format }: PictureFile,
  ): Promise<StoredPicture> {
    const name = `${jobId}.${index}.${FILE_TYPES[format].extension}`;
    const aside = join(folder, `${name}.part`);
    const file = await open(aside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // A name without `.part` never stands for half a picture.
    await rename(aside, join(folder, name));
    await syncFolder();
    return { name, format };
  }

  async function load({ name, format }: StoredPicture): Promise<Buffer | undefined> {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const picture = parsePictureFile(bytes);
    return picture.ok && picture.value.format === format ? bytes : undefined;
  }

  /** Without it a power failure could forget the new name, though not the bytes. */
  async function syncFolder(): Promise<void> {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async function removeAll(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  }

  async function removeOthers(jobIds: ReadonlySet<string>): Promise<void> {
    const names = await readdir(folder);
    await removeAll(names.filter((name) => !jobIds.has(name.slice(0, JOB_ID_LENGTH))));
  }

  return {
    save,
    load,
    remove: (pictures) => removeAll(pictures.map(({ name }) => name)),
    removeOthers,
  };
}
