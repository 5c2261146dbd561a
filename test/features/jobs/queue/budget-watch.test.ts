import { expect, it } from 'vitest';
import { createBudgetWatch } from '#features/jobs/queue/budget-watch.ts';
import type { BudgetAlert } from '#core/ledger/budget.ts';
import { createLogger } from '#core/logger.ts';

const BUDGET = { day: 10, month: null };

/** Lets promises settle. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

it('the journal is asked when a threshold is reached, not at every call', async () => {
  const asked: number[][] = [];
  const alerts: BudgetAlert[] = [];
  const watch = createBudgetWatch({
    calls: {
      async listNewAlerts(reached) {
        asked.push(reached.map(({ percentage }) => percentage));
        return reached.slice(-1);
      },
    },
    budget: BUDGET,
    onAlert: (alert) => void alerts.push(alert),
    now: Date.now,
    log: createLogger('silent', []),
  });
  // Up to the limit, and on the next day from the beginning.
  for (const day of [7, 8, 9, 9, 10, 10, 1, 8]) watch({ day, month: day }, 1);
  await settled();
  expect(asked).toEqual([[80], [80, 100], [80]]);
  expect(alerts.map(({ percentage }) => percentage)).toEqual([80, 100, 80]);
});

it('a journal that fails breaks nothing', async () => {
  const watch = createBudgetWatch({
    calls: { listNewAlerts: () => Promise.reject(new Error('The disk is full')) },
    budget: BUDGET,
    onAlert: () => {
      throw new Error('There is nothing to tell');
    },
    now: Date.now,
    log: createLogger('silent', []),
  });
  expect(() => watch({ day: 10, month: 10 }, 1)).not.toThrow();
  await settled();
});
