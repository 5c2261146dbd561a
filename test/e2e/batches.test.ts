import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, picturesOf, textOf, type Message } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { modelChoice, painted, seedsOf, told, type Options } from './scene/imagine.ts';
import { ask, logged, pictured } from './scene/requests.ts';
import { flawsOf, readableOf } from './scene/texts.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);
const seedsIn = (message: Message) =>
  picturesOf(message).map(({ alt }) => Number(/seed (\d+)/.exec(alt)?.[1]));
const as = (who: keyof Sandbox['discord']['members']) =>
  sandbox.discord.as(sandbox.discord.members[who]);

/** A batch of four of which some fail for good. */
async function partial(failures: number, options: Options = {}) {
  sandbox.dataoorts.failNext('bad_request', { times: failures });
  const batch = await painted(
    sandbox,
    () => ask(sandbox, { count: 4, seed: 1_234_567, ...options }),
    4 - failures,
  );
  const missing = seedsOf(batch.calls.filter(({ outcome }) => outcome !== 'picture'));
  return { ...batch, missing };
}

describe('a batch of which one picture fails', () => {
  it('delivers the three, in the order of their seeds, and names the missing seed', async () => {
    const { message, missing } = await partial(1);
    expect(missing).toHaveLength(1);
    const text = readableOf(textOf(message));
    expect(text).toMatch(
      new RegExp(`${missing[0]}\\D[^.]*missing|missing[^.]*\\D${missing[0]}`, 'i'),
    );
    expect(flawsOf(textOf(message))).toEqual([]);
    const all = [0, 1, 2, 3].map((offset) => 1_234_567 + offset);
    expect(seedsIn(message)).toEqual(all.filter((seed) => !missing.includes(seed)));
    expect(labelsOf(message)).toEqual([
      'Reroll',
      'Remix',
      'Recipe',
      'Retry',
      'Delete all 3',
      '1',
      '2',
      '3',
    ]);
  });

  it('offers Retry, which paints exactly that picture into a new message', async () => {
    const { message, data, missing } = await partial(1, { steps: 7, negative_prompt: 'fog' });
    const again = await painted(sandbox, () => as('ben').press(message, 'Retry'), 1);
    expect(again.message.id).not.toBe(message.id);
    expect(again.calls).toHaveLength(1);
    expect(again.data).toEqual({ ...data, seed: missing[0] });
    expect(seedsIn(again.message)).toEqual(missing);
    expect(picturesOf(message)).toHaveLength(3);
    expect(labelsOf(again.message)).toEqual(['Reroll', 'Remix', 'Recipe', 'Enlarge', 'Delete']);
  });

  it('keeps what it asked for: private, and behind a spoiler', async () => {
    const { message } = await partial(1, { private: true, spoiler: true });
    const again = await painted(sandbox, () => as('ada').press(message, 'Retry'), 1);
    expect(again.message.ephemeralFor).toBe(sandbox.discord.members.ada.id);
    expect(picturesOf(again.message).map(({ spoiler }) => spoiler)).toEqual([true]);
  });

  it('can be retried after a restart', async () => {
    const { message, missing } = await partial(1);
    await sandbox.restartBot({ kill: true });
    const again = await painted(sandbox, () => as('ada').press(message, 'Retry'), 1);
    expect(seedsIn(again.message)).toEqual(missing);
  });
});

it('three missing pictures are named and retried together', async () => {
  const { message, missing } = await partial(3);
  for (const seed of missing) expect(readableOf(textOf(message))).toContain(String(seed));
  const again = await painted(sandbox, () => as('ada').press(message, 'Retry'), 3);
  expect(seedsIn(again.message)).toEqual(missing.toSorted((a, b) => a - b));
});

it('Reroll of a partial batch paints a whole one', async () => {
  const { message } = await partial(2);
  const again = await painted(sandbox, () => as('ada').press(message, 'Reroll'), 4);
  expect(again.calls).toHaveLength(4);
});

it('a model without seeds says how many are missing, and Retry paints as many', async () => {
  const model = modelChoice(sandbox.discord, 'dreamshaper');
  sandbox.dataoorts.failNext('bad_request', { times: 2 });
  const { message } = await painted(sandbox, () => ask(sandbox, { count: 4, model }), 2);
  expect(textOf(message)).toMatch(/\b2\b.*missing/i);
  expect(flawsOf(textOf(message))).toEqual([]);
  await painted(sandbox, () => as('ada').press(message, 'Retry'), 2);
});

it('a batch of which nothing is missing offers no Retry, and a forged one is refused', async () => {
  const { message } = await painted(sandbox, () => ask(sandbox, { count: 2, seed: 1 }), 2);
  expect(labelsOf(message)).toEqual(['Reroll', 'Remix', 'Recipe', 'Delete all 2', '1', '2']);
  const reroll = buttonsOf(message)[0]?.customId ?? '';
  const before = sandbox.dataoorts.calls.length;
  const press = as('ada').pressCustomId(message, reroll.replace('reroll', 'retry'));
  expect(flawsOf(textOf(await told(sandbox.discord, press)))).toEqual([]);
  expect(sandbox.dataoorts.calls.length).toBe(before);
});

it('one seed that the API does not like at first is tried again, and the batch is whole', async () => {
  sandbox.dataoorts.failNext('server_error');
  const interaction = ask(sandbox, { count: 4, seed: 50 });
  const message = await pictured(interaction, 4);
  expect(seedsIn(message)).toEqual([50, 51, 52, 53]);
  expect(labelsOf(message)).not.toContain('Retry');
  await logged(sandbox, 'job ended');
});
