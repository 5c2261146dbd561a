import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { pngChunk, pngOf, pngWith } from '../core/recipe/foreign-files.ts';
import { WEB_UI } from '../core/recipe/foreign-recipes.ts';
import {
  buttonsOf,
  formOf,
  picturesOf,
  textOf,
  type Actor,
  type Message,
} from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { painted, SMALL } from './scene/imagine.ts';
import { restCalls } from './scene/requests.ts';
import { openStudio, paint, run, set, type Studio } from './scene/servers.ts';
import { flawsOf } from './scene/texts.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const FROM_BOOKS = /From Easel’s records/;
const CLOSED = /doesn’t know this recipe, or it isn’t yours to open/;

const upload = (bytes: Buffer, name = 'fox.png') => sandbox.discord.upload(name, bytes);
const linkTo = ({ server }: Studio, { channelId, id }: Message) =>
  `https://discord.com/channels/${server.id}/${channelId}/${id}`;
const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** What **Image recipe** in a message's menu answers, to whoever chose it alone. */
async function recipeOf(actor: Actor, message: Message): Promise<Message> {
  const interaction = actor.messageCommand('Image recipe', message);
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const answer = await interaction.finished();
  expect(answer.ephemeralFor).toBe(interaction.actor.id);
  expect(flawsOf(textOf(answer).replaceAll(/```[^]*?```/g, ''))).toEqual([]);
  return answer;
}
const lookUp = (actor: Actor, options: Parameters<typeof run>[2]) =>
  run(actor, 'easel recipe', options);

/** One member's calls, by what was asked for: others paint on the same bot. */
const callsFor = (prompt: string) =>
  sandbox.dataoorts.calls.filter(({ data }) => data['prompt'] === prompt).map(({ data }) => data);
const SHOWN = (message: Message) => picturesOf(message).length === 1;

const BOMB = deflateSync(Buffer.alloc(30 * 1024 * 1024, 'Steps: 20, '));

