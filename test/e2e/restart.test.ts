import { afterEach, beforeEach, expect, it } from 'vitest';
import { picturesOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, SMALL } from './imagine.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterEach(() => sandbox.close());

const send = (prompt: string): SentInteraction =>
  sandbox.discord.as(sandbox.discord.members.ada).slash('imagine', { prompt, ...SMALL });
const running = () =>
  sandbox.dataoorts.until('a call to be running', () => sandbox.dataoorts.inFlight === 1);

const standing = () =>
  sandbox.discord.messages(sandbox.discord.channels.general).map(({ id }) => id);

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends an idle bot at once with code 0',
  async (signal) => {
    const start = performance.now();
    process.kill(sandbox.bot.pid, signal);
    expect(await sandbox.bot.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - start).toBeLessThan(3000);
  },
);

it('after a kill the requests that it cut off are painted', async () => {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const sent = [send('being painted'), send('waiting')];
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await running();
  dataoorts.latencyMs = 0;
  await sandbox.restartBot({ kill: true });
  const messages = await Promise.all(
    sent.map((interaction) => interaction.finished((reply) => picturesOf(reply).length === 1)),
  );
  expect(standing()).toEqual(messages.map(({ id }) => id));
  expect(dataoorts.calls).toHaveLength(3);
});

it('a kill just after a picture was posted leaves the picture and its buttons', async () => {
  const { discord } = sandbox;
  discord.failNext(
    { method: 'PATCH', path: /messages\/(?:@|%40)original/ },
    { after: true, delayMs: 5000 },
  );
  const { message } = await imagine(sandbox, discord.as(discord.members.ada), {
    prompt: 'a red fox',
    ...SMALL,
  });
  await sandbox.restartBot({ kill: true });
  expect(standing()).toEqual([message.id]);
  expect(picturesOf(message)).toHaveLength(1);
  const press = discord.as(discord.members.ben).press(message, 'Reroll');
  const again = await press.finished((reply) => picturesOf(reply).length === 1);
  expect(again.id).not.toBe(message.id);
});
