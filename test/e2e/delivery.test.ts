import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  PERMISSION,
  picturesOf,
  textOf,
  type Message,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { advance, MINUTE_MS, MOVABLE_CLOCK } from './scene/clock.ts';
import { placeholderGone } from './scene/imagine.ts';
import { calling, HELD_MS, pictured, release, versionsOf } from './scene/requests.ts';
import { closeScene, openScene, type Scene } from './scene/scene.ts';
import { flawsOf } from './scene/texts.ts';

const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };
const BOT_EDIT = { method: 'PATCH', path: /^\/channels\/\d+\/messages\/\d+$/ };
const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const NOT_EDITABLE = { status: 403, code: 50_005, message: 'Cannot edit', times: 20 };
const NONE = 0n;
const TOKEN_LIFE_MS = 16 * MINUTE_MS;

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
const withPictures = (messages: readonly Message[]) =>
  messages.filter((message) => picturesOf(message).length > 0);

/** A request that is painted only once its interaction's token has run out. */
async function askLate(options = {}): Promise<SentInteraction> {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const interaction = scene.ask(options);
  await interaction.acknowledged;
  await calling(sandbox);
  await advance(sandbox, TOKEN_LIFE_MS);
  release(sandbox);
  return interaction;
}
const arrived = (where: () => readonly Message[]) =>
  sandbox.discord.until('the picture', () => withPictures(where())[0], 15_000);

it('the reply itself is the first choice', async () => {
  const interaction = scene.ask();
  await pictured(interaction);
  await scene.ended();
  expect(publicOnes()).toEqual([interaction.reply()]);
  expect(scene.rest('PATCH', BOT_EDIT.path)).toEqual([]);
  expect(privateOnes()).toEqual([]);
});

it('a token that has run out: the same message is edited as the bot', async () => {
  const interaction = await askLate();
  const message = await pictured(interaction);
  await scene.ended();
  expect(withPictures(publicOnes())).toEqual([message]);
  expect(buttonsOf(message).map(({ label }) => label)).toEqual([
    'Reroll',
    'Remix',
    'Recipe',
    'Enlarge',
    'Delete',
  ]);
  const uploads = scene.rest('PATCH', /messages/).filter(({ files }) => files.length > 0);
  expect(uploads.map(({ status }) => status)).toEqual([200]);
  expect(uploads.map(({ path }) => path)).toEqual([expect.stringMatching(BOT_EDIT.path)]);
});

async function askAndExpire(): Promise<SentInteraction> {
  sandbox.dataoorts.latencyMs = HELD_MS;
  const interaction = scene.ask();
  await interaction.acknowledged;
  await calling(sandbox);
  sandbox.discord.expireToken(interaction);
  release(sandbox);
  return interaction;
}

describe('a token that runs out before its time', () => {
  it('is noticed by its code: the same message is edited as the bot', async () => {
    const message = await pictured(await askAndExpire());
    await scene.ended();
    expect(publicOnes()).toEqual([message]);
    expect(scene.rest('PATCH', REPLY.path)).toHaveLength(1);
  });

  it('leaves no placeholder beside a new message', async () => {
    sandbox.discord.failNext(BOT_EDIT, NOT_EDITABLE);
    const interaction = await askAndExpire();
    await arrived(publicOnes);
    await placeholderGone(sandbox.discord, interaction);
    expect(publicOnes()).toHaveLength(1);
  });

  it('leaves no placeholder of a request that failed, whose member is told', async () => {
    sandbox.dataoorts.failNext('bad_request');
    const interaction = await askAndExpire();
    await placeholderGone(sandbox.discord, interaction);
    await expect.poll(privateOnes, { timeout: 5000 }).toHaveLength(1);
  });
});

describe('a message that can’t be edited any more', () => {
  it('gives way to a new one', async () => {
    sandbox.discord.failNext(BOT_EDIT, NOT_EDITABLE);
    const interaction = await askLate();
    const message = await arrived(publicOnes);
    await placeholderGone(sandbox.discord, interaction);
    expect(withPictures(publicOnes())).toEqual([message]);
    const again = scene.ben.press(message, 'Reroll');
    await pictured(again);
  });

  it('gives way to a new one also when it shows the place in line', async () => {
    const { dataoorts, discord } = sandbox;
    dataoorts.latencyMs = HELD_MS;
    scene.ask({ prompt: 'before it' }, 'ben');
    await calling(sandbox);
    const interaction = scene.ask();
    await discord.until('its place', () =>
      versionsOf(interaction).some((text) => /in line/.test(text)),
    );
    discord.failNext(BOT_EDIT, NOT_EDITABLE);
    await advance(sandbox, TOKEN_LIFE_MS);
    release(sandbox);
    await placeholderGone(discord, interaction);
    await scene.ended(2);
    const mine = withPictures(publicOnes()).filter((each) => textOf(each).includes('a red fox'));
    expect(mine).toHaveLength(1);
    expect(withPictures(privateOnes())).toEqual([]);
  });

  it('gives way to one new message though the answer to that is lost', async () => {
    const { discord } = sandbox;
    discord.failNext(BOT_EDIT, NOT_EDITABLE);
    discord.failNext(POST, { after: true, hangUp: true });
    const interaction = await askLate();
    await placeholderGone(discord, interaction);
    await scene.ended();
    expect(withPictures(publicOnes())).toHaveLength(1);
  });

  it('gives way to one new message though the bot is killed before it hears of that', async () => {
    const { discord } = sandbox;
    discord.failNext(BOT_EDIT, NOT_EDITABLE);
    discord.failNext(POST, { after: true, delayMs: 60_000 });
    const interaction = await askLate();
    await arrived(publicOnes);
    await sandbox.bot.kill();
    // Discord has forgotten the nonce by then: only looking tells.
    await advance(sandbox, 10 * MINUTE_MS, { isRunning: false });
    await sandbox.restartBot({ kill: true });
    await scene.ended();
    await placeholderGone(discord, interaction);
    expect(withPictures(publicOnes())).toHaveLength(1);
    expect(scene.calls()).toHaveLength(1);
  });
});

