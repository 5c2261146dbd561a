import { setTimeout as sleep } from 'node:timers/promises';
import { text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { isPlaceFor } from '#core/rules/visibility.ts';
import type { Reply } from '#core/reply.ts';
import { describeRequester } from '../intake/describe-requester.ts';
import type { Refusal } from '../intake/refusal.ts';
import type { Job, JobRecord } from '../job.ts';
import type { CheckThread } from '../intake/check-thread.ts';
import { linkTo } from '#core/message-link.ts';
import { openStored } from '../delivery/open-stored.ts';
import type { Delivery, OnDelivered, PictureSet } from '../ports/delivery.ts';
import type { JobIntake } from '../ports/intake.ts';
import type { KeptPictures } from '../ports/kept-pictures.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';

export type ShareOptions = {
  readonly intake: JobIntake;
  readonly kept: KeptPictures;
  readonly lookup: JobLookup;
  readonly pictures: Pick<PictureStore, 'load' | 'remove'>;
  readonly delivery: Pick<Delivery, 'deliver' | 'decline'>;
  readonly places: Pick<ThreadParents, 'recall'>;
  readonly checkThread: CheckThread;
  readonly onDelivered: OnDelivered;
  readonly isStopping: () => boolean;
  readonly now: () => number;
};

type Shared = {
  readonly pictureSet: PictureSet;
  readonly isAgeRestricted: boolean | undefined;
};

type ShareReply = Pick<Reply, 'announce' | 'closeButton'>;

/** Shows everyone in the channel, once, what its member alone has seen. Only they can have that. See `docs/decisions/share.md`. */
export type Share = (
  jobId: string,
  invocation: Invocation,
  reply: ShareReply,
) => Promise<Refusal | undefined>;

/** Together within the time in which Discord wants an answer. */
const LOOKS = 15;
const LOOK_MS = 100;

export function createShare(options: ShareOptions): Share {
  const {
    intake,
    kept,
    lookup,
    pictures,
    delivery,
    places,
    checkThread,
    onDelivered,
    isStopping,
    now,
  } = options;
  /** Two presses at once share once. */
  const underWay = new Set<string>();

  return async function share(jobId, invocation, reply) {
    if (isStopping()) return text('refusal.stopping');
    const record = await findSettled(jobId);
    const { userId, serverId } = invocation;
    if (record === undefined || record.userId !== userId || record.serverId !== serverId)
      return text('refusal.unknown_picture');
    if (serverId === null) return text('share.servers_only');
    if (record.state === 'delivering') return text('share.too_early');
    if (underWay.has(jobId)) return text('share.under_way');
    if (record.posted !== null)
      return text('share.done', { link: linkTo(serverId, record.posted) });
    underWay.add(jobId);
    try {
      return await decideAndShare(record, invocation, reply);
    } finally {
      underWay.delete(jobId);
    }
  };

  /** A message stands a moment before the books say so, and whoever is quick presses its button then. */
  async function findSettled(jobId: string): Promise<JobRecord | undefined> {
    for (let look = 1; ; look += 1) {
      const record = await lookup.find(jobId);
      if (record?.state !== 'delivering' || look === LOOKS) return record;
      await sleep(LOOK_MS);
    }
  }

  async function decideAndShare(
    record: JobRecord,
    invocation: Invocation,
    reply: ShareReply,
  ): Promise<Refusal | undefined> {
    const stored = await lookup.listStored(record.id);
    if (record.state !== 'delivered' || stored.length === 0) return text('share.gone');
    const requester = describeRequester(invocation, places);
    if (!isPlaceFor(record, requester)) return text('share.age_restricted');
    const asked: Job = {
      ...record,
      origin: invocation,
      order: { ...record.order, isPrivate: false },
      deadline: now(),
    };
    const allowed = await intake.askRules({ job: asked, requester }, now());
    if (!allowed.ok) return allowed.reason;
    const member = { user: invocation.userId };
    const announced = await reply.announce(text('share.coming', { member }));
    if (announced.kind === 'too late') return undefined;
    const { messageId } = announced;
    // The private message, which the token's reply is, stays.
    const origin = { ...allowed.value.origin, followUpId: messageId };
    const isShared = await bring({ ...allowed.value, origin }, messageId, {
      isAgeRestricted: requester.isAgeRestricted,
      pictureSet: {
        isShared: true,
        count: stored.length,
        open: () => openStored(record.id, options),
      },
    });
    if (isShared)
      await reply.closeButton({ label: text('button.shared'), name: 'share', id: record.id });
    return undefined;
  }

  async function bring(
    job: Job,
    messageId: string,
    { pictureSet, isAgeRestricted }: Shared,
  ): Promise<boolean> {
    const pending = { job, messageId };
    const verdict = await checkThread(job);
    if (verdict !== 'allowed') {
      const isDenied = verdict === 'denied';
      await delivery.decline(
        pending,
        isDenied ? text('share.not_here') : text('refusal.place_unknown'),
      );
      return false;
    }
    // Written down first: a process that dies from here on may have shown it to all.
    await kept.beginShare(job.id, { channelId: job.origin.channelId, messageId });
    const outcome = await delivery.deliver(pending, pictureSet);
    if (typeof outcome === 'string' || outcome.posted === null) {
      await kept.endShare(job.id);
      const isEmpty = outcome === 'empty';
      await delivery.decline(pending, isEmpty ? text('share.gone') : text('share.failed'));
      return false;
    }
    await onDelivered(job, pictureSet, outcome.posted);
    const { threadOf } = job.origin;
    const place = { threadOf, isAgeRestricted };
    await pictures.remove(await kept.share(job.id, place, outcome.posted));
    return true;
  }
}
