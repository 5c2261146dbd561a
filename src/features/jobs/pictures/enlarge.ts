import { describePictureId } from './picture-id.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { pickPictures } from '#core/image/image-order.ts';
import type { Invocation } from '#core/invocation.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy } from '#core/policy/policy.ts';
import { isExempt, liftLimits } from '#core/rules/exemptions.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import { isPlaceFor } from '#core/rules/visibility.ts';
import type { Defer } from '#core/reply.ts';
import { linkToSource, nameMember } from '../delivery/annotate.ts';
import { describeRequester } from '../intake/describe-requester.ts';
import type { Refusal } from '../intake/refusal.ts';
import { createJobId, type Job, type JobRecord } from '../job.ts';
import type { CheckThread } from '../intake/check-thread.ts';
import type { Delivery, PendingReply } from '../ports/delivery.ts';
import type { ImageEditor } from '../ports/image-editor.ts';
import type { JobIntake } from '../ports/intake.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import type { PostedFault } from '../ports/posted-pictures.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';
import type { ReadPicture } from '../delivery/read-picture.ts';
import { createEnlargePace } from './enlarge-pace.ts';

export type EnlargeOptions = {
  readonly intake: JobIntake;
  readonly lifecycle: JobLifecycle;
  readonly readPicture: ReadPicture;
  readonly imageEditor: Pick<ImageEditor, 'enlarge'>;
  readonly delivery: Pick<Delivery, 'deliver' | 'decline'>;
  readonly places: Pick<ThreadParents, 'recall'>;
  readonly checkThread: CheckThread;
  readonly readPolicy: (serverId: string | null) => Promise<Policy>;
  readonly operator: OperatorRules;
  readonly isStopping: () => boolean;
  readonly now: () => number;
};

/**
 * Shows a picture at twice its size, to those who see the picture: nothing is painted, charged or counted. The gate is asked for its
 * rules that count nothing; the member's cooldown holds between one and the next.
 * See `docs/decisions/enlarge.md`.
 *
 * @param record of a job that the member may see
 */
export type Enlarge = (
  record: JobRecord,
  index: number,
  invocation: Invocation,
  defer: Defer,
) => Promise<Refusal | undefined>;

export function createEnlarge(options: EnlargeOptions): Enlarge {
  const {
    intake,
    lifecycle,
    readPicture,
    imageEditor,
    delivery,
    places,
    checkThread,
    readPolicy,
    operator,
    isStopping,
    now,
  } = options;
  const pace = createEnlargePace();
  /** The members for whom a picture is being enlarged: it costs them nothing, so they take turns. */
  const underWay = new Set<string>();

  return async function enlarge(record, index, invocation, defer) {
    const { userId } = invocation;
    if (isStopping()) return text('refusal.stopping');
    // Moderators may read a private request; its picture they see in their log, or not at all.
    if (record.order.isPrivate && record.userId !== userId) return text('refusal.unknown_picture');
    if (underWay.has(userId)) return text('enlarge.under_way');
    underWay.add(userId);
    try {
      return await decideAndEnlarge(record, index, invocation, defer);
    } finally {
      underWay.delete(userId);
    }
  };

  async function decideAndEnlarge(
    record: JobRecord,
    index: number,
    invocation: Invocation,
    defer: Defer,
  ): Promise<Refusal | undefined> {
    const asked: Job = {
      // Its message is another one than that of the picture.
      id: createJobId(),
      origin: invocation,
      order: pickPictures(record.order, [index]),
      reason: record.reason,
      prices: [0],
      deadline: now(),
    };
    const requester = describeRequester(invocation, places);
    if (!isPlaceFor(record, requester)) return text('enlarge.age_restricted');
    const when = pace.findNext(invocation.userId, await readCooldownMs(invocation), now());
    if (when !== undefined) return text('enlarge.too_soon', { when });
    const allowed = await intake.askRules({ job: asked, requester }, now());
    if (!allowed.ok) return allowed.reason;
    pace.note(invocation.userId, now());
    const acknowledgement = await defer({ isPrivate: asked.order.isPrivate });
    if (acknowledgement.kind === 'too late') return undefined;
    const pending = { job: allowed.value, messageId: acknowledgement.messageId };
    const fault = await bring(pending, record, index);
    if (fault === undefined) return undefined;
    const id = describePictureId({ jobId: record.id, index });
    const remedies = PASSING.has(fault.key) ? [{ kind: 'enlarge', id } as const] : [];
    await delivery.decline(pending, fault, remedies);
    return undefined;
  }

  async function readCooldownMs({ serverId, roleIds }: Invocation): Promise<number> {
    const policy = await readPolicy(serverId);
    const own = resolveLimits(operator, policy, roleIds);
    const lifted = { isExempt: isExempt(policy, roleIds), isLifted: false };
    return (liftLimits(own, operator, lifted).cooldown_seconds.value ?? 0) * 1000;
  }

  async function bring(
    pending: PendingReply,
    record: JobRecord,
    index: number,
  ): Promise<Text | undefined> {
    const { origin, order } = pending.job;
    const place = await checkThread(pending.job);
    if (place === 'denied') return text('enlarge.not_here');
    if (place === 'unknown') return text('refusal.place_unknown');
    const file = await readPicture(record, index);
    if (!file.ok) return text(FAULT_TEXTS[file.reason]);
    const enlarged = await imageEditor.enlarge(file.value, origin.attachmentSizeLimit);
    if (!enlarged.ok)
      return text(enlarged.reason === 'too large' ? 'enlarge.too_large' : 'enlarge.unreadable');
    const { bytes, format, width, height } = enlarged.value;
    const link = linkToSource(origin, record);
    const size = { width: String(width), height: String(height) };
    const source =
      link === undefined ? text('enlarge.to', size) : text('enlarge.from', { ...size, link });
    const notes = nameMember(pending.job, source);
    const painted = [{ index: 0, seed: order.seeds[0] ?? null, format, bytes }];
    const outcome = await delivery.deliver(pending, {
      count: 1,
      enlargedFrom: { jobId: record.id, index },
      open: async () => ({ painted, missing: [], notes }),
    });
    if (typeof outcome === 'string') return text('enlarge.failed');
    if (outcome.posted !== null) await lifecycle.noteCopy(record.id, outcome.posted);
    return undefined;
  }
}

/** What another try may not meet. */
const PASSING: ReadonlySet<Text['key']> = new Set([
  'refusal.place_unknown',
  'enlarge.unreachable',
  'enlarge.failed',
]);

const FAULT_TEXTS = {
  gone: 'enlarge.gone',
  'not allowed': 'enlarge.not_allowed',
  unreachable: 'enlarge.unreachable',
} as const satisfies Record<PostedFault, Text['key']>;
