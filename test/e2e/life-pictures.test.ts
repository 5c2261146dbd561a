import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  formOf,
  picturesOf,
  textOf,
  type Actor,
  type Message,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, modelChoice, painted, SMALL, told } from './scene/imagine.ts';
import { pictured } from './scene/requests.ts';
import { flawsOf, isCovered } from './scene/texts.ts';

const PROMPT = { prompt: 'a red fox', ...SMALL };

let sandbox: Sandbox;
let ada: Actor;
let ben: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  const { members } = sandbox.discord;
  ada = sandbox.discord.as(members.ada);
  ben = sandbox.discord.as(members.ben);
});
afterAll(() => sandbox.close());

const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);
const linkTo = ({ channelId, id }: Message) =>
  `(https://discord.com/channels/${sandbox.discord.server.id}/${channelId}/${id})`;

/** What only its presser sees, fit to be read. */
async function panel(interaction: SentInteraction): Promise<Message> {
  const message = await told(sandbox.discord, interaction);
  expect(message.ephemeralFor).toBe(interaction.actor.id);
  expect(flawsOf(textOf(message).replaceAll(/```[^]*?```/g, ''))).toEqual([]);
  return message;
}

async function opened(interaction: SentInteraction): Promise<SentInteraction> {
  await interaction.acknowledged;
  return interaction;
}

const sizeOf = async (message: Message) => {
  const { width, height } = await sharp(message.attachments[0]?.bytes).metadata();
  return { width, height };
};

it('a reroll says which picture it is of', async () => {
  const { message } = await imagine(sandbox, ada, PROMPT);
  const again = await painted(sandbox, () => ben.press(message, 'Reroll'));
  expect(textOf(again.message)).toContain(
    `Reroll of [this picture]${linkTo(message)} · for <@${sandbox.discord.members.ben.id}>`,
  );
  expect(again.message.pings).toEqual([]);
});

describe('Remix', () => {
  it('paints what somebody else made of it, in a form that was filled before', async () => {
    const options = { ...PROMPT, negative_prompt: 'fog', seed: 11, steps: 7, guidance: 4 };
    const first = await imagine(sandbox, ada, options);
    const form = await opened(ben.press(first.message, 'Remix'));
    const { fields } = formOf(form);
    expect(Object.entries(fields).map(([key, { value }]) => [key, String(value)])).toEqual([
      ['prompt', 'a red fox'],
      ['negative_prompt', 'fog'],
      ['model', expect.stringContaining('/')],
      ['size', '256x256'],
      ['seed', '11'],
    ]);
    const typed = { prompt: 'a blue heron', size: ['1:1'] };
    const remix = await painted(sandbox, () => ben.submitModal(form, typed));
    expect(remix.data).toEqual({
      ...first.data,
      prompt: 'a blue heron',
      width: 1024,
      height: 1024,
    });
    const words = textOf(remix.message);
    expect(words).toContain(`Remix of [this picture]${linkTo(first.message)}`);
    expect(words).toMatch(
      /^-# A different size gives a different picture, even with the same seed\.$/m,
    );
    expect(flawsOf(words)).toEqual([]);
  });

  it('paints with a new seed where the seed was emptied', async () => {
    const first = await imagine(sandbox, ada, { ...PROMPT, seed: 12 });
    const form = await opened(ada.press(first.message, 'Remix'));
    const { data, message } = await painted(sandbox, () => ada.submitModal(form, { seed: '' }));
    expect({ ...data, seed: 12 }).toEqual(first.data);
    expect(data['seed']).not.toBe(12);
    expect(textOf(message)).not.toMatch(/different picture/);
  });

  it('that is refused offers the form again, with what was typed, also after a kill', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    const form = await opened(ada.press(message, 'Remix'));
    const typed = { prompt: 'a heron, long thought of', seed: 'seven' };
    const refusal = await panel(ada.submitModal(form, typed));
    expect(textOf(refusal)).toMatch(/seed.*whole number/);
    await sandbox.restartBot({ kill: true });
    const again = await opened(ada.press(refusal, 'Edit and try again'));
    expect(formOf(again).fields['prompt']?.value).toBe(typed.prompt);
    expect(formOf(again).fields['seed']?.value).toBe(typed.seed);
    const { data } = await painted(sandbox, () => ada.submitModal(again, { seed: '7' }));
    expect(data).toMatchObject({ prompt: typed.prompt, seed: 7 });
  });
});

