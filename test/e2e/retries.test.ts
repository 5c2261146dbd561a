import { afterEach, describe, expect, it } from 'vitest';
import type { FailureName } from '../sandbox/dataoorts/index.ts';
import { textOf } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { placeholderGone, told } from './imagine.ts';
import { startOperatorWebhook } from './operator-webhook.ts';
import { ask, calling, callsFor, listQueue, pictured } from './requests.ts';
import { flawsOf } from './texts.ts';

const PROBE_MS = 1000;
/** Of what a clock and a timer may be early. */
const SLACK_MS = 50;

let sandbox: Sandbox;
afterEach(() => sandbox.close());
const start = async (env: Record<string, string> = {}) => {
  sandbox = await startSandbox({ env: { PAINTING_PROBE_SECONDS: '1', ...env } });
  return sandbox.dataoorts;
};
const outcomesFor = (prompt: string) => callsFor(sandbox, prompt).map(({ outcome }) => outcome);
/** From the end of a call to the beginning of the next one for the same picture, in milliseconds. */
const pausesOf = (prompt: string) => {
  const calls = callsFor(sandbox, prompt);
  return calls.slice(1).map(({ startedAt }, index) => startedAt - (calls[index]?.endedAt ?? 0));
};
async function refusal(options = {}): Promise<string> {
  const interaction = ask(sandbox, options);
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const text = textOf(await interaction.finished(() => true));
  expect(flawsOf(text)).toEqual([]);
  return text;
}

describe('a 429', () => {
  it('holds every call back until its Retry-After, and then its own picture is painted too', async () => {
    const dataoorts = await start({ DATAOORTS_CONCURRENCY: '4' });
    dataoorts.failNext('rate_limited', { retryAfterSeconds: 1 });
    const first = ask(sandbox, { prompt: 'refused' });
    const refused = await dataoorts.until('the 429', () => dataoorts.calls[0]?.endedAt);
    const others = ['b', 'c', 'd'].map((prompt) => ask(sandbox, { prompt: `fox ${prompt}` }));
    await Promise.all([first, ...others].map((each) => pictured(each)));
    for (const { startedAt } of dataoorts.calls.slice(1))
      expect(startedAt - refused).toBeGreaterThan(1000 - SLACK_MS);
    expect(outcomesFor('refused')).toEqual(['rate_limited', 'picture']);
    expect(first.followUps()).toEqual([]);
  });

  it('without Retry-After, and again, is waited out', async () => {
    const dataoorts = await start();
    dataoorts.failNext('rate_limited_no_header', { times: 2 });
    await pictured(ask(sandbox));
    expect(dataoorts.calls.map(({ outcome }) => outcome)).toEqual([
      'rate_limited_no_header',
      'rate_limited_no_header',
      'picture',
    ]);
    for (const pause of pausesOf('a red fox')) expect(pause).toBeGreaterThan(PROBE_MS - SLACK_MS);
  });
});

describe('another call is made', () => {
  it.each<FailureName>(['server_error', 'cut_connection', 'out_of_capacity'])(
    'after %s',
    async (failure) => {
      const dataoorts = await start();
      dataoorts.failNext(failure);
      const interaction = ask(sandbox);
      await pictured(interaction);
      expect(outcomesFor('a red fox')).toEqual([failure, 'picture']);
      expect(interaction.followUps()).toEqual([]);
    },
  );

  it('after a 503 when its Retry-After has passed, and others use the slot meanwhile', async () => {
    const dataoorts = await start({ DATAOORTS_CONCURRENCY: '1' });
    dataoorts.failNext('unavailable', { retryAfterSeconds: 2 });
    const first = ask(sandbox, { prompt: 'unlucky' });
    await dataoorts.until('the 503', () => dataoorts.calls[0]?.endedAt);
    await pictured(ask(sandbox, { prompt: 'lucky' }));
    expect(callsFor(sandbox, 'unlucky')).toHaveLength(1);
    await pictured(first);
    expect(pausesOf('unlucky')[0]).toBeGreaterThan(2000 - SLACK_MS);
  });

  it('at moments that differ, for pictures that failed together', async () => {
    const dataoorts = await start({ DATAOORTS_CONCURRENCY: '4' });
    dataoorts.failNext('server_error', { times: 4 });
    await pictured(ask(sandbox, { count: 4, seed: 1 }), 4);
    const again = dataoorts.calls.slice(4).map(({ startedAt }) => startedAt);
    expect(again).toHaveLength(4);
    expect(Math.max(...again) - Math.min(...again)).toBeGreaterThan(20);
  });
});

