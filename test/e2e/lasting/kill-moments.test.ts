import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buttonsOf, picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { keptPictures, readBooks } from '../scene/books.ts';
import { placeholderGone, told } from '../scene/imagine.ts';
import { paintedBytes } from '../scene/painted-bytes.ts';
import { calling, HELD_MS, logged, pictured } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { run } from '../scene/servers.ts';

/** Kills at the moments between two steps that belong together. */

const ACKNOWLEDGEMENT = { method: 'POST', path: /\/callback/ };
const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };
const REMOVAL = { method: 'DELETE', path: /messages\/(?:@|%40)original/ };
const FAR_TOO_LATE_MS = 60_000;

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

const standing = () => sandbox.discord.messages(scene.channel).map(({ id }) => id);
const restart = () => sandbox.restartBot({ kill: true });
const callsFor = (prompt: string) => scene.calls().filter(({ data }) => data['prompt'] === prompt);
const jobsFor = (prompt: string) =>
  readBooks(sandbox.bot.directory).jobs.filter((job) => job.prompt === prompt);
/** Files that are whole: one that is being written has another name. */
const keptFiles = () => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png'));

it('Discord has the acknowledgement, the bot has not heard so: the request is painted, once', async () => {
  sandbox.discord.failNext(ACKNOWLEDGEMENT, { after: true, delayMs: FAR_TOO_LATE_MS });
  const interaction = scene.ask();
  await interaction.acknowledged;
  await restart();
  const message = await pictured(interaction);
  expect(standing()).toEqual([message.id]);
  expect(scene.calls()).toHaveLength(1);
});

it('Discord never had the acknowledgement: the request is dropped, and costs nothing', async () => {
  sandbox.discord.failNext(ACKNOWLEDGEMENT, { hangUp: true, times: 50 });
  const interaction = scene.ask({ prompt: 'never seen' });
  await sandbox.discord.until(
    'the acknowledgement to be lost',
    () => scene.rest('POST', /\/callback/).length > 0,
  );
  await restart();
  await expect(interaction.acknowledged).rejects.toThrow(/respond/);
  await sandbox.discord.until(
    'the bot to ask for the reply',
    () => scene.rest('GET', /original/).length > 0,
  );
  await sandbox.bot.stop();
  expect(jobsFor('never seen').map(({ state }) => state)).toEqual(['cancelled']);
  expect(scene.calls()).toEqual([]);
  expect(standing()).toEqual([]);
  await restart();
});

it('a call is under way: it is made again, and nothing else is', async () => {
  const first = scene.ask({ prompt: 'first' });
  await pictured(first);
  sandbox.dataoorts.latencyMs = 60_000;
  const second = scene.ask({ prompt: 'second' });
  await calling(sandbox);
  sandbox.dataoorts.latencyMs = 0;
  await restart();
  await pictured(second);
  expect(callsFor('first')).toHaveLength(1);
  expect(callsFor('second').map(({ outcome }) => outcome)).toEqual(['aborted', 'picture']);
});

it('a picture is painted and not delivered: it is delivered from the disk, and its file goes', async () => {
  const { discord } = sandbox;
  discord.failNext(REPLY, { delayMs: FAR_TOO_LATE_MS });
  const interaction = scene.ask({ seed: 5 });
  await expect.poll(keptFiles).toHaveLength(1);
  await expect.poll(() => discord.failuresLeft).toBe(0);
  const [file = ''] = keptFiles();
  expect(readFileSync(file).equals(scene.calls()[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  await restart();
  const message = await pictured(interaction);
  expect(paintedBytes(picturesOf(message)[0])).toEqual(scene.calls()[0]?.bytes);
  expect(scene.calls()).toHaveLength(1);
  await expect.poll(() => keptPictures(sandbox.bot.directory)).toEqual([]);
});

it('half a batch is painted: only the other half is painted after it', async () => {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const interaction = scene.ask({ count: 4, seed: 10 });
  for (const count of [1, 2]) {
    await dataoorts.until('the next call', () => scene.calls().length === count);
    dataoorts.release();
  }
  await dataoorts.until('the third call', () => scene.calls().length === 3);
  await expect.poll(() => keptFiles().length).toBe(2);
  dataoorts.latencyMs = 0;
  await restart();
  const message = await pictured(interaction, 4);
  expect(picturesOf(message).map(({ alt }) => /seed (\d+)/.exec(alt)?.[1])).toEqual([
    '10',
    '11',
    '12',
    '13',
  ]);
  expect(scene.calls()).toHaveLength(5);
});

it('Discord has the picture, the bot has not heard so: it stands there once', async () => {
  const { discord } = sandbox;
  discord.failNext(REPLY, { after: true, delayMs: FAR_TOO_LATE_MS });
  const message = await pictured(scene.ask());
  await restart();
  await logged(sandbox, 'job ended');
  expect(standing()).toEqual([message.id]);
  expect(picturesOf(message)).toHaveLength(1);
  expect(scene.calls()).toHaveLength(1);
});

it('the placeholder of a failure is gone, the bot has not heard so: the member is told once', async () => {
  const { discord, dataoorts } = sandbox;
  discord.failNext(REMOVAL, { after: true, delayMs: FAR_TOO_LATE_MS });
  dataoorts.failNext('bad_request');
  const interaction = scene.ask();
  await interaction.acknowledged;
  await placeholderGone(discord, interaction);
  await restart();
  await told(discord, interaction);
  await logged(sandbox, 'job ended');
  expect(interaction.followUps()).toHaveLength(1);
  expect(standing()).toEqual([]);
  expect(scene.calls()).toHaveLength(1);
});

it('a request is cancelled and its placeholder still stands: it goes at the next start', async () => {
  const { discord, dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const interaction = scene.ask({ prompt: 'in vain' });
  await calling(sandbox);
  const list = await run(scene.ada, 'easel queue');
  discord.failNext(REMOVAL, { hangUp: true, times: 50 });
  scene.ada.pressCustomId(list, buttonsOf(list)[0]?.customId ?? '');
  await dataoorts.until('the call to end', () => scene.calls()[0]?.outcome === 'aborted');
  await discord.until('a try to remove it', () => scene.rest('DELETE', /original/).length > 0);
  await sandbox.bot.kill();
  expect(jobsFor('in vain').map(({ state }) => state)).toEqual(['cancelled']);
  discord.clearFailures();
  await restart();
  await placeholderGone(discord, interaction);
  expect(textOf(interaction.reply() ?? list)).not.toMatch(/cancel/i);
  expect(standing()).toEqual([]);
});

it('no token of an ended interaction is left in the database', async () => {
  await pictured(scene.ask());
  sandbox.dataoorts.failNext('bad_request');
  await told(sandbox.discord, scene.ask());
  await scene.ended(2);
  await sandbox.bot.kill();
  const { jobs } = readBooks(sandbox.bot.directory);
  expect(jobs.length).toBeGreaterThanOrEqual(2);
  expect(new Set(jobs.map(({ interaction_token }) => interaction_token))).toEqual(new Set([null]));
});
