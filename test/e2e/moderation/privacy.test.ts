import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  buttonsOf,
  filesOf,
  textOf,
  type Actor,
  type Message,
} from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL, told } from '../scene/imagine.ts';
import { pictured } from '../scene/requests.ts';
import { openStudio, paint, refuse, request, run, set, type Studio } from '../scene/servers.ts';
import { flawsOf } from '../scene/texts.ts';

let sandbox: Sandbox;
let studio: Studio;
beforeAll(async () => {
  sandbox = await startSandbox({ env: { BACKUP_RETENTION_DAYS: '14' } });
  studio = await openHistory();
});
afterAll(() => sandbox.close());

/** Whether these words stand anywhere in what the bot keeps. */
function keeps(words: string): boolean {
  const folder = join(sandbox.bot.directory, 'data');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .some((each) => readFileSync(join(each.parentPath, each.name)).includes(words));
}
const standing = ({ channel, logChannel }: Studio, words: string) =>
  [channel, logChannel]
    .flatMap((each) => sandbox.discord.messages(each))
    .filter((message) => textOf(message).includes(words));

/** A member with pictures, a refusal, and entries in the log; another with a picture. */
async function openHistory(): Promise<Studio> {
  const opened = openStudio(sandbox);
  await set(opened, 'settings log', { channel: opened.logChannel.id });
  await set(opened, 'settings limits set', { images_per_hour: 3 });
  await run(opened.moderator, 'moderation term add', { terms: 'blood' });
  await paint(opened, { prompt: 'Ada’s own fox', negative_prompt: 'Ada’s fog fox' });
  await pictured(opened.ben.slash('imagine', { prompt: 'Ben’s own fox', ...SMALL }));
  await refuse(opened, () => request(opened, { prompt: 'Ada’s blood fox' }));
  await sandbox.discord.until('the log', () => standing(opened, 'Ada’s blood fox').length > 0);
  return opened;
}

it('/easel privacy export is a file of my data and nobody else’s', async () => {
  const [file] = filesOf(await run(studio.ada, 'easel privacy export'));
  const text = file?.bytes.toString('utf8') ?? '';
  for (const words of ['Ada’s own fox', 'Ada’s fog fox', 'Ada’s blood fox', studio.members.ada.id])
    expect(text).toContain(words);
  for (const words of ['Ben’s', studio.members.ben.id, studio.members.moderator.id])
    expect(text).not.toContain(words);
  expect(() => JSON.parse(text)).not.toThrow();
});

it('/easel privacy delete erases prompts and history and, asked for, messages, while limits and suspensions go on', async () => {
  const { discord } = sandbox;
  const { ada, members, moderator } = studio;
  expect(keeps('Ada’s own fox')).toBe(true);
  const answer = await erase(ada);
  expect(textOf(answer)).toMatch(/14 days/);
  for (const words of ['Ada’s own fox', 'Ada’s fog fox', 'Ada’s blood fox'])
    await discord.until(`“${words}” to go`, () => standing(studio, words).length === 0);
  expect(standing(studio, 'Ben’s own fox').length).toBeGreaterThan(0);
  const usage = textOf(await run(ada, 'easel usage'));
  expect(usage).toMatch(/\b2\b/);
  await paint(studio, { prompt: 'second', count: 2 });
  const { text } = await refuse(studio, () => request(studio, { prompt: 'fourth' }));
  expect(text).toMatch(/3 pictures an hour/);
  await run(moderator, 'moderation suspend', { member: members.ada.id, reason: 'Flooding' });
  await erase(ada);
  await sandbox.bot.stop();
  const all = ['Ada’s own fox', 'Ada’s fog fox', 'Ada’s blood fox', members.ada.id];
  expect(all.filter(keeps)).toEqual([]);
  expect(keeps('Ben’s own fox')).toBe(true);
  await sandbox.restartBot();
  expect((await refuse(studio, () => request(studio))).text).toMatch(/Flooding/);
});

/** All of it, with messages; gives what is said when it is done. */
async function erase(ada: Actor): Promise<Message> {
  const warning = await run(ada, 'easel privacy delete', { messages: true });
  const [button] = buttonsOf(warning);
  if (button === undefined) throw new Error(`Nothing to press: ${textOf(warning)}`);
  const answer = await told(sandbox.discord, ada.press(warning, button.label));
  expect(flawsOf(textOf(answer))).toEqual([]);
  return answer;
}