describe.concurrent('a recipe', () => {
  // First, because it waits.
  it.each([
    ['that never comes', 'stalled.png', { delayMs: 60_000 }],
    ['that lies elsewhere now', 'moved.png', { status: 302, headers: { location: '/elsewhere' } }],
    ['whose server hangs up', 'torn.png', { hangUp: true }],
  ])('in a file %s keeps nobody waiting', async (_, name, failure) => {
    const studio = openStudio(sandbox);
    sandbox.discord.failNext({ path: new RegExp(name) }, failure);
    const message = studio.ben.post('', [upload(pngOf({ parameters: WEB_UI }), name)]);
    const answer = await studio.ada
      .messageCommand('Image recipe', message)
      .finished(undefined, 6000);
    expect(textOf(answer)).toMatch(/Couldn’t fetch the file/);
    expect(restCalls(sandbox, 'GET', /elsewhere/)).toEqual([]);
  });

  it.each([
    ['a page', Buffer.from('<html>no picture</html>'), /isn’t a PNG, JPEG or WebP/],
    [
      'a bomb',
      pngWith(pngChunk('zTXt', Buffer.concat([Buffer.from('parameters\0\0'), BOMB]))),
      /No recipe found/,
    ],
    ['too much', Buffer.alloc(26 * 1024 * 1024), /too large.*25 MB/],
    ['half a picture', pngOf({ parameters: WEB_UI }).subarray(0, 30), /No recipe found/],
  ])('in a file that is %s is refused in a sentence', async (_, bytes, said) => {
    const studio = openStudio(sandbox);
    const message = studio.ben.post('', [upload(bytes)]);
    expect(textOf(await recipeOf(studio.ada, message))).toMatch(said);
    // Discord’s client has its own bound for what is attached to a command.
    if (bytes.length > sandbox.discord.attachmentSizeLimit) return;
    expect(textOf(await lookUp(studio.ada, { file: upload(bytes) }))).toMatch(said);
  });

  it('of a posted picture comes from the books, for anyone who sees it', async () => {
    const studio = openStudio(sandbox);
    const message = await paint(studio, { prompt: 'a fox for all', seed: 7 });
    const answer = await recipeOf(studio.ben, message);
    expect(textOf(answer)).toMatch(FROM_BOOKS);
    expect(textOf(answer)).toMatch(/```\n\/imagine prompt:a fox for all .*seed:7\b.*\n```/);
    expect(labelsOf(answer)).toEqual(['Reproduce', 'Remix']);
  });

  it('goes through the posted file and back, and paints the same', async () => {
    const studio = openStudio(sandbox);
    const prompt = 'a fox, "quoted", Steps: 9 🦊';
    const message = await paint(studio, { prompt, negative_prompt: 'fog', steps: 9, guidance: 3 });
    const posted = message.attachments[0]?.bytes ?? Buffer.alloc(0);
    const answer = await lookUp(studio.ben, { file: upload(posted) });
    expect(textOf(answer)).toMatch(/From the file’s data, written by Easel/);
    await studio.ben.press(answer, 'Reproduce').finished(SHOWN);
    const [first, second, ...others] = callsFor(prompt);
    expect(others).toEqual([]);
    expect(second).toEqual(first);
  });

  it('of another tool’s picture, posted by a member, is painted with what was changed said', async () => {
    const studio = openStudio(sandbox);
    const message = studio.ben.post('look what my PC made', [
      upload(pngOf({ parameters: WEB_UI })),
    ]);
    const answer = await recipeOf(studio.ada, message);
    expect(textOf(answer)).toMatch(/written by AUTOMATIC1111’s Web UI/);
    expect(textOf(answer)).toMatch(/`steps`: 30 → 20/);
    expect(textOf(answer)).toMatch(/left out.*LoRA/);
    await studio.ada.press(answer, 'Reproduce').finished(SHOWN);
    const calls = sandbox.dataoorts.calls.filter(({ data }) => data['seed'] === 965_400_086);
    expect(calls).toHaveLength(1);
  });

  it('bug: is read from a picture that is forwarded, or that a link shows', async () => {
    const studio = openStudio(sandbox);
    const file = upload(pngOf({ parameters: WEB_UI }));
    const message = studio.ben.post('look', [file]);
    const forward = studio.ben.forward(message);
    expect(textOf(await recipeOf(studio.ada, forward))).toMatch(
      /written by AUTOMATIC1111’s Web UI/,
    );
    const link = studio.ben.post(`look at ${file.url}`);
    expect(textOf(await recipeOf(studio.ada, link))).toMatch(/written by AUTOMATIC1111’s Web UI/);
    expect(textOf(await recipeOf(studio.ada, studio.ben.forward(link)))).toMatch(
      /written by AUTOMATIC1111’s Web UI/,
    );
    const foreign = studio.ben.post('https://example.com/fox.png');
    expect(textOf(await recipeOf(studio.ada, foreign))).toMatch(
      /only reads files uploaded to Discord/,
    );
  });

  it('of Easel’s stays open where it is forwarded, and can be reported there', async () => {
    const studio = openStudio(sandbox);
    await set(studio, 'settings log', { channel: studio.logChannel.id });
    const message = await paint(studio, { prompt: 'a fox sent on', seed: 8 });
    const elsewhere = sandbox.discord.addChannel(studio.server, { name: 'elsewhere' });
    const there = sandbox.discord.as(studio.members.ben, elsewhere);
    const forward = there.forward(message);
    expect(textOf(await recipeOf(there, forward))).toMatch(/a fox sent on.*seed.*8/s);
    const opener = there.messageCommand('Report picture', forward);
    await opener.acknowledged;
    expect(formOf(opener).title).toMatch(/Report/);
  });

  it('that was found can be remixed', async () => {
    const studio = openStudio(sandbox);
    const parameters = 'a bear to remix\nSteps: 4, Seed: 3, Size: 256x256, CFG scale: 7';
    const answer = await lookUp(studio.ada, { file: upload(pngOf({ parameters })) });
    const opener = studio.ada.press(answer, 'Remix');
    await opener.acknowledged;
    const form = studio.ada.submitModal(opener, { prompt: 'a remixed bear' });
    await form.finished(SHOWN);
    expect(callsFor('a remixed bear')).toMatchObject([{ seed: 3, num_steps: 4, width: 256 }]);
  });

  it('of another channel opens by a link to its owner and to moderators alone', async () => {
    const studio = openStudio(sandbox);
    const { discord } = sandbox;
    const link = linkTo(studio, await paint(studio, { prompt: 'a fox elsewhere' }));
    const hall = discord.addChannel(studio.server, { name: 'hall' });
    const at = (who: keyof Studio['members']) => discord.as(studio.members[who], hall);
    expect(textOf(await lookUp(studio.ben, { link }))).toMatch(FROM_BOOKS);
    expect(textOf(await lookUp(at('ben'), { link }))).toMatch(CLOSED);
    expect(textOf(await lookUp(at('ada'), { link }))).toContain('a fox elsewhere');
    expect(textOf(await lookUp(at('moderator'), { link }))).toContain('a fox elsewhere');
    const elsewhere = openStudio(sandbox);
    expect(textOf(await lookUp(elsewhere.owner, { link }))).toMatch(CLOSED);
    expect(restCalls(sandbox, 'GET', new RegExp(studio.channel.id))).toEqual([]);
  });

  it('behind a link that Easel can’t read says what it takes', async () => {
    const studio = openStudio(sandbox);
    const theirs = studio.ben.post('mine', [upload(pngOf({ parameters: WEB_UI }))]);
    const link = linkTo(studio, theirs);
    expect(textOf(await lookUp(studio.ada, { link }))).toMatch(
      /only lets Easel read its own messages/,
    );
    sandbox.discord.setAppPermissions(studio.channel, 0n);
    expect(textOf(await lookUp(studio.ada, { link }))).toMatch(/View Channel/);
    // The menu hands over what the member sees.
    expect(textOf(await recipeOf(studio.ada, theirs))).toMatch(/written by AUTOMATIC1111’s Web UI/);
  });
});

it('a found recipe’s buttons work after a restart, for whoever found it alone', async () => {
  const studio = openStudio(sandbox);
  const parameters = 'a lasting bear\nSteps: 4, Seed: 3, Size: 256x256, CFG scale: 7';
  const answer = await lookUp(studio.ada, { file: upload(pngOf({ parameters })) });
  await sandbox.restartBot({ kill: true });
  const [button] = buttonsOf(answer);
  const forged = studio.ben.pressCustomId(answer, button?.customId ?? '');
  expect(textOf(await forged.finished())).toMatch(/isn’t yours/);
  const { message } = await painted(sandbox, () => studio.ada.press(answer, 'Reproduce'));
  expect(textOf(message)).toContain('a lasting bear');
  expect(callsFor('a lasting bear')).toMatchObject([{ seed: 3, width: SMALL.width }]);
});
