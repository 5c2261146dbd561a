import { FILE_TYPES } from '#core/image/picture-file.ts';
import type { Invocation } from '#core/invocation.ts';
import type { PaintedPicture } from '../jobs/job.ts';
import { openStored, type OpenStoredOptions } from '../jobs/delivery/open-stored.ts';
import type { PanelFile } from '#core/reply.ts';
import type { HistoryEntry, MessageReader, ShownPicture } from './ports.ts';
import type { MakePreview } from '../log-channel/ports.ts';

export type EntryPicturesOptions = {
  readonly messageReader: MessageReader;
  /** Of pictures that are kept for their member. */
  readonly kept: OpenStoredOptions;
  readonly makePreview: MakePreview;
};

/** What there is to be seen of a request; where there is nothing, why. */
export type EntryPictures =
  | { readonly shown: readonly (PanelFile | ShownPicture)[] }
  | 'gone'
  | 'unreadable'
  | 'kept no more'
  | 'for member alone';

type Viewer = Pick<Invocation, 'userId' | 'attachmentSizeLimit'>;

/** A picture's place among those of its request that were delivered. */
function listDelivered({ job }: HistoryEntry): readonly number[] {
  return job.pictures.filter(({ state }) => state === 'delivered').map(({ index }) => index);
}

export function createEntryPictures({ messageReader, kept, makePreview }: EntryPicturesOptions) {
  /** In the order of the entries; of kept files there is one small picture for each request. */
  async function showAll(
    entries: readonly HistoryEntry[],
    viewer: Viewer,
  ): Promise<readonly EntryPictures[]> {
    const posted = entries.map(({ job }) => job.posted).filter((address) => address !== null);
    const read = await messageReader.read(posted);
    const found = new Map(posted.map(({ messageId }, at) => [messageId, read[at]]));
    return Promise.all(
      entries.map(async (entry, at): Promise<EntryPictures> => {
        const { posted: address } = entry.job;
        if (address === null) return showKept(entry, viewer, `history-${at + 1}`);
        const pictures = found.get(address.messageId) ?? 'unreadable';
        return typeof pictures === 'string' ? pictures : { shown: pictures };
      }),
    );
  }

  async function showOne(
    entry: HistoryEntry,
    index: number,
    viewer: Viewer,
  ): Promise<EntryPictures> {
    const { posted } = entry.job;
    if (posted === null) return showKept(entry, viewer, 'history', index);
    const [pictures = 'unreadable'] = await messageReader.read([posted]);
    if (typeof pictures === 'string') return pictures;
    const picture = pictures[listDelivered(entry).indexOf(index)];
    return picture === undefined ? 'gone' : { shown: [picture] };
  }

  async function showKept(
    entry: HistoryEntry,
    viewer: Viewer,
    name: string,
    index?: number,
  ): Promise<EntryPictures> {
    const { job, keptUntil } = entry;
    if (job.userId !== viewer.userId) return job.order.isPrivate ? 'for member alone' : 'gone';
    if (keptUntil === null) return job.order.isPrivate ? 'kept no more' : 'gone';
    const { painted } = await openStored(job.id, kept);
    const wanted = painted.filter((picture) => index === undefined || picture.index === index);
    const [whole] = index === undefined ? [] : wanted;
    if (whole !== undefined && whole.bytes.length <= viewer.attachmentSizeLimit)
      return { shown: [toFile(name, whole)] };
    const data = await makePreview(wanted);
    if (data === undefined) return 'kept no more';
    return { shown: [{ name: `${name}.webp`, contentType: 'image/webp', data }] };
  }

  return { showAll, showOne };
}

function toFile(name: string, { format, bytes }: PaintedPicture): PanelFile {
  const { extension, mediaType } = FILE_TYPES[format];
  return { name: `${name}.${extension}`, contentType: mediaType, data: bytes };
}
