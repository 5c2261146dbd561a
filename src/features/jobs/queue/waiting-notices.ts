import { isDeepStrictEqual } from 'node:util';
import { describeWait } from '#core/i18n/describe-wait.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Delivery, PendingReply } from '../ports/delivery.ts';
import type { QueueView } from './queue-view.ts';

export type WaitingNoticesOptions = {
  readonly describeQueue: () => Line;
  readonly announce: Delivery['announce'];
  readonly now: () => number;
};

type Line = Pick<QueueView, 'places' | 'estimateStart' | 'isServiceBusy'>;

/** Keeps the members who wait informed, with few edits. */
export interface WaitingNotices {
  watch(pending: PendingReply): void;
  /** A call for a job failed and is made again, or one of its pictures is there. */
  note(jobId: string, event: 'setback' | 'picture'): void;
  /** Ends the notices of a job. When this resolves none is under way, so none can cover what is written next. */
  settle(jobId: string): Promise<void>;
}

/** Edits over all messages are bounded: at most `EDITS_PER_ROUND` each `ROUND_MS`. */
const ROUND_MS = 250;
const EDITS_PER_ROUND = 5;

/** Who is painted at once has Discord's own "thinking" for a notice; after this long they also get the cancel button. */
const LONG_PAINTING_MS = 3000;

/** What is said of the time left is worth an edit when it is off by this share, but by no less than this. */
const WORTHWHILE_SHIFT = 0.2;
const LEAST_SHIFT_MS = 3000;

/** Estimates drift while a call takes long: a message that has just been edited is not edited again for a better guess. */
const SHIFT_EDITS_APART_MS = 10_000;
/** That the service is busy matters more; that it is no longer may be over in a moment. */
const BUSY_EDIT_AFTER_MS = 3000;

/** What the member reads now. `place` is 0 for "painting". */
type Shown = {
  readonly place: number;
  readonly isBusy: boolean;
  readonly waitMs: number;
  readonly saidAt: number;
};

type Watched = {
  readonly pending: PendingReply;
  readonly since: number;
  shown: Shown | undefined;
  /** Sticky: between two pictures of a batch nobody goes back into the line. */
  hasBegun: boolean;
  /** The last call for it failed. */
  hasSetback: boolean;
  /** The edit under way; another is not begun before it has ended. */
  edit: Promise<void> | undefined;
};

export function createWaitingNotices(options: WaitingNoticesOptions): WaitingNotices {
  const { describeQueue, announce, now } = options;
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;

  function watch(pending: PendingReply): void {
    watched.set(pending.job.id, {
      pending,
      since: now(),
      shown: undefined,
      hasBegun: false,
      hasSetback: false,
      edit: undefined,
    });
    timer ??= setInterval(startRound, ROUND_MS);
  }

  function note(jobId: string, event: 'setback' | 'picture'): void {
    const entry = watched.get(jobId);
    if (entry !== undefined) entry.hasSetback = event === 'setback';
  }

  async function settle(jobId: string): Promise<void> {
    const entry = watched.get(jobId);
    watched.delete(jobId);
    if (watched.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    await entry?.edit;
  }

  function startRound(): void {
    let edits = 0;
    const queue = describeQueue();
    for (const [jobId, entry] of watched) {
      const next = describeNow(entry, queue);
      if (entry.edit !== undefined || !isWorthAnEdit(entry, next)) continue;
      entry.shown = next;
      entry.edit = write(entry, toText(next));
      // What was edited goes to the end of the map, so that nobody is passed over for long.
      watched.delete(jobId);
      watched.set(jobId, entry);
      edits += 1;
      if (edits === EDITS_PER_ROUND) return;
    }
  }

  async function write(entry: Watched, notice: Text): Promise<void> {
    try {
      const written = await announce(entry.pending, notice);
      // Somebody took it away. Nobody can tell who, so the job goes on, and its picture comes by another way.
      if (written === 'placeholder deleted') watched.delete(entry.pending.job.id);
    } finally {
      entry.edit = undefined;
    }
  }

  function describeNow(entry: Watched, queue: Line): Shown {
    const saidAt = now();
    const { id, order } = entry.pending.job;
    const place = entry.hasBegun ? undefined : queue.places.get(id);
    entry.hasBegun = place === undefined;
    const isBusy = queue.isServiceBusy || entry.hasSetback;
    if (place === undefined) return { place: 0, isBusy, waitMs: 0, saidAt };
    const startsAt = queue.estimateStart(order.request.model, place).getTime();
    return { place: place.place, isBusy, waitMs: startsAt - saidAt, saidAt };
  }

  return { watch, note, settle };
}

/**
 * The first place is worth an edit; then the beginning, a place that has halved, a service that has become busy, and what is no longer
 * true of the time left.
 */
function isWorthAnEdit({ shown, since }: Watched, next: Shown): boolean {
  if (shown === undefined) return next.place > 0 || next.saidAt - since >= LONG_PAINTING_MS;
  if ((next.place === 0) !== (shown.place === 0)) return true;
  if (next.place > 0 && next.place <= shown.place / 2) return true;
  const age = next.saidAt - shown.saidAt;
  if (next.isBusy !== shown.isBusy)
    return age >= (next.isBusy ? BUSY_EDIT_AFTER_MS : SHIFT_EDITS_APART_MS);
  if (next.place === 0 || next.isBusy || age < SHIFT_EDITS_APART_MS) return false;
  const shift = Math.abs(next.waitMs - shown.waitMs);
  return (
    shift >= Math.max(shown.waitMs * WORTHWHILE_SHIFT, LEAST_SHIFT_MS) &&
    !isDeepStrictEqual(describeWait(next.waitMs), describeWait(shown.waitMs))
  );
}

function toText({ place, isBusy, waitMs }: Shown): Text {
  if (place === 0) return text(isBusy ? 'waiting.busy' : 'waiting.painting');
  return isBusy
    ? text('waiting.place_busy', { place })
    : text('waiting.place', { place, when: describeWait(waitMs) });
}
