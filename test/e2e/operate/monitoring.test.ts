import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { startBot } from '../../sandbox/bot-process.ts';
import type { Actor } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { imagine, refused, SMALL, told } from '../scene/imagine.ts';

/** Nothing else in the world says these. */
const PROMPTS = {
  painted: 'a heron in violet gaiters',
  refused: 'two badgers at chess, four times over',
  quoted: 'an otter who reads the "Observer"',
  failed: 'nine lanterns under a frozen pier',
  hanging: 'the cartographer’s untidy attic',
};
const HOST = '127.0.0.1';

let port: number;
let sandbox: Sandbox;
let ada: Actor;
/** As it stood when all of it had happened. */
let metrics: string;

beforeAll(async () => {
  port = await findFreePort();
  sandbox = await startSandbox({
    env: {
      HTTP_PORT: String(port),
      MAX_LIMITS: 'count=2',
      PAINTING_PROBE_SECONDS: '600',
      SHUTDOWN_SECONDS: '1',
    },
  });
  const { discord, dataoorts } = sandbox;
  ada = discord.as(discord.members.ada);
  await imagine(sandbox, ada, { prompt: PROMPTS.painted, ...SMALL });
  await refused(sandbox, ada, { prompt: PROMPTS.refused, count: 4, ...SMALL });
  dataoorts.failNext('echo_words');
  await told(discord, ada.slash('imagine', { prompt: PROMPTS.quoted, ...SMALL }));
  dataoorts.failNext('hang');
  const hanging = ada.slash('imagine', { prompt: PROMPTS.hanging, ...SMALL });
  await hanging.acknowledged;
  await vi.waitUntil(() => dataoorts.calls.length === 3);
  metrics = await settledMetrics();
}, 60_000);
afterAll(() => sandbox.close());

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/monitoring/${name}`, import.meta.url), 'utf8');
const ask = (path: string, init: RequestInit = {}) => fetch(`http://${HOST}:${port}${path}`, init);
async function readyz(): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await ask('/readyz');
  return { status: answer.status, body: await answer.json() };
}
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

/** What is answered at first may be a second old. */
async function settledMetrics(): Promise<string> {
  const first = await (await ask('/metrics')).text();
  return vi.waitUntil(
    async () => {
      const text = await (await ask('/metrics')).text();
      return text !== first && text;
    },
    { timeout: 10_000, interval: 100 },
  );
}

it('says that it lives, and that members can have pictures', async () => {
  const alive = await ask('/healthz');
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
  const well = { isWell: true };
  expect(await readyz()).toEqual({
    status: 200,
    body: {
      status: 'ready',
      parts: { discord: well, database: well, painting: well, disk: well },
    },
  });
});

it.each([
  ['easel_jobs_ended_total{state="delivered"}', 1],
  ['easel_jobs_ended_total{state="failed"}', 1],
  ['easel_refusals_total{rule="count"}', 1],
  ['easel_calls_total{outcome="painted"}', 1],
  ['easel_calls_total{outcome="rejected"}', 1],
  ['easel_spend_usd_total{model="stabilityai/stable-diffusion-xl-base-1.0"}', 0.0011],
  ['easel_answer_seconds_count{kind="command"}', 4],
  ['easel_jobs{state="painting"}', 1],
  ['easel_pictures{state="painting"}', 1],
  ['easel_gateway_connected', 1],
])('%s is %d', (series, value) => {
  expect(valueOf(metrics, series)).toBe(value);
});

it('no metric names a member, a server, a prompt or a secret', () => {
  const { discord, dataoorts } = sandbox;
  const { server, members } = discord;
  const hidden = [server.id, members.ada.id, members.ada.name, dataoorts.apiKey, discord.botToken];
  for (const words of [...hidden, ...Object.values(PROMPTS)]) expect(metrics).not.toContain(words);
});

