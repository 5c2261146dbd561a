import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PauseReason } from '#features/jobs/job.ts';
import type { BudgetAlert } from '#core/ledger/budget.ts';
import { listen, shutDown } from '../../driver/loopback.ts';

const SECRET = 'secret-of-the-webhook';

let server: ReturnType<typeof createServer>;
let origin: string;
let url: string;
let posted: string[];
let status: number;
beforeEach(async () => {
  posted = [];
  status = 204;
  server = createServer((request, response) => {
    void take();
    async function take(): Promise<void> {
      posted.push(await readText(request));
      response.writeHead(status).end();
    }
  });
  origin = await listen(server);
  url = `${origin}/api/webhooks/1/${SECRET}`;
});
afterEach(() => shutDown(server));

type News = {
  readonly budget?: BudgetAlert;
  /** Reasons of pauses, and `null` when painting goes on. */
  readonly pauses?: readonly (PauseReason | null)[];
};

const moduleUrl = (name: string) => new URL(`../../../src/${name}.ts`, import.meta.url).href;
const SCRIPT = `
  const { createLogger } = await import(${JSON.stringify(moduleUrl('core/logger'))});
  const { createOperatorAlerts } = await import(${JSON.stringify(moduleUrl('adapters/operator/operator-alerts'))});
  const { webhookUrl, budget, pauses = [] } = JSON.parse(process.argv[1]);
  const log = createLogger('info', webhookUrl === undefined ? [] : [webhookUrl]);
  const alerts = createOperatorAlerts(webhookUrl, log);
  if (budget !== undefined) alerts.reportBudget(budget);
  const until = new Date('2026-01-02T03:04:05Z');
  for (const reason of pauses) alerts.reportPause(reason === null ? undefined : { reason, until });
`;

/** What a process that tells this writes to its log, line by line. The log goes past all streams of the process. */
async function tell(webhookUrl: string | undefined, news: News): Promise<readonly string[]> {
  const values = JSON.stringify({ webhookUrl, ...news });
  const script = ['--input-type=module', '--eval', SCRIPT, values];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  return stdout.trim().split('\n');
}

it.each([
  ['80 %', 80, /80% of today’s budget \(\$5\.00/],
  ['100 %', 100, /Today’s budget \(\$5\.00.*Painting is stopped until the next day/],
] as const)(
  '%s of a budget is told in the log and to the webhook, pinging nobody',
  async (_, percentage, words) => {
    const lines = await tell(url, { budget: { period: 'day', percentage, limit: 5_000_000_000 } });
    expect(lines).toEqual([expect.stringMatching(words)]);
    expect(posted.map((body): unknown => JSON.parse(body))).toEqual([
      { content: expect.stringMatching(words), allowed_mentions: { parse: [] } },
    ]);
  },
);

it.each([
  ['unauthorized', /DATAOORTS_API_KEY/],
  ['out_of_credit', /credit/],
  ['failing', /keeps failing/],
] as const)('a pause (%s) is told with its reason and its end', async (reason, words) => {
  const lines = await tell(url, { pauses: [reason] });
  for (const told of [lines, posted]) expect(told).toEqual([expect.stringMatching(words)]);
  expect(lines[0]).toContain('Next attempt at 2026-01-02T03:04:05');
  // Discord shows it as “in 5 minutes”.
  expect(posted[0]).toMatch(/Next attempt <t:17673230\d\d:R>/);
});

it('a limited rate and its end stay in the log', async () => {
  expect(await tell(url, { pauses: ['rate_limited', null] })).toEqual([
    expect.stringMatching(/rate-limiting Easel/),
    expect.stringMatching(/painting has resumed/),
  ]);
  expect(posted).toEqual([]);
});

it('without a webhook the log alone is told', async () => {
  expect(await tell(undefined, { pauses: ['unauthorized'] })).toHaveLength(1);
});

it('a webhook that refuses breaks nothing, and its address is in no line', async () => {
  status = 404;
  const lines = await tell(url, { pauses: ['unauthorized'] });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/did not take/);
  expect(lines.join('\n')).not.toContain(SECRET);
});

it.each([
  ['nobody listens at', () => `${origin}/api/webhooks/1/${SECRET}`],
  // The error quotes the whole address.
  ['nothing can be sent to', () => `${origin.replace('//', `//easel:${SECRET}@`)}/hooks`],
])('a webhook that %s is told in the log without its address', async (_, addressOf) => {
  await shutDown(server);
  const lines = await tell(addressOf(), { pauses: ['unauthorized'] });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/could not be reached/);
  expect(lines.join('\n')).not.toContain(SECRET);
});
