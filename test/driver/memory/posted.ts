import type { ImageEditor } from '#features/jobs/ports/image-editor.ts';
import type { PostedFault, PostedPictures } from '#features/jobs/ports/posted-pictures.ts';
import { failure, success } from '#core/result.ts';

export interface MemoryPosted extends PostedPictures {
  /** What messages show of a job's pictures, or why they can't be read. */
  shown: Buffer | PostedFault;
  /** The messages that were taken away. */
  readonly removed: string[];
}

export function createMemoryPosted(): MemoryPosted {
  const posted: MemoryPosted = {
    shown: Buffer.from('a posted picture'),
    removed: [],
    read: async (job) => {
      if (job.posted === null) return failure('gone');
      return typeof posted.shown === 'string' ? failure(posted.shown) : success(posted.shown);
    },
    remove: async ({ messageId }) => void posted.removed.push(messageId),
  };
  return posted;
}

/** Pictures are words here: one that begins with another's is the same to the eye. */
export function createMemoryImageEditor(): ImageEditor {
  return {
    enlarge: async (bytes) => {
      const larger = Buffer.from(`twice ${bytes.toString()}`);
      if (bytes.toString() === 'damaged') return failure('unreadable');
      return success({ bytes: larger, format: 'png', width: 16, height: 16 });
    },
    compare: async (one, other) =>
      one.toString() === 'compressed' ? undefined : other.toString().startsWith(one.toString()),
  };
}
