import { describe, it, type TestContext } from 'vitest';
import type { GatewayEntry } from '../../sandbox/discord/index.ts';
import type { BotProcess } from '../../sandbox/bot-process.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL } from '../scene/imagine.ts';
import { openStudio, run } from '../scene/servers.ts';

const BACK_MS = 30_000;

/** A bot of its own for each test, so that tests that mostly wait can wait together. */
async function start({ onTestFinished }: TestContext): Promise<Sandbox> {
  const sandbox = await startSandbox({ env: { LOG_LEVEL: 'debug' }, readyWithinMs: 60_000 });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Every identify (2) and resume (6) that the bot sent. */
const greetings = ({ discord }: Sandbox): readonly number[] =>
  discord.wire
    .filter((entry): entry is GatewayEntry => entry.kind === 'gateway')
    .filter(({ direction, op }) => direction === 'sent' && (op === 2 || op === 6))
    .map(({ op }) => op ?? 0);
const said = ({ bot }: Sandbox, words: string) =>
  bot.log().filter(({ msg }) => String(msg).includes(words)).length;
const back = ({ discord }: Sandbox) =>
  discord.until('the bot to come back', () => discord.connected, BACK_MS);

it.for([
  ['SIGTERM', (bot: BotProcess) => bot.stop()],
  ['SIGKILL', (bot: BotProcess) => bot.kill()],
] as const)('what is asked while it restarts after %s is answered', async ([, end], test) => {
  const sandbox = await start(test);
  const { expect } = test;
  const { discord } = sandbox;
  const { gateway } = discord;
  const ada = discord.as(discord.members.ada);
  await end(sandbox.bot);
  // Where others keep the machine busy, a start takes long: what is asked counts from when it is under way.
  gateway.refusal = 503;
  const attempts = gateway.attempts;
  const restarted = sandbox.restartBot();
  await discord.until('the next process', () => gateway.attempts > attempts, BACK_MS);
  const sent = [1, 2, 3].map((count) => ada.slash('imagine', { prompt: `fox ${count}`, ...SMALL }));
  gateway.refusal = undefined;
  await restarted;
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  expect(greetings(sandbox)).toEqual([2, 6]);
});

it('what was asked too long ago is passed over in silence', async (test) => {
  const sandbox = await start(test);
  const { expect } = test;
  const { discord } = sandbox;
  await sandbox.bot.stop();
  const sent = discord.as(discord.members.ada).slash('imagine', { prompt: 'a fox', ...SMALL });
  await expect(sent.acknowledged).rejects.toThrow('did not respond');
  await sandbox.restartBot();
  expect(said(sandbox, 'too late to answer')).toBe(1);
  expect(sandbox.bot.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

it('a suspension that Discord sends again after a kill is done once', async (test) => {
  const sandbox = await start(test);
  const { expect } = test;
  const { members, server, channels } = sandbox.discord;
  const moderator = sandbox.discord.addMember(server, { permissions: 1n << 40n });
  const actor = sandbox.discord.as(moderator, channels.general);
  await run(actor, 'moderation suspend', { member: members.ada.id, reason: 'Flooding' });
  sandbox.discord.gateway.forgetsSequences = true;
  await sandbox.restartBot({ kill: true });
  await expect.poll(() => said(sandbox, 'came again') + said(sandbox, 'too late')).toBe(1);
  expect(greetings(sandbox)).toEqual([2, 6]);
  expect(sandbox.bot.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  expect(sandbox.discord.directMessages(members.ada)).toHaveLength(1);
});

describe.concurrent('where the connection can’t come back as it went', { timeout: 60_000 }, () => {
  it.for([
    ['never resolves', 'wss://gateway.invalid'],
    ['refuses', 'ws://127.0.0.1:9'],
    ['is no address', 'nonsense'],
    ['is none', null],
  ] as const)(
    'an address for resuming that %s is given up for the ordinary one',
    async ([, url], test) => {
      const sandbox = await start(test);
      const { expect } = test;
      const { gateway } = sandbox.discord;
      gateway.resumeUrl = url;
      sandbox.discord.invalidateSession({ resumable: false });
      await expect.poll(() => said(sandbox, 'in a new session'), { timeout: BACK_MS }).toBe(2);
      gateway.resumeUrl = undefined;
      sandbox.discord.dropGateway();
      await expect.poll(() => greetings(sandbox).length, { timeout: BACK_MS }).toBeGreaterThan(2);
      await back(sandbox);
      expect(said(sandbox, 'the gateway is reconnecting')).toBeLessThanOrEqual(5);
      await openStudio(sandbox).ada.slash('easel usage').acknowledged;
    },
  );

  it('a resume that Discord no longer knows becomes a new session, which the log tells', async (test) => {
    const sandbox = await start(test);
    const { expect } = test;
    sandbox.discord.dropGateway({ code: 4009 });
    await expect.poll(() => said(sandbox, 'in a new session'), { timeout: BACK_MS }).toBe(2);
    expect(greetings(sandbox)).toEqual([2, 6, 2]);
  });

  it('a gateway that refuses for a while is asked less and less often, with a few lines in the log', async (test) => {
    const sandbox = await start(test);
    const { expect } = test;
    const { gateway } = sandbox.discord;
    gateway.refusal = 502;
    sandbox.discord.dropGateway();
    await expect.poll(() => gateway.attempts, { timeout: BACK_MS }).toBeGreaterThan(5);
    expect(said(sandbox, 'the gateway is reconnecting')).toBeLessThanOrEqual(4);
    gateway.refusal = undefined;
    await expect.poll(() => said(sandbox, 'the gateway has resumed'), { timeout: BACK_MS }).toBe(1);
  });
});
