import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonsOf, picturesOf, textOf } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures, readBooks } from './books.ts';
import { placeholderGone, told } from './imagine.ts';
import { paintedBytes } from './painted-bytes.ts';
import { ask, calling, callsFor, listQueue, logged, pictured, restCalls } from './requests.ts';

/** Kills at the moments between two steps that belong together. */

const ACKNOWLEDGEMENT = { method: 'POST', path: /\/callback/ };
const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };
const REMOVAL = { method: 'DELETE', path: /messages\/(?:@|%40)original/ };
const FAR_TOO_LATE_MS = 60_000;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterEach(() => sandbox.close());

const standing = () =>
  sandbox.discord.messages(sandbox.discord.channels.general).map(({ id }) => id);
const restart = () => sandbox.restartBot({ kill: true });

it('Discord has the acknowledgement, the bot has not heard so: the request is painted, once', async () => {
  sandbox.discord.failNext(ACKNOWLEDGEMENT, { after: true, delayMs: FAR_TOO_LATE_MS });
  const interaction = ask(sandbox);
  await interaction.acknowledged;
  await restart();
  const message = await pictured(interaction);
  expect(standing()).toEqual([message.id]);
  expect(sandbox.dataoorts.calls).toHaveLength(1);
});

it('Discord never had the acknowledgement: the request is dropped, and costs nothing', async () => {
  sandbox.discord.failNext(ACKNOWLEDGEMENT, { hangUp: true, times: 50 });
  const interaction = ask(sandbox);
  await sandbox.discord.until(
    'the acknowledgement to be lost',
    () => restCalls(sandbox, 'POST', /\/callback/).length > 0,
  );
  await restart();
  await expect(interaction.acknowledged).rejects.toThrow(/respond/);
  await sandbox.discord.until(
    'the bot to ask for the reply',
    () => restCalls(sandbox, 'GET', /original/).length > 0,
  );
  await sandbox.bot.stop();
  expect(readBooks(sandbox.bot.directory).jobs.map(({ state }) => state)).toEqual(['cancelled']);
  expect(sandbox.dataoorts.calls).toEqual([]);
  expect(standing()).toEqual([]);
});

it('a call is under way: it is made again, and nothing else is', async () => {
  const first = ask(sandbox, { prompt: 'first' });
  await pictured(first);
  sandbox.dataoorts.latencyMs = 60_000;
  const second = ask(sandbox, { prompt: 'second' });
  await calling(sandbox);
  sandbox.dataoorts.latencyMs = 0;
  await restart();
  await pictured(second);
  expect(callsFor(sandbox, 'first')).toHaveLength(1);
  expect(callsFor(sandbox, 'second').map(({ outcome }) => outcome)).toEqual(['aborted', 'picture']);
});

it('a picture is painted and not delivered: it is delivered from the disk, and its file goes', async () => {
  const { discord, dataoorts } = sandbox;
  discord.failNext(REPLY, { delayMs: FAR_TOO_LATE_MS });
  const interaction = ask(sandbox, { seed: 5 });
  await expect
    .poll(() => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png')))
    .toHaveLength(1);
  await expect.poll(() => discord.failuresLeft).toBe(0);
  const [file = ''] = keptPictures(sandbox.bot.directory);
  expect(readFileSync(file).equals(dataoorts.calls[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  await restart();
  const message = await pictured(interaction);
  expect(paintedBytes(picturesOf(message)[0])).toEqual(dataoorts.calls[0]?.bytes);
  expect(dataoorts.calls).toHaveLength(1);
  await expect.poll(() => keptPictures(sandbox.bot.directory)).toEqual([]);
});

it('half a batch is painted: only the other half is painted after it', async () => {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = 300;
  const interaction = ask(sandbox, { count: 4, seed: 10 });
  await dataoorts.until('the third call', () => dataoorts.calls.length === 3);
  await expect.poll(() => keptPictures(sandbox.bot.directory).length).toBe(2);
  await restart();
  const message = await pictured(interaction, 4);
  expect(picturesOf(message).map(({ alt }) => /seed (\d+)/.exec(alt)?.[1])).toEqual([
    '10',
    '11',
    '12',
    '13',
  ]);
  expect(dataoorts.calls.length).toBeLessThanOrEqual(5);
});

it('Discord has the picture, the bot has not heard so: it stands there once', async () => {
  const { discord, dataoorts } = sandbox;
  discord.failNext(REPLY, { after: true, delayMs: FAR_TOO_LATE_MS });
  const message = await pictured(ask(sandbox));
  await restart();
  await logged(sandbox, 'job ended');
  expect(standing()).toEqual([message.id]);
  expect(picturesOf(message)).toHaveLength(1);
  expect(dataoorts.calls).toHaveLength(1);
});

it('the member has been told of a failure, the bot has not noted it: they are told once', async () => {
  const { discord, dataoorts } = sandbox;
  discord.failNext(REMOVAL, { after: true, delayMs: FAR_TOO_LATE_MS });
  dataoorts.failNext('bad_request');
  const interaction = ask(sandbox);
  await told(discord, interaction);
  await placeholderGone(discord, interaction);
  await restart();
  await logged(sandbox, 'job ended');
  expect(interaction.followUps()).toHaveLength(1);
  expect(standing()).toEqual([]);
  expect(dataoorts.calls).toHaveLength(1);
});

it('a request is cancelled and its placeholder still stands: it goes at the next start', async () => {
  const { discord, dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const interaction = ask(sandbox);
  await calling(sandbox);
  const list = await listQueue(sandbox);
  discord.failNext(REMOVAL, { hangUp: true, times: 50 });
  discord.as(discord.members.ada).pressCustomId(list, buttonsOf(list)[0]?.customId ?? '');
  await dataoorts.until('the call to end', () => dataoorts.calls[0]?.outcome === 'aborted');
  await discord.until(
    'a try to remove it',
    () => restCalls(sandbox, 'DELETE', /original/).length > 0,
  );
  await sandbox.bot.kill();
  expect(readBooks(sandbox.bot.directory).jobs.map(({ state }) => state)).toEqual(['cancelled']);
  discord.clearFailures();
  await restart();
  await placeholderGone(discord, interaction);
  expect(textOf(interaction.reply() ?? list)).not.toMatch(/cancel/i);
  expect(standing()).toEqual([]);
});

it('no token of an ended interaction is left in the database', async () => {
  await pictured(ask(sandbox));
  sandbox.dataoorts.failNext('bad_request');
  await told(sandbox.discord, ask(sandbox));
  await logged(sandbox, 'job ended', 2);
  await sandbox.bot.stop();
  const { jobs } = readBooks(sandbox.bot.directory);
  expect(jobs.map(({ interaction_token }) => interaction_token)).toEqual([null, null]);
});
