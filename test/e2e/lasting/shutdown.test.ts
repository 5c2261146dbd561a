import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { placeholderGone, told } from '../scene/imagine.ts';
import { ask, calling, HELD_MS, logged, pictured, release } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { flawsOf } from '../scene/texts.ts';

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => closeScene(sandbox));

const signal = (name: NodeJS.Signals = 'SIGTERM') => process.kill(sandbox.bot.pid, name);
const standing = () => sandbox.discord.messages(scene.channel);
const callsFor = (prompt: string) => scene.calls().filter(({ data }) => data['prompt'] === prompt);

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (name) => {
  it('lets the call under way finish, tells who comes now, and leaves the rest to the next start', async () => {
    const { dataoorts, discord } = sandbox;
    dataoorts.latencyMs = HELD_MS;
    const painted = scene.ask({ prompt: 'painted' });
    await calling(sandbox);
    const batch = scene.ask({ prompt: 'waits', count: 2, seed: 3 });
    await batch.acknowledged;
    signal(name);
    await logged(sandbox, 'stopping');
    const late = scene.ask({ prompt: 'too late' });
    expect((await late.acknowledged).ephemeral).toBe(true);
    const text = textOf(await told(discord, late));
    expect(text).toMatch(/restart/i);
    expect(flawsOf(text)).toEqual([]);
    release(sandbox);

    expect(await sandbox.bot.exited).toEqual({ code: 0, signal: null });
    expect(picturesOf(await pictured(painted))).toHaveLength(1);
    expect(callsFor('waits')).toEqual([]);
    expect(batch.reply()).toBeDefined();
    expect(batch.followUps()).toEqual([]);

    await sandbox.restartBot();
    const message = await pictured(batch, 2);
    expect(standing()).toHaveLength(2);
    expect(picturesOf(message).map(({ alt }) => /seed (\d+)/.exec(alt)?.[1])).toEqual(['3', '4']);
    expect(scene.calls()).toHaveLength(3);
  });
});

it('buttons pressed while it stops are answered too', async () => {
  const { dataoorts, discord } = sandbox;
  const message = await pictured(scene.ask());
  dataoorts.latencyMs = HELD_MS;
  scene.ask({ prompt: 'painted' });
  await calling(sandbox);
  signal();
  await logged(sandbox, 'stopping');
  const press = scene.ben.press(message, 'Reroll');
  expect(textOf(await told(discord, press))).toMatch(/restart/i);
  release(sandbox);
  expect((await sandbox.bot.exited).code).toBe(0);
  await sandbox.restartBot();
});

it('a retry that is being waited for is left to the next start', async () => {
  const { dataoorts } = sandbox;
  dataoorts.failNext('unavailable', { retryAfterSeconds: 5 });
  const interaction = scene.ask();
  await dataoorts.until('the 503', () => scene.calls()[0]?.endedAt);
  await expect.poll(() => sandbox.bot.output()).toMatch(/brought no picture/);
  const begun = performance.now();
  expect((await sandbox.bot.stop()).code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(3000);
  await sandbox.restartBot();
  await pictured(interaction);
  expect(scene.calls()).toHaveLength(2);
});

it('SHUTDOWN_SECONDS bounds the wait: a call that takes longer is made again after the next start', async () => {
  const hasty = await startSandbox({ env: { SHUTDOWN_SECONDS: '1' } });
  try {
    const { dataoorts, discord } = hasty;
    dataoorts.latencyMs = HELD_MS;
    const interaction = ask(hasty);
    await calling(hasty);
    dataoorts.latencyMs = 0;
    const begun = performance.now();
    process.kill(hasty.bot.pid, 'SIGTERM');
    expect(await hasty.bot.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(dataoorts.calls.map(({ outcome }) => outcome)).toEqual(['aborted']);
    await hasty.restartBot();
    const message = await pictured(interaction);
    expect(discord.messages(discord.channels.general)).toEqual([message]);
    expect(dataoorts.calls).toHaveLength(2);
    expect(discord.directMessages(discord.members.ada)).toEqual([]);
  } finally {
    await hasty.close();
  }
});

it('a second signal ends it at once, and nothing is lost', async () => {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const interaction = scene.ask();
  await calling(sandbox);
  dataoorts.latencyMs = 0;
  signal();
  await logged(sandbox, 'stopping');
  const begun = performance.now();
  signal();
  await sandbox.bot.exited;
  expect(performance.now() - begun).toBeLessThan(2000);
  await sandbox.restartBot();
  await pictured(interaction);
  expect(scene.calls()).toHaveLength(2);
});

it('a picture on its way to Discord arrives before the end', async () => {
  const { discord } = sandbox;
  discord.failNext({ method: 'PATCH', path: /messages\/(?:@|%40)original/ }, { delayMs: 800 });
  const interaction = scene.ask();
  await expect.poll(() => scene.calls()[0]?.outcome).toBe('picture');
  signal();
  expect((await sandbox.bot.exited).code).toBe(0);
  expect(picturesOf(await pictured(interaction))).toHaveLength(1);
  await sandbox.restartBot();
  expect(scene.calls()).toHaveLength(1);
  expect(standing()).toHaveLength(1);
});

it('what was cancelled before a stop stays cancelled', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  scene.ask({ prompt: 'painted' });
  await calling(sandbox);
  const waiting = scene.ask({ prompt: 'cancelled' });
  const notice = await waiting.finished();
  await scene.ada.press(notice, 'Cancel').acknowledged;
  await placeholderGone(discord, waiting);
  release(sandbox);
  await sandbox.restartBot();
  await pictured(scene.ask());
  expect(callsFor('cancelled')).toEqual([]);
});
