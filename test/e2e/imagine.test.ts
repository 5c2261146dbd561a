import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturesOf, textOf, type Actor, type Member } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import {
  choicesOf,
  imagine,
  modelChoice,
  MODELS,
  seedsOf,
  SMALL,
  type ModelName,
} from './scene/imagine.ts';
import { paintedBytes } from './scene/painted-bytes.ts';
import { isCovered } from './scene/texts.ts';

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

it('a prompt alone is painted by SDXL base at 1024 × 1024 with a seed that Easel chose', async () => {
  const { interaction, message, calls, data } = await imagine(sandbox, ada, {
    prompt: 'a red fox',
  });
  expect(calls.map((call) => call.model)).toEqual([MODELS.base.api]);
  expect(data).toMatchObject({ prompt: 'a red fox', width: 1024, height: 1024 });
  expect(data['seed']).toSatisfy(isSeed);
  expect((await interaction.acknowledged).ephemeral).toBe(false);
  expect(paintedBytes(picturesOf(message)[0])).toEqual(calls[0]?.bytes);
  expect(textOf(message)).toContain(String(data['seed']));
});

it('two requests without a seed get different seeds', async () => {
  const first = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL });
  const second = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL });
  expect(first.data['seed']).not.toBe(second.data['seed']);
});

describe('the prompt reaches the API as typed', () => {
  it.each([
    ['but for surrounding white space', '  a  red\tfox \n', 'a  red\tfox'],
    ['with marks of every kind', '**a** `fox`, <b>"猫"</b> \\ 🦊 @everyone', undefined],
    ['with what looks like a template', '{{seed}} $t(reply.prompt) %s ${x}', undefined],
    ['with dashes that are no flags', 'a well-known fox -- seen -at- night — again', undefined],
    ['at its shortest', 'ox', undefined],
    ['at its longest', 'fox '.repeat(512).trimEnd().padEnd(2048, 'x'), undefined],
  ])('%s', async (_, typed, expected = typed) => {
    const { data } = await imagine(sandbox, ada, { prompt: typed, ...SMALL });
    expect(data['prompt']).toBe(expected);
  });
});

it('a negative prompt reaches the API beside the prompt', async () => {
  const { data } = await imagine(sandbox, ada, {
    prompt: 'a fox',
    negative_prompt: ' fog, rain ',
    ...SMALL,
  });
  expect(data).toMatchObject({ prompt: 'a fox', negative_prompt: 'fog, rain' });
});

it('the aspect ratios are the nine sizes that SDXL was trained on', async () => {
  const sizes: string[] = [];
  for (const { value } of choicesOf(sandbox.discord, 'aspect_ratio')) {
    const { data } = await imagine(sandbox, ada, { prompt: 'a fox', aspect_ratio: value });
    sizes.push(`${String(data['width'])}×${String(data['height'])}`);
  }
  expect(sizes.toSorted()).toEqual(
    [
      '1024×1024',
      '1152×896',
      '896×1152',
      '1216×832',
      '832×1216',
      '1344×768',
      '768×1344',
      '1536×640',
      '640×1536',
    ].toSorted(),
  );
});

it('width and height override the aspect ratio', async () => {
  const wide = choicesOf(sandbox.discord, 'aspect_ratio').at(-1)?.value ?? '';
  const both = { aspect_ratio: wide, width: 640, height: 512 };
  const { data } = await imagine(sandbox, ada, { prompt: 'a fox', ...both });
  expect(data).toMatchObject({ width: 640, height: 512 });
});

it.each([
  ['width', 256],
  ['width', 2048],
  ['height', 256],
  ['height', 2048],
])('a %s of %i alone is sent together with the other side', async (side, pixels) => {
  const { data } = await imagine(sandbox, ada, { prompt: 'a fox', [side]: pixels });
  expect(data[side]).toBe(pixels);
  expect(data['width']).toSatisfy(isSide);
  expect(data['height']).toSatisfy(isSide);
});

const SEVEN = { negative_prompt: 'fog', ...SMALL, steps: 12, guidance: 5.5, seed: 42 };
it.each<[ModelName, Record<string, string | number>, Record<string, string | number>]>([
  [
    'base',
    SEVEN,
    { negative_prompt: 'fog', ...SMALL, num_steps: 12, guidance: 5.5, seed: 42, prompt: 'a fox' },
  ],
  [
    'lightning',
    SEVEN,
    { negative_prompt: 'fog', ...SMALL, num_steps: 12, guidance: 5.5, seed: 42, prompt: 'a fox' },
  ],
  [
    'dreamshaper',
    { negative_prompt: 'fog', ...SMALL, steps: 12, guidance: 5.5 },
    { negative_prompt: 'fog', ...SMALL, num_steps: 12, guidance: 5.5, prompt: 'a fox' },
  ],
  ['flux', { steps: 6, seed: 42 }, { steps: 6, seed: 42, prompt: 'a fox' }],
])('%s is sent exactly the fields that it takes', async (model, options, expected) => {
  const { calls, data } = await imagine(sandbox, ada, {
    prompt: 'a fox',
    model: modelChoice(sandbox.discord, model),
    ...options,
  });
  expect(calls.map((call) => call.model)).toEqual([MODELS[model].api]);
  expect(data).toEqual(expected);
});

