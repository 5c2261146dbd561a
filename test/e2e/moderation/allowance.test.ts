import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonsOf, textOf, type SentInteraction } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { placeholderGone, SMALL, told } from '../scene/imagine.ts';
import { callsFor, calling, pictured } from '../scene/requests.ts';
import { openStudio, paint, refuse, request, run, set } from '../scene/servers.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());

const noticed = (interaction: SentInteraction) =>
  sandbox.discord.until('the notice of the wait', () => {
    const reply = interaction.reply();
    return reply !== undefined && buttonsOf(reply).length > 0 ? reply : undefined;
  });

it('of 200 requests at once by a member with 10 pictures left, exactly 10 are accepted', async () => {
  const studio = openStudio(sandbox);
  await set(studio, 'settings limits set', { images_per_hour: 10 });
  const sent = Array.from({ length: 200 }, (_, index) =>
    studio.ada.slash('imagine', { prompt: `one of 200: ${index}`, ...SMALL }),
  );
  const acknowledged = await Promise.all(sent.map((interaction) => interaction.acknowledged));
  const accepted = sent.filter((_, index) => acknowledged[index]?.ephemeral === false);
  expect(accepted).toHaveLength(10);
  await Promise.all(accepted.map((interaction) => pictured(interaction)));
  expect(sandbox.dataoorts.calls.filter(isOneOf200)).toHaveLength(10);
  const turnedDown = sent.filter((interaction) => !accepted.includes(interaction));
  const texts = await Promise.all(
    turnedDown.map(async (interaction) => textOf(await interaction.finished())),
  );
  for (const text of texts) expect(text).toMatch(/reached the limit of 10 pictures an hour/);
});

it('an allowance is kept for what was delivered and comes back for the rest, through a kill', async () => {
  const { dataoorts, discord } = sandbox;
  const studio = openStudio(sandbox);
  await set(studio, 'settings limits set', { images_per_day: 2 });
  dataoorts.failNext('bad_request');
  await told(discord, request(studio));
  // Under way at the kill, and cancelled before its painting after it.
  dataoorts.latencyMs = 60_000;
  const painting = request(studio, { prompt: 'under way' });
  await calling(sandbox);
  const waiting = request(studio, { prompt: 'cancelled' });
  await noticed(waiting);
  await refuse(studio, () => request(studio));
  await sandbox.bot.kill();
  // Long enough to cancel the other one meanwhile, however busy the machine is.
  dataoorts.latencyMs = 1500;
  await sandbox.restartBot({ kill: true });
  await dataoorts.until('the call made again', () => callsFor(sandbox, 'under way').length === 2);
  await refuse(studio, () => request(studio));
  studio.ada.press(await noticed(waiting), 'Cancel');
  await placeholderGone(discord, waiting);
  dataoorts.latencyMs = 0;
  await pictured(painting);
  const { text } = await refuse(studio, () => request(studio, { count: 2 }));
  expect(text).toMatch(/You have 1 of 2 pictures left/);
  await paint(studio);
  await refuse(studio, () => request(studio));
  expect(callsFor(sandbox, 'cancelled')).toEqual([]);
});

it('/moderation give gives a member pictures back, which /easel usage shows to them', async () => {
  const studio = openStudio(sandbox);
  const { moderator, members, ada } = studio;
  await set(studio, 'settings limits set', { images_per_hour: 2, images_per_day: 20 });
  await paint(studio, { count: 2 });
  await refuse(studio, () => request(studio));
  const before = textOf(await run(ada, 'easel usage'));
  expect(before).toMatch(/<t:\d+:\w>/);
  await run(moderator, 'moderation give', { member: members.ada.id, images: 1 });
  expect(textOf(await run(ada, 'easel usage'))).not.toBe(before);
  await paint(studio);
  await refuse(studio, () => request(studio));
});

it('of two servers neither uses up what the other allows', async () => {
  const first = openStudio(sandbox);
  const second = openStudio(sandbox);
  const joined = sandbox.discord.as(first.members.ada, first.channel);
  await set(first, 'settings limits set', { server_images_per_day: 1 });
  await paint({ ada: joined });
  await refuse(first, () => request(first));
  expect((await paint(second)).channelId).toBe(second.channel.id);
});

function isOneOf200({ data }: { readonly data: Readonly<Record<string, unknown>> }): boolean {
  return String(data['prompt']).startsWith('one of 200');
}
