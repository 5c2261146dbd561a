import { defineConfig } from 'vitest/config';
import { createSummaryReporter } from './test/summary-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 3,
    maxConcurrency: 20,
    reporters: ['default', createSummaryReporter()],
  },
});
