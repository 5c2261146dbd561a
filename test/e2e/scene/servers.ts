import { expect } from 'vitest';
import {
  PERMISSION,
  picturesOf,
  textOf,
  type Actor,
  type Channel,
  type Member,
  type Message,
  type OptionValues,
  type SentInteraction,
  type Server,
} from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL, told, type Options } from './imagine.ts';
import { pictured } from './requests.ts';
import { flawsOf } from './texts.ts';

/** A server of its own, so that what one test sets no other test meets. */
export type Studio = {
  readonly sandbox: Sandbox;
  readonly server: Server;
  readonly channel: Channel;
  /** Where moderators read the log; nothing is sent there before `/settings log`. */
  readonly logChannel: Channel;
  /** May do all. */
  readonly owner: Actor;
  /** Moderate Members and Manage Messages. */
  readonly moderator: Actor;
  readonly members: Readonly<Record<'ada' | 'ben' | 'moderator' | 'owner', Member>>;
  readonly ada: Actor;
  readonly ben: Actor;
};

export function openStudio(sandbox: Sandbox): Studio {
  const { discord } = sandbox;
  const server = discord.addServer({ name: 'A studio of its own' });
  const channel = discord.addChannel(server, { name: 'art' });
  const all = PERMISSION.manageServer | PERMISSION.administrator;
  const moderating = PERMISSION.moderateMembers | PERMISSION.manageMessages;
  const members = {
    ada: discord.addMember(server, { name: 'Ada' }),
    ben: discord.addMember(server, { name: 'Ben' }),
    moderator: discord.addMember(server, { name: 'Mia', permissions: moderating }),
    owner: discord.addMember(server, { name: 'Olga', permissions: all }),
  };
  const onlyFor = [members.moderator, members.owner];
  const logChannel = discord.addChannel(server, { name: 'log', onlyFor });
  return {
    sandbox,
    server,
    channel,
    logChannel,
    members,
    owner: discord.as(members.owner, channel),
    moderator: discord.as(members.moderator, channel),
    ada: discord.as(members.ada, channel),
    ben: discord.as(members.ben, channel),
  };
}

/** A command whose answer its sender alone sees; gives that answer, which is fit to be read. */
export async function run(
  actor: Actor,
  command: string,
  options: OptionValues = {},
): Promise<Message> {
  const interaction = actor.slash(command, options);
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const answer = await interaction.finished();
  expect(answer.ephemeralFor).toBe(interaction.actor.id);
  expect(flawsOf(textOf(answer))).toEqual([]);
  return answer;
}

/** The same, by somebody who may do all, and it was done. */
export async function set(
  { owner }: Studio,
  command: string,
  options: OptionValues = {},
): Promise<string> {
  const text = textOf(await run(owner, command, options));
  expect(text).toMatch(/ is now |added/);
  return text;
}

/** A small picture, by Ada unless said otherwise. */
export function request({ ada }: Pick<Studio, 'ada'>, options: Options = {}): SentInteraction {
  return ada.slash('imagine', { prompt: 'a red fox', ...SMALL, ...options });
}

export async function paint(studio: Pick<Studio, 'ada'>, options: Options = {}): Promise<Message> {
  const interaction = request(studio, options);
  const { ephemeral } = await interaction.acknowledged;
  if (ephemeral && options['private'] !== true)
    throw new Error(`Refused: ${textOf(await interaction.finished())}`);
  return pictured(interaction, Number(options['count'] ?? 1));
}

const REFERENCE = /Reference `([0-9A-Z]{7})`/;

export type Refusal = {
  readonly message: Message;
  readonly text: string;
  readonly reference: string;
};

/** A request is refused, for its sender's eyes alone and with nothing else to be seen of it. */
export async function refuse(
  { sandbox, channel }: Pick<Studio, 'sandbox' | 'channel'>,
  send: () => SentInteraction,
): Promise<Refusal> {
  const { discord } = sandbox;
  const standing = discord.messages(channel).length;
  const interaction = send();
  expect((await interaction.acknowledged).ephemeral).toBe(true);
  const message = await told(discord, interaction);
  const text = textOf(message);
  expect(flawsOf(text)).toEqual([]);
  const [, reference = ''] = REFERENCE.exec(text) ?? [];
  expect(reference).not.toBe('');
  expect(message.ephemeralFor).toBe(interaction.actor.id);
  expect(picturesOf(message)).toEqual([]);
  expect(interaction.followUps()).toEqual([]);
  expect(discord.messages(channel)).toHaveLength(standing);
  return { message, text, reference };
}

/** When a text says that something fits, in milliseconds since 1970. */
export function momentIn(text: string): number | undefined {
  const [, seconds] = /<t:(\d+):\w>/.exec(text) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
