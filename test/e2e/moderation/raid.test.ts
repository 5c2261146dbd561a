import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, picturesOf, textOf, type Actor } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL } from '../scene/imagine.ts';
import { pictured } from '../scene/requests.ts';
import { openStudio, paint, refuse, request, run, set, type Studio } from '../scene/servers.ts';

const RAIDERS = 20;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '2' } });
});
afterAll(() => sandbox.close());

function openRaid({ server, channel }: Studio): readonly Actor[] {
  return Array.from({ length: RAIDERS }, () => {
    const joinedAt = Date.now() - 60_000;
    const member = sandbox.discord.addMember(server, { joinedAt, accountCreatedAt: joinedAt });
    return sandbox.discord.as(member, channel);
  });
}
const raid = (actor: Actor, index: number) =>
  actor.slash('imagine', { prompt: `raid ${index}`, ...SMALL });

it('a raid of new accounts does not hold up the others, and two commands end it and take its pictures away', async () => {
  const { dataoorts, discord } = sandbox;
  const studio = openStudio(sandbox);
  const { moderator, channel } = studio;
  const before = await paint(studio, { prompt: 'from before' });
  dataoorts.latencyMs = 120;
  const raiders = openRaid(studio);
  const sent = raiders.flatMap((actor, index) => [raid(actor, index), raid(actor, index)]);
  await Promise.all(sent.map((interaction) => interaction.acknowledged));
  await Promise.any(sent.map((interaction) => pictured(interaction)));
  const others = request(studio, { prompt: 'of somebody else' });
  await others.acknowledged;
  await run(moderator, 'moderation pause', { reason: 'A raid' });
  await run(moderator, 'moderation cancel-all', { delete_minutes: 10, joined_within_hours: 1 });
  dataoorts.latencyMs = 0;
  const meanwhile = await pictured(others);
  const painted = dataoorts.calls.length;
  const raided = () => discord.messages(channel).filter((each) => textOf(each).includes('raid '));
  await discord.until('the raid to be gone', () => raided().length === 0);
  expect(before.deleted).toBe(false);
  await run(moderator, 'moderation resume');
  const after = await paint(studio, { prompt: 'from after' });
  expect(discord.messages(channel)).toEqual([before, meanwhile, after]);
  expect(dataoorts.calls).toHaveLength(painted + 1);
});

it('newcomer rules keep a raid out, and others’ requests are painted meanwhile', async () => {
  const { dataoorts } = sandbox;
  const studio = openStudio(sandbox);
  await set(studio, 'settings limits set', { account_age_days: 7 });
  const calls = dataoorts.calls.length;
  const raiders = openRaid(studio).map((actor, index) => raid(actor, index));
  await paint(studio);
  for (const interaction of raiders)
    expect(textOf(await interaction.finished())).toMatch(/7 days old/);
  expect(dataoorts.calls).toHaveLength(calls + 1);
});

it('what was decided and changed can be looked up by member, rule and reference, and had as a file', async () => {
  const studio = openStudio(sandbox);
  const { moderator, members } = studio;
  await set(studio, 'settings limits set', { steps: 5 });
  await run(moderator, 'moderation term add', { terms: 'blood' });
  await paint(studio, { prompt: 'a fox, painted', steps: 5 });
  const first = await refuse(studio, () =>
    request(studio, { prompt: '=cmd("blood"), "a, b"', steps: 5 }),
  );
  const second = await refuse(studio, () => request(studio, { steps: 9, prompt: 'a fox' }));
  await run(moderator, 'moderation suspend', { member: members.ben.id, reason: 'Flooding' });
  const audit = async (options: Record<string, string> = {}) =>
    textOf(await run(moderator, 'moderation audit', options));
  const all = await audit();
  for (const words of [first.reference, second.reference, 'Flooding', 'a fox, painted'])
    expect(all).toContain(words);
  const byRule = await audit({ rule: 'terms' });
  expect(byRule).toContain(first.reference);
  expect(byRule).not.toContain(second.reference);
  const byMember = await audit({ member: members.ben.id });
  expect(byMember).toContain('Flooding');
  expect(byMember).not.toContain(second.reference);
  expect(await audit({ reference: second.reference })).not.toContain(first.reference);

  const [file] = filesOf(await run(moderator, 'moderation audit', { csv: true }));
  const csv = file?.bytes.toString('utf8') ?? '';
  expect(file?.name).toMatch(/\.csv$/);
  for (const words of [first.reference, second.reference, 'Flooding']) expect(csv).toContain(words);
  // No program that opens the file may take a prompt for a formula.
  expect(csv).not.toMatch(/(?:^|,)"?=/m);
});

it('/moderation stats is a picture', async () => {
  const studio = openStudio(sandbox);
  await paint(studio);
  const [picture, ...others] = picturesOf(await run(studio.moderator, 'moderation stats'));
  expect(others).toEqual([]);
  expect(picture?.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(picture?.alt).not.toBe('');
});
