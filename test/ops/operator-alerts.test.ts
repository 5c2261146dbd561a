import { once } from 'node:events';
import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog } from '../../src/ops/log.ts';
import { createOperatorAlerts } from '../../src/ops/operator-alerts.ts';

const SECRET_PATH = '/api/webhooks/1/secret-of-the-webhook';

let server: ReturnType<typeof createServer>;
let url: string;
let posted: string[];
let status: number;
let lines: string[];
beforeEach(async () => {
  posted = [];
  lines = [];
  status = 204;
  vi.spyOn(process.stdout, 'write');
  server = createServer((request, response) => {
    void readText(request).then((body) => {
      posted.push(body);
      response.writeHead(status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = typeof address === 'object' ? `http://127.0.0.1:${address?.port}${SECRET_PATH}` : '';
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function createAlerts(webhookUrl: string | undefined) {
  const log = createLog('info', webhookUrl === undefined ? [] : [webhookUrl]);
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((...words: readonly unknown[]) => {
      lines.push(`${level}: ${words.map(String).join(' ')}`);
    });
  }
  return createOperatorAlerts(webhookUrl, log);
}
const PAUSE = { until: new Date('2026-01-02T03:04:05Z') };

it.each([
  ['80 %', 80, /80 % of this day’s budget \(\$5\.00/],
  ['100 %', 100, /day’s budget \(\$5\.00.*painting stops until the next day/],
] as const)(
  '%s of a budget is told in the log and to the webhook, pinging nobody',
  async (_, percentage, words) => {
    createAlerts(url).reportBudget({ period: 'day', percentage, limit: 5_000_000_000 });
    await vi.waitUntil(() => posted.length === 1, 10_000);
    expect(lines).toEqual([expect.stringMatching(words)]);
    expect(JSON.parse(posted[0] ?? '')).toEqual({
      content: expect.stringMatching(words),
      allowed_mentions: { parse: [] },
    });
  },
);

it.each([
  ['unauthorized', /DATAOORTS_API_KEY/],
  ['out_of_credit', /credit/],
  ['failing', /keeps failing/],
] as const)('a pause (%s) is told with its reason and its end', async (reason, words) => {
  createAlerts(url).reportPause({ reason, ...PAUSE });
  await vi.waitUntil(() => posted.length === 1, 10_000);
  expect(posted[0]).toMatch(words);
  expect(posted[0]).toContain('2026-01-02T03:04:05');
});

it('a limited rate and its end stay in the log', () => {
  const alerts = createAlerts(url);
  alerts.reportPause({ reason: 'rate_limited', ...PAUSE });
  alerts.reportPause(undefined);
  expect(lines).toHaveLength(2);
  expect(posted).toEqual([]);
});

it('without a webhook the log alone is told', () => {
  createAlerts(undefined).reportPause({ reason: 'unauthorized', ...PAUSE });
  expect(lines).toHaveLength(1);
});

it('a webhook that refuses breaks nothing, and its address is in no line', async () => {
  status = 404;
  createAlerts(url).reportPause({ reason: 'unauthorized', ...PAUSE });
  await vi.waitUntil(() => lines.length === 2, 10_000);
  expect(lines[1]).toMatch(/did not take/);
  expect(lines.join('\n')).not.toContain('secret-of-the-webhook');
});
