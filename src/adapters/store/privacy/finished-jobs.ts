import { sql, type Transaction } from 'kysely';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { Database } from '../database/schema.ts';

/** The longest window in which pictures count, and the longest cooldown. */
export const LONGEST_WINDOW_MS = 24 * 60 * 60 * 1000;

/** It waits, its pictures are on their way, or its placeholder has to go. */
export const BUSY_JOB = sql<boolean>`(jobs.state in (${sql.join([...UNFINISHED_STATES])})
  or (jobs.state = 'cancelled' and (jobs.interaction_token is not null or jobs.message_id is not null)))`;

/** The pictures of a member's requests that nothing is done to any more. */
export function selectFinished(transaction: Transaction<Database>, userId: string) {
  return transaction
    .selectFrom('jobs')
    .innerJoin('pictures', 'pictures.job_id', 'jobs.id')
    .where('jobs.user_id', '=', userId)
    .where(({ not }) => not(BUSY_JOB));
}
