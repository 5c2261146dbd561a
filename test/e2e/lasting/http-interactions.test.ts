import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { told } from '../scene/imagine.ts';
import { calling, HELD_MS, logged, pictured, release } from '../scene/requests.ts';
import { runScript } from '../scene/run-script.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox({ interactions: 'http' });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => {
  sandbox.discord.gateway.reshape = undefined;
  closeScene(sandbox);
});

const lines = (words: string) =>
  sandbox.bot.log().filter(({ msg }) => typeof msg === 'string' && msg.includes(words));

it('the first start says where the address is set, and opens no gateway', () => {
  expect(lines('Interactions Endpoint URL')).toHaveLength(1);
  expect(sandbox.discord.gateway.attempts).toBe(0);
});

it('whoever would wait at the gateway hears of it from the doctor', async () => {
  const { discord, bot } = sandbox;
  const { output } = await runScript('src/doctor/main.ts', {
    directory: bot.directory,
    env: { DISCORD_TOKEN: discord.botToken, DISCORD_API_URL: discord.apiUrl },
  });
  expect(output).toMatch(
    /✗ INTERACTIONS: Discord sends interactions to .*\/interactions, and none/,
  );
});

it('commands, suggestions, buttons and forms are answered as over the gateway', async () => {
  const picture = await pictured(scene.ask({ prompt: 'a red fox' }));
  expect(picturesOf(picture)).toHaveLength(1);
  const suggestions = await scene.ada.autocomplete(
    'imagine',
    { prompt: 'a fox', style: 'c' },
    'style',
  );
  expect(suggestions.length).toBeGreaterThan(0);
  const remix = scene.ben.press(picture, 'Remix');
  await remix.acknowledged;
  expect(picturesOf(await pictured(scene.ben.submitModal(remix)))).toHaveLength(1);
  expect(picturesOf(await pictured(scene.ben.press(picture, 'Reroll')))).toHaveLength(1);
  expect(sandbox.discord.gateway.attempts).toBe(0);
});

it('a request that is sent again is taken, and nothing is done twice, not by the next process either', async () => {
  const { discord } = sandbox;
  let payload: unknown;
  discord.gateway.reshape = (sent) => {
    payload = sent;
    return sent;
  };
  await pictured(scene.ask({ prompt: 'once' }));
  const sendAgain = async () => {
    const { body, headers } = discord.endpoint.sign(payload);
    const { status } = await fetch(discord.endpoint.url ?? '', { method: 'POST', body, headers });
    return status;
  };
  expect(await sendAgain()).toBe(202);
  await sandbox.restartBot({ kill: true });
  expect(await sendAgain()).toBe(202);
  await pictured(scene.ask({ prompt: 'after it' }));
  expect(scene.calls().map(({ data }) => data['prompt'])).toEqual(['once', 'after it']);
  expect(scene.rest('POST', /\/interactions\/.*\/callback/)).toHaveLength(2);
  // Where the address is known, nobody is reminded of it.
  expect(lines('Interactions Endpoint URL')).toEqual([]);
});

it('whoever asks while it stops is told, and the process ends in order', async () => {
  const { dataoorts, discord, bot } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  const painted = scene.ask({ prompt: 'painted' });
  await calling(sandbox);
  process.kill(bot.pid, 'SIGTERM');
  await logged(sandbox, 'stopping');
  const late = scene.ask({ prompt: 'too late' });
  expect(textOf(await told(discord, late))).toMatch(/restart/i);
  release(sandbox);
  expect(await bot.exited).toEqual({ code: 0, signal: null });
  expect(picturesOf(await pictured(painted))).toHaveLength(1);
  const unheard = scene.ask({ prompt: 'nobody there' });
  await expect(unheard.acknowledged).rejects.toThrow('did not respond');
  await sandbox.restartBot();
});

/** Half of them commands, half suggestions, spread over a second. Each that Discord gave up is a failure. */
async function sendOver(ms: number, count: number): Promise<void> {
  const begun = performance.now();
  const answered: Promise<unknown>[] = [];
  while (answered.length < count) {
    answered.push(
      scene.ada.slash('easel queue').acknowledged,
      scene.ben.autocomplete('imagine', { prompt: 'a fox', style: 'c' }, 'style'),
    );
    await sleep(Math.max(0, begun + (ms * answered.length) / count - performance.now()));
  }
  await Promise.all(answered);
}

it('500 interactions a second are all answered in time', { timeout: 30_000 }, async () => {
  // A process that has just begun has yet to learn its code.
  await sendOver(2000, 200);
  const before = scene.rest('POST', /\/interactions\/.*\/callback/).length;
  await sendOver(1000, 500);
  expect(scene.rest('POST', /\/interactions\/.*\/callback/).length - before).toBe(500);
  expect(lines('could not be')).toEqual([]);
});
