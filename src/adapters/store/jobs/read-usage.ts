import { sql, type Kysely } from 'kysely';
import { describePeriod } from '#core/ledger/budget.ts';
import { type Usage, type WindowFault } from '#core/rules/quotas.ts';
import { findWindowEnd, findWindowStart, WINDOWS } from '#core/rules/windows.ts';
import type { Database } from '../database/schema.ts';

/** Whose pictures, and where. */
export type Account = {
  /** The member's id, and what stands for it in rows of theirs that were erased. */
  readonly userIds: readonly string[];
  readonly serverId: string | null;
};

/** All that a submission counts, in one reading: each part comes from an index. */
export async function readUsage(
  database: Kysely<Database>,
  { userIds, serverId }: Account,
  now: number,
): Promise<Usage> {
  const server = serverId ?? '';
  const users = sql.join(userIds);
  // One question for each id: only then the index gives the largest at once.
  const lastAccepted = userIds.map(
    (id) =>
      sql`select max(submitted_at) as at from pictures where server_id = ${server} and user_id = ${id}`,
  );
  const ofAll = (start: number) =>
    sql`select count(*) from pictures where counted = 1 and server_id = ${server} and submitted_at > ${start}`;
  const ofMember = (start: number) => sql`${ofAll(start)} and user_id in (${users})`;
  const givenBack = (start: number) =>
    sql`select count(*) from pictures where given_back = 1 and server_id = ${server} and submitted_at > ${start}`;
  const backToMember = (start: number) => sql`${givenBack(start)} and user_id in (${users})`;
  // Direct messages are no server that people share: each member is all who is there.
  const [ofServer, backToServer] =
    serverId === null ? [ofMember, backToMember] : [ofAll, givenBack];
  const [day, month] = [describePeriod('day', now), describePeriod('month', now)];
  const { rows } = await sql<UsageRow>`select
    (select max(at) from (${sql.join(lastAccepted, sql` union all `)})) as last_accepted,
    (select count(*) from jobs where user_id in (${users}) and server_id is ${serverId}
      and state in ('queued', 'painting')) as waiting_jobs,
    (${ofMember(findWindowStart('images_per_hour', now))}) as member_hour,
    (${ofMember(findWindowStart('images_per_day', now))}) as member_day,
    (${ofServer(findWindowStart('server_images_per_minute', now))}) as server_minute,
    (${ofServer(findWindowStart('server_images_per_day', now))}) as server_day,
    (${backToMember(findWindowStart('images_per_hour', now))}) as back_member_hour,
    (${backToMember(findWindowStart('images_per_day', now))}) as back_member_day,
    (${backToServer(findWindowStart('server_images_per_minute', now))}) as back_server_minute,
    (${backToServer(findWindowStart('server_images_per_day', now))}) as back_server_day,
    (select amount from server_spend_totals where server_id = ${server} and period = ${day}) as server_spent_day,
    (select amount from server_spend_totals where server_id = ${server} and period = ${month}) as server_spent_month,
    (select amount from spend_totals where period = ${day}) as day,
    (select amount from spend_totals where period = ${month}) as month,
    (select count(*) from pictures where state = 'painting') as painting,
    (select sum(price) from pictures where state = 'queued' and server_id = ${server}) as server_reserved,
    line.* from (select count(*) as waiting, sum(price) as reserved from pictures where state = 'queued') as line`.execute(
    database,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a reading of scalars has one row');
  return {
    lastAcceptedAt: row.last_accepted,
    waitingJobs: row.waiting_jobs,
    used: {
      images_per_hour: row.member_hour,
      images_per_day: row.member_day,
      server_images_per_minute: row.server_minute,
      server_images_per_day: row.server_day,
    },
    givenBack: {
      images_per_hour: row.back_member_hour,
      images_per_day: row.back_member_day,
      server_images_per_minute: row.back_server_minute,
      server_images_per_day: row.back_server_day,
    },
    serverSpent: {
      day: (row.server_spent_day ?? 0) + (row.server_reserved ?? 0),
      month: (row.server_spent_month ?? 0) + (row.server_reserved ?? 0),
    },
    openPictures: row.waiting + row.painting,
    reserved: row.reserved ?? 0,
    spent: { day: row.day ?? 0, month: row.month ?? 0 },
  };
}

type UsageRow = {
  readonly last_accepted: number | null;
  readonly waiting_jobs: number;
  readonly member_hour: number;
  readonly member_day: number;
  readonly server_minute: number;
  readonly server_day: number;
  readonly back_member_hour: number;
  readonly back_member_day: number;
  readonly back_server_minute: number;
  readonly back_server_day: number;
  readonly server_spent_day: number | null;
  readonly server_spent_month: number | null;
  readonly server_reserved: number | null;
  readonly waiting: number;
  readonly painting: number;
  readonly reserved: number | null;
  readonly day: number | null;
  readonly month: number | null;
};

/** When so many of the counted pictures have left the window that the request fits; `undefined` if it never does. */
export async function findFreeMoment(
  database: Kysely<Database>,
  { userIds, serverId }: Account,
  { rule, limit, used, count, isBound }: WindowFault,
  now: number,
): Promise<Date | undefined> {
  if (count > limit) return undefined;
  const isMembers = WINDOWS[rule].owner === 'member' || serverId === null;
  const last = await database
    .selectFrom('pictures')
    .select('submitted_at')
    .where(({ eb, or }) =>
      isBound ? or([eb('counted', '=', 1), eb('given_back', '=', 1)]) : eb('counted', '=', 1),
    )
    .where('server_id', '=', serverId ?? '')
    .where('submitted_at', '>', findWindowStart(rule, now))
    .$if(isMembers, (query) => query.where('user_id', 'in', userIds))
    // The plus keeps SQLite from reading all of the server's pictures in their order.
    .orderBy(isMembers ? sql`+submitted_at` : 'submitted_at')
    .offset(used + count - limit - 1)
    .limit(1)
    .executeTakeFirst();
  return findWindowEnd(rule, last?.submitted_at ?? now);
}
