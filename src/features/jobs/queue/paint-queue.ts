import PQueue from 'p-queue';
import type { JobPicture, PictureKey } from '../job.ts';
import type { Requeued } from '../ports/lifecycle.ts';

type QueueEntry = PictureKey &
  Pick<JobPicture, 'startTag' | 'arrival'> & {
    readonly userId: string;
    /** How many calls for it have failed. */
    readonly failures: number;
  };

/** A call under way. */
type RunningCall = {
  readonly jobId: string;
  readonly userId: string;
  /** By the monotonic clock. */
  readonly startedAt: number;
};

/** How far a job is from its first picture. */
export type QueuePosition = {
  /** How many waiting jobs go first, plus one. */
  readonly place: number;
  /** How many waiting pictures go first. */
  readonly picturesAhead: number;
};

/** What holds somebody back for the sake of the others: 0 as a rule; with `Infinity` no call is begun before one has ended. */
export type HoldBack = (entry: QueueEntry, running: readonly RunningCall[]) => number;

/** Shares out the API's calls: never more than the set number at once, in the order of their start tags. */
export interface PaintQueue {
  /**
   * Makes a picture's call when its turn comes. A slot is taken while `call` runs, and for nothing else.
   *
   * @returns what the call brought, or `withdrawn` if the job was taken out of the line first
   */
  add<Value>(entry: QueueEntry, call: () => Promise<Value>): Promise<Value | 'withdrawn'>;
  /** Takes a job's waiting pictures out of the line. Calls that have begun go on. */
  withdraw(jobId: string): void;
  /** Moves pictures that still wait to other places. */
  retag(moved: readonly Requeued[]): void;
  /** Begins no more calls until `resume`. */
  pause(): void;
  /** @param concurrency calls at once, until the next `resume` */
  resume(concurrency: number): void;
  /** The jobs that wait, in the order of their first pictures. */
  listPositions(): ReadonlyMap<string, QueuePosition>;
  /** Pictures that wait, and calls under way. */
  count(): { readonly waiting: number; readonly calling: number };
}

type Waiting = QueueEntry & {
  startTag: number;
  readonly begin: () => Promise<void>;
  readonly leave: () => void;
};
type Ranked = { readonly entry: Waiting; readonly heldBack: number };

/** @param elapsed the monotonic clock */
export function createPaintQueue(
  concurrency: number,
  holdBack: HoldBack = () => 0,
  elapsed: () => number = () => performance.now(),
): PaintQueue {
  const queue = new PQueue({ concurrency });
  const waiting = new Map<string, Waiting>();
  const running = new Set<RunningCall>();
  /** Turns that nobody was let take. */
  let unused = 0;

  function add<Value>(entry: QueueEntry, call: () => Promise<Value>): Promise<Value | 'withdrawn'> {
    const { promise, resolve, reject } = Promise.withResolvers<Value | 'withdrawn'>();
    async function begin(): Promise<void> {
      const { jobId, userId } = entry;
      const under = { jobId, userId, startedAt: elapsed() };
      running.add(under);
      await call().then(resolve, reject);
      running.delete(under);
      offerUnused();
    }
    waiting.set(describeKey(entry), { ...entry, begin, leave: () => resolve('withdrawn') });
    // p-queue shares out the slots; whose turn one is shows only when it is free.
    offerUnused();
    void queue.add(takeTurn);
    return promise;
  }

  async function takeTurn(): Promise<void> {
    let first: Ranked | undefined;
    for (const ranked of rank()) {
      if (first === undefined || compare(ranked, first) < 0) first = ranked;
    }
    // Whoever has left gives the slot back at once.
    if (first === undefined) return;
    if (first.heldBack === Infinity && running.size > 0) {
      unused += 1;
      return;
    }
    waiting.delete(describeKey(first.entry));
    await first.entry.begin();
  }

  function offerUnused(): void {
    for (; unused > 0; unused -= 1) void queue.add(takeTurn);
  }

  function rank(): readonly Ranked[] {
    const calls = [...running];
    return [...waiting.values()].map((entry) => ({ entry, heldBack: holdBack(entry, calls) }));
  }

  function withdraw(jobId: string): void {
    for (const [id, entry] of waiting) {
      if (entry.jobId !== jobId) continue;
      waiting.delete(id);
      entry.leave();
    }
  }

  function retag(moved: readonly Requeued[]): void {
    for (const entry of moved) {
      const place = waiting.get(describeKey(entry));
      if (place !== undefined) place.startTag = entry.startTag;
    }
  }

  function listPositions(): ReadonlyMap<string, QueuePosition> {
    const places = new Map<string, QueuePosition>();
    const painted = new Set([...running].map(({ jobId }) => jobId));
    for (const [picturesAhead, { entry }] of rank().toSorted(compare).entries()) {
      const { jobId } = entry;
      // A job whose first picture is being painted waits no more.
      if (painted.has(jobId) || places.has(jobId)) continue;
      places.set(jobId, { place: places.size + 1, picturesAhead });
    }
    return places;
  }

  function resume(calls: number): void {
    queue.concurrency = calls;
    queue.start();
  }

  return {
    add,
    withdraw,
    retag,
    pause: () => queue.pause(),
    resume,
    listPositions,
    count: () => ({ waiting: waiting.size, calling: running.size }),
  };
}

/** Among equal start tags the arrival decides: a picture that comes back into the line does not go behind those that came after it. */
function compare(one: Ranked, other: Ranked): number {
  return (
    (one.heldBack === other.heldBack ? 0 : one.heldBack - other.heldBack) ||
    one.entry.startTag - other.entry.startTag ||
    one.entry.arrival - other.entry.arrival
  );
}

function describeKey({ jobId, index }: PictureKey): string {
  return `${jobId}:${index}`;
}
