import { CHANNEL_TYPE, type Actor, type Channel, type Member } from '../discord/index.ts';
import type { DiscordStandIn } from '../discord/index.ts';
import type { PageChannel, PageMember } from './contract.ts';

/** Who can be played and where. */
export interface Cast {
  readonly members: readonly PageMember[];
  readonly channels: readonly PageChannel[];
  /** Undefined for whoever or whatever is not there. */
  find(memberKey: string, channelKey: string): Scene | undefined;
}

export type Scene = {
  readonly member: Member;
  /** Undefined for direct messages with the app. */
  readonly channel: Channel | undefined;
  readonly actor: Actor;
};

const DIRECT = 'direct';
const HOUR_MS = 60 * 60_000;

/** Those that the stand-in comes with, a newcomer, and two roles for whoever picks one. */
export function createCast(discord: DiscordStandIn): Cast {
  const { ada, ben, mod, moderator, owner } = discord.members;
  discord.addRole(discord.server, 'Painters');
  discord.addRole(discord.server, 'Critics');
  const newcomer = discord.addMember(discord.server, {
    name: 'Noa',
    accountCreatedAt: discord.now - HOUR_MS,
    joinedAt: discord.now,
  });
  const roles = new Map<Member, string>([
    [ada, 'a member'],
    [ben, 'a member'],
    [newcomer, 'a newcomer: account made an hour ago'],
    [mod, 'may delete messages'],
    [moderator, 'a moderator'],
    [owner, 'the owner'],
  ]);
  const members = new Map([...roles.keys()].map((member) => [keyOf(member), member]));

  const { general, lounge, modLog, ageRestricted, thread, noFiles } = discord.channels;
  const channels = new Map(
    [general, thread, lounge, modLog, ageRestricted, noFiles].map((channel) => [
      keyOf(channel),
      channel,
    ]),
  );
  const abouts = new Map<Channel, string>([
    [ageRestricted, 'an age-restricted channel'],
    [thread, 'a thread in #general'],
    [modLog, 'only moderators see it'],
    [noFiles, 'the bot may not attach files here'],
  ]);

  return {
    members: [...roles].map(([member, about]) => ({
      id: member.id,
      key: keyOf(member),
      name: member.name,
      about,
    })),
    channels: [
      ...[...channels.values()].map((channel) => ({
        id: channel.id,
        key: keyOf(channel),
        name: channel.name,
        kind: kindOf(channel),
        about: abouts.get(channel) ?? 'an ordinary channel',
        hiddenFrom: [...roles.keys()].filter((member) => !discord.sees(member, channel)).map(keyOf),
      })),
      {
        id: DIRECT,
        key: DIRECT,
        name: 'Easel',
        kind: DIRECT,
        about: 'your direct messages with the bot',
        hiddenFrom: [],
      },
    ],
    find(memberKey, channelKey) {
      const member = members.get(memberKey);
      if (!member) return undefined;
      if (channelKey === DIRECT) {
        return { member, channel: undefined, actor: discord.as(member).inDirectMessages() };
      }
      const channel = channels.get(channelKey);
      if (!channel || !discord.sees(member, channel)) return undefined;
      return { member, channel, actor: discord.as(member, channel) };
    },
  };
}

function keyOf({ name }: { readonly name: string }): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function kindOf({ type, nsfw }: Channel): PageChannel['kind'] {
  if (type === CHANNEL_TYPE.publicThread) return 'thread';
  return nsfw === true ? 'age-restricted' : 'text';
}