it.each<[ModelName, readonly string[]]>([
  ['base', ['width', 'height', 'seed']],
  ['lightning', ['width', 'height', 'seed']],
  ['dreamshaper', ['width', 'height']],
  ['flux', ['seed']],
])('%s is always sent %j', async (model, fields) => {
  const { data } = await imagine(sandbox, ada, {
    prompt: 'a fox',
    model: modelChoice(sandbox.discord, model),
  });
  expect(Object.keys(data)).toEqual(expect.arrayContaining([...fields]));
});

it('FLUX answers in an envelope too', async () => {
  sandbox.dataoorts.envelope = true;
  const flux = modelChoice(sandbox.discord, 'flux');
  const { message, calls } = await imagine(sandbox, ada, { prompt: 'a fox', model: flux });
  sandbox.dataoorts.envelope = false;
  expect(paintedBytes(picturesOf(message)[0])).toEqual(calls[0]?.bytes);
});

it('a picture comes through an envelope of which every field is odd', async () => {
  sandbox.dataoorts.isEnvelopeOdd = true;
  const { message, calls } = await imagine(sandbox, ada, { prompt: 'a fox', ...SMALL });
  sandbox.dataoorts.isEnvelopeOdd = false;
  expect(calls).toHaveLength(1);
  expect(paintedBytes(picturesOf(message)[0])).toEqual(calls[0]?.bytes);
});

it('the model choices name the four models and their prices', () => {
  const names = choicesOf(sandbox.discord, 'model').map(({ name }) => name);
  expect(names).toHaveLength(4);
  for (const { choice, price } of Object.values(MODELS))
    expect(names.find((name) => choice.test(name))).toContain(price.replace(/0$/, ''));
});

it.each([
  ['steps', 1, 'num_steps'],
  ['steps', 20, 'num_steps'],
  ['guidance', 1, 'guidance'],
  ['guidance', 30, 'guidance'],
  ['seed', 0, 'seed'],
  ['seed', 4_294_967_295, 'seed'],
])('%s may be %i', async (option, value, field) => {
  const { data } = await imagine(sandbox, ada, { prompt: 'a fox', ...SMALL, [option]: value });
  expect(data[field]).toBe(value);
});

it.each([
  ['one after the other', 1, 7, [7]],
  ['one after the other', 2, 7, [7, 8]],
  ['one after the other', 3, 7, [7, 8, 9]],
  [
    'beginning again at 0 after the largest',
    4,
    4_294_967_294,
    [4_294_967_294, 4_294_967_295, 0, 1],
  ],
])('seeds count up %s in a batch of %#', async (_, count, seed, seeds) => {
  const { message, calls } = await imagine(sandbox, ada, {
    prompt: 'a fox',
    ...SMALL,
    count,
    seed,
  });
  expect(new Set(seedsOf(calls))).toEqual(new Set(seeds));
  const bytes = seeds.map((each) => calls.find((call) => call.data['seed'] === each)?.bytes);
  expect(picturesOf(message).map(paintedBytes)).toEqual(bytes);
});

it('a spoiler covers every picture and the prompt', async () => {
  const options = { prompt: 'a red fox', ...SMALL, count: 2, spoiler: true };
  const { message } = await imagine(sandbox, ada, options);
  expect(picturesOf(message).map((picture) => picture.spoiler)).toEqual([true, true]);
  expect(isCovered(message, 'a red fox')).toBe(true);
});

it('without a spoiler nothing is covered', async () => {
  const { message } = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL });
  expect(picturesOf(message).map((picture) => picture.spoiler)).toEqual([false]);
  expect(isCovered(message, 'a red fox')).toBe(false);
});

it('a private picture is seen by the member alone', async () => {
  const { discord } = sandbox;
  const options = { prompt: 'a secret fox', ...SMALL, private: true };
  const { interaction, message } = await imagine(sandbox, ada, options);
  const { general } = discord.channels;
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  expect(message.ephemeralFor).toBe(discord.members.ada.id);
  const isSeenBy = (member: Member) =>
    discord.messages(general, member).some(({ id }) => id === message.id);
  expect(isSeenBy(discord.members.ada)).toBe(true);
  expect(isSeenBy(discord.members.ben)).toBe(false);
});

it('a member can paint in a thread', async () => {
  const { discord } = sandbox;
  const threaded = discord.as(discord.members.ada, discord.channels.thread);
  const { message } = await imagine(sandbox, threaded, { prompt: 'a red fox', ...SMALL });
  expect(message.channelId).toBe(discord.channels.thread.id);
});

it('Discord had to refuse nothing that the bot sent', () => {
  const refusals = sandbox.discord.wire.filter(
    (entry) => entry.kind === 'rest' && entry.refusal !== undefined,
  );
  expect(refusals).toEqual([]);
});

function isSeed(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;
}
function isSide(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 256 && Number(value) <= 2048;
}
