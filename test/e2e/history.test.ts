import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Actor,
  type Message,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { advance, HOUR_MS, MOVABLE_CLOCK } from './scene/clock.ts';
import { SMALL } from './scene/imagine.ts';
import { pictured, restCalls } from './scene/requests.ts';
import { openStudio, paint, run, type Studio } from './scene/servers.ts';
import { flawsOf } from './scene/texts.ts';

const DAY_MS = 24 * HOUR_MS;

let sandbox: Sandbox;
let studio: Studio;
beforeAll(async () => {
  sandbox = await startSandbox({ env: MOVABLE_CLOCK });
  studio = openStudio(sandbox);
});
afterAll(() => sandbox.close());

/** How many private pictures lie on the disk. */
const kept = (): number =>
  readdirSync(join(sandbox.bot.directory, 'data'), { recursive: true }).filter((name) =>
    /-pictures.[\w-]{22}\./.test(String(name)),
  ).length;
const readable = async (interaction: SentInteraction, isPrivate = true): Promise<Message> => {
  const message = await interaction.finished();
  expect(message.ephemeralFor !== undefined).toBe(isPrivate);
  expect(flawsOf(textOf(message))).toEqual([]);
  return message;
};
/** A press that changes the private message on which the button stands. */
async function turn(actor: Actor, page: Message, label: string): Promise<string> {
  const before = page.edits;
  actor.press(page, label);
  await sandbox.discord.until('the page to turn', () => page.edits > before);
  expect(flawsOf(textOf(page))).toEqual([]);
  return textOf(page);
}
const listOf = (page: Message) => {
  const select = page.components
    .flatMap((row) => row.components ?? [])
    .find(({ type }) => type === 3);
  return { id: select?.custom_id ?? '', values: select?.options?.map(({ value }) => value) ?? [] };
};
const shareOf = (message: Message) =>
  buttonsOf(message).find(({ customId }) => customId.startsWith('share:'));
/** What all see of it, once it stands beside the private message. */
async function sharedBy(interaction: SentInteraction): Promise<Message> {
  const find = (): Message | undefined =>
    interaction.followUps().find((message) => picturesOf(message).length > 0);
  const shared = await sandbox.discord.until('what was shared', find);
  expect(shared.ephemeralFor).toBeUndefined();
  expect(flawsOf(textOf(shared))).toEqual([]);
  return shared;
}
const isServed = async (url: string): Promise<boolean> => (await fetch(url)).ok;

describe('/easel history', () => {
  it('shows pages with pictures whose links are new, in spite of the day that has passed', async () => {
    const { ada, ben } = studio;
    const message = await paint(studio, { prompt: 'page 1', count: 2 });
    const [old] = picturesOf(message);
    for (let number = 2; number <= 6; number += 1)
      await paint(studio, { prompt: `page ${number}`, private: number === 6 });
    await advance(sandbox, 2 * DAY_MS);
    expect(await isServed(old?.url ?? '')).toBe(false);
    const page = await run(ada, 'easel history');
    expect(picturesOf(page)).toHaveLength(5);
    expect(textOf(page)).not.toContain('page 1');
    for (const { url, alt } of picturesOf(page)) {
      expect(await isServed(url)).toBe(true);
      expect(alt).toMatch(/page \d/);
    }
    expect(await turn(ada, page, 'Next')).toContain('page 1');
    expect(picturesOf(page)).toHaveLength(1);
    expect(textOf(page)).toContain('2 pictures');
    // The file that showed the private one has gone with its page.
    expect(page.attachments).toEqual([]);
    const { id, values } = listOf(page);
    expect(values).toHaveLength(2);
    const opened = await readable(ada.select(page, id, [values[1] ?? '']));
    expect(picturesOf(opened)).toHaveLength(1);
    expect(textOf(opened)).toContain('page 1');
    expect(await turn(ada, page, 'Previous')).toContain('page 6');
    // Whoever else sends the same is shown nothing.
    const next = buttonsOf(page).at(-1)?.customId ?? '';
    const answer = await readable(ben.pressCustomId(message, next));
    expect(textOf(answer)).not.toContain('page 1');
    expect(picturesOf(answer)).toEqual([]);
  });

  it('finds by words, model and month, says what is deleted, and deletes', async () => {
    const { ada } = studio;
    const message = await paint(studio, { prompt: 'A Needle in the hay' });
    const page = await run(ada, 'easel history', { text: 'needle' });
    expect(textOf(page)).toContain('A Needle in the hay');
    expect(picturesOf(page)).toHaveLength(1);
    const [month] = await ada.autocomplete('easel history', { month: '' }, 'month');
    expect(month?.value).toMatch(/^20\d\d-\d\d$/);
    const found = await run(ada, 'easel history', { month: month?.value ?? '', text: 'needle' });
    expect(picturesOf(found)).toHaveLength(1);
    expect(picturesOf(await run(ada, 'easel history', { month: '2020-01' }))).toEqual([]);
    const { id, values } = listOf(page);
    const opened = await readable(ada.select(page, id, values));
    const question = await readable(ada.press(opened, 'Delete'));
    expect(textOf(question)).toBe('Delete this picture?');
    expect(await turn(ada, question, 'Delete picture')).toMatch(/^Deleted\.$/);
    expect(message.deleted).toBe(true);
    const after = await run(ada, 'easel history', { text: 'needle' });
    expect(textOf(after)).toMatch(/, deleted$/m);
    expect(picturesOf(after)).toEqual([]);
  });

  it('hides pictures from age-restricted channels elsewhere', async () => {
    const { discord } = sandbox;
    const channel = discord.addChannel(studio.server, { name: 'adults', nsfw: true });
    const there = discord.as(studio.members.ben, channel);
    await pictured(there.slash('imagine', { prompt: 'restricted', ...SMALL }));
    const here = await run(studio.ben, 'easel history');
    expect(textOf(here)).not.toContain('restricted\n');
    expect(textOf(here)).toMatch(/1 request from an age-restricted channel is hidden here/);
    expect(picturesOf(here)).toEqual([]);
    expect(picturesOf(await run(there, 'easel history'))).toHaveLength(1);
  });

  it('of another member is for moderators, and stands in the audit', async () => {
    const { ben, moderator, members } = studio;
    const refused = await run(ben, 'easel history', { member: members.ada.id });
    expect(textOf(refused)).toMatch(
      /^Only this server’s moderators can look through other members’ pictures\.$/,
    );
    const shown = await run(studio.owner, 'easel history', { member: members.ada.id });
    expect(picturesOf(shown).length).toBeGreaterThan(0);
    const audit = textOf(await run(moderator, 'moderation audit', { member: members.ada.id }));
    expect(audit).toMatch(/looked through the pictures/);
  });
});

