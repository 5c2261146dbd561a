import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Actor,
  type Channel,
  type Member,
  type Message,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, modelChoice, painted, seedsOf, SMALL, told } from './scene/imagine.ts';
import { flawsOf, isCovered, readableOf } from './scene/texts.ts';

const PROMPT = { prompt: 'a red fox', ...SMALL };

let sandbox: Sandbox;
let ada: Actor;
let ben: Actor;
let mod: Actor;
let owner: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  const { discord } = sandbox;
  const { members } = discord;
  ada = discord.as(members.ada);
  ben = discord.as(members.ben);
  mod = discord.as(members.mod);
  owner = discord.as(members.owner);
});
afterAll(() => sandbox.close());

const reroll = (actor: Actor, message: Message, count = 1) =>
  painted(sandbox, () => actor.press(message, 'Reroll'), count);
const stands = (message: Message, forMember?: Member, channel?: Channel) =>
  sandbox.discord
    .messages(channel ?? sandbox.discord.channels.general, forMember)
    .some(({ id, deleted }) => id === message.id && !deleted);
const gone = (message: Message, forMember?: Member) =>
  sandbox.discord.until('the message to be deleted', () => !stands(message, forMember));
const customIdOf = (message: Message, label: string) =>
  buttonsOf(message).find((button) => button.label === label)?.customId ?? '';

/** The press is answered for the presser's eyes alone, in a sentence; nothing is painted. */
async function refusal(send: () => SentInteraction): Promise<string> {
  const before = sandbox.dataoorts.calls.length;
  const message = await told(sandbox.discord, send());
  expect(flawsOf(textOf(message))).toEqual([]);
  expect(picturesOf(message)).toEqual([]);
  expect(sandbox.dataoorts.calls.length).toBe(before);
  return textOf(message);
}

