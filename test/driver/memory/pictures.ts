import type { PictureStore } from '#features/jobs/ports/picture-store.ts';

export interface MemoryPictures extends PictureStore {
  readonly files: Map<string, Buffer>;
  /** The disk takes no more. */
  isFull: boolean;
}

/** A folder of pictures. */
export function createMemoryPictures(): MemoryPictures {
  const files = new Map<string, Buffer>();
  const store: MemoryPictures = {
    files,
    isFull: false,
    async save({ jobId, index }, { bytes, format }) {
      if (store.isFull) throw new Error('The disk is full');
      const name = `${jobId}.${index}.${format}`;
      files.set(name, bytes);
      return { name, format };
    },
    load: async ({ name }) => files.get(name),
    remove: async (pictures) => {
      for (const { name } of pictures) files.delete(name);
    },
    measure: async (pictures) =>
      pictures.reduce((sum, { name }) => sum + (files.get(name)?.length ?? 0), 0),
    list: async () =>
      [...files.keys()].map((name) => {
        const [jobId = '', index] = name.split('.');
        return { jobId, index: Number(index), name, format: 'png' as const };
      }),
    removeOthers: async (jobIds) => {
      for (const name of files.keys()) {
        if (!jobIds.has(name.split('.')[0] ?? '')) files.delete(name);
      }
    },
  };
  return store;
}
