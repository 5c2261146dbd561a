import { text } from '../i18n/text.ts';
import type { Invocation } from '../invocation.ts';
import type { Job, JobRecord, PaintedPicture } from './job.ts';
import { listStoredPictures } from './housekeeping.ts';
import type { Acknowledger, Delivery, Journal, PictureStore } from './ports.ts';

export type RedeliverOptions = {
  readonly journal: Journal;
  readonly pictures: PictureStore;
  readonly delivery: Delivery;
};

export type Redeliver = (
  record: JobRecord,
  invocation: Invocation,
  reply: Acknowledger,
) => Promise<void>;

/** Shows a member, who alone sees it, the pictures of an undeliverable job. */
export function createRedeliver({ journal, pictures, delivery }: RedeliverOptions): Redeliver {
  return async function redeliver(record, invocation, reply): Promise<void> {
    const painted = record.state === 'undeliverable' ? await loadAll(record.id) : [];
    if (painted.length === 0) return reply.refuse(text('refusal.unknown_picture'));
    const acknowledgement = await reply.defer({ isPrivate: true });
    if (acknowledgement.kind === 'too late') return undefined;
    const job: Job = {
      id: record.id,
      price: record.price,
      deadline: Infinity,
      order: { ...record.order, isPrivate: true },
      origin: invocation,
    };
    const outcome = await delivery.deliver(
      { job, messageId: acknowledgement.messageId },
      painted,
      [],
    );
    if (outcome !== 'delivered') return undefined;
    await pictures.remove(await listStoredPictures(journal, record.id));
    return journal.finish(record.id, 'delivered');
  };

  async function loadAll(jobId: string): Promise<readonly PaintedPicture[]> {
    const loaded: PaintedPicture[] = [];
    for (const { index, seed, stored } of await journal.listPictures(jobId)) {
      const bytes = stored === undefined ? undefined : await pictures.load(stored);
      if (bytes !== undefined && stored !== undefined)
        loaded.push({ index, seed, format: stored.format, bytes });
    }
    return loaded;
  }
}
