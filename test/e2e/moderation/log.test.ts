import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSION, picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { entry, logOf, openLogged } from '../scene/server-log.ts';
import { paint, refuse, request, run, set } from '../scene/servers.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());

describe.concurrent('the log channel', () => {
  it('groups what comes together, ten to a message at most', async () => {
    const studio = await openLogged(sandbox, 'refusals');
    await set(studio, 'settings limits set', { images_per_hour: 0 });
    const before = logOf(studio).length;
    const sent = Array.from({ length: 15 }, (_, index) =>
      request(studio, { prompt: `grouped-${index}-` }),
    );
    await Promise.all(sent.map((interaction) => interaction.acknowledged));
    const posted = () => logOf(studio).slice(before);
    await sandbox.discord.until('all entries', () => {
      const text = posted().map(textOf).join('\n');
      return sent.every((_, index) => text.includes(`grouped-${index}-`));
    });
    const counts = posted().map((message) => textOf(message).match(/grouped-\d+-/g)?.length ?? 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
    expect(posted().length).toBeLessThan(6);
    for (const message of posted()) expect(message.pings).toEqual([]);
  });

  it('has private pictures like others, whose reply says that moderators can see them', async () => {
    const studio = await openLogged(sandbox, 'pictures');
    const options = { prompt: 'a secret fox', private: true };
    const message = await paint(studio, options);
    expect(message.ephemeralFor).toBe(studio.members.ada.id);
    expect(textOf(message)).toMatch(/Moderators may see it in their log/i);
    expect(textOf(await paint(studio, { prompt: 'a public fox' }))).not.toMatch(/moderators/i);
    expect(picturesOf(await entry(studio, 'a secret fox')).length).toBeGreaterThan(0);
    await entry(studio, 'a public fox');
  });
});

it('the log channel has after a kill what was not written before: once, and too where Easel could not write', async () => {
  const { discord } = sandbox;
  const studio = await openLogged(sandbox, 'refusals', 'reports');
  const closed = await openLogged(sandbox, 'refusals', 'reports');
  for (const each of [studio, closed])
    await set(each, 'settings limits set', { images_per_hour: 0 });
  discord.setAppPermissions(closed.logChannel, 0n);
  await refuse(closed, () => request(closed, { prompt: 'a fox that nobody can log' }));
  const view = async () => textOf(await run(closed.owner, 'settings view'));
  await expect.poll(view, { timeout: 15_000 }).toMatch(/⚠️ \S/);
  await refuse(studio, () => request(studio, { prompt: 'a fox before the kill' }));
  await sandbox.bot.kill();
  discord.setAppPermissions(
    closed.logChannel,
    PERMISSION.viewChannel | PERMISSION.sendMessages | PERMISSION.readMessageHistory,
  );
  await sandbox.restartBot({ kill: true });
  await refuse(studio, () => request(studio, { prompt: 'a fox after the kill' }));
  await entry(closed, 'a fox that nobody can log');
  await entry(studio, 'a fox after the kill');
  const all = logOf(studio).map(textOf).join('\n');
  expect(all.match(/a fox before the kill/g)).toHaveLength(1);
  await expect.poll(view).not.toContain('⚠️');
});
