import { statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Some dozens of pictures, and what the database needs beside them. */
const ROOM_BYTES = 256 * 1024 * 1024;
const BYTES_PER_MB = 1024 * 1024;
/** No picture's name: nothing takes it for one. */
const PROBE_NAME = 'is-writable';

/** Whether a folder takes files, and for how long yet: gives what is wrong. Only writing shows a disk that is read-only. */
export function createDiskProbe(
  folder: string,
  roomBytes: number = ROOM_BYTES,
): () => Promise<string | undefined> {
  const path = join(folder, PROBE_NAME);
  return async () => {
    try {
      await writeFile(path, '', { mode: 0o600 });
      await unlink(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      return `the folder of pictures can’t be written to${code}`;
    }
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    if (free >= roomBytes) return undefined;
    return `only ${Math.floor(free / BYTES_PER_MB)} MB are left on the disk`;
  };
}
