import type { Kysely } from 'kysely';
import type { Job } from '#features/jobs/job.ts';
import type { Refusal, Submission } from '#features/jobs/ports/lookup.ts';
import { failure, success, type Result } from '#core/result.ts';
import { recordRefusal, withLanguage, type AcceptOptions } from './accept-job.ts';
import { findGateFault } from './gate-facts.ts';
import type { Database } from '../database/schema.ts';
import { findLedgerTime } from './call-ledger.ts';

/** Asks the gate about something that paints nothing. */
export async function askRules(
  database: Kysely<Database>,
  { operator, policies, listUserIds }: AcceptOptions,
  { job, requester }: Submission,
  clock: number,
): Promise<Result<Job, Refusal>> {
  const { userId, serverId } = job.origin;
  return database.transaction().execute(async (transaction) => {
    const now = await findLedgerTime(transaction, clock);
    const loaded = await policies.read(transaction, serverId, now);
    const account = { userIds: listUserIds(userId), serverId };
    const question = { job, requester, account, operator, loaded, paints: false, now };
    const fault = await findGateFault(transaction, question);
    return fault === undefined
      ? success(withLanguage(job, loaded.policy))
      : failure(await recordRefusal(transaction, job, fault, loaded.policy, now));
  });
}
