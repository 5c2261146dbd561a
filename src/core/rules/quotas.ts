import { text, type Text } from '../i18n/text.ts';
import {
  findExhausted,
  findPeriodEnd,
  type Budget,
  type Period,
  type Spent,
} from '../ledger/budget.ts';
import type { NanoUsd } from '../ledger/money.ts';
import type { LimitValues } from '../policy/limits.ts';
import type { OperatorRules } from '../policy/operator-rules.ts';
import type { Fault } from './fault.ts';
import type { Rule } from './rules.ts';
import type { LimitsInForce } from './resolve-limits.ts';
import { WINDOW_NAMES, type WindowName } from './windows.ts';

/** What was asked for and painted before. */
export type Usage = {
  /** When the member's last request in this server was taken. */
  readonly lastAcceptedAt: number | null;
  /** The member's requests in this server that wait or are being painted. */
  readonly waitingJobs: number;
  /** Pictures that count: delivered ones, and those still to come. */
  readonly used: Readonly<Record<WindowName, number>>;
  /** Pictures that a moderator took out of the count: the operator, who pays for them, counts them all the same. */
  readonly givenBack: Readonly<Record<WindowName, number>>;
  /** What this server's calls cost, and what its waiting pictures will. */
  readonly serverSpent: Spent;
  /** Pictures that wait or are being painted, over all servers. */
  readonly openPictures: number;
  /** What all waiting pictures will cost. */
  readonly reserved: NanoUsd;
  readonly spent: Spent;
};

/** What the operator has for all servers together. */
export type OperatorLimits = {
  /** Pictures that may wait or be painted at once. */
  readonly pictures: number;
  readonly budget: Budget;
};

/** What the operator allows, in all and in each server. */
export type QuotaOperator = {
  readonly limits: OperatorLimits;
  readonly rules: Pick<OperatorRules, 'bounds'>;
};

/** Pictures, and what they cost together. */
export type Demand = { readonly count: number; readonly cost: NanoUsd };

/** A window without room; the moment when there is some is for whoever has the books to say. */
export type WindowFault = {
  readonly rule: WindowName;
  readonly limit: number;
  readonly used: number;
  readonly count: number;
  /** It is the operator's bound, for which pictures that were given back count too. */
  readonly isBound: boolean;
};

/** The first rule that a request breaks, of those that count, the cooldown aside; or all windows that have no room. */
export function findQuotaFault(
  demand: Demand,
  usage: Usage,
  limits: LimitsInForce,
  { limits: operator, rules: { bounds } }: QuotaOperator,
  now: number,
): Fault | readonly WindowFault[] | undefined {
  return (
    findWaitingFault(usage, limits) ??
    findWindowFaults(demand, usage, limits, bounds) ??
    findQueueFault(demand, usage, operator) ??
    findBudgetFault(demand, usage, limits, operator, now)
  );
}

export function findCooldownFault(
  { lastAcceptedAt }: Usage,
  { cooldown_seconds: { value: seconds = 0 } }: LimitsInForce,
  now: number,
): Fault | undefined {
  const over = (lastAcceptedAt ?? 0) + seconds * 1000;
  if (lastAcceptedAt === null || over <= now) return undefined;
  const values = { count: seconds, when: new Date(over) };
  return { rule: 'cooldown', reason: text('refusal.cooldown', values) };
}

function findWaitingFault(
  { waitingJobs }: Usage,
  { waiting_jobs: { value: max } }: LimitsInForce,
): Fault | undefined {
  if (max === undefined || waitingJobs < max) return undefined;
  if (max === 0) return { rule: 'waiting_jobs', reason: text('refusal.waiting_jobs_never') };
  return { rule: 'waiting_jobs', reason: text('refusal.waiting_jobs', { count: max }) };
}

function findWindowFaults(
  { count }: Demand,
  usage: Usage,
  limits: LimitsInForce,
  bounds: LimitValues,
): readonly WindowFault[] | undefined {
  const faults = WINDOW_NAMES.flatMap((rule): readonly WindowFault[] => {
    const used = usage.used[rule];
    const all = used + usage.givenBack[rule];
    const [limit, bound] = [limits[rule].value, bounds[rule]];
    return [
      ...(limit !== undefined && used + count > limit
        ? [{ rule, limit, used, count, isBound: false }]
        : []),
      ...(bound !== undefined && all + count > bound
        ? [{ rule, limit: bound, used: all, count, isBound: true }]
        : []),
    ];
  });
  return faults.length === 0 ? undefined : faults;
}

