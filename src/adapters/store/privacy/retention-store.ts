import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { RetentionStore } from '#features/privacy/ports.ts';
import { BUSY_JOB, LONGEST_WINDOW_MS } from './finished-jobs.ts';
import { ALIASES } from '../member-ids.ts';
import { DRAFT_LIFE_MS } from '#features/members/drafts.ts';
import { SEARCH_LIFE_MS } from '#features/history/history.ts';
import { truncateChanges } from '../database/database.ts';
import type { Database } from '../database/schema.ts';

/** Rows that one transaction deletes: 500, as a job has up to four pictures. */
const ROWS = 500;
const JOBS = 100;

/** Still waits for its member, or has files that are kept for them: those are let go first, and never later than history. */
const KEPT_JOB = sql<boolean>`(${BUSY_JOB} or jobs.state = 'undeliverable' or jobs.kept_until is not null)`;

/** The states that a job can be deleted in, named one by one for the index. */
const ENDED = sql`jobs.state in ('delivered', 'failed', 'refused', 'cancelled', 'expired')`;

/** The embedded database, which is rid of old rows in small steps. */
export function createRetentionStore(database: Kysely<Database>): RetentionStore {
  const inTurn = (work: (transaction: Transaction<Database>) => Promise<number>) =>
    database.transaction().execute(work);

  return {
    deleteClosed: (now) =>
      inTurn(async (transaction) => {
        const { from, before } = ALIASES;
        const suspensions = await run(
          transaction,
          sql`delete from suspensions where user_id >= ${from} and user_id < ${before}
            and (ended_at is not null or until <= ${now})`,
        );
        const jobs = await run(
          transaction,
          sql`delete from jobs where user_id >= ${from} and user_id < ${before} and id in (
            select job_id from pictures where user_id >= ${from} and user_id < ${before}
              and submitted_at <= ${now - LONGEST_WINDOW_MS} limit ${JOBS})`,
        );
        const drafts = await run(
          transaction,
          sql`delete from drafts where id in (
            select id from drafts where created_at <= ${now - DRAFT_LIFE_MS} limit ${ROWS})`,
        );
        const searches = await run(
          transaction,
          sql`delete from searches where id in (
            select id from searches where created_at <= ${now - SEARCH_LIFE_MS} limit ${ROWS})`,
        );
        return suspensions + jobs + drafts + searches;
      }),

    deleteOld: (before, now) =>
      inTurn(async (transaction) => {
        const jobs = await run(
          transaction,
          sql`delete from jobs where id in (select id from jobs
            where ${ENDED} and received_at < ${before} and not ${KEPT_JOB}
              and not exists (select 1 from pictures
                where job_id = jobs.id and submitted_at > ${now - LONGEST_WINDOW_MS})
            limit ${JOBS})`,
        );
        // Jobs first: what is about them goes with or after them.
        return jobs > 0 ? jobs : deleteOldEntries(transaction, before, now);
      }),

    async listSilent(seenBefore) {
      const rows = await database
        .selectFrom('servers')
        .select('id')
        .where('last_seen_at', '<', seenBefore)
        .execute();
      return rows.map(({ id }) => id);
    },

    purgeServer: (serverId, seenBefore) =>
      inTurn(async (transaction) => {
        const server = await transaction
          .selectFrom('servers')
          .select('id')
          .where('id', '=', serverId)
          .where('last_seen_at', '<', seenBefore)
          .executeTakeFirst();
        if (server === undefined) return 0;
        const jobs = await run(
          transaction,
          sql`delete from jobs where id in (select id from jobs
            where server_id = ${serverId} and not ${KEPT_JOB} limit ${JOBS})`,
        );
        if (jobs > 0) return jobs;
        const rest = await deleteOfServer(transaction, serverId);
        if (rest > 0) return rest;
        return run(transaction, sql`delete from servers where id = ${serverId}`);
      }),

    truncate: () => truncateChanges(database),
  };
}

async function deleteOldEntries(
  transaction: Transaction<Database>,
  before: number,
  now: number,
): Promise<number> {
  const old = [
    // They come in the order of their moments: a look at the first ones spares a search through all.
    sql`delete from events where rowid in (select rowid from events order by rowid limit ${ROWS}) and at < ${before}`,
    // Where a clock that ran ahead has broken that order, nothing else helps.
    sql`delete from events where rowid in (select rowid from events where at < ${before} limit ${ROWS})
      and exists (select 1 from (select at from events order by rowid limit ${ROWS}) where at > ${now})`,
    sql`delete from acts where rowid in (select rowid from acts where at < ${before} limit ${ROWS})`,
    sql`delete from passes where id in (select id from passes where expires_at < ${before} limit ${ROWS})`,
    sql`delete from suspensions where id in (select id from suspensions
      where coalesce(ended_at, until) < ${before} limit ${ROWS})`,
  ];
  return runFirst(transaction, old);
}

async function deleteOfServer(
  transaction: Transaction<Database>,
  serverId: string,
): Promise<number> {
  const its = (['events', 'acts', 'passes', 'suspensions'] as const).map((table) => {
    const name = sql.table(table);
    return sql`delete from ${name} where rowid in (
      select rowid from ${name} where server_id = ${serverId} limit ${ROWS})`;
  });
  return runFirst(transaction, its);
}

/** The first that has something to do. */
async function runFirst(
  transaction: Transaction<Database>,
  deletions: readonly RawBuilder<unknown>[],
): Promise<number> {
  for (const deletion of deletions) {
    const deleted = await run(transaction, deletion);
    if (deleted > 0) return deleted;
  }
  return 0;
}

async function run(
  transaction: Transaction<Database>,
  deletion: RawBuilder<unknown>,
): Promise<number> {
  const { numAffectedRows } = await deletion.execute(transaction);
  return Number(numAffectedRows ?? 0n);
}
