import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const VITEST = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const REPORTER = resolve(import.meta.dirname, 'summary-reporter.ts');

const CONFIG = `import { createSummaryReporter } from ${JSON.stringify(REPORTER)};
  export default { test: { globals: true, reporters: ['default', createSummaryReporter()] } };`;

type Outcome = { readonly failed: boolean; readonly lastLine: string | undefined };

/** Runs these tests in a process and a folder of their own. */
async function run(tests: Readonly<Record<string, string>>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'easel-summary-'));
  writeFileSync(join(folder, 'vitest.config.ts'), CONFIG);
  for (const [name, code] of Object.entries(tests)) {
    writeFileSync(join(folder, `${name}.test.js`), code);
  }
  const { VITEST: _, ...env } = process.env;
  const options = { cwd: folder, env: { ...env, CI: '1' } };
  const outcome = await new Promise<Outcome>((done) => {
    execFile(process.execPath, [VITEST, 'run', '--root', folder], options, (error, output) =>
      done({ failed: error !== null, lastLine: output.trimEnd().split('\n').at(-1) }),
    );
  });
  rmSync(folder, { recursive: true });
  return outcome;
}

it.concurrent.each([
  ['all pass', { a: "test('x', () => {}); test('y', () => {});" }, '2 passed, 0 failed', false],
  [
    'one fails, one is skipped',
    { a: "test('x', () => { throw 1 }); test.skip('y', () => {});", b: "test('z', () => {});" },
    '1 passed, 1 failed, 1 skipped',
    true,
  ],
  ['none are found', {}, '0 passed, 0 failed', true],
  ['all are skipped', { a: "test.skip('x', () => {});" }, '0 passed, 0 failed, 1 skipped', true],
  [
    'a file does not load',
    { a: "throw new Error('broken')", b: "test('z', () => {});" },
    '1 passed, 1 failed',
    true,
  ],
  [
    'a hook fails',
    { a: "describe('d', () => { beforeAll(() => { throw 1 }); test('x', () => {}); });" },
    '0 passed, 1 failed, 1 skipped',
    true,
  ],
  [
    'a promise is rejected behind the tests’ back',
    { a: "test('x', () => { void Promise.reject(new Error('lost')); });" },
    '1 passed, 1 failed',
    true,
  ],
])('a run in which %s ends with its plain line', async (_, tests, lastLine, failed) => {
  expect(await run(tests)).toEqual({ failed, lastLine });
});
