import { setTimeout as sleep } from 'node:timers/promises';
import type { Cancel } from '../jobs/lifecycle/cancel.ts';
import type {
  JobSelection,
  MessageRemover,
  PostedJob,
  Removal,
  ServerJob,
  ServerJobStore,
} from './ports.ts';

export type SweepOptions = {
  readonly serverJobs: ServerJobStore;
  readonly remover: MessageRemover;
  readonly cancelJob: Cancel;
  /** Lets go of the files that are kept of a job. */
  readonly forgetKept: (jobId: string) => Promise<boolean>;
};

type SweepRequest = JobSelection & {
  /** Those that are meant; all if left out. */
  readonly isMeant?: (job: ServerJob) => boolean;
  /** Pictures posted after this moment go, too; `null` for none. */
  readonly deleteAfter: number | null;
};

type Removals = Readonly<Record<Removal, number>>;

export type Swept = {
  /** Requests that no longer wait. */
  readonly cancelled: number;
  readonly removals: Removals;
  /** Whether pictures were to go at all. */
  readonly isDeleting: boolean;
};

/** Cancels what waits and, if asked, takes away what was posted. */
export type Sweep = (request: SweepRequest) => Promise<Swept>;

/** Pictures that were on their way when everything else was stopped arrive within seconds. */
const ROUNDS = 20;
const ROUND_MS = 500;

export function createSweep({ serverJobs, remover, cancelJob, forgetKept }: SweepOptions): Sweep {
  return async function sweep({ isMeant = () => true, deleteAfter, ...selection }) {
    const open = (await serverJobs.listOpen(selection)).filter(isMeant);
    let cancelled = 0;
    for (const { id } of open) if (await cancelJob(id)) cancelled += 1;
    const counts = { removed: 0, gone: 0, 'not allowed': 0, failed: 0 };
    if (deleteAfter === null) return { cancelled, removals: counts, isDeleting: false };
    const seen = new Set<string>();
    for (let round = 1; ; round += 1) {
      // Asked first: what is delivered in between stands on the list of posted ones.
      const coming = (await serverJobs.listDelivering(selection)).filter(isMeant);
      const posted = await serverJobs.listPosted(selection, deleteAfter);
      const fresh = posted.filter((job) => isMeant(job) && !seen.has(job.id));
      for (const { id } of fresh) seen.add(id);
      for (const removal of await removeAll(fresh)) counts[removal] += 1;
      // What is deleted here is not shared later.
      const kept = (await serverJobs.listKept(selection, deleteAfter)).filter(isMeant);
      for (const { id } of kept) await forgetKept(id);
      if (coming.length === 0 || round === ROUNDS)
        return { cancelled, removals: counts, isDeleting: true };
      await sleep(ROUND_MS);
    }
  };

  async function removeAll(jobs: readonly PostedJob[]): Promise<readonly Removal[]> {
    if (jobs.length === 0) return [];
    const removals = await remover.removeAll(jobs);
    await serverJobs.forgetPosted(
      jobs.filter((_, index) => isAway(removals[index])).map(({ id }) => id),
    );
    return removals;
  }
}

export function isAway(removal: Removal | undefined): boolean {
  return removal === 'removed' || removal === 'gone';
}