describe('what is shipped for Grafana and Prometheus', () => {
  const dashboardSchema = z.object({
    panels: z.array(
      z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) }),
    ),
    templating: z.object({ list: z.array(z.unknown()) }),
  });
  const alertsSchema = z.object({
    groups: z.array(
      z.object({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string(),
            expr: z.string(),
            for: z.string().regex(/^\d+m$/),
            labels: z.object({ severity: z.enum(['critical', 'warning']) }),
            annotations: z.strictObject({ summary: z.string(), description: z.string() }),
          }),
        ),
      }),
    ),
  });
  const dashboard = dashboardSchema.parse(JSON.parse(read('dashboard.json')));
  const [group] = alertsSchema.parse(parse(read('alerts.yml'))).groups;
  const rules = group?.rules ?? [];
  const expressions = [
    ...dashboard.panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }) => [title, expr] as const),
    ),
    ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ];

  it('are a dashboard and five rules', () => {
    expect(dashboard.panels.length).toBeGreaterThan(10);
    expect(rules).toHaveLength(5);
  });

  it.each(expressions)('%s asks for what there is: %s', (_, expression) => {
    const named = expression.match(/\b(?:easel|nodejs|process)_\w+/g) ?? [];
    expect(named).not.toEqual([]);
    for (const name of named) expect(metrics).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
    // A label that nothing has would ask for nothing.
    for (const [, label = '', values = ''] of expression.matchAll(
      /(\w+)(?:=~|!~|!=|=)"([^"]*)"/g,
    )) {
      if (label === 'instance') continue;
      for (const value of values.split('|')) expect(metrics).toContain(`${label}="${value}"`);
    }
  });
});

it('/readyz says what is wrong: painting is paused', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.failNext('bad_key');
  await told(discord, ada.slash('imagine', { prompt: PROMPTS.failed, ...SMALL }));
  await expect.poll(readyz, { timeout: 10_000 }).toMatchObject({
    status: 503,
    body: {
      status: 'not ready',
      parts: {
        discord: { isWell: true },
        painting: { isWell: false, problem: expect.stringContaining('DATAOORTS_API_KEY') },
      },
    },
  });
  expect((await ask('/healthz')).status).toBe(200);
});

it('/readyz says what is wrong: Discord is away', async () => {
  const { gateway } = sandbox.discord;
  gateway.refusal = 503;
  sandbox.discord.dropGateway();
  await expect.poll(readyz, { timeout: 10_000 }).toMatchObject({
    status: 503,
    body: { parts: { discord: { isWell: false, problem: 'not connected' } } },
  });
  gateway.refusal = undefined;
});

it.each([
  ['/', 'GET', 404],
  ['/metrics/', 'GET', 404],
  ['/../package.json', 'GET', 404],
  ['/metrics', 'POST', 405],
  ['/readyz', 'DELETE', 405],
  ['/healthz', 'HEAD', 200],
])('%s by %s is answered with %d', async (path, method, status) => {
  const answer = await ask(path, { method });
  expect([answer.status, method === 'HEAD' || status !== 200 ? await answer.text() : '']).toEqual([
    status,
    '',
  ]);
});

it('a port that is taken ends the start with one sentence, and the bot that has it stays', async () => {
  const { discord, dataoorts } = sandbox;
  const other = startBot({
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
      HTTP_PORT: String(port),
    },
  });
  expect((await other.exited).code).toBe(1);
  const said = `HTTP_PORT is ${port} at ${HOST} (HTTP_HOST), and another program listens there already: choose another port.`;
  expect(other.output().trim().split('\n')).toEqual([said]);
  expect((await ask('/healthz')).status).toBe(200);
});

it('the process ends although somebody stays connected, and no prompt stands in its log', async () => {
  const socket = connect(port, HOST);
  const gone = new Promise((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('connect', resolve));
  const { bot } = sandbox;
  expect(await bot.stop()).toEqual({ code: 0, signal: null });
  await gone;
  const output = bot.output();
  expect(output).toContain('a call brought no picture');
  expect(output).toContain('[words of the request]');
  for (const prompt of Object.values(PROMPTS)) {
    // Nor in pieces.
    for (const words of [prompt, prompt.slice(0, 14), prompt.slice(-14)])
      expect(output).not.toContain(words);
  }
});

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no port');
  return address.port;
}
