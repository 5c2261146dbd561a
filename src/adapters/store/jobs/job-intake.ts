import type { Kysely, Transaction } from 'kysely';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { Policy } from '#core/policy/policy.ts';
import { failure, success, type Result } from '#core/result.ts';
import { judgePlace } from '#core/rules/channel-rules.ts';
import { findGateFault, TERMS_UNASKED } from '#core/rules/gate.ts';
import { applySpoilers } from '#core/rules/spoilers.ts';
import { listWordings } from '#core/rules/term-rule.ts';
import type { TermVerdict } from '#core/terms/term-matcher.ts';
import { UNFINISHED_STATES, type Job } from '#features/jobs/job.ts';
import type { JobIntake, GateRefusal, Submission } from '#features/jobs/ports/intake.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import type { Database } from '../database/schema.ts';
import type { LoadedPolicy } from '../policy-cache.ts';
import type { AcceptOptions } from './accept-options.ts';
import { createGateFacts } from './gate-facts.ts';
import { insertJob } from './insert-job.ts';
import { settleLedgerTime } from '../ledger-time/ledger-time.ts';

/** What is written down of a job once the gate has let it through. */
type Write<Written> = (
  transaction: Transaction<Database>,
  job: Job,
  userIds: readonly string[],
  now: number,
) => Promise<Written>;

/** What a server's terms said of a request, and of which version of its policy they are. */
type AskedTerms = { readonly version: number; readonly verdict: TermVerdict };

/** In the last one the terms are asked in the transaction, where they can't change. */
const MOST_ROUNDS = 3;

/** The embedded database as the way in. */
export function createJobIntake(
  database: Kysely<Database>,
  { operator, policies, listUserIds, onFutureRows }: AcceptOptions,
): JobIntake {
  /**
   * Decides on a job and writes it down, in one transaction: what was true at the decision is true at the writing. The server's terms
   * are asked between two transactions, since all others wait for one; the second takes what they said if they are still the same.
   */
  async function decide<Written>(
    submission: Submission,
    prices: readonly NanoUsd[] | null,
    clock: number,
    write: Write<Written>,
  ): Promise<Result<Written, GateRefusal>> {
    const wordings = listWordings(submission.job.order);
    const ask = async ({ terms }: LoadedPolicy): Promise<TermVerdict> =>
      (await terms()).ask(wordings);
    let asked: AskedTerms | undefined;
    for (let round = 1; ; round += 1) {
      const present = asked;
      const takeVerdict = async (loaded: LoadedPolicy): Promise<TermVerdict | undefined> => {
        if (loaded.policy.terms.length === 0) return { kind: 'free' };
        if (present?.version === loaded.version) return present.verdict;
        // Moderators who change their policy at every moment hold others up, but nobody for ever.
        return round === MOST_ROUNDS ? ask(loaded) : undefined;
      };
      const decided = await decideOnce(submission, prices, clock, takeVerdict, write);
      if ('ok' in decided) return decided;
      asked = { version: decided.version, verdict: await ask(decided) };
    }
  }

  /** @returns the policy whose terms are to be asked, if the answer depends on them and nobody has asked */
  function decideOnce<Written>(
    { job, requester, staysOpen = false }: Submission,
    prices: readonly NanoUsd[] | null,
    clock: number,
    takeVerdict: (loaded: LoadedPolicy) => Promise<TermVerdict | undefined>,
    write: Write<Written>,
  ): Promise<Result<Written, GateRefusal> | LoadedPolicy> {
    const { userId, serverId } = job.origin;
    return database.transaction().execute(async (transaction) => {
      const now = await settleLedgerTime(transaction, clock, onFutureRows);
      const loaded = await policies.read(transaction, serverId, now);
      const { policy } = loaded;
      const userIds = listUserIds(userId);
      const terms = (): Promise<TermVerdict | undefined> => takeVerdict(loaded);
      const fault = await findGateFault(
        { requester, order: job.order, prices, operator, policy, terms, now },
        createGateFacts(transaction, job, { userIds, serverId }, now),
      );
      if (fault === TERMS_UNASKED) return loaded;
      if (fault !== undefined)
        return failure(await recordRefusal(transaction, job, fault, { policy, staysOpen, now }));
      const covered = staysOpen ? job.order : applySpoilers(job.order, policy, requester);
      const accepted = withLanguage({ ...job, order: covered }, policy);
      return success(await write(transaction, accepted, userIds, now));
    });
  }

  return {
    accept(submission, clock) {
      return decide(
        submission,
        submission.job.prices,
        clock,
        async (transaction, job, userIds, now) => ({
          job,
          pictures: await insertJob(transaction, job, submission.requester, userIds, now),
        }),
      );
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

    async judgePlace(serverId, place) {
      const { policy } = await policies.read(database, serverId, Date.now());
      return judgePlace(policy, place);
    },
  };
}

/** What everyone reads is in the server's language. */
function withLanguage(job: Job, { language }: Policy): Job {
  if (language === null) return job;
  return { ...job, origin: { ...job.origin, serverLocale: language } };
}
