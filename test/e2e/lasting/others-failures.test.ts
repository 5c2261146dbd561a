import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL } from '../scene/imagine.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ latencyMs: 50, env: { PAINTING_PROBE_SECONDS: '30' } });
});
afterAll(() => sandbox.close());

const ask = (who: 'ada' | 'ben', prompt: string, count = 1) =>
  sandbox.discord
    .as(sandbox.discord.members[who])
    .slash('imagine', { prompt, ...SMALL, ...(count > 1 && { count }) });

it('requests of one member that the service answers with 500 stop nobody else', async () => {
  const { dataoorts } = sandbox;
  dataoorts.failPrompts('poison', 'server_error');
  const poison = Array.from({ length: 6 }, () => ask('ada', 'a cup of poison', 4));
  await dataoorts.until('ten failures', () => dataoorts.calls[9]?.endedAt);
  for (let picture = 0; picture < 5; picture += 1) {
    const interaction = ask('ben', `fox ${picture}`);
    const message = await interaction.finished((reply) => picturesOf(reply).length === 1, 5000);
    expect(picturesOf(message)).toHaveLength(1);
  }
  expect(sandbox.bot.output()).not.toMatch(/painting pauses/i);

  // Three of ada's requests wait at most, and a dozen failures are told as such.
  await expect
    .poll(async () => textOf(await ask('ada', 'poison again').finished(() => true)), {
      timeout: 20_000,
    })
    .toMatch(/Your last few pictures kept failing/);
  for (const { acknowledged } of poison) await acknowledged;
});
