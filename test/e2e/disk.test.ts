import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot, type BotProcess } from '../sandbox/bot-process.ts';
import { buttonsOf, picturesOf, textOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { keptPictures, picturesFolder, readBooks } from './books.ts';
import { placeholderGone, told } from './imagine.ts';
import { ask, logged, pictured } from './requests.ts';
import { flawsOf, readableOf } from './texts.ts';

const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };

let sandbox: Sandbox;
const others: BotProcess[] = [];
const folders: string[] = [];
beforeEach(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterEach(async () => {
  for (const bot of others.splice(0)) await bot.kill();
  await sandbox.close();
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
  await pictured(ask(sandbox));
  expect(sandbox.dataoorts.calls).toHaveLength(1);
});

it('a bot that was killed leaves its database to the next one', async () => {
  await sandbox.restartBot({ kill: true });
  expect(picturesOf(await pictured(ask(sandbox)))).toHaveLength(1);
});

/** Painted, on disk, and not delivered when the bot dies. */
async function killBeforeDelivery(options = {}, count = 1): Promise<SentInteraction> {
  sandbox.discord.failNext(REPLY, { delayMs: 60_000 });
  const interaction = ask(sandbox, { seed: 30, ...options });
  await interaction.acknowledged;
  await expect
    .poll(() => keptPictures(sandbox.bot.directory).filter((name) => name.endsWith('.png')).length)
    .toBe(count);
  await expect.poll(() => sandbox.discord.failuresLeft).toBe(0);
  await sandbox.bot.kill();
  const states = readBooks(sandbox.bot.directory).pictures.map(({ state }) => state);
  expect(states).toEqual(Array.from({ length: count }, () => 'painted'));
  return interaction;
}

describe('a picture file that is there no more', () => {
  it.each<[string, (file: string) => void]>([
    ['missing', (file) => rmSync(file)],
    ['damaged', (file) => writeFileSync(file, readFileSync(file).subarray(0, 500))],
    ['empty', (file) => writeFileSync(file, '')],
  ])('(%s) is told to the member, and nothing is painted again unasked', async (_, break_) => {
    const interaction = await killBeforeDelivery();
    for (const file of keptPictures(sandbox.bot.directory)) break_(file);
    await sandbox.restartBot({ kill: true });
    const message = await told(sandbox.discord, interaction);
    expect(textOf(message)).toMatch(/lost/i);
    expect(flawsOf(textOf(message))).toEqual([]);
    await placeholderGone(sandbox.discord, interaction);
    expect(sandbox.dataoorts.calls).toHaveLength(1);
    await expect.poll(() => keptPictures(sandbox.bot.directory)).toEqual([]);
  });

  it('of a batch leaves the others, and can be retried', async () => {
    const { discord, dataoorts } = sandbox;
    const interaction = await killBeforeDelivery({ count: 3 }, 3);
    const file = keptPictures(sandbox.bot.directory).find((name) => /\.1\./.test(name));
    rmSync(file ?? '');
    await sandbox.restartBot({ kill: true });
    const message = await pictured(interaction, 2);
    expect(readableOf(textOf(message))).toMatch(/31\D.*missing/);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Retry');
    const press = discord.as(discord.members.ada).press(message, 'Retry');
    const [picture] = picturesOf(await pictured(press));
    expect(picture?.alt).toContain('seed 31');
    expect(dataoorts.calls).toHaveLength(4);
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
    expect(await refused(folder)).toMatch(/no SQLite database|not a database/i);
  });

  it('because it is damaged: the start says so and changes nothing', async () => {
    await pictured(ask(sandbox));
    await sandbox.bot.stop();
    const file = join(sandbox.bot.directory, 'data/easel.db');
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(bytes.length - 200, 0xaa)]),
    );
    expect(await refused(sandbox.bot.directory)).toMatch(/damaged/i);
  });

  it('because a newer version has written it: the start says so and changes nothing', async () => {
    await sandbox.bot.stop();
    const database = new DatabaseSync(join(sandbox.bot.directory, 'data/easel.db'));
    database
      .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
      .run('9999-later', new Date().toISOString());
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    expect(await refused(sandbox.bot.directory)).toMatch(/newer version/i);
  });
});

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
  await pictured(ask(sandbox));
  await logged(sandbox, 'job ended');
  await expect.poll(() => sandbox.bot.output()).toMatch(/could not be written to disk/);
  await pictured(ask(sandbox, { count: 2, seed: 1 }), 2);
  expect(sandbox.dataoorts.calls).toHaveLength(3);
  expect(existsSync(folder)).toBe(true);
});
