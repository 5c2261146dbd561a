import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturesOf, type Actor } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { imagine, SMALL } from '../scene/imagine.ts';

const FOX = { prompt: 'a red fox', ...SMALL };
const ACKNOWLEDGEMENT = { method: 'POST', path: /\/callback/ };
const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

/** How many jobs the bot has come to an end with: what it does about lost answers is done by then. */
const endedJobs = () => sandbox.bot.log().filter(({ msg }) => msg === 'job ended').length;

it('a request that Discord has given up before the acknowledgement costs nothing', async () => {
  const { discord, dataoorts } = sandbox;
  const before = dataoorts.calls.length;
  discord.failNext(ACKNOWLEDGEMENT, { status: 404, code: 10_062, message: 'Unknown interaction' });
  await expect(ada.slash('imagine', FOX).acknowledged).rejects.toThrow(/respond/);
  expect(dataoorts.calls.length).toBe(before);
  const { calls } = await imagine(sandbox, ada, FOX);
  expect(calls).toHaveLength(1);
});

it('an acknowledgement whose answer is lost still leads to one picture', async () => {
  sandbox.discord.failNext(ACKNOWLEDGEMENT, { after: true, hangUp: true });
  const { calls } = await imagine(sandbox, ada, FOX);
  expect(calls).toHaveLength(1);
});

it.each([
  ['the answer is lost', { after: true, hangUp: true }],
  ['Discord breaks the connection', { hangUp: true }],
  ['Discord has an error of its own', { status: 500, body: 'upstream error' }],
])('a picture is posted once though %s', async (_, failure) => {
  const { discord } = sandbox;
  const before = discord.messages(discord.channels.general).length;
  discord.failNext(REPLY, failure);
  const jobs = endedJobs();
  const { interaction, calls, message } = await imagine(sandbox, ada, FOX);
  await expect.poll(endedJobs).toBe(jobs + 1);
  expect(calls).toHaveLength(1);
  expect(picturesOf(message)).toHaveLength(1);
  expect(message.deleted).toBe(false);
  expect(interaction.followUps()).toEqual([]);
  expect(discord.messages(discord.channels.general)).toHaveLength(before + 1);
});

it('a ban of the address is asked about seldom, and the picture comes when it is over', async () => {
  const { discord } = sandbox;
  const bans = () =>
    discord.wire.filter((each) => each.kind === 'rest' && each.status === 429).length;
  const before = bans();
  discord.failNext(REPLY, { status: 429, body: { message: 'banned' }, times: 1000 });
  const interaction = ada.slash('imagine', FOX);
  // At once, after a second, and after two more.
  await expect.poll(() => bans() - before, { timeout: 10_000 }).toBe(3);
  discord.clearFailures();
  await interaction.finished((reply) => picturesOf(reply).length === 1, 15_000);
  expect(bans() - before).toBe(3);
  const told = sandbox.bot.log().filter(({ msg }) => /turns this address away/.test(String(msg)));
  expect(told).toHaveLength(1);
});
