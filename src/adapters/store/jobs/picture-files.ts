import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FILE_TYPES,
  parsePictureFile,
  type PictureFile,
  type PictureFormat,
} from '#core/image/picture-file.ts';
import type { PictureKey, StoredPicture } from '#features/jobs/job.ts';
import type { FoundPicture, PictureStore } from '#features/jobs/ports/picture-store.ts';
import { describeError, OperatorError } from '#core/operator-error.ts';
import { keepToOwner } from '../database/own-files.ts';

/** Files are named after their job and their place in it; a `.part` is one that is being written. */
const OWN_NAME = /^(?<jobId>[\w-]{22})\.(?<index>\d+)\.(?<extension>png|jpg|webp)(?<part>\.part)?$/;

const FORMATS: readonly PictureFormat[] = ['png', 'jpeg', 'webp'];

/** How much is kept in memory beside the disk, at most: a few pictures of the usual size, and no large one. */
const FRESH_BYTES = 16 * 1024 * 1024;
const FRESH_PICTURE_BYTES = 4 * 1024 * 1024;

/**
 * Keeps painted pictures in a folder until they are delivered, and private ones for a while after that.
 *
 * @throws OperatorError if the folder can't be made
 */
export function createPictureFiles(folder: string): PictureStore {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keepToOwner(folder);
  } catch (error) {
    throw new OperatorError(`The folder for pictures can't be made: ${describeError(error)}`, {
      cause: error,
    });
  }

  async function save(
    { jobId, index }: PictureKey,
    { bytes, format }: PictureFile,
  ): Promise<StoredPicture> {
    const name = `${jobId}.${index}.${FILE_TYPES[format].extension}`;
    const aside = join(folder, `${name}.part`);
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // A name without `.part` never stands for half a picture.
    await rename(aside, join(folder, name));
    keepFresh(name, bytes);
    return { name, format };
  }

  /** Most pictures are delivered as soon as they are painted: those need no reading back. */
  const fresh = new Map<string, Buffer>();
  let freshBytes = 0;

  function keepFresh(name: string, bytes: Buffer): void {
    forget(name);
    if (bytes.length > FRESH_PICTURE_BYTES) return;
    fresh.set(name, bytes);
    freshBytes += bytes.length;
    for (const oldest of fresh.keys()) {
      if (freshBytes <= FRESH_BYTES) return;
      forget(oldest);
    }
  }

  function forget(name: string): void {
    freshBytes -= fresh.get(name)?.length ?? 0;
    fresh.delete(name);
  }

  async function load({ name, format }: StoredPicture): Promise<Buffer | undefined> {
    const atHand = fresh.get(name);
    if (atHand !== undefined) return atHand;
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const picture = parsePictureFile(bytes);
    return picture.ok && picture.value.format === format ? bytes : undefined;
  }

  async function removeAll(names: readonly string[]): Promise<void> {
    names.forEach(forget);
    await Promise.all(names.map((name) => removeFile(join(folder, name))));
  }

  async function measure(pictures: readonly StoredPicture[]): Promise<number> {
    const sizes = await Promise.all(
      pictures.map(async ({ name }) => {
        const file = await stat(join(folder, name)).catch(() => undefined);
        return file?.size ?? 0;
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async function list(): Promise<readonly FoundPicture[]> {
    return (await readdir(folder)).flatMap((name) => {
      const { jobId, index, extension, part } = OWN_NAME.exec(name)?.groups ?? {};
      const format = FORMATS.find((each) => FILE_TYPES[each].extension === extension);
      if (jobId === undefined || format === undefined || part !== undefined) return [];
      return [{ jobId, index: Number(index), name, format }];
    });
  }

  async function removeOthers(jobIds: ReadonlySet<string>): Promise<void> {
    const names = await readdir(folder);
    await removeAll(
      names.filter((name) => {
        const jobId = OWN_NAME.exec(name)?.groups?.['jobId'];
        // What Easel has not named is not Easel's to remove.
        return jobId !== undefined && !jobIds.has(jobId);
      }),
    );
  }

  return {
    save,
    load,
    remove: (pictures) => removeAll(pictures.map(({ name }) => name)),
    measure,
    list,
    removeOthers,
  };
}

async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone) throw error;
  }
}
