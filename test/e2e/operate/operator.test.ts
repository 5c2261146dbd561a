import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { told } from '../scene/imagine.ts';
import { ask, calling, HELD_MS, pictured, release } from '../scene/requests.ts';
import { runScript } from '../scene/run-script.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { request } from '../scene/servers.ts';

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => closeScene(sandbox));

const path = (name: string) => join(sandbox.bot.directory, name);

/** In the bot's folder, as its account, with neither token nor key. */
async function operate(...words: readonly string[]) {
  const directory = sandbox.bot.directory;
  const { code, output } = await runScript('src/operator/main.ts', { directory, arguments: words });
  return { code, lines: output.trimEnd().split('\n') };
}
async function operateStopped(...words: readonly string[]) {
  await sandbox.bot.stop();
  return operate(...words);
}
const restart = () => sandbox.restartBot();

const month = () => new Date().toISOString().slice(0, 7);

/** A picture that has nowhere to go: the channel is out of reach, and so is the member. */
async function strand(): Promise<void> {
  const { dataoorts, discord } = sandbox;
  discord.setDirectMessages(scene.members.ada, { open: false });
  dataoorts.latencyMs = HELD_MS;
  const interaction = request(scene, { prompt: 'stranded' });
  await calling(sandbox);
  discord.expireToken(interaction);
  discord.setAppPermissions(scene.channel, 0n);
  release(sandbox);
  await scene.ended();
}

