import type { ImageOrder } from '../image/image-order.ts';
import type { NanoUsd } from '../ledger/money.ts';
import type { OperatorRules } from '../policy/operator-rules.ts';
import type { Policy } from '../policy/policy.ts';
import type { TermVerdict } from '../terms/term-matcher.ts';
import { findEligibilityFault, type Requester, type Suspension } from './eligibility.ts';
import { isExempt, liftLimits } from './exemptions.ts';
import type { Fault } from './fault.ts';
import {
  countFitting,
  describeWindowFault,
  findCooldownFault,
  findQuotaFault,
  offerFewer,
  sumPrices,
  type OperatorLimits,
  type Usage,
  type WindowFault,
  type WindowWait,
} from './quotas.ts';
import { resolveLimits } from './resolve-limits.ts';
import { isLiftable } from './rules.ts';
import { findTermFault } from './term-rule.ts';

/** What the gate goes by beside the server's own policy. */
export type Operator = { readonly rules: OperatorRules; readonly limits: OperatorLimits };

/** What is asked for, by whom, and what was decided about such requests. */
export type GateQuestion = {
  readonly requester: Requester;
  readonly order: ImageOrder;
  /** Of each of its pictures; `null` if it paints nothing, and so is not counted. */
  readonly prices: readonly NanoUsd[] | null;
  readonly operator: Operator;
  readonly policy: Policy;
  /** What asking the server's terms gave; `undefined` if they have not been asked. */
  readonly terms: () => Promise<TermVerdict | undefined>;
  /** In the books' time. */
  readonly now: number;
};

/** What the books say of this member and this request. Each is asked for only when the answer depends on it. */
export interface GateFacts {
  /** The suspension in force, if there is one. */
  findSuspension(): Promise<Suspension | undefined>;
  readUsage(): Promise<Usage>;
  /** When a window has room for the request; `undefined` if it never does. */
  findFreeMoment(fault: WindowFault): Promise<Date | undefined>;
  /** A moderator's pass for just this request that is still good. */
  findPass(): Promise<number | undefined>;
  usePass(passId: number): Promise<void>;
}

/** The answer depends on the server's terms, which have not been asked. */
export const TERMS_UNASKED = 'terms unasked';

/**
 * The one gate: asks every rule in its order. Looking through a request's words costs most: whoever is refused without it costs none of
 * that, and it need not happen while the books are held. A refusal that a moderator can lift is asked again without the rules that a pass lifts,
 * if there is one for this request; the pass is then used up.
 * See `docs/decisions/gate.md`.
 */
export async function findGateFault(
  question: GateQuestion,
  facts: GateFacts,
): Promise<Fault | typeof TERMS_UNASKED | undefined> {
  const fault = await findFault(question, facts, false);
  if (fault === undefined || fault === TERMS_UNASKED || !isLiftable(fault.rule)) return fault;
  const passId = await facts.findPass();
  if (passId === undefined) return fault;
  const still = await findFault(question, facts, true);
  if (still !== undefined) return still;
  await facts.usePass(passId);
  return undefined;
}

/** The rules that depend on what was decided come first, then the cooldown, then the terms, then what counts. */
async function findFault(
  { requester, order, prices, operator, policy, terms, now }: GateQuestion,
  facts: GateFacts,
  isLifted: boolean,
): Promise<Fault | typeof TERMS_UNASKED | undefined> {
  const { rules } = operator;
  const { roleIds } = requester;
  const limits = liftLimits(resolveLimits(rules, policy, roleIds), rules, {
    isExempt: isExempt(policy, roleIds),
    isLifted,
  });
  const suspension = await facts.findSuspension();
  const standing = { operator: rules, policy, limits, suspension, isLifted };
  const fault = findEligibilityFault(requester, order, standing, now);
  const wanted = order.seeds.length;
  /** What of it would be taken, where there is room for less. */
  const reduce = (whole: Fault, usage: Usage, most = wanted - 1): Fault => {
    const fits = countFitting({ prices: prices ?? [], most }, usage, limits, operator, now);
    return fits === 0 ? whole : offerFewer(whole, fits, wanted);
  };
  if (fault?.rule === 'count' && prices !== null)
    return reduce(fault, await facts.readUsage(), limits.count.value);
  if (fault !== undefined) return fault;
  const usage = prices === null ? undefined : await facts.readUsage();
  const early = usage === undefined ? undefined : findCooldownFault(usage, limits, now);
  if (early !== undefined) return early;
  const verdict: TermVerdict | undefined = isLifted ? { kind: 'free' } : await terms();
  if (verdict === undefined) return TERMS_UNASKED;
  const worded = findTermFault(verdict);
  if (worded !== undefined || usage === undefined || prices === null) return worded;
  const demand = { count: wanted, cost: sumPrices(prices) };
  const exceeded = findQuotaFault(demand, usage, limits, operator, now);
  if (exceeded === undefined) return undefined;
  if ('reason' in exceeded) return reduce(exceeded, usage);
  const waits: WindowWait[] = [];
  for (const full of exceeded)
    waits.push({ fault: full, freesAt: await facts.findFreeMoment(full) });
  const described = describeWindowFault(waits);
  return described && reduce(described, usage);
}
