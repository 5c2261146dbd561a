import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { serialiseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import { UNFINISHED_STATES, type StoredPicture } from '#features/jobs/job.ts';
import type { Erased, EraseRequest, RemovalRange } from '#features/privacy/ports.ts';
import { durably } from '../database/database.ts';
import { NOBODY, type MemberIds } from '../member-ids.ts';
import type { Database } from '../database/schema.ts';
import { findLedgerTime } from '../jobs/ledger-time.ts';

/** The longest window in which pictures count, and the longest cooldown. */
export const LONGEST_WINDOW_MS = 24 * 60 * 60 * 1000;

/** It waits, its pictures are on their way, or its placeholder has to go. */
export const BUSY_JOB = sql<boolean>`(jobs.state in (${sql.join([...UNFINISHED_STATES])})
  or (jobs.state = 'cancelled' and (jobs.interaction_token is not null or jobs.message_id is not null)))`;

/**
 * Erases all that is at its end, or nothing. What limits still need stands under the member's alias from then on: pictures of the
 * last 24 hours without a word of what they show, and suspensions.
 */
export async function eraseMember(
  database: Kysely<Database>,
  ids: MemberIds,
  request: EraseRequest,
): Promise<Erased> {
  const erased = await durably(database, (transaction) => erase(transaction, ids, request));
  // What was erased must not stay behind in the log of changes.
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
  return erased;
}

async function erase(
  transaction: Transaction<Database>,
  ids: MemberIds,
  { userId, messages, now: clock }: EraseRequest,
): Promise<Erased> {
  const alias = ids.alias(userId);
  const now = await findLedgerTime(transaction, clock);
  const windowStart = now - LONGEST_WINDOW_MS;
  const { pictures } = await selectFinished(transaction, userId)
    .select(({ fn }) => fn.countAll<number>().as('pictures'))
    .executeTakeFirstOrThrow();
  const removals = messages ? await noteRemovals(transaction, userId) : undefined;
  const files = await listFiles(transaction, userId);
  const kept = await keepWhatCounts(transaction, userId, alias, windowStart);
  await forgetActs(transaction, userId, alias);
  const { numDeletedRows: jobs } = await transaction
    .deleteFrom('jobs')
    .where('user_id', '=', userId)
    .where(({ not }) => not(BUSY_JOB))
    .executeTakeFirst();
  const entries = await eraseEvents(transaction, userId);
  const { numDeletedRows: passes } = await transaction
    .deleteFrom('passes')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  await transaction.deleteFrom('member_defaults').where('user_id', '=', userId).execute();
  await transaction.deleteFrom('drafts').where('user_id', '=', userId).execute();
  await transaction
    .deleteFrom('searches')
    .where(({ eb, or }) => or([eb('user_id', '=', userId), eb('about_user_id', '=', userId)]))
    .execute();
  const suspensions = await keepSuspensions(transaction, userId, alias, now);
  await forgetPauses(transaction, userId);
  const left = await transaction
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return {
    requests: Number(jobs),
    pictures,
    entries,
    passes: Number(passes),
    files,
    removals,
    stays: {
      pictures: kept.pictures,
      until: kept.latest === null ? null : kept.latest + LONGEST_WINDOW_MS,
      suspensions,
      requests: left.count,
    },
  };
}

function selectFinished(transaction: Transaction<Database>, userId: string) {
  return transaction
    .selectFrom('jobs')
    .innerJoin('pictures', 'pictures.job_id', 'jobs.id')
    .where('jobs.user_id', '=', userId)
    .where(({ not }) => not(BUSY_JOB));
}

async function listFiles(
  transaction: Transaction<Database>,
  userId: string,
): Promise<readonly StoredPicture[]> {
  const rows = await selectFinished(transaction, userId)
    .select(['file_name', 'file_format'])
    .where('file_name', 'is not', null)
    .execute();
  return rows.flatMap(({ file_name: name, file_format: format }) =>
    name === null || format === null ? [] : [{ name, format }],
  );
}

/** The messages that show this member's pictures, and those of log channels that tell of them and nobody else. */
async function noteRemovals(
  transaction: Transaction<Database>,
  userId: string,
): Promise<RemovalRange | undefined> {
  const before = await findLastRemoval(transaction);
  await sql`insert into removals (channel_id, message_id)
    select posted_channel_id, posted_message_id from jobs
    where user_id = ${userId} and posted_message_id is not null and not ${BUSY_JOB}
    order by received_at desc`.execute(transaction);
  await sql`insert into removals (channel_id, message_id)
    select copies.channel_id, copies.message_id from jobs join copies on copies.job_id = jobs.id
    where jobs.user_id = ${userId} and not ${BUSY_JOB}`.execute(transaction);
  const logged = sql`select log_message_id from events
    where log_message_id is not null and (user_id = ${userId} or actor_id = ${userId})`;
  // An edit leaves files where they are.
  const pictured = sql`select log_message_id from events
    where log_message_id is not null and user_id = ${userId} and preview is not null`;
  await sql`insert into removals (channel_id, message_id)
    select max(log_channel_id), log_message_id from events where log_message_id in (${logged})
    group by log_message_id
    having min(user_id is ${userId}) = 1 or log_message_id in (${pictured})`.execute(transaction);
  // What else stood in such a message is posted again; what stands beside it in the others is written anew.
  await sql`update events set log_state = 'pending', log_channel_id = null, log_message_id = null,
      log_batch = null, preview = null
    where log_message_id in (${pictured}) and user_id is not ${userId}`.execute(transaction);
  await sql`update events set log_state = 'changed'
    where log_message_id in (${logged}) and log_state = 'posted' and user_id is not ${userId}`.execute(
    transaction,
  );
  const last = await findLastRemoval(transaction);
  return last === before ? undefined : { first: before + 1, last };
}

async function findLastRemoval(transaction: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ readonly seq: number }>`
    select seq from sqlite_sequence where name = 'removals'`.execute(transaction);
  return rows[0]?.seq ?? 0;
}

