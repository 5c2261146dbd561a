import type { Reporter, TestModule } from 'vitest/node';

type Counts = { passed: number; failed: number; skipped: number };

/**
 * Ends a run with one plain line, `N passed, N failed`, for programs to read. What broke outside a test (a file that does
 * not load, a hook, an unhandled rejection) counts as failed, and a run in which no test ran fails.
 */
export function createSummaryReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const counts = countResults(modules);
      counts.failed += unhandledErrors.length;
      if (counts.passed + counts.failed === 0) process.exitCode = 1;
      const { passed, failed, skipped } = counts;
      const note = skipped === 0 ? '' : `, ${skipped} skipped`;
      process.stdout.write(`${passed} passed, ${failed} failed${note}\n`);
    },
  };
}

function countResults(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never got its turn, because a hook before it failed, has not passed either.
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
  }
  return counts;
}
