import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FailureName } from '../sandbox/dataoorts/index.ts';
import { textOf } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { placeholderGone, told } from './scene/imagine.ts';
import { startOperatorWebhook, type OperatorWebhook } from './scene/operator-webhook.ts';
import { calling, HELD_MS, pictured, release } from './scene/requests.ts';
import { closeScene, openScene, type Scene } from './scene/scene.ts';
import { run } from './scene/servers.ts';
import { flawsOf } from './scene/texts.ts';

const PROBE_MS = 1000;
/** Of what a clock and a timer may be early. */
const SLACK_MS = 50;

let sandbox: Sandbox;
let scene: Scene;
/** One bot for the tests of a group. */
function useBot(env: Readonly<Record<string, string>>, webhook?: () => OperatorWebhook): void {
  beforeAll(async () => {
    const url = webhook?.().url;
    sandbox = await startSandbox({
      env: {
        PAINTING_PROBE_SECONDS: '1',
        ...env,
        ...(url === undefined ? {} : { OPERATOR_WEBHOOK_URL: url }),
      },
    });
  });
  afterAll(() => sandbox.close());
  beforeEach(() => {
    scene = openScene(sandbox);
  });
  afterEach(() => closeScene(sandbox));
}

const callsFor = (prompt: string) => scene.calls().filter(({ data }) => data['prompt'] === prompt);
const outcomesFor = (prompt: string) => callsFor(prompt).map(({ outcome }) => outcome);
/** From the end of a call to the beginning of the next one for the same picture, in milliseconds. */
const pausesOf = (prompt: string) => {
  const calls = callsFor(prompt);
  return calls.slice(1).map(({ startedAt }, index) => startedAt - (calls[index]?.endedAt ?? 0));
};
async function refusal(options = {}): Promise<string> {
  const interaction = scene.ask(options);
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const text = textOf(await interaction.finished(() => true));
  expect(flawsOf(text)).toEqual([]);
  return text;
}

