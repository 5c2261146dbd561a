import { afterEach, describe, expect, it } from 'vitest';
import { picturesOf, textOf } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { placeholderGone, told } from './imagine.ts';
import { ask, calling, callsFor, HELD_MS, logged, pictured, release } from './requests.ts';
import { flawsOf } from './texts.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());
const start = async (env: Record<string, string> = {}) => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1', ...env } });
  return sandbox;
};
const signal = (name: NodeJS.Signals = 'SIGTERM') => process.kill(sandbox.bot.pid, name);
const standing = () => sandbox.discord.messages(sandbox.discord.channels.general);

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (name) => {
  it('lets the call under way finish, tells who comes now, and leaves the rest to the next start', async () => {
    const { dataoorts, discord } = await start();
    dataoorts.latencyMs = HELD_MS;
    const painted = ask(sandbox, { prompt: 'painted' });
    await calling(sandbox);
    const batch = ask(sandbox, { prompt: 'waits', count: 2, seed: 3 });
    await batch.acknowledged;
    signal(name);
    await logged(sandbox, 'stopping');
    const late = ask(sandbox, { prompt: 'too late' });
    expect((await late.acknowledged).ephemeral).toBe(true);
    const text = textOf(await told(discord, late));
    expect(text).toMatch(/restart/i);
    expect(flawsOf(text)).toEqual([]);
    release(sandbox);

    expect(await sandbox.bot.exited).toEqual({ code: 0, signal: null });
    expect(picturesOf(await pictured(painted))).toHaveLength(1);
    expect(callsFor(sandbox, 'waits')).toEqual([]);
    expect(batch.reply()).toBeDefined();
    expect(batch.followUps()).toEqual([]);

    await sandbox.restartBot();
    const message = await pictured(batch, 2);
    expect(standing()).toHaveLength(2);
    expect(picturesOf(message).map(({ alt }) => /seed (\d+)/.exec(alt)?.[1])).toEqual(['3', '4']);
    expect(dataoorts.calls).toHaveLength(3);
  });
});

it('buttons pressed while it stops are answered too', async () => {
  const { dataoorts, discord } = await start();
  const message = await pictured(ask(sandbox));
  dataoorts.latencyMs = HELD_MS;
  ask(sandbox, { prompt: 'painted' });
  await calling(sandbox);
  signal();
  await logged(sandbox, 'stopping');
  const press = discord.as(discord.members.ben).press(message, 'Reroll');
  expect(textOf(await told(discord, press))).toMatch(/restart/i);
  release(sandbox);
  expect((await sandbox.bot.exited).code).toBe(0);
});

it('a retry that is being waited for is left to the next start', async () => {
  const { dataoorts } = await start();
  dataoorts.failNext('unavailable', { retryAfterSeconds: 5 });
  const interaction = ask(sandbox);
  await dataoorts.until('the 503', () => dataoorts.calls[0]?.endedAt);
  await expect.poll(() => sandbox.bot.output()).toMatch(/brought no picture/);
  const begun = performance.now();
  expect((await sandbox.bot.stop()).code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(3000);
  await sandbox.restartBot();
  await pictured(interaction);
  expect(dataoorts.calls).toHaveLength(2);
});

it('SHUTDOWN_SECONDS bounds the wait: a call that takes longer is made again after the next start', async () => {
  const { dataoorts, discord } = await start({ SHUTDOWN_SECONDS: '1' });
  dataoorts.latencyMs = 60_000;
  const interaction = ask(sandbox);
  await calling(sandbox);
  dataoorts.latencyMs = 0;
  const begun = performance.now();
  signal();
  expect(await sandbox.bot.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - begun).toBeGreaterThan(900);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(dataoorts.calls.map(({ outcome }) => outcome)).toEqual(['aborted']);
  await sandbox.restartBot();
  const message = await pictured(interaction);
  expect(standing().map(({ id }) => id)).toEqual([message.id]);
  expect(dataoorts.calls).toHaveLength(2);
  expect(discord.directMessages(discord.members.ada)).toEqual([]);
});

it('a second signal ends it at once, and nothing is lost', async () => {
  const { dataoorts } = await start();
  dataoorts.latencyMs = 60_000;
  const interaction = ask(sandbox);
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
  expect(dataoorts.calls).toHaveLength(2);
});

it('a picture on its way to Discord arrives before the end', async () => {
  const { discord } = await start();
  discord.failNext({ method: 'PATCH', path: /messages\/(?:@|%40)original/ }, { delayMs: 800 });
  const interaction = ask(sandbox);
  await expect.poll(() => sandbox.dataoorts.calls[0]?.outcome).toBe('picture');
  signal();
  expect((await sandbox.bot.exited).code).toBe(0);
  expect(picturesOf(await pictured(interaction))).toHaveLength(1);
  await sandbox.restartBot();
  expect(sandbox.dataoorts.calls).toHaveLength(1);
  expect(standing()).toHaveLength(1);
});

it('what was cancelled before a stop stays cancelled', async () => {
  const { dataoorts, discord } = await start();
  dataoorts.latencyMs = HELD_MS;
  ask(sandbox, { prompt: 'painted' });
  await calling(sandbox);
  const waiting = ask(sandbox, { prompt: 'cancelled' });
  const notice = await waiting.finished();
  await discord.as(discord.members.ada).press(notice, 'Cancel').acknowledged;
  await placeholderGone(discord, waiting);
  release(sandbox);
  await sandbox.restartBot();
  await pictured(ask(sandbox));
  expect(callsFor(sandbox, 'cancelled')).toEqual([]);
});
