import type { Kysely } from 'kysely';
import type { Submission } from '#features/jobs/ports/intake.ts';
import type { Job } from '#features/jobs/job.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { OperatorLimits } from '#core/rules/quotas.ts';
import { createJobStores } from '#adapters/store/jobs/job-stores.ts';
import { createMemberIds } from '#adapters/store/member-ids.ts';
import { createPolicyCache, type PolicyCache } from '#adapters/store/policy-cache.ts';
import type { Database } from '#adapters/store/database/schema.ts';

export const NO_LIMITS: OperatorLimits = { pictures: 10_000, budget: { day: null, month: null } };
export const NO_RULES: OperatorRules = { defaults: {}, bounds: {}, isPaused: false };

/** Under a key of their own. */
export const MEMBER_IDS = createMemberIds(Buffer.alloc(32, 7));

export type JobPortsOptions = {
  readonly limits?: OperatorLimits;
  readonly rules?: OperatorRules;
  readonly policies?: PolicyCache;
};

/** The real ports, without limits but for those that a test is about. */
export function openJobPorts(
  database: Kysely<Database>,
  { limits = NO_LIMITS, rules = NO_RULES, policies = createPolicyCache() }: JobPortsOptions = {},
) {
  return createJobStores(database, {
    operator: { rules, limits },
    policies,
    listUserIds: MEMBER_IDS.list,
  });
}

/** A job as an ordinary member asks for it, in an ordinary channel. */
export function ask(job: Job, requester: Partial<Submission['requester']> = {}): Submission {
  const { origin } = job;
  return {
    job,
    requester: {
      userId: origin.userId,
      memberSince: origin.memberSince,
      roleIds: origin.serverId === null ? [] : [origin.serverId],
      channelId: origin.channelId,
      threadOf: origin.threadOf,
      categoryId: null,
      isAgeRestricted: false,
      ...requester,
    },
  };
}
