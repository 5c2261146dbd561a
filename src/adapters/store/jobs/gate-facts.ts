import { sql, type Kysely, type Transaction } from 'kysely';
import type { Job } from '#features/jobs/job.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Fault } from '#core/rules/fault.ts';
import { isExempt, liftLimits } from '#core/rules/exemptions.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import { isLiftable } from '#core/rules/rules.ts';
import { findEligibilityFault, type Requester, type Suspension } from '#core/rules/eligibility.ts';
import {
  describeWindowFault,
  findQuotaFault,
  type OperatorLimits,
  type WindowWait,
} from '#core/rules/quotas.ts';
import type { LoadedPolicy, PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';
import { findFreeMoment, readUsage, type Account } from './read-usage.ts';

/** What the gate goes by beside the server's own policy. */
type Operator = { readonly rules: OperatorRules; readonly limits: OperatorLimits };

export type AcceptOptions = {
  readonly operator: Operator;
  readonly policies: PolicyCache;
  /** The ids under which a member's rows may stand. */
  readonly listUserIds: (userId: string) => readonly string[];
};

export type GateQuestion = {
  readonly job: Job;
  readonly requester: Requester;
  readonly account: Account;
  readonly operator: Operator;
  readonly loaded: LoadedPolicy;
  /** What paints nothing is not counted. */
  readonly paints: boolean;
  /** In the books' time. */
  readonly now: number;
};

/**
 * The one gate: asks every rule in its order, inside the transaction that writes the job down. A refusal that a moderator can lift
 * is asked again without the rules that a pass lifts, if there is one for this request; the pass is then used up.
 */
export async function findGateFault(
  transaction: Transaction<Database>,
  question: GateQuestion,
): Promise<Fault | undefined> {
  const fault = await askRules(transaction, question, false);
  if (fault === undefined || !isLiftable(fault.rule)) return fault;
  const passId = await findPass(transaction, question);
  if (passId === undefined) return fault;
  const still = await askRules(transaction, question, true);
  if (still !== undefined) return still;
  await transaction
    .updateTable('passes')
    .set({ used_at: question.now })
    .where('id', '=', passId)
    .execute();
  return undefined;
}

async function askRules(
  transaction: Transaction<Database>,
  { job, requester, account, operator, loaded, paints, now }: GateQuestion,
  isLifted: boolean,
): Promise<Fault | undefined> {
  const { policy, terms } = loaded;
  const limits = liftLimits(
    resolveLimits(operator.rules, policy, requester.roleIds),
    operator.rules,
    {
      isExempt: isExempt(policy, requester.roleIds),
      isLifted,
    },
  );
  const suspension = await findSuspension(transaction, account, now);
  const standing = { operator: operator.rules, policy, limits, suspension, terms, isLifted };
  const fault = findEligibilityFault(requester, job.order, standing, now);
  if (fault !== undefined || !paints) return fault;
  const cost = job.prices.reduce((sum, price) => sum + price, 0);
  const demand = { count: job.order.seeds.length, cost };
  const usage = await readUsage(transaction, account, now);
  const exceeded = findQuotaFault(demand, usage, limits, operator.limits, now);
  if (exceeded === undefined || 'reason' in exceeded) return exceeded;
  const waits: WindowWait[] = [];
  for (const full of exceeded)
    waits.push({ fault: full, freesAt: await findFreeMoment(transaction, account, full, now) });
  return describeWindowFault(waits);
}

/** The suspension in force, if there is one; of several, the one that ends last. */
export async function findSuspension(
  database: Kysely<Database>,
  { userIds, serverId }: Account,
  now: number,
): Promise<Suspension | undefined> {
  const { rows } = await sql<Suspension>`select until, reason from suspensions
    where server_id = ${serverId ?? ''} and user_id in (${sql.join(userIds)})
      and ended_at is null and (until is null or until > ${now})
    order by until desc nulls first limit 1`.execute(database);
  return rows[0];
}

async function findPass(
  transaction: Transaction<Database>,
  { job, account, now }: GateQuestion,
): Promise<number | undefined> {
  const { prompt, negativePrompt } = job.order.request;
  const pass = await transaction
    .selectFrom('passes')
    .select('id')
    .where('server_id', '=', account.serverId ?? '')
    .where('user_id', 'in', account.userIds)
    .where('prompt', '=', prompt)
    .where('negative_prompt', '=', negativePrompt ?? '')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return pass?.id;
}
