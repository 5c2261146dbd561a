import { listReached, type Budget, type BudgetAlert, type Spent } from '../ledger/budget.ts';
import type { Log } from '../ops/log.ts';
import type { Journal } from './ports.ts';

export type BudgetWatchOptions = {
  readonly journal: Pick<Journal, 'listNewAlerts'>;
  readonly budget: Budget;
  /** Told once of each threshold that the spend reaches, also over restarts. */
  readonly onAlert: (alert: BudgetAlert) => void;
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Watches the spend grow. Most calls reach no new threshold; only then is the journal asked which of them nobody has been
 * told of.
 */
export function createBudgetWatch(options: BudgetWatchOptions): (spent: Spent) => void {
  const { journal, budget, onAlert, now, log } = options;
  let reached = 0;

  return (spent) => {
    const before = reached;
    reached = listReached(budget, spent).length;
    if (reached <= before) return;
    journal.listNewAlerts(budget, now()).then(
      (alerts) => alerts.forEach(onAlert),
      (error: unknown) => log.error({ err: error }, 'the spend could not be read'),
    );
  };
}
