import { sql, type Kysely } from 'kysely';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { OperatorStore } from '#features/operator/ports.ts';
import type { Database } from '../database/schema.ts';
import { openBlockedServers } from './blocked-servers.ts';

/** Rows that are read at once: nobody waits long for the one connection. */
const PAGE = 500;

/** The embedded database as the operator reads it. */
export async function openOperatorStore(
  database: Kysely<Database>,
  backUp: OperatorStore['backUp'],
): Promise<OperatorStore> {
  return {
    blocked: await openBlockedServers(database),
    backUp,

    sumSpend: (month) => {
      const from = Date.parse(`${month}-01T00:00:00Z`);
      const before = new Date(from).setUTCMonth(new Date(from).getUTCMonth() + 1);
      const day = sql<string>`strftime('%Y-%m-%d', begun_at / 1000, 'unixepoch')`;
      return database
        .selectFrom('spend')
        .select(({ fn }) => [
          day.as('day'),
          'model',
          'charge',
          fn.countAll<number>().as('calls'),
          fn.sum<number>('price').as('amount'),
        ])
        .where('begun_at', '>=', from)
        .where('begun_at', '<', before)
        .groupBy([day, 'model', 'charge'])
        .orderBy('day')
        .orderBy('model')
        .execute();
    },

    listCalls: (afterId) =>
      database
        .selectFrom('spend')
        .select(['id', 'position', 'model', 'price', 'charge'])
        .select(['begun_at as begunAt', 'server_id as serverId', 'job_id as jobId'])
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(PAGE)
        .execute(),

    listOpen: () =>
      database
        .selectFrom('jobs')
        .innerJoin('pictures', 'pictures.job_id', 'jobs.id')
        .select(['jobs.id', 'jobs.state', 'received_at as receivedAt'])
        .select(['jobs.server_id as serverId'])
        .select(({ fn }) => [
          fn.countAll<number>().as('pictures'),
          fn.sum<number>(sql`iif(pictures.state = 'painted', 1, 0)`).as('painted'),
        ])
        .where('jobs.state', 'in', [...UNFINISHED_STATES, 'undeliverable'])
        .groupBy('jobs.id')
        .orderBy('received_at')
        .execute(),

    async listWaiting(serverId) {
      const rows = await database
        .selectFrom('jobs')
        .select('id')
        // By their state, of which there are few, and not among all of the server's.
        .where(sql<string>`server_id || ''`, '=', serverId)
        .where('state', 'in', ['queued', 'painting'])
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}
