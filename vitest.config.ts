import { defineConfig } from 'vitest/config';
import { createSummaryReporter } from './test/summary-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Tests of the whole bot wait for real answers within Discord's three seconds: a busy machine gets another try, and says so.
    retry: process.env['CI'] === undefined ? 0 : 2,
    maxWorkers: 3,
    maxConcurrency: 20,
    reporters: ['default', createSummaryReporter()],
  },
});
