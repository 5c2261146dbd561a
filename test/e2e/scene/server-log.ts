import { expect } from 'vitest';
import {
  formOf,
  textOf,
  type Actor,
  type FormValues,
  type Message,
} from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { told } from './imagine.ts';
import { openStudio, set, type Studio } from './servers.ts';
import { flawsOf } from './texts.ts';

const KINDS = ['refusals', 'pictures', 'changes', 'reports'] as const;

/** A server whose log has these kinds of entries and no others. */
export async function openLogged(
  sandbox: Sandbox,
  ...kinds: readonly (typeof KINDS)[number][]
): Promise<Studio> {
  const studio = openStudio(sandbox);
  const chosen = Object.fromEntries(KINDS.map((kind) => [kind, kinds.includes(kind)]));
  await set(studio, 'settings log', { channel: studio.logChannel.id, ...chosen });
  return studio;
}

export function logOf({ sandbox, logChannel }: Studio): readonly Message[] {
  return sandbox.discord.messages(logChannel);
}

/** The newest message of the log with these words, once it is there. */
export async function entry(studio: Studio, words: string): Promise<Message> {
  const message = await studio.sandbox.discord.until(`an entry with ${words}`, () =>
    logOf(studio).findLast((each) => textOf(each).includes(words)),
  );
  expect(flawsOf(textOf(message))).toEqual([]);
  expect(message.pings).toEqual([]);
  return message;
}

/** Somebody who moderates, in the log's channel. */
export function moderation({ sandbox, logChannel, members }: Studio): Actor {
  return sandbox.discord.as(members.moderator, logChannel);
}

/** What the app tells whoever presses a button, alone. */
export async function press(
  { sandbox }: Studio,
  actor: Actor,
  message: Message,
  label: string,
): Promise<string> {
  const answer = await told(sandbox.discord, actor.press(message, label));
  expect(flawsOf(textOf(answer))).toEqual([]);
  return textOf(answer);
}

/** Asks a moderator about a refusal. */
export function ask(studio: Studio, refusal: Message): Promise<string> {
  return press(studio, studio.ada, refusal, 'Ask a moderator');
}

/** What Ada is told by direct message, once it is there. */
export function directly(
  { sandbox: { discord }, members }: Studio,
  words: RegExp,
): Promise<Message> {
  return discord.until(`a direct message with ${words}`, () =>
    discord.directMessages(members.ada).findLast((message) => words.test(textOf(message))),
  );
}

/** Fills in a form by what its fields and choices are called. */
export function fillIn(
  opener: Parameters<typeof formOf>[0],
  wanted: Readonly<Record<string, string>>,
): FormValues {
  const fields = Object.entries(formOf(opener).fields);
  return Object.fromEntries(
    Object.entries(wanted).map(([label, value]) => {
      const [key, field] = fields.find(([, each]) => each.label === label) ?? [];
      const option = field?.options?.find((each) => each.label === value);
      return [key ?? label, option?.value ?? value];
    }),
  );
}
