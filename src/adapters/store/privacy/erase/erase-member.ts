import { type Kysely, type Transaction } from 'kysely';
import type { Erased, EraseRequest } from '#features/privacy/ports.ts';
import { durably, truncateChanges } from '../../database/database.ts';
import type { Database } from '../../database/schema.ts';
import { findLedgerTime } from '#adapters/store/ledger-time/ledger-time.ts';
import type { MemberIds } from '../../member-ids.ts';
import { eraseEvents, forgetActs } from './erase-entries.ts';
import { keepWhatCounts, listFiles } from './erase-requests.ts';
import { BUSY_JOB, LONGEST_WINDOW_MS, selectFinished } from '../finished-jobs.ts';
import { forgetPauses, keepSuspensions } from './keep-sanctions.ts';
import { noteRemovals } from './note-removals.ts';

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
  await truncateChanges(database);
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