describe('a private picture', () => {
  it('is kept over a restart, stands in the history, is shared once, and is ordinary from then on', async () => {
    const { ada, ben, channel } = studio;
    const message = await paint(studio, { prompt: 'shared heron', private: true });
    const [original] = picturesOf(message);
    const calls = sandbox.dataoorts.calls.length;
    const before = kept();
    await sandbox.restartBot({ kill: true });
    expect(kept()).toBe(before);
    expect(picturesOf(await run(ada, 'easel history', { text: 'shared heron' }))).toHaveLength(1);
    const shared = await sharedBy(ada.press(message, 'Share'));
    expect(picturesOf(shared)[0]?.bytes.equals(original?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(textOf(shared)).toContain('shared heron');
    expect(textOf(shared)).toContain(`Shared by <@${studio.members.ada.id}>`);
    expect(shared.pings).toEqual([]);
    expect(sandbox.dataoorts.calls).toHaveLength(calls);
    await expect.poll(kept).toBe(before - 1);
    // The private message stands as before, with a button that is done.
    await expect.poll(() => shareOf(message)).toMatchObject({ label: 'Shared ✓', disabled: true });
    expect(textOf(message)).toContain('Only you can see this');
    // Nothing stops a client from pressing it all the same.
    const again = await ada.pressCustomId(message, shareOf(message)?.customId ?? '').finished();
    expect(textOf(again)).toContain(`/${channel.id}/${shared.id}`);
    expect(picturesOf(message)[0]?.bytes.equals(original?.bytes ?? Buffer.alloc(0))).toBe(true);
    await pictured(ben.press(shared, 'Reroll'));
  });

  it('whose bot dies in the middle of Share is shared once: all see it, and the books know', async () => {
    const { ada, channel } = studio;
    const message = await paint(studio, { prompt: 'cut heron', private: true });
    const before = kept();
    const reply = { method: 'PATCH', path: /webhooks\/.*\/messages\/\d+/ };
    sandbox.discord.failNext(reply, { after: true, delayMs: 60_000 });
    const shared = await sharedBy(ada.press(message, 'Share'));
    expect(kept()).toBe(before);
    await sandbox.restartBot({ kill: true });
    await expect.poll(kept).toBe(before - 1);
    const again = await readable(ada.press(message, 'Share'));
    expect(textOf(again)).toContain(`/${channel.id}/${shared.id}`);
    const standing = sandbox.discord.messages(channel).map(textOf);
    expect(standing.filter((text) => text.includes('cut heron'))).toHaveLength(1);
  });

  it('whose bot dies before Share has posted it is private as before, and can be shared', async () => {
    const { ada, channel } = studio;
    const message = await paint(studio, { prompt: 'lost heron', private: true });
    const before = kept();
    const reply = { method: 'PATCH', path: /webhooks\/.*\/messages\/\d+/ };
    sandbox.discord.failNext(reply, { hangUp: true, times: 50 });
    const tries = () => restCalls(sandbox, 'PATCH', /webhooks\/.*\/messages\/\d+/).length;
    const made = tries();
    ada.press(message, 'Share');
    await expect.poll(tries).toBeGreaterThan(made);
    await sandbox.restartBot({ kill: true });
    sandbox.discord.clearFailures();
    expect(kept()).toBe(before);
    // What stood there for all to see in the pictures' place goes.
    const texts = () => sandbox.discord.messages(channel).map(textOf);
    await expect.poll(() => texts().filter((text) => /is sharing/.test(text))).toEqual([]);
    await sharedBy(ada.press(message, 'Share'));
    await expect.poll(() => shareOf(message)?.label).toBe('Shared ✓');
    expect(texts().filter((text) => text.includes('lost heron'))).toHaveLength(1);
  });

  it('is not shared while painting is paused, and its file goes after a week', async () => {
    const { ada, moderator } = studio;
    const message = await paint(studio, { prompt: 'kept heron', private: true });
    await run(moderator, 'moderation pause');
    const refused = await readable(ada.press(message, 'Share'));
    expect(textOf(refused)).toMatch(/paused painting.*Reference/s);
    await run(moderator, 'moderation resume');
    await advance(sandbox, 8 * DAY_MS);
    await sandbox.restartBot();
    expect(kept()).toBe(0);
    const page = await run(ada, 'easel history', { text: 'kept heron' });
    expect(textOf(page)).toMatch(/no longer kept/);
    const late = await readable(ada.press(message, 'Share'));
    expect(textOf(late)).toMatch(/no longer kept/);
  });
});