describe('Reroll', () => {
  it('paints the same settings with another seed into a new message', async () => {
    const options = { ...PROMPT, negative_prompt: 'fog', steps: 7, guidance: 4.5, seed: 11 };
    const first = await imagine(sandbox, ada, options);
    const again = await reroll(ada, first.message);
    expect(again.message.id).not.toBe(first.message.id);
    expect({ ...again.data, seed: 11 }).toEqual(first.data);
    expect(again.data['seed']).not.toBe(11);
    expect(textOf(again.message)).toContain(String(again.data['seed']));
    expect(stands(first.message)).toBe(true);
    expect(picturesOf(first.message)).toHaveLength(1);
  });

  it('keeps the count, with consecutive seeds that are all new', async () => {
    const first = await imagine(sandbox, ada, { ...PROMPT, count: 3, seed: 20 });
    const again = await reroll(ada, first.message, 3);
    const seeds = seedsOf(again.calls).toSorted((a, b) => a - b);
    expect(new Set([...seeds, 20, 21, 22]).size).toBe(6);
    expect(seeds.map((seed) => seed - (seeds[0] ?? 0))).toEqual([0, 1, 2]);
    expect(picturesOf(again.message).map(({ alt }) => /seed (\d+)/.exec(alt)?.[1])).toHaveLength(3);
  });

  it('keeps the spoiler', async () => {
    const first = await imagine(sandbox, ada, { ...PROMPT, spoiler: true });
    const { message } = await reroll(ben, first.message);
    expect(picturesOf(message).map(({ spoiler }) => spoiler)).toEqual([true]);
    expect(isCovered(message, 'a red fox')).toBe(true);
  });

  it('keeps it private', async () => {
    const first = await imagine(sandbox, ada, { ...PROMPT, private: true });
    const { message } = await reroll(ada, first.message);
    expect(message.ephemeralFor).toBe(sandbox.discord.members.ada.id);
  });

  it('keeps the style without putting it around the prompt again', async () => {
    const [style] = await ada.autocomplete('imagine', { prompt: 'a fox', style: '' }, 'style');
    const first = await imagine(sandbox, ada, { ...PROMPT, style: style?.value ?? '' });
    const again = await reroll(ada, first.message);
    expect(again.data['prompt']).toBe(first.data['prompt']);
    expect(readableOf(textOf(again.message))).toContain(style?.name ?? '');
  });

  it('keeps the model, also one without a seed', async () => {
    const model = modelChoice(sandbox.discord, 'dreamshaper');
    const first = await imagine(sandbox, ada, { ...PROMPT, model });
    const again = await reroll(ada, first.message);
    expect(again.data).toEqual(first.data);
    expect(again.calls[0]?.model).toBe(first.calls[0]?.model);
  });

  it('works for another member, whose picture it then is', async () => {
    const first = await imagine(sandbox, ada, PROMPT);
    const { message } = await reroll(ben, first.message);
    await remove(ben, message);
    await gone(message);
    expect(stands(first.message)).toBe(true);
  });

  it('works ten times on one message, with ten seeds', async () => {
    const first = await imagine(sandbox, ada, PROMPT);
    const seeds: number[] = [];
    for (let press = 1; press <= 10; press += 1)
      seeds.push(...seedsOf((await reroll(ada, first.message)).calls));
    expect(new Set(seeds).size).toBe(10);
  });

  it('pressed twice at once paints two pictures in two messages', async () => {
    const first = await imagine(sandbox, ada, PROMPT);
    const presses = [ada.press(first.message, 'Reroll'), ben.press(first.message, 'Reroll')];
    const replies = await Promise.all(
      presses.map((press) => press.finished((reply) => picturesOf(reply).length === 1)),
    );
    expect(new Set(replies.map(({ id }) => id)).size).toBe(2);
  });

  it('works on the message of a reroll', async () => {
    const first = await imagine(sandbox, ada, PROMPT);
    const second = await reroll(ada, first.message);
    const third = await reroll(ben, second.message);
    expect(third.data['seed']).not.toBe(second.data['seed']);
  });

  it('that fails tells the presser and leaves the picture', async () => {
    const first = await imagine(sandbox, ada, PROMPT);
    sandbox.dataoorts.failNext('bad_request');
    const press = ben.press(first.message, 'Reroll');
    const message = await told(sandbox.discord, press);
    expect(flawsOf(textOf(message))).toEqual([]);
    expect(message.ephemeralFor).toBe(sandbox.discord.members.ben.id);
    expect(picturesOf(first.message)).toHaveLength(1);
    expect(stands(first.message)).toBe(true);
  });
});

/** Two presses: Discord shows the question to whoever pressed, alone. */
async function remove(actor: Actor, message: Message): Promise<Message> {
  const label = buttonsOf(message).find(({ label: each }) => each?.startsWith('Delete'))?.label;
  const question = await told(sandbox.discord, actor.press(message, label ?? ''));
  expect(textOf(question)).toMatch(/^Delete this .*\?$/);
  expect(question.ephemeralFor).toBeDefined();
  const [yes = ''] = buttonsOf(question).map(({ label: each }) => each ?? '');
  await actor.press(question, yes).acknowledged;
  return question;
}

