import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Message,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures } from './books.ts';
import { told } from './imagine.ts';
import { ask, calling, HELD_MS, listQueue, logged, pictured, release } from './requests.ts';
import { flawsOf } from './texts.ts';

const SHOW = 'Show it to me';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const as = (who: keyof Sandbox['discord']['members']) =>
  sandbox.discord.as(sandbox.discord.members[who]);
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** A picture that has nowhere to go: the channel is out of reach, and so is the member. */
async function strand(options = {}): Promise<SentInteraction> {
  const { dataoorts, discord } = sandbox;
  const { lounge } = discord.channels;
  discord.setDirectMessages(discord.members.ada, { open: false });
  dataoorts.latencyMs = HELD_MS;
  const interaction = ask(sandbox, { prompt: 'stranded', seed: 7, ...options }, 'ada', lounge);
  await calling(sandbox);
  discord.expireToken(interaction);
  discord.setAppPermissions(lounge, 0n);
  release(sandbox);
  await logged(sandbox, 'job ended');
  return interaction;
}
/** The member presses the button, and alone sees the picture. */
async function fetched(message: Message): Promise<Message> {
  const shown = await pictured(as('ada').press(message, SHOW));
  expect(shown.ephemeralFor).toBe(sandbox.discord.members.ada.id);
  expect(picturesOf(shown)[0]?.bytes).toEqual(sandbox.dataoorts.calls[0]?.bytes);
  expect(textOf(shown)).toContain('7');
  return shown;
}

describe('a picture that has nowhere to go', () => {
  it('is offered to the member alone with their next picture', async () => {
    await strand();
    const next = ask(sandbox);
    await pictured(next);
    const offer = await told(sandbox.discord, next);
    expect(flawsOf(textOf(offer))).toEqual([]);
    expect(textOf(offer)).toContain('stranded');
    expect(labelsOf(offer)).toContain(SHOW);
    expect(offer.ephemeralFor).toBe(sandbox.discord.members.ada.id);
    await fetched(offer);
  });

  it('is offered in /easel queue, and is gone from there once it was shown', async () => {
    await strand();
    expect(keptPictures(sandbox.bot.directory)).toHaveLength(1);
    const list = await listQueue(sandbox);
    expect(textOf(list)).toContain('stranded');
    await fetched(list);
    await expect.poll(() => keptPictures(sandbox.bot.directory)).toEqual([]);
    await expect.poll(async () => labelsOf(await listQueue(sandbox))).not.toContain(SHOW);
    expect(sandbox.dataoorts.calls).toHaveLength(1);
  });

  it.each([false, true])('is kept through a restart (killed: %s)', async (kill) => {
    await strand({ count: 1, spoiler: true });
    await sandbox.restartBot({ kill });
    const shown = await fetched(await listQueue(sandbox));
    expect(picturesOf(shown).map(({ spoiler }) => spoiler)).toEqual([true]);
    expect(sandbox.dataoorts.calls).toHaveLength(1);
  });

  it('is shown to nobody else, not even to a moderator', async () => {
    await strand();
    const list = await listQueue(sandbox);
    const customId = buttonsOf(list).find(({ label }) => label === SHOW)?.customId ?? '';
    for (const who of ['ben', 'mod', 'owner'] as const) {
      const press = as(who).pressCustomId(list, customId);
      expect(picturesOf(await told(sandbox.discord, press))).toEqual([]);
      const next = ask(sandbox, { prompt: `by ${who}` }, who);
      await pictured(next);
      expect(next.followUps()).toEqual([]);
      expect(labelsOf(await listQueue(sandbox, who))).not.toContain(SHOW);
    }
  });

  it('asked for by a private request is never public', async () => {
    const { discord } = sandbox;
    await strand({ private: true });
    for (const channel of Object.values(discord.channels))
      expect(discord.messages(channel)).toEqual([]);
    await fetched(await listQueue(sandbox));
    for (const channel of Object.values(discord.channels))
      expect(discord.messages(channel)).toEqual([]);
  });

  it('can be asked for twice at once', async () => {
    await strand();
    const list = await listQueue(sandbox);
    const presses = [as('ada').press(list, SHOW), as('ada').press(list, SHOW)];
    const answers = await Promise.all(presses.map((press) => press.finished(() => true)));
    expect(answers.flatMap(picturesOf).length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer.ephemeralFor).toBeDefined();
  });
});

it('pictures of several requests are offered together', async () => {
  await strand();
  const { discord } = sandbox;
  discord.setAppPermissions(discord.channels.lounge, (1n << 53n) - 1n);
  sandbox.dataoorts.latencyMs = 400;
  const second = ask(sandbox, { prompt: 'the second' }, 'ada', discord.channels.lounge);
  await calling(sandbox);
  discord.expireToken(second);
  discord.setAppPermissions(discord.channels.lounge, 0n);
  release(sandbox);
  await logged(sandbox, 'job ended', 2);
  const list = await listQueue(sandbox);
  expect(labelsOf(list)).toEqual([SHOW, SHOW]);
  expect(textOf(list)).toContain('the second');
});
