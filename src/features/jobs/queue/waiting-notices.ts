import { text, type Text } from '#core/i18n/text.ts';
import type { Delivery, PendingReply } from '../ports/delivery.ts';
import type { QueueView } from './queue-view.ts';

export type WaitingNoticesOptions = {
  readonly describeQueue: () => Pick<QueueView, 'places' | 'estimateStart'>;
  readonly announce: Delivery['announce'];
  readonly now: () => number;
};

/** Keeps the members who wait informed, with few edits. */
export interface WaitingNotices {
  watch(pending: PendingReply): void;
  /** Ends the notices of a job. When this resolves none is under way, so none can cover what is written next. */
  settle(jobId: string): Promise<void>;
}

/** Edits over all messages are bounded: at most `EDITS_PER_ROUND` each `ROUND_MS`. */
const ROUND_MS = 250;
const EDITS_PER_ROUND = 5;

/** Who is painted at once has Discord's own "thinking" for a notice; after this long they also get the cancel button. */
const LONG_PAINTING_MS = 3000;

/** An estimate is worth an edit when it is off by this share of the time that was still to wait, but by no less than this. */
const WORTHWHILE_SHIFT = 0.2;
const LEAST_SHIFT_MS = 3000;

/** Estimates drift while a call takes long: a message that has just been edited is not edited again for a better guess. */
const SHIFT_EDITS_APART_MS = 10_000;

/** What the member reads now. `place` is 0 for "painting". */
type Shown = { readonly place: number; readonly startsAt: number; readonly saidAt: number };

type Watched = {
  readonly pending: PendingReply;
  readonly since: number;
  shown: Shown | undefined;
  /** Sticky: between two pictures of a batch nobody goes back into the line. */
  hasBegun: boolean;
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
      edit: undefined,
    });
    timer ??= setInterval(startRound, ROUND_MS);
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

  function describeNow(entry: Watched, queue: Pick<QueueView, 'places' | 'estimateStart'>): Shown {
    const saidAt = now();
    const { id, order } = entry.pending.job;
    const place = entry.hasBegun ? undefined : queue.places.get(id);
    entry.hasBegun = place === undefined;
    if (place === undefined) return { place: 0, startsAt: saidAt, saidAt };
    const startsAt = queue.estimateStart(order.request.model, place).getTime();
    return { place: place.place, startsAt, saidAt };
  }

  return { watch, settle };
}

/** The first place is worth an edit; then a place that has halved, an estimate that has shifted, and the beginning. */
function isWorthAnEdit({ shown, since }: Watched, next: Shown): boolean {
  if (shown === undefined) return next.place > 0 || next.saidAt - since >= LONG_PAINTING_MS;
  if (next.place === 0 || shown.place === 0) return next.place !== shown.place;
  if (next.place <= shown.place / 2) return true;
  if (next.saidAt - shown.saidAt < SHIFT_EDITS_APART_MS) return false;
  const toWait = shown.startsAt - shown.saidAt;
  return (
    Math.abs(next.startsAt - shown.startsAt) >= Math.max(toWait * WORTHWHILE_SHIFT, LEAST_SHIFT_MS)
  );
}

function toText({ place, startsAt }: Shown): Text {
  return place === 0
    ? text('waiting.painting')
    : text('waiting.place', { place, when: new Date(startsAt) });
}