it('what the operator types wrong is answered with all that can be typed', async () => {
  for (const words of [[], ['spend', '--month', '2026-13'], ['block-server', 'mine'], ['backup']]) {
    const { code, lines } = await operate(...words);
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(/spend \[--month.*restore <file>/s);
  }
});

describe.each([
  ['while the bot runs', operate, () => Promise.resolve()],
  ['while it is stopped', operateStopped, restart],
] as const)('%s', (_, run, after) => {
  afterEach(after);

  it('the month’s spend is told by day and model, as the API has counted', async () => {
    await pictured(ask(sandbox));
    await pictured(ask(sandbox, { model: 'bytedance/stable-diffusion-xl-lightning' }));
    const { code, lines } = await run('spend', '--csv');
    expect(code).toBe(0);
    const [head, ...rows] = lines.map((line) => line.split(','));
    expect(head).toEqual('day,model,charged,unknown,free,usd_at_least,usd_at_most'.split(','));
    const calls = (name: RegExp) =>
      rows
        .filter(([, model = '']) => name.test(model))
        .reduce((all, row) => all + Number(row[2]), 0);
    const made = (name: RegExp) =>
      sandbox.dataoorts.calls.filter(({ model }) => name.test(model ?? '')).length;
    for (const name of [/lightning/, /base/]) expect(calls(name)).toBe(made(name));
    const table = (await operate('spend')).lines;
    const total = table.at(-1) ?? '';
    expect(total).toMatch(
      new RegExp(`^${month()} +all models +${sandbox.dataoorts.calls.length} +0 +0`),
    );
    expect((await operate('spend', '--month', '2020-02')).lines).toEqual(['No call in 2020-02.']);
  });

  it('the books are exported as CSV and as JSON lines, a line a call', async () => {
    await pictured(ask(sandbox));
    const { lines: csv } = await run('export');
    const { lines: json } = await operate('export', '--jsonl');
    expect(csv[0]).toBe('begun_at,server,job,picture,model,charge,usd');
    expect(csv).toHaveLength(sandbox.dataoorts.calls.length + 1);
    const last: unknown = JSON.parse(json.at(-1) ?? '');
    expect(last).toMatchObject({ charge: 'charged', picture: 0, usd: '0.0011' });
    expect(Object.values(last ?? {}).join(',')).toBe(csv.at(-1));
  });

  it('a server is blocked, at once or from the next start, and let in again', async () => {
    const { id } = scene.server;
    expect((await run('block-server', id)).lines[0]).toMatch(/^Blocked: /);
    expect((await operate('blocked-servers')).lines).toEqual([id]);
    if (run === operateStopped) await restart();
    expect(textOf(await told(sandbox.discord, request(scene)))).toMatch(/n.t work/);
    await pictured(ask(sandbox));
    expect((await operate('unblock-server', id)).lines).toEqual(['No longer blocked.']);
    await pictured(request(scene));
    expect((await operate('unblock-server', id)).code).toBe(1);
  });

  it('an undeliverable job is listed, and goes on where it was painted already', async () => {
    await strand();
    const { lines } = await run('jobs');
    const [id = '', state] = lines.at(-1)?.split(/ +/) ?? [];
    expect(state).toBe('undeliverable');
    sandbox.discord.setAppPermissions(scene.channel, (1n << 50n) - 1n);
    const before = sandbox.dataoorts.calls.length;
    expect((await operate('retry', id)).code).toBe(0);
    if (run === operateStopped) await restart();
    const here = () => sandbox.discord.messages(scene.channel);
    await sandbox.discord.until('the picture', () =>
      here().some((message) => picturesOf(message).length === 1),
    );
    expect(sandbox.dataoorts.calls).toHaveLength(before);
    expect((await operate('retry', id)).code).toBe(1);
    expect((await operate('jobs')).lines.join('\n')).not.toContain(id);
  });

  it('a backup is one file for its owner alone, and never takes another’s place', async () => {
    const name = `copy-${run === operate ? 'running' : 'stopped'}.db`;
    expect(await run('backup', name)).toMatchObject({ code: 0 });
    expect(statSync(path(name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(sandbox.bot.directory).filter((each) => each.startsWith(name))).toEqual([
      name,
    ]);
    writeFileSync(path('theirs.db'), 'theirs');
    expect(await operate('backup', 'theirs.db')).toMatchObject({ code: 1 });
    expect(readFileSync(path('theirs.db'), 'utf8')).toBe('theirs');
  });
});

it('a job is cancelled in a running bot, and its message goes', async () => {
  sandbox.dataoorts.latencyMs = HELD_MS;
  const waiting = request(scene);
  await calling(sandbox);
  const { lines } = await operate('jobs');
  const [id = ''] = lines.find((line) => line.includes(scene.server.id))?.split(/ +/) ?? [];
  expect((await operate('cancel', id)).code).toBe(0);
  await sandbox.discord.until('the message to go', () => waiting.reply() === undefined);
  release(sandbox);
  expect((await operate('cancel', id)).code).toBe(1);
});

it('a server’s waiting requests end with its block', async () => {
  sandbox.dataoorts.latencyMs = HELD_MS;
  const waiting = request(scene);
  await calling(sandbox);
  const { lines } = await operate('block-server', scene.server.id);
  expect(lines[0]).toMatch(/cancelled: 1\.$/);
  await sandbox.discord.until('the message to go', () => waiting.reply() === undefined);
  release(sandbox);
});

it('a restored backup is what was there, and what it replaced is kept', async () => {
  const shown = await pictured(request(scene));
  const { lines: before } = await operate('export');
  expect(await operate('backup', 'good.db')).toMatchObject({ code: 0 });
  expect(await operate('restore', 'good.db')).toMatchObject({ code: 1 });
  await pictured(request(scene));
  const { code, lines } = await operateStopped('restore', 'good.db');
  expect([code, lines[1]]).toEqual([
    0,
    expect.stringMatching(/was there before is in .*easel\.db-before-/),
  ]);
  await restart();
  expect((await operate('export')).lines).toEqual(before);
  await pictured(sandbox.discord.as(scene.members.ada, scene.channel).press(shown, 'Reroll'));
});

it('a damaged database is replaced, and a file that is no backup replaces nothing', async () => {
  expect(await operate('backup', 'whole.db')).toMatchObject({ code: 0 });
  await sandbox.bot.stop();
  writeFileSync(path('data/easel.db'), 'damaged '.repeat(1000));
  for (const none of ['nothing.db', 'data/easel.db'])
    expect(await operate('restore', none)).toMatchObject({ code: 1 });
  expect(readFileSync(path('data/easel.db'), 'utf8')).toMatch(/^damaged/);
  expect(await operate('restore', 'whole.db')).toMatchObject({ code: 0 });
  await restart();
  await pictured(request(scene));
});

it('the socket is for the bot’s account alone, and goes with the bot', async () => {
  expect(statSync(path('data/easel.db-socket')).mode & 0o777).toBe(0o600);
  await sandbox.bot.kill();
  expect(existsSync(path('data/easel.db-socket'))).toBe(true);
  expect(await operate('jobs')).toMatchObject({ code: 0 });
  await restart();
  expect(await operate('jobs')).toMatchObject({ code: 0 });
  await sandbox.bot.stop();
  expect(existsSync(path('data/easel.db-socket'))).toBe(false);
  await restart();
});
