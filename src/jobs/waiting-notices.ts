import { text, type Text } from '../i18n/text.ts';
import type { Job } from './job.ts';

export type WaitingNoticesOptions = {
  /** The job's place in line; `undefined` once it is being painted. */
  readonly resolvePlace: (jobId: string) => number | undefined;
  /** Never rejects. */
  readonly announce: (job: Job, notice: Text) => Promise<void>;
};

/** Keeps the members who wait informed, with few edits. */
export interface WaitingNotices {
  watch(job: Job): void;
  /** Ends the notices of a job. When this resolves none is under way, so none can cover what is written next. */
  settle(jobId: string): Promise<void>;
}

/** Edits over all messages are bounded: at most `EDITS_PER_ROUND` each `ROUND_MS`. */
const ROUND_MS = 250;
const EDITS_PER_ROUND = 5;

type Watched = {
  readonly job: Job;
  /** What the member reads now: a place, 0 for "painting", `undefined` for Discord's own "thinking". */
  shown: number | undefined;
  edit: Promise<void>;
};

export function createWaitingNotices({
  resolvePlace,
  announce,
}: WaitingNoticesOptions): WaitingNotices {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;

  function watch(job: Job): void {
    watched.set(job.id, { job, shown: undefined, edit: Promise.resolve() });
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
    for (const [jobId, entry] of watched) {
      const place = resolvePlace(jobId) ?? 0;
      if (!isWorthAnEdit(entry.shown, place)) continue;
      entry.shown = place;
      entry.edit = entry.edit.then(() => announce(entry.job, describePlace(place)));
      // What was edited goes to the end of the map, so that nobody is passed over for long.
      watched.delete(jobId);
      watched.set(jobId, entry);
      edits += 1;
      if (edits === EDITS_PER_ROUND) return;
    }
  }

  return { watch, settle };
}

/** The first place is worth one, then each time that it has halved, then the beginning. */
function isWorthAnEdit(shown: number | undefined, place: number): boolean {
  // Who never waited has Discord's "thinking" for a notice.
  if (shown === undefined) return place > 0;
  return place === 0 ? shown > 0 : place <= shown / 2;
}

function describePlace(place: number): Text {
  return place === 0 ? text('waiting.painting') : text('waiting.place', { place });
}
