import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  formOf,
  textOf,
  type Form,
  type FormValues,
  type Message,
  type OptionValues,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { modelChoice, told } from '../scene/imagine.ts';
import { openStudio, paint, refuse, request, run, set, type Studio } from '../scene/servers.ts';
import { flawsOf, readableOf } from '../scene/texts.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    env: { DEFAULT_LIMITS: 'images_per_hour=20', MAX_LIMITS: 'images_per_hour=100,count=3' },
  });
});
afterAll(() => sandbox.close());

const view = async ({ owner }: Studio, options: OptionValues = {}) =>
  readableOf(textOf(await run(owner, 'settings view', options)));

const isTaken = (answer: Message): boolean => /The log channel is now/.test(textOf(answer));

/** A command that is turned down: the panel reads as before. */
async function turnedDown(studio: Studio, command: string, options: OptionValues): Promise<string> {
  const before = await view(studio);
  const actor = command.startsWith('settings') ? studio.owner : studio.moderator;
  const interaction = actor.slash(command, options, { bypassClient: true });
  const answer = await interaction.finished();
  expect(answer.ephemeralFor).toBe(interaction.actor.id);
  expect(flawsOf(textOf(answer))).toEqual([]);
  expect(await view(studio)).toBe(before);
  return textOf(answer);
}

describe('/settings view', () => {
  it('shows what is in force and where it comes from: the operator, the server, a role', async () => {
    const studio = openStudio(sandbox);
    const role = sandbox.discord.addRole(studio.server, 'patrons').id;
    expect(await view(studio)).toMatch(/per hour: 20\b/);
    await set(studio, 'settings limits set', { images_per_hour: 7, server_usd_per_month: 12.5 });
    await set(studio, 'settings role limit', { role, images_per_hour: 33 });
    await set(studio, 'settings channel deny', { channel: studio.logChannel.id });
    await set(studio, 'settings model deny', { model: modelChoice(sandbox.discord, 'flux') });
    await set(studio, 'settings private deny');
    await run(studio.moderator, 'moderation term add', { terms: 'blood' });
    const text = await view(studio);
    expect(text).toMatch(/per hour: \*\*7\*\* \(the bot owner’s maximum is 100\)/);
    expect(text).toContain('$12.50');
    expect(text).toMatch(new RegExp(`limits of their own: <@&${role}>`));
    expect(text).toContain(`<#${studio.logChannel.id}>`);
    expect(text).toMatch(/flux/i);
    expect(await view(studio, { role })).toMatch(/\b33\b/);
    await set(studio, 'settings limits clear', { limit: 'images_per_hour' });
    expect(await view(studio)).toMatch(/per hour: 20\b/);
  });

  it('asks before everyone reads the log, and takes the channel all the same', async () => {
    const studio = openStudio(sandbox);
    const { owner, channel } = studio;
    const asked = await run(owner, 'settings log', { channel: channel.id });
    expect(textOf(asked)).toContain(`**Everyone can read <#${channel.id}>.**`);
    expect(sandbox.discord.messages(channel).map(textOf).join()).not.toMatch(/log for moderators/);
    expect(isTaken(await owner.press(asked, 'Use it anyway').finished(isTaken))).toBe(true);
    // Opened to staff alone, it is no question.
    await set(studio, 'settings log', { channel: studio.logChannel.id });
    expect(await view(studio)).toContain(`<#${studio.logChannel.id}>`);
  });

  it('outlives a restart', async () => {
    const studio = openStudio(sandbox);
    await set(studio, 'settings limits set', { images_per_hour: 0 });
    await run(studio.moderator, 'moderation term add', { terms: 'blood' });
    await sandbox.restartBot({ kill: true });
    const { text } = await refuse(studio, () => request(studio, { prompt: 'blood' }));
    expect(text).toContain('`blood`');
    await refuse(studio, () => request(studio));
  });

  it('opens forms that show what is set, and takes what they say', async () => {
    const studio = openStudio(sandbox);
    await set(studio, 'settings limits set', { images_per_hour: 7 });
    const { opener, form } = await openForm(studio, (each) => holds(each, '7'));
    const key = keyHolding(form, '7');
    const answer = await submit(studio, opener, { [key]: '9' });
    expect(answer).not.toMatch(/nothing was changed/i);
    expect(await view(studio)).toMatch(/per hour: \*\*9\*\*/);
    const again = await openForm(studio, (each) => holds(each, '9'));
    expect(await submit(studio, again.opener, { [key]: '' })).not.toMatch(/nothing was changed/i);
    expect(await view(studio)).toMatch(/per hour: 20\b/);
  });

  it('opens forms that turn down what is out of bounds, and change nothing', async () => {
    const studio = openStudio(sandbox);
    await set(studio, 'settings limits set', { images_per_hour: 7 });
    const before = await view(studio);
    for (const wrong of ['101', '-1', 'many', '1.5']) {
      const { opener, form } = await openForm(studio, (each) => holds(each, '7'));
      const answer = await submit(studio, opener, { [keyHolding(form, '7')]: wrong });
      expect(answer).toMatch(/nothing was changed/i);
    }
    expect(await view(studio)).toBe(before);
  });

  it('has forms that open for those alone who manage the server', async () => {
    const studio = openStudio(sandbox);
    const panel = await run(studio.owner, 'settings view');
    const picture = await paint(studio);
    for (const { customId } of buttonsOf(panel)) {
      const press = studio.moderator.pressCustomId(picture, customId);
      expect(textOf(await told(sandbox.discord, press))).toMatch(/manage server/i);
      expect(press.modal()).toBeUndefined();
    }
  });
});

