import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturesOf, textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { painted, seedsOf, SMALL } from './scene/imagine.ts';
import { HELD_MS } from './scene/requests.ts';
import { flawsOf } from './scene/texts.ts';

const LATENCY_MS = 300;
const CONCURRENCY = 4;
/** The acceptance run has 200: EASEL_JOBS=200. */
const JOBS = Number(process.env['EASEL_JOBS'] ?? 30);

const send = (sandbox: Sandbox, prompt: string): SentInteraction =>
  sandbox.discord.as(sandbox.discord.members.ada).slash('imagine', { prompt, ...SMALL });
const pictured = (interaction: SentInteraction) =>
  interaction.finished((reply) => picturesOf(reply).length > 0, 60_000);
const versionsOf = (interaction: SentInteraction): readonly string[] => {
  const message = interaction.reply();
  return message === undefined ? [] : [...message.history, textOf(message)];
};

describe('with at most four calls at a time', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({
      latencyMs: LATENCY_MS,
      env: { DATAOORTS_CONCURRENCY: String(CONCURRENCY) },
    });
  });
  afterAll(() => sandbox.close());

  it(`${JOBS} requests at once give as many different pictures, each in its one reply`, async ({
    annotate,
  }) => {
    const { dataoorts, discord } = sandbox;
    const before = discord.messages(discord.channels.general).length;
    const sent = Array.from({ length: JOBS }, (_, index) => send(sandbox, `fox number ${index}`));
    const replies = await Promise.all(sent.map((interaction) => pictured(interaction)));

    expect(dataoorts.maxInFlight).toBe(CONCURRENCY);
    expect(dataoorts.calls).toHaveLength(JOBS);
    expect(new Set(seedsOf(dataoorts.calls)).size).toBe(JOBS);
    expect(new Set(dataoorts.calls.map((call) => call.data['prompt'])).size).toBe(JOBS);
    expect(discord.messages(discord.channels.general)).toHaveLength(before + JOBS);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(JOBS);
    for (const [index, reply] of replies.entries())
      expect(textOf(reply)).toMatch(new RegExp(`fox number ${index}\\b`));

    const start = Math.min(...dataoorts.calls.map((call) => call.startedAt));
    const end = Math.max(...dataoorts.calls.map((call) => call.endedAt ?? Infinity));
    const ideal = Math.ceil(JOBS / CONCURRENCY) * LATENCY_MS;
    await annotate(`makespan ${Math.round(end - start)} ms, ideal ${ideal} ms`);
  }, 90_000);

  it('pictures of one batch share the limit with everything else', async () => {
    const ada = sandbox.discord.as(sandbox.discord.members.ada);
    const batch = () => ada.slash('imagine', { prompt: 'a fox', ...SMALL, count: 4 });
    await Promise.all([1, 2, 3].map(() => painted(sandbox, batch, 4)));
    expect(sandbox.dataoorts.maxInFlight).toBe(CONCURRENCY);
  });

  it('a 429 holds every call back until its Retry-After has passed', async () => {
    const { dataoorts } = sandbox;
    const before = dataoorts.calls.length;
    dataoorts.failNext('rate_limited', { retryAfterSeconds: 1 });
    send(sandbox, 'the refused fox');
    const refused = await dataoorts.until('the refusal', () =>
      dataoorts.calls.slice(before).find(({ outcome }) => outcome === 'rate_limited'),
    );
    await pictured(send(sandbox, 'the next fox'));
    const next = dataoorts.calls.findLast(({ data }) => data['prompt'] === 'the next fox');
    expect((next?.startedAt ?? 0) - (refused.endedAt ?? 0)).toBeGreaterThan(950);
  });

  it('who waits sees the place in line, then that painting has begun', async () => {
    const { dataoorts, discord } = sandbox;
    dataoorts.latencyMs = HELD_MS;
    const before = dataoorts.calls.length;
    const first = Array.from({ length: CONCURRENCY }, () => send(sandbox, 'a fox'));
    await dataoorts.until(
      'four calls to be running',
      () => dataoorts.calls.length === before + CONCURRENCY,
    );
    const waiting: SentInteraction[] = [];
    for (const place of [1, 2]) {
      const interaction = send(sandbox, `waiting ${place}`);
      await interaction.acknowledged;
      waiting.push(interaction);
    }
    const places = [/^> waiting 1\nNo\. 1 in line/, /^> waiting 2\nNo\. 2 in line/];
    for (const [index, interaction] of waiting.entries()) {
      await discord.until('the place in line', () =>
        versionsOf(interaction).some((text) => places[index]?.test(text)),
      );
    }
    dataoorts.release();
    for (const interaction of waiting)
      await discord.until('the turn', () => versionsOf(interaction).some(isPainting));
    dataoorts.release();
    await Promise.all([...first, ...waiting].map((interaction) => pictured(interaction)));
    dataoorts.latencyMs = LATENCY_MS;

    for (const [index, interaction] of waiting.entries()) {
      const versions = versionsOf(interaction);
      const inLine = versions.findIndex((text) => places[index]?.test(text) ?? false);
      const painting = versions.findIndex(isPainting);
      expect(inLine).toBeGreaterThanOrEqual(0);
      expect(painting).toBeGreaterThan(inLine);
      expect(painting).toBeLessThan(versions.length - 1);
      for (const text of versions.filter((each) => each !== '')) expect(flawsOf(text)).toEqual([]);
    }
  });
});

it('500 requests within a second are each acknowledged within 3 s', async ({ annotate }) => {
  const sandbox = await startSandbox({ latencyMs: HELD_MS });
  try {
    const sent: SentInteraction[] = [];
    for (let wave = 0; wave < 20; wave += 1) {
      for (let index = 0; index < 25; index += 1) sent.push(send(sandbox, `fox ${sent.length}`));
      await sleep(50);
    }
    const acknowledgements = await Promise.all(sent.map(({ acknowledged }) => acknowledged));
    const delays = acknowledgements.map(({ afterMs }) => afterMs).toSorted((a, b) => a - b);
    expect(delays).toHaveLength(500);
    expect(delays.at(-1)).toBeLessThan(3000);
    await annotate(`acknowledged: median ${ms(delays, 0.5)}, p99 ${ms(delays, 0.99)} ms`);
  } finally {
    await sandbox.bot.kill();
    await sandbox.close();
  }
});

const isPainting = (text: string) => /paint/i.test(text) && !/\bline\b/i.test(text);
const ms = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
