import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiskProbe } from '#adapters/store/disk-probe.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a folder that takes files and has room is well, and stays empty', async () => {
  expect(await createDiskProbe(folder, 1)()).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('a disk that is nearly full is not', async () => {
  expect(await createDiskProbe(folder, Infinity)()).toMatch(/^only \d+ MB are left on the disk$/);
});

it('a folder that is gone is not, and its path is told to nobody', async () => {
  rmSync(folder, { recursive: true });
  expect(await createDiskProbe(folder)()).toBe(
    'the folder of pictures can’t be written to (ENOENT)',
  );
});
