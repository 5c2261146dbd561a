import {
  buttonsOf,
  picturesOf,
  textOf,
  type Actor,
  type Channel,
  type Member,
  type Message,
  type RegisteredCommand,
} from '../../discord/index.ts';
import type { Sandbox } from '../../sandbox.ts';
import { LineProblem, type ShownMessage } from './events.ts';
import type { NameLookup } from './option-value.ts';

/** What the driver needs of a sandbox. */
export type DrivenSandbox = Pick<Sandbox, 'discord' | 'dataoorts' | 'restartBot'>;

/** Who is played, where, and which messages that member has seen. */
export interface Stage {
  readonly member: Member;
  readonly channel: Channel;
  readonly actor: Actor;
  readonly memberNames: readonly string[];
  readonly channelNames: readonly string[];
  nameOf(userId: string): string | undefined;
  play(memberName: string): void;
  enter(channelName: string): void;
  /** The first `count` of those who are there, and then newcomers. */
  gather(count: number): readonly Member[];
  commands(): readonly RegisteredCommand[];
  readonly lookup: NameLookup;
  show(message: Message): ShownMessage;
  hasButtons(): boolean;
  /** By its number; without one the newest that has a button and is still there. */
  find(number: number | undefined): Message;
}

export function createStage({ discord }: DrivenSandbox): Stage {
  const members = new Map<string, Member>(Object.entries(discord.members));
  const channels = new Map<string, Channel>(Object.entries(discord.channels));
  const seen: Message[] = [];
  let member: Member = discord.members.ada;
  let channel: Channel = discord.channels.general;

  const findLast = () => seen.findLast((it) => !it.deleted && buttonsOf(it).length > 0);
  const nameOf = (userId: string) => [...members.values()].find(({ id }) => id === userId)?.name;

  return {
    get member() {
      return member;
    },
    get channel() {
      return channel;
    },
    get actor() {
      return discord.as(member, channel);
    },
    get memberNames() {
      return [...members.keys()];
    },
    channelNames: [...channels.keys()],
    nameOf,
    play(name) {
      member = pick(members, name, 'Nobody here is called');
    },
    enter(name) {
      channel = pick(channels, name, 'There is no channel');
    },
    gather(count) {
      for (let guest = 1; members.size < count; guest += 1) {
        const name = `guest${guest}`;
        if (!members.has(name)) members.set(name, discord.addMember(discord.server, { name }));
      }
      return [...members.values()].slice(0, count);
    },
    commands: () => [...discord.commands('global'), ...discord.commands(discord.server.id)],
    lookup: (kind, name) => (kind === 'member' ? members : channels).get(name.toLowerCase())?.id,
    show(message) {
      if (!seen.includes(message)) seen.push(message);
      return {
        number: seen.indexOf(message) + 1,
        author: nameOf(message.authorId) ?? 'Easel',
        isPrivate: message.ephemeralFor !== undefined,
        isThinking: message.thinking,
        text: textOf(message),
        pictures: picturesOf(message).map(({ filename, bytes, alt, spoiler }) => ({
          filename,
          bytes,
          alt,
          isSpoiler: spoiler,
        })),
        buttons: buttonsOf(message).map(({ label, disabled }, index) => ({
          number: index + 1,
          label,
          isDisabled: disabled,
        })),
        source: message,
      };
    },
    hasButtons: () => findLast() !== undefined,
    find(number) {
      const message = number === undefined ? findLast() : seen[number - 1];
      if (message) return message;
      throw new LineProblem(
        number === undefined ? 'No reply with buttons yet' : `There is no message #${number}`,
      );
    },
  };
}

function pick<T>(from: ReadonlyMap<string, T>, name: string, complaint: string): T {
  const found = [...from].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (found) return found;
  throw new LineProblem(`${complaint} "${name}". There is: ${[...from.keys()].join(', ')}`);
}