/** Moves the pictures that still count to jobs that say nothing of them. */
async function keepWhatCounts(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
  windowStart: number,
): Promise<{ readonly pictures: number; readonly latest: number | null }> {
  const recent = await selectFinished(transaction, userId)
    .select('jobs.id')
    .select(({ fn }) => fn.sum<number>('pictures.counted').as('counted'))
    .select(({ fn }) => fn.max('pictures.submitted_at').as('latest'))
    .where('pictures.submitted_at', '>', windowStart)
    .groupBy('jobs.id')
    .execute();
  for (const { id } of recent) {
    const emptied = randomBytes(16).toString('base64url');
    await sql`insert into jobs (id, interaction_id, application_id, received_at, user_id, server_id, channel_id, locale,
        server_locale, attachment_size_limit, model, prompt, steps, spoiler, private, deadline, state, finished_at)
      select ${emptied}, ${emptied}, application_id, received_at, ${alias}, server_id, '', '', '', 0, model, '', 0, 0, 0, 0,
        case state when 'undeliverable' then 'cancelled' else state end, finished_at
      from jobs where id = ${id}`.execute(transaction);
    await transaction
      .updateTable('pictures')
      .set(({ eb }) => ({
        job_id: emptied,
        user_id: alias,
        seed: null,
        variation: null,
        bytes_hash: null,
        file_name: null,
        file_format: null,
        state: eb
          .case()
          .when('state', '=', 'painted')
          .then('cancelled' as const)
          .else(eb.ref('state'))
          .end(),
      }))
      .where('job_id', '=', id)
      .execute();
  }
  const counting = recent.filter(({ counted }) => counted > 0);
  return {
    pictures: counting.reduce((sum, { counted }) => sum + counted, 0),
    latest: counting.length === 0 ? null : Math.max(...counting.map(({ latest }) => latest)),
  };
}

async function forgetActs(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
): Promise<void> {
  await sql`delete from acts where subject in (
    select id from jobs where user_id = ${userId} union all select id from events where user_id = ${userId})`.execute(
    transaction,
  );
  await transaction.updateTable('acts').set({ by_id: alias }).where('by_id', '=', userId).execute();
}

/** What concerns the member goes; what they have done to others stays, without them. */
async function eraseEvents(transaction: Transaction<Database>, userId: string): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('events')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  // The report stays, for it is about somebody else; the words were this member's.
  await transaction
    .updateTable('events')
    .set({ summary: serialiseText(text('log.reported')) })
    .where('actor_id', '=', userId)
    .where('kind', '=', 'report')
    .execute();
  await sql`update events set actor_id = null, summary = replace(summary, ${JSON.stringify({ user: userId })}, '"…"')
    where actor_id = ${userId}`.execute(transaction);
  return Number(numDeletedRows);
}

/** Gives how many stay. */
async function keepSuspensions(
  transaction: Transaction<Database>,
  userId: string,
  alias: string,
  now: number,
): Promise<number> {
  await transaction
    .deleteFrom('suspensions')
    .where('user_id', '=', userId)
    .where(({ eb, or }) => or([eb('ended_at', 'is not', null), eb('until', '<=', now)]))
    .execute();
  await transaction
    .updateTable('suspensions')
    .set({ by_id: alias })
    .where('by_id', '=', userId)
    .execute();
  await transaction
    .updateTable('suspensions')
    .set({ user_id: alias })
    .where('user_id', '=', userId)
    .execute();
  const { count } = await transaction
    .selectFrom('suspensions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', alias)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirstOrThrow();
  return count;
}

/** A server that a moderator has paused stays paused. */
async function forgetPauses(transaction: Transaction<Database>, userId: string): Promise<void> {
  await sql`update servers set policy = json_set(policy, '$.pause.by', ${NOBODY}), version = version + 1
    where policy like ${`%"${userId}"%`} and json_extract(policy, '$.pause.by') = ${userId}`.execute(
    transaction,
  );
}
