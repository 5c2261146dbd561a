import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Actor,
  type Message,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, modelChoice, MODELS, SMALL, type ModelName } from './scene/imagine.ts';
import { flawsOf } from './scene/texts.ts';

const COMPONENTS_V2 = 1 << 15;

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

/** The line that every language shares: it is the one that says what painted the picture. */
function recipeOf(message: Message): string {
  const line = textOf(message)
    .split('\n')
    .filter((each) => each.includes('AI-generated'));
  expect(line).toHaveLength(1);
  return line[0] ?? '';
}

it('the reply is one Components V2 message with pictures, text and buttons', async () => {
  const { discord } = sandbox;
  const before = discord.messages(discord.channels.general).length;
  const options = { prompt: 'a red fox', ...SMALL, count: 2 };
  const { interaction, message } = await imagine(sandbox, ada, options);
  expect(message.flags & COMPONENTS_V2).toBe(COMPONENTS_V2);
  expect(message.content).toBe('');
  expect(message.embeds).toEqual([]);
  expect(buttonsOf(message).map(({ label }) => label)).toEqual([
    'Reroll',
    'Remix',
    'Recipe',
    'Delete all 2',
    '1',
    '2',
  ]);
  expect(interaction.followUps()).toEqual([]);
  expect(discord.messages(discord.channels.general)).toHaveLength(before + 1);
  expect(flawsOf(textOf(message))).toEqual([]);
});

it('buttons carry ids that cannot be guessed and say nothing of the request', async () => {
  const options = { prompt: 'a red fox', ...SMALL, seed: 123_456 };
  const { message } = await imagine(sandbox, ada, options);
  const ids = buttonsOf(message).map(({ customId }) => customId);
  expect(new Set(ids).size).toBe(5);
  for (const id of ids) {
    expect(id).toMatch(/^.{22,100}$/);
    expect(id).not.toMatch(/fox|123456/);
  }
});

describe('alternative text', () => {
  it('counts the pictures and gives seed and prompt', async () => {
    const options = { prompt: 'a red fox', ...SMALL, count: 4, seed: 70 };
    const { message } = await imagine(sandbox, ada, options);
    expect(picturesOf(message).map(({ alt }) => alt)).toEqual(
      [1, 2, 3, 4].map((n) => `Picture ${n} of 4, seed ${69 + n}, a red fox`),
    );
  });

  it('is cut to 1,024 characters, and never inside one', async () => {
    for (const prompt of ['x'.repeat(2048), '🦊'.repeat(1024)]) {
      const { message } = await imagine(sandbox, ada, { prompt, ...SMALL, seed: 7 });
      const alt = picturesOf(message)[0]?.alt ?? '';
      // Discord counts code points (discord-api-docs issue 1315).
      expect(Array.from(alt).length).toBeLessThanOrEqual(1024);
      expect(alt.length).toBeGreaterThan(900);
      expect(alt.isWellFormed()).toBe(true);
      expect(alt).toContain('seed 7');
    }
  });

  it('gives the prompt as typed, for it is not formatted', async () => {
    const prompt = '**a** <@1> @everyone `fox`';
    const { message } = await imagine(sandbox, ada, { prompt, ...SMALL });
    expect(picturesOf(message)[0]?.alt).toContain(prompt);
  });
});

describe('the recipe line', () => {
  it('gives each seed in gallery order, then model, size, steps, guidance, price', async () => {
    const { message } = await imagine(sandbox, ada, {
      prompt: 'a red fox',
      width: 320,
      height: 256,
      steps: 12,
      guidance: 5.5,
      seed: 4_294_967_294,
      count: 4,
    });
    const recipe = recipeOf(message);
    expect(recipe).toMatch(/4294967294\D+4294967295\D+\b0\b\D+\b1\b/);
    expect(recipe).toMatch(/SDXL|Stable Diffusion XL/i);
    expect(recipe).toMatch(/320\s*[x×]\s*256/);
    expect(recipe).toMatch(/\b12\b/);
    expect(recipe).toMatch(/\b5\.5\b/);
    expect(recipe).toContain('$0.0044');
  });

  it('sets each seed apart so that it is copied alone', async () => {
    const options = { prompt: 'a red fox', ...SMALL, seed: 123_456, count: 2 };
    const { message } = await imagine(sandbox, ada, options);
    expect(recipeOf(message)).toContain('`123456`');
    expect(recipeOf(message)).toContain('`123457`');
  });

  it.each<[ModelName, RegExp]>([
    ['base', /base|Stable Diffusion XL|SDXL/i],
    ['lightning', /lightning/i],
    ['dreamshaper', /dreamshaper/i],
    ['flux', /flux/i],
  ])('names %s and its price, and shows only what it takes', async (model, name) => {
    const choice = modelChoice(sandbox.discord, model);
    const { message } = await imagine(sandbox, ada, { prompt: 'a red fox', model: choice });
    const recipe = recipeOf(message);
    expect(recipe).toMatch(name);
    expect(recipe).toContain(MODELS[model].price.replace(/0$/, ''));
    expect(/guidance|cfg/i.test(recipe)).toBe(model !== 'flux');
    expect(flawsOf(recipe)).toEqual([]);
  });

  it('says that a model without a seed cannot repeat its pictures', async () => {
    const choice = modelChoice(sandbox.discord, 'dreamshaper');
    const options = { prompt: 'a red fox', ...SMALL, model: choice, count: 2 };
    const { message } = await imagine(sandbox, ada, options);
    expect(textOf(message)).toMatch(/no seed|without a seed|can.?t be (?:repeated|reproduced)/i);
    for (const { alt, filename } of picturesOf(message))
      expect(`${alt} ${filename}`).not.toMatch(/seed \d|undefined|null|NaN/);
  });

  it('is the same in every language', async () => {
    const { discord } = sandbox;
    const german = discord.as(discord.addMember(discord.server, { name: 'Uwe', locale: 'de' }));
    const options = { prompt: 'a red fox', ...SMALL, seed: 5 };
    const english = await imagine(sandbox, ada, options);
    const other = await imagine(sandbox, german, options);
    expect(recipeOf(other.message)).toBe(recipeOf(english.message));
  });
});

describe('a file', () => {
  it.each([
    ['png', 'image/png', /\.png$/],
    ['jpeg', 'image/jpeg', /\.jpe?g$/],
    ['webp', 'image/webp', /\.webp$/],
  ] as const)('that is %s by its first bytes is named and typed so', async (format, type, name) => {
    sandbox.dataoorts.format = format;
    const options = { prompt: 'a red fox', ...SMALL, seed: 123_456, count: 2 };
    const { message } = await imagine(sandbox, ada, options);
    sandbox.dataoorts.format = 'png';
    const files = picturesOf(message);
    expect(files.map(({ contentType }) => contentType)).toEqual([type, type]);
    for (const [index, { filename }] of files.entries()) {
      expect(filename).toMatch(name);
      expect(filename).toContain(String(123_456 + index));
    }
  });
});