it('/imagine that is refused offers a form with what was typed', async () => {
  const options = { prompt: 'a heron --v 5', steps: 9, spoiler: true, ...SMALL };
  const refusal = await panel(ada.slash('imagine', options));
  const form = await opened(ada.press(refusal, 'Edit and try again'));
  expect(formOf(form).fields['prompt']?.value).toBe('a heron --v 5 --steps 9');
  const typed = { prompt: 'a heron --steps 9' };
  const { data, message } = await painted(sandbox, () => ada.submitModal(form, typed));
  expect(data).toMatchObject({ prompt: 'a heron', num_steps: 9, width: 256, height: 256 });
  expect(isCovered(message, 'a heron')).toBe(true);
});

describe('Recipe', () => {
  it('shows all of it to whoever asks, and goes on from there', async () => {
    const first = await imagine(sandbox, ada, { ...PROMPT, seed: 21 });
    const recipe = await panel(ben.press(first.message, 'Recipe'));
    expect(textOf(recipe)).toMatch(/```\n\/imagine prompt:a red fox .*seed:21\b.*\n```/);
    expect(labelsOf(recipe)).toEqual(['Reproduce', 'Remix']);
    const again = await painted(sandbox, () => ben.press(recipe, 'Reproduce'));
    expect(again.data).toEqual(first.data);
    expect(textOf(again.message)).toContain(
      `Reproduction of [this picture]${linkTo(first.message)}`,
    );
    expect(textOf(again.message)).toMatch(/^-# Identical to the original, byte for byte\.$/m);
  });

  it('of long words comes as a file', async () => {
    const prompt = `a fox${' and a fox'.repeat(150)}`;
    const { message } = await imagine(sandbox, ada, { ...PROMPT, prompt });
    const press = ada.press(message, 'Recipe');
    const recipe = await press.finished((reply) => reply.attachments.length === 1);
    expect(recipe.ephemeralFor).toBe(sandbox.discord.members.ada.id);
    expect(String(recipe.attachments[0]?.bytes)).toContain(prompt);
  });

  it.each([
    ['jpeg', /couldn’t compare them/],
    ['png', /byte for byte/],
  ] as const)('says of a service that sends %s now how it compares', async (format, sentence) => {
    const { message } = await imagine(sandbox, ada, { ...PROMPT, seed: 22 });
    const recipe = await panel(ada.press(message, 'Recipe'));
    sandbox.dataoorts.format = format;
    const again = await painted(sandbox, () => ada.press(recipe, 'Reproduce'));
    sandbox.dataoorts.format = 'png';
    expect(textOf(again.message)).toMatch(sentence);
  });

  it('of a model without seeds says that it can’t be repeated', async () => {
    const model = modelChoice(sandbox.discord, 'dreamshaper');
    const { message } = await imagine(sandbox, ada, { ...PROMPT, model });
    const recipe = await panel(ada.press(message, 'Recipe'));
    expect(textOf(await panel(ada.press(recipe, 'Reproduce')))).toMatch(/doesn’t use seeds/);
  });
});

describe('Enlarge', () => {
  it('shows a picture at twice its size, and paints nothing', async () => {
    const { message } = await imagine(sandbox, ada, { ...PROMPT, seed: 31, spoiler: true });
    const before = sandbox.dataoorts.calls.length;
    const larger = await pictured(ben.press(message, 'Enlarge'));
    expect(sandbox.dataoorts.calls.length).toBe(before);
    expect(larger.ephemeralFor).toBeUndefined();
    expect(await sizeOf(larger)).toEqual({ width: 512, height: 512 });
    expect(picturesOf(larger)).toMatchObject([
      { alt: expect.stringMatching(/seed 31, a red fox/), spoiler: true },
    ]);
    expect(textOf(larger)).toContain(
      `Enlarged from [this picture]${linkTo(message)} to 512×512 (resampled) · free · for <@`,
    );
    expect(textOf(larger)).toMatch(/ · \$0\.00 · AI-generated/);
    expect(labelsOf(larger)).toEqual(['Remix', 'Recipe', 'Delete']);
    expect(textOf(await panel(ben.press(larger, 'Recipe')))).toContain('seed:31');
  });

  it('of a private picture is private, too', async () => {
    const { message } = await imagine(sandbox, ada, { ...PROMPT, private: true });
    const larger = await pictured(ada.press(message, 'Enlarge'));
    expect(larger.ephemeralFor).toBe(sandbox.discord.members.ada.id);
    expect(await sizeOf(larger)).toEqual({ width: 512, height: 512 });
  });

  it('works when the address of the file is long out of date', async () => {
    const { message } = await imagine(sandbox, ada, PROMPT);
    sandbox.discord.advance(48 * 60 * 60_000);
    expect(await sizeOf(await pictured(ada.press(message, 'Enlarge')))).toMatchObject({
      width: 512,
    });
  });
});

it('one picture of a batch is two presses away, by its number, also after a restart', async () => {
  const { message } = await imagine(sandbox, ada, { ...PROMPT, count: 4, seed: 40 });
  expect(labelsOf(message)).toEqual([
    'Reroll',
    'Remix',
    'Recipe',
    'Delete all 4',
    '1',
    '2',
    '3',
    '4',
  ]);
  await sandbox.restartBot();
  const chosen = await panel(ben.press(message, '3'));
  expect(textOf(chosen)).toMatch(/Picture 3 of 4.*42/);
  expect(picturesOf(chosen)).toMatchObject([{ alt: 'Picture 3 of 4, seed 42' }]);
  expect(labelsOf(chosen)).toEqual(['Enlarge', 'Remix', 'Recipe', 'Reproduce']);
  const larger = await pictured(ben.press(chosen, 'Enlarge'));
  expect(picturesOf(larger)[0]?.alt).toContain('seed 42');
  const again = await painted(sandbox, () => ben.press(chosen, 'Reproduce'));
  expect(again.data['seed']).toBe(42);
  const form = await opened(ben.press(chosen, 'Remix'));
  expect(formOf(form).fields['seed']?.value).toBe('42');
});

it('a batch of before is asked about once: its number takes the question’s place', async () => {
  const { message } = await imagine(sandbox, ada, { ...PROMPT, count: 2, seed: 50 });
  const id = /"custom_id":"reroll:([^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? '';
  const question = await panel(ben.pressCustomId(message, `enlarge:${id}`));
  expect(labelsOf(question)).toEqual(['1', '2']);
  await ben.press(question, '2').acknowledged;
  await sandbox.discord.until('what can be done', () => labelsOf(question).includes('Enlarge'));
  expect(textOf(question)).toMatch(/Picture 2 of 2.*51/);
  expect(textOf(question)).not.toContain('Which');
});

describe('an id of another channel', () => {
  it.each(['Reroll', 'Remix', 'Recipe', 'Enlarge'])('says nothing by %s', async (label) => {
    const { discord } = sandbox;
    const secret = discord.addChannel(discord.server, { name: `secret-${label.toLowerCase()}` });
    const there = discord.as(discord.members.ada, secret);
    const { message } = await imagine(sandbox, there, { ...PROMPT, prompt: 'a secret fox' });
    const { message: own } = await imagine(sandbox, ben, PROMPT);
    const customId = buttonsOf(message).find((button) => button.label === label)?.customId ?? '';
    const refusal = await panel(ben.pressCustomId(own, customId));
    expect(textOf(refusal)).toMatch(/^Easel no longer knows this picture\./);
    expect(textOf(refusal)).not.toContain('secret');
  });
});