describe('after a failure', () => {
  useBot({
    DATAOORTS_CONCURRENCY: '4',
    DATAOORTS_TIMEOUT_SECONDS: '1',
    JOB_DEADLINE_MINUTES: '1',
  });

  describe('a 429', () => {
    it('holds every call back until its Retry-After, and then its own picture is painted too', async () => {
      const { dataoorts } = sandbox;
      dataoorts.failNext('rate_limited', { retryAfterSeconds: 1 });
      const first = scene.ask({ prompt: 'refused' });
      const refused = await dataoorts.until('the 429', () => scene.calls()[0]?.endedAt);
      const others = ['b', 'c', 'd'].map((prompt) => scene.ask({ prompt: `fox ${prompt}` }));
      await Promise.all([first, ...others].map((each) => pictured(each)));
      for (const { startedAt } of scene.calls().slice(1))
        expect(startedAt - refused).toBeGreaterThan(1000 - SLACK_MS);
      expect(outcomesFor('refused')).toEqual(['rate_limited', 'picture']);
      expect(first.followUps()).toEqual([]);
    });

    it('without Retry-After, and again, is waited out', async () => {
      const { dataoorts } = sandbox;
      dataoorts.failNext('rate_limited_no_header', { times: 2 });
      await pictured(scene.ask());
      expect(scene.calls().map(({ outcome }) => outcome)).toEqual([
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
        const { dataoorts } = sandbox;
        dataoorts.failNext(failure);
        const interaction = scene.ask();
        await pictured(interaction);
        expect(outcomesFor('a red fox')).toEqual([failure, 'picture']);
        expect(interaction.followUps()).toEqual([]);
      },
    );

    it('at moments that differ, for pictures that failed together', async () => {
      const { dataoorts } = sandbox;
      dataoorts.failNext('server_error', { times: 4 });
      await pictured(scene.ask({ count: 4, seed: 1 }), 4);
      const again = scene
        .calls()
        .slice(4)
        .map(({ startedAt }) => startedAt);
      expect(again).toHaveLength(4);
      expect(Math.max(...again) - Math.min(...again)).toBeGreaterThan(20);
    });
  });

  describe('no more calls are made', () => {
    it('after four for one picture', async () => {
      const { dataoorts } = sandbox;
      dataoorts.failAlways('unavailable');
      const interaction = scene.ask();
      const message = await told(sandbox.discord, interaction);
      expect(flawsOf(textOf(message))).toEqual([]);
      await placeholderGone(sandbox.discord, interaction);
      expect(scene.calls()).toHaveLength(4);
      // One more failure in a row, and painting would pause.
      dataoorts.failAlways(undefined);
      await pictured(scene.ask());
    });

    it('past the deadline of the request', async () => {
      const { dataoorts } = sandbox;
      dataoorts.failNext('unavailable', { retryAfterSeconds: 120 });
      await told(sandbox.discord, scene.ask());
      expect(scene.calls()).toHaveLength(1);
    });

    it.each<FailureName>(['hang', 'timeout_answer', 'bad_request'])('after %s', async (failure) => {
      const { dataoorts } = sandbox;
      dataoorts.failNext(failure);
      await told(sandbox.discord, scene.ask());
      await pictured(scene.ask({ prompt: 'the next fox' }));
      expect(callsFor('a red fox')).toHaveLength(1);
    });
  });
});

describe('when the API keeps failing', () => {
  let webhook: OperatorWebhook;
  beforeAll(async () => {
    webhook = await startOperatorWebhook();
  });
  afterAll(() => webhook.close());
  useBot({}, () => webhook);

  it('painting pauses, one call tries again, and all that waits is painted', async () => {
    const { dataoorts } = sandbox;
    dataoorts.failAlways('server_error');
    const sent = Array.from({ length: 5 }, (_, index) =>
      scene.ask({ prompt: `fox ${index}` }, index % 2 === 0 ? 'ada' : 'ben'),
    );
    await dataoorts.until('five failures', () => scene.calls()[4]?.endedAt);
    await expect.poll(() => webhook.told).toHaveLength(1);
    expect(webhook.told[0]).toMatch(/fail/i);

    const before = scene.calls().length;
    const text = await refusal();
    expect(text).toMatch(/having trouble/);
    expect(text).toMatch(/<t:\d+:R>/);
    expect(textOf(await run(scene.ada, 'easel queue'))).toMatch(/paused/i);
    expect(scene.calls().length).toBe(before);

    // The trial call fails too, alone, and the next pause is longer.
    const trial = await dataoorts.until('the trial', () => scene.calls()[before]?.endedAt);
    dataoorts.failAlways(undefined);
    await Promise.all(sent.map((interaction) => pictured(interaction)));
    const next = scene.calls()[before + 1];
    expect((next?.startedAt ?? 0) - trial).toBeGreaterThan(2 * PROBE_MS - SLACK_MS);
    await pictured(scene.ask());
    for (const interaction of sent) expect(interaction.followUps()).toEqual([]);
  });
});

describe('on one slot', () => {
  let webhook: OperatorWebhook;
  beforeAll(async () => {
    webhook = await startOperatorWebhook();
  });
  afterAll(() => webhook.close());
  useBot({ DATAOORTS_CONCURRENCY: '1', QUEUE_MAX: '3' }, () => webhook);

  it('after a 503 when its Retry-After has passed, and others use the slot meanwhile', async () => {
    const { dataoorts } = sandbox;
    dataoorts.failNext('unavailable', { retryAfterSeconds: 2 });
    const first = scene.ask({ prompt: 'unlucky' });
    await dataoorts.until('the 503', () => scene.calls()[0]?.endedAt);
    await pictured(scene.ask({ prompt: 'lucky' }));
    expect(callsFor('unlucky')).toHaveLength(1);
    await pictured(first);
    expect(pausesOf('unlucky')[0]).toBeGreaterThan(2000 - SLACK_MS);
  });

  describe.each<[FailureName, RegExp]>([
    ['bad_key', /key/i],
    ['no_credit', /credit/i],
    ['allocation_used_up', /credit|allocation/i],
  ])('%s', (failure, alert) => {
    it('pauses painting, is told to the operator once, and what waits is painted after the pause', async () => {
      const { dataoorts } = sandbox;
      const before = webhook.told.length;
      dataoorts.latencyMs = HELD_MS;
      dataoorts.failNext(failure);
      const first = scene.ask({ prompt: 'first' });
      await calling(sandbox);
      const second = scene.ask({ prompt: 'second' });
      await second.acknowledged;
      release(sandbox);
      expect((await told(sandbox.discord, first)).ephemeralFor).toBeDefined();
      const text = await refusal({ prompt: 'refused' });
      expect(text).toMatch(/the bot’s owner/);
      expect(text).toMatch(/<t:\d+:R>/);
      await pictured(second);
      const [refused, next] = scene.calls();
      expect((next?.startedAt ?? 0) - (refused?.endedAt ?? 0)).toBeGreaterThan(PROBE_MS - SLACK_MS);
      await pictured(scene.ask({ prompt: 'afterwards' }));
      expect(callsFor('refused')).toEqual([]);
      expect(webhook.told.slice(before)).toEqual([expect.stringMatching(alert)]);
      expect(sandbox.bot.output()).not.toContain(webhook.url);
    });
  });

  it('QUEUE_MAX bounds what waits, and room that is freed is used', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = HELD_MS;
    const taken = [scene.ask(), scene.ask({ count: 2, seed: 1 })];
    await Promise.all(taken.map(({ acknowledged }) => acknowledged));
    expect(await refusal({ prompt: 'too many' })).toMatch(/too many pictures are in line/i);
    release(sandbox);
    await Promise.all([taken[0] && pictured(taken[0]), taken[1] && pictured(taken[1], 2)]);
    await pictured(scene.ask());
    expect(callsFor('too many')).toEqual([]);
  });
});
