import type { Kysely } from 'kysely';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { CountUnfinished } from '#features/monitoring/ports.ts';
import type { Database } from '../database/schema.ts';

/** Few jobs are unfinished at a time, and the index by state has them. */
export function createCountUnfinished(database: Kysely<Database>): CountUnfinished {
  return async () => {
    const rows = await database
      .selectFrom('jobs')
      .select(({ fn }) => ['state', fn.countAll().as('count')])
      .where('state', 'in', UNFINISHED_STATES)
      .groupBy('state')
      .execute();
    const counts = new Map<string, number>(rows.map(({ state, count }) => [state, Number(count)]));
    return Object.fromEntries(UNFINISHED_STATES.map((state) => [state, counts.get(state) ?? 0]));
  };
}
