import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Channel,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { told } from '../scene/imagine.ts';
import { paintedBytes } from '../scene/painted-bytes.ts';
import { calling, HELD_MS, pictured, release } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { request, run } from '../scene/servers.ts';
import { flawsOf } from '../scene/texts.ts';

const SHOW = 'Show it to me';

let sandbox: Sandbox;
let scene: Scene;
/** Another channel of the server that all can see. */
let side: Channel;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
  side = sandbox.discord.addChannel(scene.server, { name: 'side' });
});
afterEach(() => closeScene(sandbox));

const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** Ada, in the channel that gets out of reach. */
const aside = () => sandbox.discord.as(scene.members.ada, side);
const listQueue = (actor = scene.ada) => run(actor, 'easel queue');

/** A picture that has nowhere to go: the channel is out of reach, and so is the member. */
async function strand(options = {}): Promise<SentInteraction> {
  const { dataoorts, discord } = sandbox;
  discord.setDirectMessages(scene.members.ada, { open: false });
  dataoorts.latencyMs = HELD_MS;
  const interaction = request({ ada: aside() }, { prompt: 'stranded', seed: 7, ...options });
  await calling(sandbox);
  discord.expireToken(interaction);
  discord.setAppPermissions(side, 0n);
  release(sandbox);
  await scene.ended();
  return interaction;
}
/** The member presses the button, and alone sees the picture. */
async function fetched(message: Message): Promise<Message> {
  const shown = await pictured(scene.ada.press(message, SHOW));
  expect(shown.ephemeralFor).toBe(scene.members.ada.id);
  expect(paintedBytes(picturesOf(shown)[0])).toEqual(scene.calls()[0]?.bytes);
  expect(textOf(shown)).toContain('7');
  return shown;
}

describe('a picture that has nowhere to go', () => {
  it('is offered to the member alone with their next picture', async () => {
    await strand();
    const next = scene.ask();
    await pictured(next);
    const offer = await told(sandbox.discord, next);
    expect(flawsOf(textOf(offer))).toEqual([]);
    expect(textOf(offer)).toContain('stranded');
    expect(labelsOf(offer)).toContain(SHOW);
    expect(offer.ephemeralFor).toBe(scene.members.ada.id);
    await fetched(offer);
  });

  it('is offered in /easel queue, and is gone from there once it was shown', async () => {
    await strand();
    const list = await listQueue();
    expect(textOf(list)).toContain('stranded');
    await fetched(list);
    await expect.poll(async () => labelsOf(await listQueue())).not.toContain(SHOW);
    expect(scene.calls()).toHaveLength(1);
  });

  it.each([false, true])('is kept through a restart (killed: %s)', async (kill) => {
    await strand({ count: 1, spoiler: true });
    await sandbox.restartBot({ kill });
    const shown = await fetched(await listQueue());
    expect(picturesOf(shown).map(({ spoiler }) => spoiler)).toEqual([true]);
    expect(scene.calls()).toHaveLength(1);
  });

  it('is shown to nobody else, not even to a moderator', async () => {
    await strand();
    const list = await listQueue();
    const customId = buttonsOf(list).find(({ label }) => label === SHOW)?.customId ?? '';
    for (const other of [scene.ben, scene.moderator, scene.owner]) {
      const press = other.pressCustomId(list, customId);
      expect(picturesOf(await told(sandbox.discord, press))).toEqual([]);
      const next = request({ ada: other }, { prompt: 'by another' });
      await pictured(next);
      expect(next.followUps()).toEqual([]);
      expect(labelsOf(await listQueue(other))).not.toContain(SHOW);
    }
  });

  it('asked for by a private request is never public', async () => {
    const { discord } = sandbox;
    await strand({ private: true });
    for (const channel of [scene.channel, side]) expect(discord.messages(channel)).toEqual([]);
    await fetched(await listQueue());
    for (const channel of [scene.channel, side]) expect(discord.messages(channel)).toEqual([]);
  });

  it('can be asked for twice at once', async () => {
    await strand();
    const list = await listQueue();
    const presses = [scene.ada.press(list, SHOW), scene.ada.press(list, SHOW)];
    const answers = await Promise.all(presses.map((press) => press.finished(() => true)));
    expect(answers.flatMap(picturesOf).length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer.ephemeralFor).toBeDefined();
  });
});

it('pictures of several requests are offered together', async () => {
  await strand();
  const { discord } = sandbox;
  const channel = discord.addChannel(scene.server);
  sandbox.dataoorts.latencyMs = HELD_MS;
  const ada = discord.as(scene.members.ada, channel);
  const second = request({ ada }, { prompt: 'the second' });
  await calling(sandbox);
  discord.expireToken(second);
  discord.setAppPermissions(channel, 0n);
  release(sandbox);
  await scene.ended(2);
  const list = await listQueue();
  expect(labelsOf(list)).toEqual([SHOW, SHOW]);
  expect(textOf(list)).toContain('the second');
});
