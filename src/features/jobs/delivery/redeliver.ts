import { text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Job, JobRecord } from '../job.ts';
import type { PrivatePictures } from './private-pictures.ts';
import type { Defer } from '#core/reply.ts';
import type { Refusal } from '../intake/refusal.ts';
import { openStored } from './open-stored.ts';
import type { Delivery, OnDelivered } from '../ports/delivery.ts';
import type { JobEndings } from '../ports/endings.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';

export type RedeliverOptions = {
  readonly endings: JobEndings;
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'load' | 'remove'>;
  readonly delivery: Pick<Delivery, 'deliver' | 'decline'>;
  readonly onDelivered: OnDelivered;
  readonly privatePictures: PrivatePictures;
  readonly now: () => number;
};

export type Redeliver = (
  record: JobRecord,
  invocation: Invocation,
  defer: Defer,
) => Promise<Refusal | undefined>;

/** Shows a member, who alone sees it, the pictures of an undeliverable job. */
export function createRedeliver({
  endings,
  lookup,
  pictures,
  delivery,
  onDelivered,
  privatePictures,
  now,
}: RedeliverOptions): Redeliver {
  return async function redeliver(record, invocation, defer) {
    const stored = record.state === 'undeliverable' ? await lookup.listStored(record.id) : [];
    if (stored.length === 0) return text('refusal.unknown_picture');
    const acknowledgement = await defer({ isPrivate: true });
    if (acknowledgement.kind === 'too late') return undefined;
    // The same pictures, as the answer to another question.
    const job: Job = {
      ...record,
      deadline: now(),
      order: { ...record.order, isPrivate: true },
      origin: invocation,
    };
    const pending = { job, messageId: acknowledgement.messageId };
    const pictureSet = {
      count: stored.length,
      open: () => openStored(record.id, { lookup, pictures }),
    };
    const outcome = await delivery.deliver(pending, pictureSet);
    if (typeof outcome === 'string') {
      await delivery.decline(pending, text('failure.undelivered'), [
        { kind: 'fetch', id: record.id },
      ]);
      return undefined;
    }
    await onDelivered(job, pictureSet, null);
    const kept = await privatePictures.plan(stored, null);
    await endings.finish(record.id, 'delivered', now(), null, kept);
    await (kept === null ? pictures.remove(stored) : privatePictures.tidy());
    return undefined;
  };
}
