import { createTranslator } from '#core/i18n/translator.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Submission } from '#features/jobs/ports/intake.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Rule } from '#core/rules/rules.ts';
import type { OperatorLimits } from '#core/rules/quotas.ts';
import { success } from '#core/result.ts';
import { createEvent } from '#features/audit/event.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createPolicyCache } from '#adapters/store/policy-cache.ts';
import type { Store } from '#adapters/store/store.ts';
import { createNextJob, type JobChanges } from './example-job.ts';
import { ask, NO_LIMITS, NO_RULES, openJobPorts } from './job-ports.ts';
import { ADA, SERVER } from './people.ts';

export const ELSEWHERE = '300000000000000002';

const translate = createTranslator();

export type Asking = JobChanges & { readonly requester?: Partial<Submission['requester']> };

export type Answer = {
  /** As it was written down, or as it was asked for. */
  readonly job: Job;
  /** What refused it; `null` if nothing did. */
  readonly rule: Rule | null;
  readonly words: string;
  /** When the refusal says that the request fits; `undefined` if it names no time. */
  readonly fitsAt: number | undefined;
};

/** The real gate before a real database, with a policy that can be changed as a moderator would. */
export async function openGate() {
  const database = await openDatabase(':memory:');
  const policies = createPolicyCache();
  let operator: { readonly rules: OperatorRules; readonly limits: OperatorLimits } = {
    rules: NO_RULES,
    limits: NO_LIMITS,
  };
  const ports = (): Store => openJobPorts(database, { ...operator, policies });

  return {
    database,
    policies,
    ports,
    /** The operator decides anew. */
    rule(rules: Partial<OperatorRules>, limits: Partial<OperatorLimits> = {}): void {
      operator = {
        rules: { ...operator.rules, ...rules },
        limits: { ...operator.limits, ...limits },
      };
    },
    /** A server decides anew. */
    async set(changes: Partial<Policy>, serverId = SERVER): Promise<void> {
      const summary: Text = { key: 'event.unreadable', values: {} };
      const event = createEvent({ serverId, at: 0, kind: 'change', locale: null, summary });
      await ports().policies.change(
        serverId,
        (policy) => success({ policy: { ...policy, ...changes }, events: [event] }),
        0,
      );
    },
    async ask(now: number, { requester, ...changes }: Asking = {}): Promise<Answer> {
      const job = createNextJob({
        ...changes,
        origin: { userId: ADA, serverId: SERVER, receivedAt: now, ...changes.origin },
      });
      const answer = await ports().intake.accept(ask(job, requester), now);
      if (answer.ok) return { job: answer.value.job, rule: null, words: '', fitsAt: undefined };
      const { id, reason } = answer.reason;
      const event = await database
        .selectFrom('events')
        .select('rule')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const { when } = reason.values;
      return {
        job,
        rule: event.rule,
        words: translate(reason, 'en'),
        fitsAt: when instanceof Date ? when.getTime() : undefined,
      };
    },
  };
}

export type Gate = Awaited<ReturnType<typeof openGate>>;
