import type { Job } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { Database } from './world.ts';
import { ask } from './job-ports.ts';

/** Begins the call of one of a job's pictures. */
export async function begin(
  ports: JobPorts,
  job: Job,
  index = 0,
  now = Date.UTC(2026, 0, 2, 3, 4, 5),
): Promise<number> {
  const key = { jobId: job.id, index };
  const begun = await ports.calls.beginCall(key, job.prices[index] ?? 0, now);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  return begun.value.callId;
}

/** Writes a job down that nothing stands against. */
export async function accept(ports: JobPorts, job: Job): Promise<void> {
  const accepted = await ports.intake.accept(ask(job), Date.UTC(2026, 0, 2, 3, 4, 5));
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
