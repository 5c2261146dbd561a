import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, textOf, type SentInteraction } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { keptPictures, readBooks } from '../scene/books.ts';
import { advance, HOUR_MS, MINUTE_MS, MOVABLE_CLOCK } from '../scene/clock.ts';
import { placeholderGone } from '../scene/imagine.ts';
import { ask, calling, HELD_MS, pictured, release } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { run } from '../scene/servers.ts';
import { flawsOf } from '../scene/texts.ts';

const ORIGINAL = /messages\/(?:@|%40)original/;

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { ...MOVABLE_CLOCK, DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => closeScene(sandbox));

const publicOnes = () => sandbox.discord.messages(scene.channel);
const privateOnes = () => sandbox.discord.directMessages(scene.members.ada);
/** A request whose painting takes, by all clocks but the processor's, so long. */
async function askLongAgo(milliseconds: number, options = {}): Promise<SentInteraction> {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const interaction = scene.ask(options);
  await interaction.acknowledged;
  await calling(sandbox);
  await advance(sandbox, milliseconds);
  release(sandbox);
  return interaction;
}

it('a stray 401 fails one request of the bot’s, and not the late pictures after it', async () => {
  const { discord, bot } = sandbox;
  discord.failNext(
    { method: 'PATCH', path: /^\/channels\/\d+\/messages/ },
    { status: 401, code: 0, message: '401: Unauthorized' },
  );
  await askLongAgo(20 * MINUTE_MS);
  await scene.ended();
  const picture = await pictured(await askLongAgo(20 * MINUTE_MS));
  await scene.ended();
  expect(publicOnes()).toContain(picture);
  expect(bot.output()).not.toContain('Expected token to be set');
});

describe('who has waited for more than two minutes', () => {
  it('is named in one line once the picture is there', async () => {
    const { ada } = scene.members;
    const interaction = await askLongAgo(3 * MINUTE_MS);
    const picture = await pictured(interaction);
    await scene.ended();
    const line = publicOnes().find((message) => message !== picture);
    if (line === undefined) throw new Error('nobody was named');
    expect(publicOnes()).toHaveLength(2);
    expect(line.pings).toEqual([ada.id]);
    expect(textOf(line).split('\n')).toHaveLength(1);
    expect(flawsOf(textOf(line))).toEqual([]);
    expect(picture.pings).toEqual([]);
  });

  it('is named too when the token has run out meanwhile', async () => {
    const picture = await pictured(await askLongAgo(20 * MINUTE_MS));
    await scene.ended();
    const lines = publicOnes().filter((message) => message !== picture);
    expect(lines.map(({ pings }) => pings)).toEqual([[scene.members.ada.id]]);
  });

  it('is not named where that fails: the picture is there all the same', async () => {
    const interaction = await askLongAgo(3 * MINUTE_MS);
    sandbox.discord.failNext(
      { method: 'POST', path: /^\/webhooks\// },
      { status: 403, code: 50_013, message: 'Missing Permissions', times: 20 },
    );
    const picture = await pictured(interaction);
    await scene.ended();
    expect(publicOnes()).toEqual([picture]);
  });

  it('is not named for a private picture', async () => {
    await pictured(await askLongAgo(3 * MINUTE_MS, { private: true }));
    await scene.ended();
    expect(publicOnes()).toEqual([]);
  });
});

it('who has waited for less is not named', async () => {
  const picture = await pictured(await askLongAgo(MINUTE_MS));
  await scene.ended();
  expect(publicOnes()).toEqual([picture]);
});

it('a token about to run out is not trusted with an upload', async () => {
  await pictured(await askLongAgo(14 * MINUTE_MS + 45_000));
  await scene.ended();
  expect(scene.rest('PATCH', ORIGINAL).filter(({ files }) => files.length > 0)).toEqual([]);
});

it('a failure after the token’s time is told by direct message, and the placeholder goes', async () => {
  sandbox.dataoorts.failNext('bad_request');
  const interaction = await askLongAgo(20 * MINUTE_MS);
  await placeholderGone(sandbox.discord, interaction);
  await scene.ended();
  expect(publicOnes()).toEqual([]);
  expect(privateOnes()).toHaveLength(1);
  for (const message of privateOnes()) expect(flawsOf(textOf(message))).toEqual([]);
});

describe('a request that has waited past its deadline', () => {
  it('while the bot was down, is given up: the member is told, and nothing is painted', async () => {
    const { dataoorts, discord } = sandbox;
    dataoorts.latencyMs = 60_000;
    scene.ask({ prompt: 'under way' }, 'ben');
    await calling(sandbox);
    const interaction = scene.ask();
    await interaction.finished();
    dataoorts.latencyMs = 0;
    await sandbox.bot.kill();
    await advance(sandbox, 61 * MINUTE_MS, { isRunning: false });
    await sandbox.restartBot({ kill: true });
    await placeholderGone(discord, interaction);
    await scene.ended(2);
    expect(privateOnes().map(textOf)).toEqual([expect.stringMatching(/too long/i)]);
    expect(scene.calls()).toHaveLength(1);
    expect(publicOnes()).toEqual([]);
  });
});

it('a picture that was on disk when the bot went down is delivered hours later', async () => {
  const { discord } = sandbox;
  const kept = () => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png'));
  const before = kept().length;
  discord.failNext({ method: 'PATCH', path: ORIGINAL }, { delayMs: 60_000 });
  const interaction = scene.ask();
  await expect.poll(kept).toHaveLength(before + 1);
  await expect.poll(() => discord.failuresLeft).toBe(0);
  await sandbox.bot.kill();
  await advance(sandbox, 5 * HOUR_MS, { isRunning: false });
  await sandbox.restartBot({ kill: true });
  await pictured(interaction);
  expect(scene.calls()).toHaveLength(1);
});

it('an undeliverable picture is kept for a day, and not for two', async () => {
  const { discord } = sandbox;
  const before = keptPictures(sandbox.bot.directory);
  discord.setDirectMessages(scene.members.ada, { open: false });
  await askLongAgo(20 * MINUTE_MS, { private: true });
  await scene.ended();
  const labels = async () =>
    buttonsOf(await run(scene.ada, 'easel queue')).map(({ label }) => label);
  await advance(sandbox, 20 * HOUR_MS);
  await sandbox.restartBot();
  expect(await labels()).toEqual(['Show it to me']);
  await advance(sandbox, 10 * HOUR_MS);
  await sandbox.restartBot();
  expect(await labels()).toEqual([]);
  const kept = () => keptPictures(sandbox.bot.directory).filter((name) => !before.includes(name));
  await expect.poll(kept).toEqual([]);
});

it('the next day has a budget of its own', async () => {
  const env = { ...MOVABLE_CLOCK, BUDGET_USD_PER_DAY: '0.0022' };
  const thrifty = await startSandbox({ env });
  try {
    await pictured(ask(thrifty, { count: 2, seed: 1 }), 2);
    expect((await ask(thrifty).acknowledged).ephemeral).toBe(true);
    await advance(thrifty, 24 * HOUR_MS);
    await pictured(ask(thrifty));
    await thrifty.bot.stop();
    expect(readBooks(thrifty.bot.directory).spend).toHaveLength(3);
  } finally {
    await thrifty.close();
  }
});
