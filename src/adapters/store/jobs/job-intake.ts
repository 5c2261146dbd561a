import type { Kysely, Transaction } from 'kysely';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { Policy } from '#core/policy/policy.ts';
import { failure, success, type Result } from '#core/result.ts';
import { findChannelFault } from '#core/rules/channel-rules.ts';
import { findGateFault } from '#core/rules/gate.ts';
import { UNFINISHED_STATES, type Job } from '#features/jobs/job.ts';
import type { JobIntake, Refusal, Submission } from '#features/jobs/ports/intake.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import type { Database } from '../database/schema.ts';
import type { AcceptOptions } from './accept-options.ts';
import { createGateFacts } from './gate-facts.ts';
import { insertJob } from './insert-job.ts';
import { findLedgerTime } from './ledger-time.ts';

/** What is written down of a job once the gate has let it through. */
type Write<Written> = (
  transaction: Transaction<Database>,
  job: Job,
  userIds: readonly string[],
  now: number,
) => Promise<Written>;

/** The embedded database as the way in. */
export function createJobIntake(
  database: Kysely<Database>,
  { operator, policies, listUserIds }: AcceptOptions,
): JobIntake {
  /** Decides on a job and writes it down, in one transaction: what was true at the decision is true at the writing. */
  function decide<Written>(
    { job, requester }: Submission,
    cost: NanoUsd | null,
    clock: number,
    write: Write<Written>,
  ): Promise<Result<Written, Refusal>> {
    const { userId, serverId } = job.origin;
    return database.transaction().execute(async (transaction) => {
      const now = await findLedgerTime(transaction, clock);
      const { policy, terms } = await policies.read(transaction, serverId, now);
      const userIds = listUserIds(userId);
      const fault = await findGateFault(
        { requester, order: job.order, cost, operator, policy, terms, now },
        createGateFacts(transaction, job, { userIds, serverId }, now),
      );
      if (fault !== undefined)
        return failure(await recordRefusal(transaction, job, fault, policy, now));
      return success(await write(transaction, withLanguage(job, policy), userIds, now));
    });
  }

  return {
    accept(submission, clock) {
      const cost = submission.job.prices.reduce((sum, price) => sum + price, 0);
      return decide(submission, cost, clock, async (transaction, job, userIds, now) => ({
        job,
        pictures: await insertJob(transaction, job, submission.requester, userIds, now),
      }));
    },

    askRules: (submission, clock) => decide(submission, null, clock, async (_, job) => job),

    async acknowledge(jobId, messageId) {
      const { numUpdatedRows } = await database
        .updateTable('jobs')
        .set({ message_id: messageId })
        .where('id', '=', jobId)
        .where('state', 'in', UNFINISHED_STATES)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async noteAgeRestricted(jobId) {
      await database
        .updateTable('jobs')
        .set({ age_restricted: 1 })
        .where('id', '=', jobId)
        .execute();
    },

    async allowsPlace(serverId, place) {
      const { policy } = await policies.read(database, serverId, Date.now());
      return findChannelFault(policy, place) === undefined;
    },
  };
}

/** What everyone reads is in the server's language. */
function withLanguage(job: Job, { language }: Policy): Job {
  if (language === null) return job;
  return { ...job, origin: { ...job.origin, serverLocale: language } };
}
