import type { PolicyCache } from '#adapters/store/policy-cache.ts';
import { createMemberIds } from '#adapters/store/member-ids.ts';
import { createStore, type Store } from '#adapters/store/store.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { OperatorLimits } from '#core/rules/quotas.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Submission } from '#features/jobs/ports/intake.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { createMemoryPictures } from './memory/pictures.ts';
import type { Database } from './world.ts';

export const NO_LIMITS: OperatorLimits = { pictures: 10_000, budget: { day: null, month: null } };
export const NO_RULES: OperatorRules = { defaults: {}, bounds: {}, isPaused: false };

/** Under a key of their own. */
export const MEMBER_IDS = createMemberIds(Buffer.alloc(32, 7));

export type JobPortsOptions = {
  readonly limits?: OperatorLimits;
  readonly rules?: OperatorRules;
  readonly policies?: PolicyCache;
};

const translate = createTranslator();

/** The real ports, without limits but for those that a test is about. */
export function openJobPorts(
  database: Database,
  { limits = NO_LIMITS, rules = NO_RULES, ...shared }: JobPortsOptions = {},
): Store {
  return createStore({
    ...shared,
    database,
    memberIds: MEMBER_IDS,
    pictures: createMemoryPictures(),
    operator: { rules, limits },
    translate,
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

/** Begins the call of one of a job's pictures. */
export async function begin(
  ports: JobPorts,
  job: Job,
  index = 0,
  now = Date.UTC(2026, 0, 2, 3, 4, 5),
): Promise<number> {
  const key = { jobId: job.id, index };
  const begun = await ports.calls.beginCall(key, job.prices[index] ?? 0, now);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  return begun.value.callId;
}

/** Writes a job down that nothing stands against. */
export async function accept(ports: JobPorts, job: Job): Promise<void> {
  const accepted = await ports.intake.accept(ask(job), Date.UTC(2026, 0, 2, 3, 4, 5));
  if (!accepted.ok) throw new Error(`Not accepted: ${accepted.reason.reason.key}`);
}

/** A job's pictures as they stand on the disk, in their order. */
export function picturesOn(database: Database, job: Job) {
  return database
    .selectFrom('pictures')
    .selectAll()
    .where('job_id', '=', job.id)
    .orderBy('position')
    .execute();
}
