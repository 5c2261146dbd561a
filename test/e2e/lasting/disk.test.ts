import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from '../../sandbox/bot-process.ts';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { keptPictures, picturesFolder, readBooks } from '../scene/books.ts';
import { placeholderGone, told } from '../scene/imagine.ts';
import { pictured } from '../scene/requests.ts';
import { closeScene, openScene, type Scene } from '../scene/scene.ts';
import { flawsOf, readableOf } from '../scene/texts.ts';

const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };

let sandbox: Sandbox;
let scene: Scene;
const others: BotProcess[] = [];
const folders: string[] = [];
beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(async () => {
  closeScene(sandbox);
  for (const bot of others.splice(0)) await bot.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'easel-disk-'));
  folders.push(folder);
  return folder;
}
/** Another start in that folder; it must end by itself, with a message for whoever runs the bot. */
async function failedStart(directory: string): Promise<string> {
  const { discord, dataoorts } = sandbox;
  const bot = startBot({
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
    },
    directory,
  });
  others.push(bot);
  const end = await Promise.race([bot.exited, bot.ready.then(() => 'ready')]);
  expect(end).toEqual({ code: 1, signal: null });
  expect(bot.output()).not.toMatch(/^\s*at .+:\d+/m);
  expect(bot.output().trim().split('\n').length).toBeLessThanOrEqual(3);
  return bot.output();
}

it('a second bot on the same database is refused with a clear message, and the first goes on', async () => {
  const output = await failedStart(sandbox.bot.directory);
  expect(output).toMatch(/another process/i);
  expect(output).toContain('easel.db');
  await pictured(scene.ask());
  expect(scene.calls()).toHaveLength(1);
});

it('a bot that was killed leaves its database to the next one', async () => {
  await sandbox.restartBot({ kill: true });
  expect(picturesOf(await pictured(scene.ask()))).toHaveLength(1);
});

const keptFiles = () => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png'));

/** Their pictures are painted, on disk, and not delivered when the bot dies. */
async function killBeforeDelivery(requests: number, options = {}) {
  const sent: SentInteraction[] = [];
  for (let request = 0; request < requests; request += 1) {
    sandbox.discord.failNext(REPLY, { delayMs: 60_000 });
    sent.push(scene.ask({ seed: 30 + 10 * request, ...options }));
    await expect.poll(() => sandbox.discord.failuresLeft, { timeout: 10_000 }).toBe(0);
  }
  await sandbox.bot.kill();
  const { pictures } = readBooks(sandbox.bot.directory);
  expect(pictures.filter(({ state }) => state === 'painted')).toHaveLength(keptFiles().length);
  return sent;
}

describe('a picture file that is there no more', () => {
  it('(missing, damaged or empty) is told to the member, and nothing is painted again unasked', async () => {
    const sent = await killBeforeDelivery(3);
    const [missing = '', damaged = '', empty = '', ...more] = keptFiles();
    expect(more).toEqual([]);
    rmSync(missing);
    writeFileSync(damaged, readFileSync(damaged).subarray(0, 500));
    writeFileSync(empty, '');
    await sandbox.restartBot({ kill: true });
    for (const interaction of sent) {
      const message = await told(sandbox.discord, interaction);
      expect(textOf(message)).toMatch(/lost/i);
      expect(flawsOf(textOf(message))).toEqual([]);
      await placeholderGone(sandbox.discord, interaction);
    }
    expect(scene.calls()).toHaveLength(3);
    await expect.poll(() => keptPictures(sandbox.bot.directory)).toEqual([]);
  });

  it('of a batch leaves the others, and can be retried', async () => {
    const [interaction] = await killBeforeDelivery(1, { count: 3 });
    if (interaction === undefined) throw new Error('nothing was asked for');
    const file = keptFiles().find((name) => /\.1\./.test(name));
    rmSync(file ?? '');
    await sandbox.restartBot({ kill: true });
    const message = await pictured(interaction, 2);
    expect(readableOf(textOf(message))).toMatch(/31\D.*missing/);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Retry');
    const [picture] = picturesOf(await pictured(scene.ada.press(message, 'Retry')));
    expect(picture?.alt).toContain('seed 31');
    expect(scene.calls()).toHaveLength(4);
  });
});

/** The start is refused, and every byte is as it was. */
async function refused(directory: string): Promise<string> {
  const file = join(directory, 'data/easel.db');
  const before = readFileSync(file);
  const output = await failedStart(directory);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(output).toContain('easel.db');
  return output;
}

describe('a database that can’t be used', () => {
  it('because it is something else: the start says so and changes nothing', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/easel.db'), 'somebody’s notes\n'.repeat(1000));
    expect(await refused(folder)).toMatch(/isn’t an SQLite database|not a database/i);
  });

  it('because it is damaged: the start says so and changes nothing', async () => {
    const { file, folder } = await copyDatabase();
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(bytes.length - 200, 0xaa)]),
    );
    expect(await refused(folder)).toMatch(/damaged/i);
  });

  it('because a newer version has written it: the start says so and changes nothing', async () => {
    const { file, folder } = await copyDatabase();
    const database = new DatabaseSync(file);
    database
      .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
      .run('9999-later', new Date().toISOString());
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    expect(await refused(folder)).toMatch(/newer version/i);
  });
});

/** The database of a bot that has painted and ended well, in a folder of its own. */
async function copyDatabase() {
  await pictured(scene.ask());
  await sandbox.bot.stop();
  const folder = newFolder();
  mkdirSync(join(folder, 'data'));
  const file = join(folder, 'data/easel.db');
  cpSync(join(sandbox.bot.directory, 'data/easel.db'), file);
  await sandbox.restartBot();
  return { file, folder };
}

describe('a folder that can’t be written to ends the start with a clear message', () => {
  it('where the database should be', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    expect(await failedStart(folder)).toMatch(/data/);
  });

  it('where the pictures should be', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(picturesFolder(folder), 'a file where the folder should be');
    expect(await failedStart(folder)).toMatch(/pictures/);
  });
});

it('a disk that takes no more pictures while the bot runs: they are delivered all the same', async () => {
  const folder = picturesFolder(sandbox.bot.directory);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder should be');
  await pictured(scene.ask());
  await scene.ended();
  await expect.poll(() => sandbox.bot.output()).toMatch(/could not be written to disk/);
  await pictured(scene.ask({ count: 2, seed: 1 }), 2);
  expect(scene.calls()).toHaveLength(3);
  expect(existsSync(folder)).toBe(true);
});
