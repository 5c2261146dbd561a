import type { Job } from '#features/jobs/job.ts';
import type { Journal } from '#features/jobs/ports/lookup.ts';
import type { Database } from './studio.ts';
import { ask } from './open-journal.ts';

/** Begins the call of one of a job's pictures. */
export async function begin(
  journal: Journal,
  job: Job,
  index = 0,
  now = Date.UTC(2026, 0, 2, 3, 4, 5),
): Promise<number> {
  const key = { jobId: job.id, index };
  const begun = await journal.beginCall(key, job.prices[index] ?? 0, now);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  return begun.value.callId;
}

/** Writes a job down that nothing stands against. */
export async function accept(journal: Journal, job: Job): Promise<void> {
  const accepted = await journal.accept(ask(job), Date.UTC(2026, 0, 2, 3, 4, 5));
  if (!accepted.ok) throw new Error(`Not accepted: ${accepted.reason.reason.key}`);
}

/** A job's pictures as they stand on the disk, in their order. */
export function picturesOn(database: Database, job: Job) {
  return database
    .selectFrom('pictures')
    .selectAll()
    .where('job_id', '=', job.id)
    .orderBy('position')
    .execute();
}
