import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createPictureFiles } from '#adapters/store/jobs/picture-files.ts';
import { openAliasKey } from '#adapters/store/member-ids.ts';
import { parsePictureFile } from '#core/image/picture-file.ts';
import { encodePicture } from '../../core/image/encode-picture.ts';

const FILES = ['easel.db', 'easel.db-wal', 'easel.db-key'];
const JOB = 'job-one-job-one-job-on';

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-own-'));
  database = join(folder, 'data/easel.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** Opens all that is kept, writes a picture, and lists the modes of what is there meanwhile. */
async function listModes(): Promise<Readonly<Record<string, number>>> {
  const open = await openDatabase(database);
  openAliasKey(database);
  const pictures = createPictureFiles(`${database}-pictures`);
  const file = parsePictureFile(await encodePicture('PNG', { width: 16, height: 16 }));
  if (!file.ok) throw new Error(file.reason);
  const { name } = await pictures.save({ jobId: JOB, index: 0 }, file.value);
  const names = ['.', ...FILES, 'easel.db-pictures', `easel.db-pictures/${name}`];
  const modes = Object.fromEntries(names.map((each) => [each, modeOf(join(folder, 'data', each))]));
  await open.destroy();
  return modes;
}

const FOR_OWNER_ALONE = {
  '.': 0o700,
  'easel.db': 0o600,
  'easel.db-wal': 0o600,
  'easel.db-key': 0o600,
  'easel.db-pictures': 0o700,
  [`easel.db-pictures/${JOB}.0.png`]: 0o600,
};

it('all that is kept is its owner’s alone', async () => {
  expect(await listModes()).toEqual(FOR_OWNER_ALONE);
});

it('what an earlier version has left for everybody to read is closed', async () => {
  await listModes();
  for (const name of ['easel.db', 'easel.db-key']) chmodSync(join(folder, 'data', name), 0o644);
  for (const name of ['.', 'easel.db-pictures']) chmodSync(join(folder, 'data', name), 0o755);
  expect(await listModes()).toEqual(FOR_OWNER_ALONE);
});

it('a folder with other things in it keeps its rights', async () => {
  mkdirSync(join(folder, 'data'));
  chmodSync(join(folder, 'data'), 0o755);
  writeFileSync(join(folder, 'data', 'notes.txt'), '');
  expect(await listModes()).toEqual({ ...FOR_OWNER_ALONE, '.': 0o755 });
});
