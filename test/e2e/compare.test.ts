import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturesOf, textOf, type Actor, type Message } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures, readBooks } from './scene/books.ts';

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

const pictured = (count: number) => (message: Message) => picturesOf(message).length === count;

it('a kill in the middle of a series leaves it whole: labelled, each picture as asked for; and Reroll repeats it with a new seed', async () => {
  const { dataoorts, discord } = sandbox;
  dataoorts.latencyMs = 60_000;
  const interaction = ada.slash('compare', {
    prompt: 'a red fox --width 256 --height 256',
    vary: 'model',
    values: 'Stable Diffusion XL, SDXL Lightning, DreamShaper 8 LCM',
    seed: 5,
  });
  await dataoorts.until('the first call', () => dataoorts.calls.length === 1);
  dataoorts.release();
  await dataoorts.until('the second call', () => dataoorts.calls.length === 2);
  // A kill before that would have the first painted again.
  const whole = () => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png'));
  await expect.poll(whole).toHaveLength(1);
  dataoorts.latencyMs = 0;
  await sandbox.restartBot({ kill: true });
  const message = await interaction.finished(pictured(3));
  expect(textOf(message)).toMatch(
    /1.*model Stable Diffusion XL.*2.*model SDXL Lightning.*3.*model DreamShaper 8 LCM/,
  );
  const [base, lightning, again, dreamshaper] = dataoorts.calls;
  expect([base, lightning, again, dreamshaper].map((call) => call?.data['seed'])).toEqual([
    5,
    5,
    5,
    undefined,
  ]);
  expect(again?.model).toBe(lightning?.model);
  const { spend } = readBooks(sandbox.bot.directory);
  expect(spend.map(({ model }) => model)).toEqual(dataoorts.calls.map(({ model }) => model));
  expect(discord.messages(discord.channels.general)).toHaveLength(1);

  const press = discord.as(discord.members.ben).press(message, 'Reroll');
  expect(textOf(await press.finished(pictured(3)))).toContain('model SDXL Lightning');
  const [first, second] = dataoorts.calls.slice(4);
  expect(second?.data['seed']).toBe(first?.data['seed']);
  expect(first?.data['seed']).not.toBe(5);
});

it('a server’s style is offered, and holds as a member’s default', async () => {
  const { discord, dataoorts } = sandbox;
  const owner = discord.as(discord.members.owner);
  await owner.slash('settings style set', { name: 'Glow', prompt: 'glowing' }).finished();
  const offered = await ada.autocomplete('imagine', { prompt: 'a fox', style: 'gl' }, 'style');
  expect(offered.map(({ value }) => value)).toEqual(['Glow']);
  expect(textOf(await ada.slash('easel defaults', { style: 'Glow' }).finished())).toContain('Glow');
  const before = dataoorts.calls.length;
  await ada.slash('imagine', { prompt: 'a fox', width: 256, height: 256 }).finished(pictured(1));
  expect(dataoorts.calls[before]?.data['prompt']).toBe('a fox, glowing');
});
