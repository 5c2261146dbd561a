import { listReached, type Budget, type BudgetAlert, type Spent } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { Logger } from '#core/logger.ts';
import type { CallLedger } from '../ports/call-ledger.ts';

export type BudgetWatchOptions = {
  readonly calls: Pick<CallLedger, 'listNewAlerts'>;
  readonly budget: Budget;
  /** Told once of each threshold that the spend reaches, also over restarts. */
  readonly onAlert: (alert: BudgetAlert) => void;
  readonly now: () => number;
  readonly log: Logger;
};

/** Gets what is spent by now, and what one more picture costs. */
export type BudgetWatch = (spent: Spent, cost: NanoUsd) => void;

/**
 * Watches the spend grow. Most calls reach no new threshold; only then is the journal asked which of them nobody has been
 * told of.
 */
export function createBudgetWatch({
  calls,
  budget,
  onAlert,
  now,
  log,
}: BudgetWatchOptions): BudgetWatch {
  let known: ReadonlySet<string> = new Set();

  return (spent, cost) => {
    const reached = listReached(budget, spent, cost);
    const keys = new Set(reached.map(({ period, percentage }) => `${period} ${percentage}`));
    const isNews = !keys.isSubsetOf(known);
    known = keys;
    if (!isNews) return;
    calls.listNewAlerts(reached, now()).then(
      (alerts) => alerts.forEach(onAlert),
      (error: unknown) => log.error({ err: error }, 'the spend could not be read'),
    );
  };
}