describe('turned down with a clear sentence, and nothing is changed', () => {
  it.each<readonly [string, string, OptionValues, RegExp]>([
    ['a limit above the operator’s', 'settings limits set', { images_per_hour: 101 }, /100/],
    [
      'one of two limits above it',
      'settings limits set',
      { steps: 5, images_per_hour: 101 },
      /100/,
    ],
    ['a count above the operator’s', 'settings limits set', { count: 4 }, /3/],
    ['a limit below nothing', 'settings limits set', { images_per_hour: -1 }, /-1/],
    ['no limit at all', 'settings limits set', {}, /at least one/i],
    ['money that is none', 'settings limits set', { server_usd_per_month: -2 }, /dollars/i],
    ['a pattern that is not closed', 'moderation term add', { terms: '/cats' }, /slash/],
    ['a pattern that can’t be read', 'moderation term add', { terms: '/c(at/' }, /read/],
    ['a pattern that looks behind', 'moderation term add', { terms: '/(?<=a)b/' }, /look/],
    ['a pattern that all meet', 'moderation term add', { terms: '/a*/' }, /every prompt/i],
    ['a term of nothing', 'moderation term add', { terms: '***' }, /letter/],
    ['a star inside a term', 'moderation term add', { terms: 'c*t' }, /star/i],
    ['a model that nobody has', 'settings model deny', { model: 'dall-e' }, /model/],
    ['a language that nobody speaks', 'settings language', { language: 'tlh' }, /speak/],
    ['a duration that is none', 'moderation suspend', { duration: 'a while' }, /7d/],
  ])('%s', async (_, command, given, words) => {
    const studio = openStudio(sandbox);
    const options = command.endsWith('suspend')
      ? { member: studio.members.ada.id, ...given }
      : given;
    expect(await turnedDown(studio, command, options)).toMatch(words);
    await paint(studio);
  });

  it('a channel that Easel can’t see', async () => {
    const studio = openStudio(sandbox);
    const channel = sandbox.discord.addChannel(studio.server, { appPermissions: 0n });
    const text = await turnedDown(studio, 'settings channel allow', { channel: channel.id });
    expect(text).toContain(`<#${channel.id}>`);
    expect(text).toMatch(/View Channel/);
  });

  it('a log where Easel can’t write', async () => {
    const studio = openStudio(sandbox);
    const appPermissions = 1n << 10n;
    const options = { appPermissions, onlyFor: [studio.members.moderator] };
    const channel = sandbox.discord.addChannel(studio.server, options);
    const text = await turnedDown(studio, 'settings log', { channel: channel.id });
    expect(text).toMatch(/Send Messages/);
    expect(sandbox.discord.messages(channel)).toEqual([]);
  });

  it('everyone’s role denied, and the last model', async () => {
    const studio = openStudio(sandbox);
    const everyone = { role: studio.server.id };
    expect(await turnedDown(studio, 'settings role deny', everyone)).toMatch(/everyone/i);
    for (const model of ['flux', 'dreamshaper', 'lightning'] as const)
      await set(studio, 'settings model deny', { model: modelChoice(sandbox.discord, model) });
    const last = modelChoice(sandbox.discord, 'base');
    await turnedDown(studio, 'settings model deny', { model: last });
  });

  it('more than 1,000 terms or 20 patterns', async () => {
    const studio = openStudio(sandbox);
    for (let index = 0; index < 20; index += 1)
      await run(studio.moderator, 'moderation term add', { terms: `/x${index}y+/` });
    expect(await turnedDown(studio, 'moderation term add', { terms: '/z+/' })).toMatch(/20/);
  });
});

it('/moderation term test says what a prompt would meet, and remove takes a term away', async () => {
  const studio = openStudio(sandbox);
  const { moderator } = studio;
  await run(moderator, 'moderation term add', { terms: 'blood' });
  const tested = async (prompt: string) =>
    textOf(await run(moderator, 'moderation term test', { words: prompt }));
  expect(await tested('a bl00d moon')).toContain('blood');
  expect(await tested('a cockpit')).not.toContain('blood');
  expect(textOf(await run(moderator, 'moderation term list'))).toContain('blood');
  await run(moderator, 'moderation term remove', { terms: 'blood' });
  await paint(studio, { prompt: 'blood' });
});

/** Presses the panel's buttons until a form is as wanted. */
async function openForm(
  studio: Studio,
  isWanted: (form: Form) => boolean,
): Promise<{ readonly opener: SentInteraction; readonly form: Form }> {
  const panel = await run(studio.owner, 'settings view');
  const seen: string[] = [];
  for (const { label } of buttonsOf(panel)) {
    const opener = studio.owner.press(panel, label);
    await opener.acknowledged;
    const form = formOf(opener);
    seen.push(form.title);
    if (isWanted(form)) return { opener, form };
  }
  throw new Error(`No form is as wanted: ${seen.join()}`);
}
async function submit(
  { owner }: Studio,
  opener: SentInteraction,
  values: FormValues,
): Promise<string> {
  const interaction = owner.submitModal(opener, values);
  await interaction.acknowledged;
  const answer = await told(sandbox.discord, interaction);
  expect(flawsOf(textOf(answer))).toEqual([]);
  return textOf(answer);
}
function keyHolding(form: Form, value: string): string {
  return Object.keys(form.fields).find((key) => form.fields[key]?.value === value) ?? '';
}
function holds(form: Form, value: string): boolean {
  return keyHolding(form, value) !== '';
}
