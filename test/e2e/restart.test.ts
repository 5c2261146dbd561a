import { afterEach, beforeEach, expect, it } from 'vitest';
import { picturesOf, textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, placeholderGone, SMALL, told } from './imagine.ts';
import { flawsOf } from './texts.ts';

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

it('SIGTERM delivers what is being painted and tells those who wait', async () => {
  sandbox.dataoorts.latencyMs = 1000;
  const first = send('being painted');
  await running();
  const second = send('waiting');
  await second.acknowledged;
  expect((await sandbox.bot.stop()).code).toBe(0);
  expect(picturesOf(await first.finished())).toHaveLength(1);
  const { discord } = sandbox;
  expect(flawsOf(textOf(await told(discord, second)))).toEqual([]);
  await placeholderGone(discord, second);
  expect(standing()).toEqual([first.reply()?.id]);
});

it('after a kill the members whose requests it cut off are told at the next start', async () => {
  const { discord, dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const sent = [send('being painted'), send('waiting')];
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await running();
  dataoorts.latencyMs = 0;
  await sandbox.restartBot({ kill: true });
  for (const interaction of sent) {
    expect(flawsOf(textOf(await told(discord, interaction)))).toEqual([]);
    await placeholderGone(discord, interaction);
  }
  const ada = discord.as(discord.members.ada);
  const next = await imagine(sandbox, ada, { prompt: 'the next fox', ...SMALL });
  expect(standing()).toEqual([next.message.id]);
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