/** A window without room, and when there is enough; `undefined` if there never is. */
export type WindowWait = { readonly fault: WindowFault; readonly freesAt: Date | undefined };

/** Of several windows without room, the one that frees last says when the request fits. */
export function describeWindowFault(waits: readonly WindowWait[]): Fault | undefined {
  const endOf = ({ freesAt }: WindowWait): number => freesAt?.getTime() ?? Infinity;
  const [last] = waits.toSorted((a, b) => endOf(b) - endOf(a));
  if (last === undefined) return undefined;
  const { rule, limit, used, count } = last.fault;
  const left = Math.max(limit - used, 0);
  const { freesAt: when } = last;
  if (when === undefined)
    return { rule, reason: text(`refusal.${rule}_never`, { limit, wanted: count }) };
  const reason =
    left === 0
      ? text(`refusal.${rule}_none`, { limit, when })
      : text(`refusal.${rule}`, { limit, left, wanted: count, when });
  return { rule, reason };
}

function findQueueFault(
  { count }: Demand,
  { openPictures }: Usage,
  { pictures }: OperatorLimits,
): Fault | undefined {
  if (openPictures + count <= pictures) return undefined;
  return { rule: 'queue', reason: text('refusal.queue_full') };
}

/** What the pictures of an order cost, in their order, and how many of them were asked about. */
export type PartialDemand = { readonly prices: readonly NanoUsd[]; readonly most: number };

/** How many of an order's first pictures would be taken now. */
export function countFitting(
  { prices, most }: PartialDemand,
  usage: Usage,
  limits: LimitsInForce,
  operator: QuotaOperator,
  now: number,
): number {
  for (let count = most; count > 0; count -= 1) {
    const demand = { count, cost: sumPrices(prices.slice(0, count)) };
    if (findQuotaFault(demand, usage, limits, operator, now) === undefined) return count;
  }
  return 0;
}

export function sumPrices(prices: readonly NanoUsd[]): NanoUsd {
  return prices.reduce((sum, price) => sum + price, 0);
}

const FEWER_TEXTS: Partial<Record<Rule, Text['key']>> = {
  budget_day: 'refusal.over_budget_day_fewer',
  budget_month: 'refusal.over_budget_month_fewer',
  server_usd_per_day: 'refusal.server_usd_per_day_fewer',
  server_usd_per_month: 'refusal.server_usd_per_month_fewer',
};

/** The same fault, which says of an amount how many pictures it still covers. */
export function offerFewer(fault: Fault, fits: number, wanted: number): Fault {
  const key = FEWER_TEXTS[fault.rule];
  const { when } = fault.reason.values;
  if (key === undefined || when === undefined) return { ...fault, fits };
  return { ...fault, fits, reason: text(key, { ...fault.reason.values, count: fits, wanted }) };
}

/** What a server may spend, within what the operator allows. */
export function readServerBudget(limits: LimitsInForce): Budget {
  return {
    day: limits.server_usd_per_day.value ?? null,
    month: limits.server_usd_per_month.value ?? null,
  };
}

function describeServerFault(
  period: Period,
  cost: NanoUsd,
  limits: LimitsInForce,
  now: number,
): Fault {
  const rule = `server_usd_per_${period}` as const;
  const max = limits[rule].value ?? 0;
  const limit = { usd: max };
  const reason =
    cost > max
      ? text(`refusal.server_usd_per_${period}_never`, { limit, cost: { usd: cost } })
      : text(`refusal.server_usd_per_${period}`, { limit, when: findPeriodEnd(period, now) });
  return { rule, reason };
}

/** What waits will be spent too; what is being painted is in the books already. */
function findBudgetFault(
  { cost }: Demand,
  { serverSpent, reserved, spent }: Usage,
  limits: LimitsInForce,
  { budget }: OperatorLimits,
  now: number,
): Fault | undefined {
  const full = findExhausted(readServerBudget(limits), serverSpent, cost);
  if (full !== undefined) return describeServerFault(full, cost, limits, now);
  const period = findExhausted(budget, spent, reserved + cost);
  if (period === undefined) return undefined;
  const reason = text(`refusal.over_budget_${period}`, { when: findPeriodEnd(period, now) });
  return { rule: `budget_${period}`, reason };
}
