import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { picturesOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { calling, pictured } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => closeScene(sandbox));

const standing = () => sandbox.discord.messages(scene.channel).map(({ id }) => id);

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends an idle bot at once with code 0',
  async (signal) => {
    const start = performance.now();
    process.kill(sandbox.bot.pid, signal);
    expect(await sandbox.bot.exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - start).toBeLessThan(3000);
    await sandbox.restartBot();
  },
);

it('after a kill the requests that it cut off are painted', async () => {
  const { dataoorts } = sandbox;
  dataoorts.latencyMs = 60_000;
  const sent = ['being painted', 'waiting'].map((prompt) => scene.ask({ prompt }));
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await calling(sandbox);
  dataoorts.latencyMs = 0;
  await sandbox.restartBot({ kill: true });
  const messages = await Promise.all(sent.map((interaction) => pictured(interaction)));
  expect(standing()).toEqual(messages.map(({ id }) => id));
  expect(scene.calls()).toHaveLength(3);
});

it('a kill just after a picture was posted leaves the picture and its buttons', async () => {
  const { discord } = sandbox;
  discord.failNext(
    { method: 'PATCH', path: /messages\/(?:@|%40)original/ },
    { after: true, delayMs: 5000 },
  );
  const message = await pictured(scene.ask());
  await sandbox.restartBot({ kill: true });
  expect(standing()).toEqual([message.id]);
  expect(picturesOf(message)).toHaveLength(1);
  const press = scene.ben.press(message, 'Reroll');
  const again = await pictured(press);
  expect(again.id).not.toBe(message.id);
});
