import type { JobState } from '../jobs/job.ts';

/** How many jobs are in each of the states that a job can leave. */
export type CountUnfinished = () => Promise<Readonly<Partial<Record<JobState, number>>>>;
