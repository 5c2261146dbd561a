import type { NanoUsd } from './money.ts';

/** What the operator allows over all servers; `null` for no limit. Calendar days and months in UTC. */
export type Budget = { readonly day: NanoUsd | null; readonly month: NanoUsd | null };

export type Period = keyof Budget;

/** What was spent in the present day and month. */
export type Spent = Readonly<Record<Period, NanoUsd>>;

const PERIODS: readonly Period[] = ['day', 'month'];

/** The share of a budget at which the operator is warned, in percent. */
const WARNING_PERCENTAGE = 80;

/** The period's name in the ledger: `2026-11-22` or `2026-11`. */
export function describePeriod(period: Period, now: number): string {
  return new Date(now).toISOString().slice(0, period === 'day' ? 10 : 7);
}

/** When the period ends and its budget starts anew. */
export function findPeriodEnd(period: Period, now: number): Date {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return new Date(
    period === 'day' ? Date.UTC(year, month, date.getUTCDate() + 1) : Date.UTC(year, month + 1),
  );
}

/** The budget that has no room for another cost, the one that frees last. */
export function findExhausted(budget: Budget, spent: Spent, cost: NanoUsd): Period | undefined {
  return PERIODS.findLast((period) => {
    const limit = budget[period];
    return limit !== null && spent[period] + cost > limit;
  });
}

export type BudgetAlert = {
  readonly period: Period;
  readonly percentage: 80 | 100;
  readonly limit: NanoUsd;
};

/**
 * The thresholds that the spend has reached by now. 100 % is reached when nothing more fits, not when nothing is left.
 *
 * @param cost of one more picture
 */
export function listReached(budget: Budget, spent: Spent, cost: NanoUsd): readonly BudgetAlert[] {
  return PERIODS.flatMap((period) => {
    const limit = budget[period];
    if (limit === null) return [];
    const alerts: BudgetAlert[] = [];
    if (spent[period] * 100 >= limit * WARNING_PERCENTAGE)
      alerts.push({ period, percentage: 80, limit });
    if (spent[period] + cost > limit) alerts.push({ period, percentage: 100, limit });
    return alerts;
  });
}