describe('no more calls are made', () => {
  it('after four for one picture', async () => {
    const dataoorts = await start();
    dataoorts.failAlways('unavailable');
    const interaction = ask(sandbox);
    const message = await told(sandbox.discord, interaction);
    expect(flawsOf(textOf(message))).toEqual([]);
    await placeholderGone(sandbox.discord, interaction);
    expect(dataoorts.calls).toHaveLength(4);
  });

  it('past the deadline of the request', async () => {
    const dataoorts = await start({ JOB_DEADLINE_MINUTES: '1' });
    dataoorts.failNext('unavailable', { retryAfterSeconds: 120 });
    await told(sandbox.discord, ask(sandbox));
    expect(dataoorts.calls).toHaveLength(1);
  });

  it.each<FailureName>(['hang', 'timeout_answer', 'bad_request'])('after %s', async (failure) => {
    const dataoorts = await start({ DATAOORTS_TIMEOUT_SECONDS: '1' });
    dataoorts.failNext(failure);
    await told(sandbox.discord, ask(sandbox));
    await pictured(ask(sandbox, { prompt: 'the next fox' }));
    expect(callsFor(sandbox, 'a red fox')).toHaveLength(1);
  });
});

it('when the API keeps failing, painting pauses, one call tries again, and all that waits is painted', async () => {
  const webhook = await startOperatorWebhook();
  const dataoorts = await start({ OPERATOR_WEBHOOK_URL: webhook.url });
  dataoorts.failAlways('server_error');
  const sent = Array.from({ length: 5 }, (_, index) => ask(sandbox, { prompt: `fox ${index}` }));
  await dataoorts.until('five failures', () => dataoorts.calls[4]?.endedAt);
  await expect.poll(() => webhook.told).toHaveLength(1);
  expect(webhook.told[0]).toMatch(/fail/i);

  const before = dataoorts.calls.length;
  const text = await refusal();
  expect(text).toMatch(/fail/i);
  expect(text).toMatch(/<t:\d+:R>/);
  expect(textOf(await listQueue(sandbox))).toMatch(/paused/i);
  expect(dataoorts.calls.length).toBe(before);

  // The trial call fails too, alone, and the next pause is longer.
  const trial = await dataoorts.until('the trial', () => dataoorts.calls[before]?.endedAt);
  dataoorts.failAlways(undefined);
  await Promise.all(sent.map((interaction) => pictured(interaction)));
  const next = dataoorts.calls[before + 1];
  expect((next?.startedAt ?? 0) - trial).toBeGreaterThan(2 * PROBE_MS - SLACK_MS);
  await pictured(ask(sandbox));
  for (const interaction of sent) expect(interaction.followUps()).toEqual([]);
  await webhook.close();
});

describe.each<[FailureName, RegExp]>([
  ['bad_key', /key/i],
  ['no_credit', /credit/i],
  ['allocation_used_up', /credit|allocation/i],
])('%s', (failure, alert) => {
  it('pauses painting, is told to the operator once, and what waits is painted after the pause', async () => {
    const webhook = await startOperatorWebhook();
    const dataoorts = await start({
      DATAOORTS_CONCURRENCY: '1',
      OPERATOR_WEBHOOK_URL: webhook.url,
    });
    dataoorts.latencyMs = 300;
    dataoorts.failNext(failure);
    const first = ask(sandbox, { prompt: 'first' });
    await calling(sandbox);
    const second = ask(sandbox, { prompt: 'second' });
    expect((await told(sandbox.discord, first)).ephemeralFor).toBeDefined();
    const text = await refusal({ prompt: 'refused' });
    expect(text).toMatch(/whoever runs/i);
    expect(text).toMatch(/<t:\d+:R>/);
    await pictured(second);
    const [refused, next] = dataoorts.calls;
    expect((next?.startedAt ?? 0) - (refused?.endedAt ?? 0)).toBeGreaterThan(PROBE_MS - SLACK_MS);
    await pictured(ask(sandbox, { prompt: 'afterwards' }));
    expect(callsFor(sandbox, 'refused')).toEqual([]);
    expect(webhook.told).toEqual([expect.stringMatching(alert)]);
    expect(sandbox.bot.output()).not.toContain(webhook.url);
    await webhook.close();
  });
});

it('QUEUE_MAX bounds what waits, and room that is freed is used', async () => {
  const dataoorts = await start({ QUEUE_MAX: '3', DATAOORTS_CONCURRENCY: '1' });
  dataoorts.latencyMs = 500;
  const taken = [ask(sandbox), ask(sandbox, { count: 2, seed: 1 })];
  await Promise.all(taken.map(({ acknowledged }) => acknowledged));
  expect(await refusal({ prompt: 'too many' })).toMatch(/too many|full|waiting/i);
  await Promise.all([taken[0] && pictured(taken[0]), taken[1] && pictured(taken[1], 2)]);
  await pictured(ask(sandbox));
  expect(callsFor(sandbox, 'too many')).toEqual([]);
});
