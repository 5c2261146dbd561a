import PQueue from 'p-queue';
import type { JobPicture, PictureKey } from '../job.ts';
import type { Requeued } from '../ports/lifecycle.ts';

type QueueEntry = PictureKey & Pick<JobPicture, 'startTag' | 'arrival'>;

/** How far a job is from its first picture. */
export type QueuePosition = {
  /** How many waiting jobs go first, plus one. */
  readonly place: number;
  /** How many waiting pictures go first. */
  readonly picturesAhead: number;
};

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
  readonly leave: () => void;
  left: boolean;
};

export function createPaintQueue(concurrency: number): PaintQueue {
  const queue = new PQueue({ concurrency });
  const waiting = new Map<string, Waiting>();
  /** One entry a call under way. */
  const calling: string[] = [];

  function add<Value>(entry: QueueEntry, call: () => Promise<Value>): Promise<Value | 'withdrawn'> {
    const id = describeKey(entry);
    const { promise: withdrawn, resolve } = Promise.withResolvers<'withdrawn'>();
    const place: Waiting = { ...entry, leave: () => resolve('withdrawn'), left: false };
    waiting.set(id, place);
    const turn = queue.add(
      async () => {
        // p-queue can't take a waiting task out; one that has left gives its slot back at once.
        if (place.left) return 'withdrawn';
        waiting.delete(id);
        calling.push(entry.jobId);
        try {
          return await call();
        } finally {
          calling.splice(calling.indexOf(entry.jobId), 1);
        }
      },
      { priority: resolvePriority(entry), id },
    );
    return Promise.race([turn, withdrawn]);
  }

  function withdraw(jobId: string): void {
    for (const [id, entry] of waiting) {
      if (entry.jobId !== jobId) continue;
      entry.left = true;
      waiting.delete(id);
      entry.leave();
    }
  }

  function retag(moved: readonly Requeued[]): void {
    for (const entry of moved) {
      const id = describeKey(entry);
      const place = waiting.get(id);
      if (place === undefined) continue;
      place.startTag = entry.startTag;
      queue.setPriority(id, resolvePriority(place));
    }
  }

  function listPositions(): ReadonlyMap<string, QueuePosition> {
    const places = new Map<string, QueuePosition>();
    const inOrder = [...waiting.values()].toSorted(
      (a, b) => a.startTag - b.startTag || a.arrival - b.arrival,
    );
    for (const [picturesAhead, { jobId }] of inOrder.entries()) {
      // A job whose first picture is being painted waits no more.
      if (calling.includes(jobId) || places.has(jobId)) continue;
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
    count: () => ({ waiting: waiting.size, calling: calling.length }),
  };
}

/**
 * p-queue runs the highest priority first. Among equal start tags the arrival decides, which a fraction below one tells:
 * a picture that comes back into the line, or moves in it, must not go behind those that came after it.
 */
function resolvePriority({ startTag, arrival }: Pick<QueueEntry, 'startTag' | 'arrival'>): number {
  return -(startTag + (arrival % ARRIVALS) / ARRIVALS);
}
/** With start tags below four million, a double still tells these apart. */
const ARRIVALS = 2 ** 30;

function describeKey({ jobId, index }: PictureKey): string {
  return `${jobId}:${index}`;
}