describe('Delete', () => {
  it('takes away the member’s own message, once it is confirmed; no question stays', async () => {
    const { message } = await imagine(sandbox, ada, { ...PROMPT, count: 2 });
    const question = await remove(ada, message);
    await gone(message);
    expect(stands(message)).toBe(false);
    await sandbox.discord.until('the answer', () => buttonsOf(question).length === 0);
    expect(textOf(question)).toBe('Deleted all 2 pictures.');
  });

  it('that is not meant keeps the message', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    const question = await told(sandbox.discord, ada.press(message, 'Delete'));
    expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Delete picture', 'Keep']);
    await ada.press(question, 'Keep').acknowledged;
    await sandbox.discord.until('the answer', () => buttonsOf(question).length === 0);
    expect(stands(message)).toBe(true);
  });

  it.each(['mod', 'owner'] as const)('takes away anyone’s for a moderator (%s)', async (who) => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    await remove(who === 'mod' ? mod : owner, message);
    await gone(message);
    expect(stands(message)).toBe(false);
  });

  it('is refused to another member', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    const text = await refusal(() => ben.press(message, 'Delete'));
    expect(text).toMatch(/only.*moderator|moderator.*only/is);
    expect(stands(message)).toBe(true);
  });

  it('of a private message of before takes it away', async () => {
    const { message } = await imagine(sandbox, ada, { ...PROMPT, private: true });
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Delete');
    ada.pressCustomId(message, customIdOf(message, 'Reroll').replace('reroll', 'delete'));
    await gone(message, sandbox.discord.members.ada);
    expect(stands(message, sandbox.discord.members.ada)).toBe(false);
  });

  it('pressed twice does no harm', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    await Promise.all([remove(ada, message), remove(mod, message)]);
    await gone(message);
    const { data } = await imagine(sandbox, ada, PROMPT);
    expect(data['prompt']).toBe('a red fox');
  });
});

describe('half an hour later, when the first token is worth nothing,', () => {
  it('Reroll and Delete work', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    sandbox.discord.advance(30 * 60_000);
    const again = await reroll(ada, message);
    expect(again.message.id).not.toBe(message.id);
    await remove(ada, message);
    await gone(message);
    expect(stands(message)).toBe(false);
  });
});

describe('an id that the bot never gave is refused, and nothing happens', () => {
  it.each(['x', '0'.repeat(22), 'A'.repeat(100), '../../etc/passwd', '{"action":"delete"}'])(
    '%j',
    async (customId) => {
      const { message } = await imagine(sandbox, ada, PROMPT);
      expect(await refusal(() => ada.pressCustomId(message, customId))).not.toBe('');
      expect(stands(message)).toBe(true);
    },
  );

  it.each(['Reroll', 'Remix', 'Recipe', 'Enlarge', 'Delete'])(
    '%s, its id one character off',
    async (label) => {
      const { message } = await imagine(sandbox, ada, PROMPT);
      const id = customIdOf(message, label);
      const forged = id.slice(0, -1) + (id.endsWith('A') ? 'Q' : 'A');
      await refusal(() => ada.pressCustomId(message, forged));
      expect(stands(message)).toBe(true);
    },
  );

  it.each(['Reroll', 'Remix', 'Recipe', 'Enlarge', 'Delete'])(
    '%s, its id brought from another server',
    async (label) => {
      const { discord } = sandbox;
      const elsewhere = discord.addServer({ name: 'Elsewhere' });
      const channel = discord.addChannel(elsewhere, { name: 'art' });
      const eve = discord.as(discord.addMember(elsewhere, { name: 'Eve' }), channel);
      const { message: hers } = await imagine(sandbox, eve, PROMPT);
      const { message: adas } = await imagine(sandbox, ada, PROMPT);
      await refusal(() => eve.pressCustomId(hers, customIdOf(adas, label)));
      expect(stands(adas)).toBe(true);
      expect(stands(hers, undefined, channel)).toBe(true);
    },
  );
});

it.each([false, true])('buttons work after a restart (killed: %s)', async (kill) => {
  const options = { ...PROMPT, count: 2, spoiler: true, seed: 30 };
  const { message, data } = await imagine(sandbox, ada, options);
  await sandbox.restartBot({ kill });
  const again = await reroll(ben, message, 2);
  expect({ ...again.data, seed: 30 }).toEqual({ ...data, seed: 30 });
  expect(picturesOf(again.message).map(({ spoiler }) => spoiler)).toEqual([true, true]);
  await refusal(() => ben.press(message, 'Delete all 2'));
  await remove(ada, message);
  await gone(message);
  expect(stands(message)).toBe(false);
});