describe('without permission in the channel', () => {
  it('the member gets the picture by direct message', async () => {
    await askLate();
    sandbox.discord.setAppPermissions(scene.channel, NONE);
    const message = await arrived(privateOnes);
    expect(textOf(message)).toContain('a red fox');
    expect(flawsOf(textOf(message))).toEqual([]);
    await scene.ended();
    expect(privateOnes()).toHaveLength(1);
    expect(withPictures(publicOnes())).toEqual([]);
  });

  it('to send: the direct message takes the place of the placeholder', async () => {
    const { discord } = sandbox;
    discord.failNext(BOT_EDIT, NOT_EDITABLE);
    const interaction = await askLate();
    const { viewChannel, readMessageHistory } = PERMISSION;
    discord.setAppPermissions(scene.channel, viewChannel | readMessageHistory);
    await arrived(privateOnes);
    await placeholderGone(discord, interaction);
    expect(publicOnes()).toEqual([]);
  });

  it('to read the history, a new message is posted all the same', async () => {
    const { discord } = sandbox;
    discord.failNext(BOT_EDIT, NOT_EDITABLE);
    await askLate();
    const { viewChannel, sendMessages, attachFiles } = PERMISSION;
    discord.setAppPermissions(scene.channel, viewChannel | sendMessages | attachFiles);
    await arrived(publicOnes);
    expect(privateOnes()).toEqual([]);
  });

  it('one direct message is sent, though its answer is lost', async () => {
    const { discord } = sandbox;
    await askLate();
    discord.setAppPermissions(scene.channel, NONE);
    discord.failNext(POST, { after: true, hangUp: true });
    await arrived(privateOnes);
    await scene.ended();
    expect(privateOnes()).toHaveLength(1);
  });
});

describe('a private request', () => {
  it('whose token has run out reaches the member by direct message, and nobody else', async () => {
    const { discord } = sandbox;
    await askLate({ private: true });
    const message = await arrived(privateOnes);
    await scene.ended();
    expect(textOf(message)).toContain('a red fox');
    for (const channel of [scene.channel, scene.logChannel])
      expect(discord.messages(channel)).toEqual([]);
    expect(scene.rest('POST', POST.path)).toHaveLength(1);
  });
});

describe('a placeholder that somebody has deleted', () => {
  it('while it waits: its picture comes in a new message, for nobody can tell whose wish it was', async () => {
    const { dataoorts } = sandbox;
    dataoorts.latencyMs = HELD_MS;
    scene.ask({ prompt: 'before it' }, 'ben');
    await calling(sandbox);
    const interaction = scene.ask({ prompt: 'purged' });
    await interaction.acknowledged;
    const reply = interaction.reply();
    if (reply === undefined) throw new Error('no placeholder');
    scene.moderator.deleteMessage(reply);
    dataoorts.latencyMs = 0;
    release(sandbox);
    await sandbox.discord.until('both pictures', () => withPictures(publicOnes()).length === 2);
    const shown = withPictures(publicOnes()).map((message) => textOf(message));
    expect(shown).toEqual(expect.arrayContaining([expect.stringContaining('purged')]));
    expect(shown).toHaveLength(2);
  });

  it('while it is painted: what was paid for is not thrown away', async () => {
    sandbox.dataoorts.latencyMs = HELD_MS;
    const interaction = scene.ask();
    await calling(sandbox);
    const reply = interaction.reply();
    if (reply === undefined) throw new Error('no placeholder');
    scene.moderator.deleteMessage(reply);
    release(sandbox);
    await scene.ended();
    expect(withPictures(publicOnes())).toHaveLength(1);
    expect(privateOnes()).toEqual([]);
  });

  it('in a channel that takes no new message: it comes by direct message', async () => {
    sandbox.dataoorts.latencyMs = HELD_MS;
    const interaction = scene.ask();
    await calling(sandbox);
    const reply = interaction.reply();
    if (reply === undefined) throw new Error('no placeholder');
    scene.moderator.deleteMessage(reply);
    sandbox.discord.failNext(POST, { status: 403, code: 50_013, message: 'Missing Permissions' });
    release(sandbox);
    await scene.ended();
    expect(withPictures(privateOnes())).toHaveLength(1);
  });
});
