import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parsePictureFile, type PictureFile } from '#core/image/picture-file.ts';
import { OperatorError } from '#core/operator-error.ts';
import { createPictureFiles } from '#adapters/store/jobs/picture-files.ts';
import { encodePicture, type Encoding } from '../../../core/image/encode-picture.ts';

const JOB = 'job-one-job-one-job-on';
const OTHER = 'job-two-job-two-job-tw';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function pictureOf(encoding: Encoding): Promise<PictureFile> {
  const picture = parsePictureFile(await encodePicture(encoding, { width: 16, height: 16 }));
  if (!picture.ok) throw new Error(picture.reason);
  return picture.value;
}

it.each(['PNG', 'JPEG', 'WebP'] as const)(
  'a %s is kept, also over a restart, byte for byte',
  async (encoding) => {
    const picture = await pictureOf(encoding);
    const stored = await createPictureFiles(folder).save({ jobId: JOB, index: 2 }, picture);
    expect(await createPictureFiles(folder).load(stored)).toEqual(picture.bytes);
    expect(readdirSync(folder)).toEqual([stored.name]);
  },
);

it.each<[string, (path: string) => void]>([
  ['gone', (path) => rmSync(path)],
  ['empty', (path) => truncateSync(path, 0)],
  ['cut short', (path) => truncateSync(path, readFileSync(path).length - 7)],
  ['not a picture', (path) => writeFileSync(path, 'words')],
])('a file that is %s after a restart is no picture', async (_, damage) => {
  const stored = await createPictureFiles(folder).save(
    { jobId: JOB, index: 0 },
    await pictureOf('PNG'),
  );
  damage(join(folder, stored.name));
  expect(await createPictureFiles(folder).load(stored)).toBeUndefined();
});

it('a picture of another kind than it was is no picture', async () => {
  const stored = await createPictureFiles(folder).save(
    { jobId: JOB, index: 0 },
    await pictureOf('PNG'),
  );
  writeFileSync(join(folder, stored.name), await encodePicture('JPEG', { width: 16, height: 16 }));
  expect(await createPictureFiles(folder).load(stored)).toBeUndefined();
});

it('a half-written file is never taken for a picture, and goes with its job', async () => {
  const files = createPictureFiles(folder);
  writeFileSync(join(folder, `${JOB}.0.png.part`), 'half');
  expect(await files.load({ name: `${JOB}.0.png`, format: 'png' })).toBeUndefined();
  await files.removeOthers(new Set());
  expect(readdirSync(folder)).toEqual([]);
});

it('what no job owns is removed, what jobs own stays, and what Easel did not write stays too', async () => {
  const files = createPictureFiles(folder);
  const kept = await files.save({ jobId: JOB, index: 0 }, await pictureOf('PNG'));
  await files.save({ jobId: OTHER, index: 0 }, await pictureOf('PNG'));
  writeFileSync(join(folder, 'holiday.png'), 'mine');
  await files.removeOthers(new Set([JOB]));
  expect(readdirSync(folder).toSorted()).toEqual(['holiday.png', kept.name].toSorted());
});

it('whole pictures are listed, halves and what Easel did not write are not', async () => {
  const files = createPictureFiles(folder);
  const picture = await pictureOf('JPEG');
  const stored = await files.save({ jobId: JOB, index: 12 }, picture);
  writeFileSync(join(folder, `${OTHER}.0.png.part`), 'half');
  writeFileSync(join(folder, 'holiday.png'), 'mine');
  expect(await createPictureFiles(folder).list()).toEqual([
    { jobId: JOB, index: 12, name: stored.name, format: 'jpeg' },
  ]);
});

it('removing is done once and harmless twice', async () => {
  const files = createPictureFiles(folder);
  const stored = await files.save({ jobId: JOB, index: 0 }, await pictureOf('PNG'));
  await files.remove([stored]);
  await files.remove([stored]);
  expect(readdirSync(folder)).toEqual([]);
  expect(await files.load(stored)).toBeUndefined();
});

it('a folder that can’t be made is told in words for the operator', () => {
  writeFileSync(join(folder, 'data'), 'not a folder');
  expect(() => createPictureFiles(join(folder, 'data', 'pictures'))).toThrow(OperatorError);
});
