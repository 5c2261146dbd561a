import type { Channel, Member, Role, Server } from './http/contract.ts';
import { timeOf } from './world/snowflake.ts';
import { isThreadType } from './world/channel-type.ts';
import type { World } from './world/world.ts';

/** Discord's JSON for what the world holds. Fields and their absence follow the documented objects. */

export type Json = Record<string, unknown>;

/** reference.mdx "Date/Time Formatting": ISO 8601, as Discord writes it with microseconds and an offset. */
export function toTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000+00:00');
}

export const timestampOf = (id: string): string => toTimestamp(timeOf(id));

export function botUserToJson(world: World): Json {
  return {
    id: world.applicationId,
    username: 'easel',
    discriminator: '0001',
    global_name: null,
    avatar: null,
    bot: true,
    flags: 0,
    public_flags: 0,
  };
}

export function userToJson(member: Member): Json {
  return {
    id: member.id,
    username: member.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'),
    discriminator: '0',
    global_name: member.name,
    avatar: null,
    avatar_decoration_data: null,
    public_flags: 0,
  };
}

/** As in resolved data: without user, deaf and mute. The permissions are those in that channel. */
export function partialMemberToJson(world: World, member: Member, channelId: string): Json {
  return {
    nick: null,
    avatar: null,
    roles: member.roles,
    joined_at: toTimestamp(member.joinedAt),
    premium_since: null,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: world.permissions.ofMember(member, channelId).toString(),
  };
}

export function memberToJson(world: World, member: Member, channelId: string): Json {
  const partial = partialMemberToJson(world, member, channelId);
  return { user: userToJson(member), ...partial, deaf: false, mute: false };
}

export function roleToJson({ id, name }: Role): Json {
  return {
    id,
    name,
    permissions: '0',
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** The fields that receiving-and-responding.mdx lists for partial channels. */
export function partialChannelToJson(channel: Channel): Json {
  if (channel.serverId === undefined) {
    return { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  }
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.serverId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: 0,
  };
  if (!isThreadType(channel.type)) {
    return { ...common, topic: null, position: 0, nsfw: channel.nsfw };
  }
  const threadMetadata = {
    archived: false,
    archive_timestamp: timestampOf(channel.id),
    auto_archive_duration: 4320,
    locked: false,
    create_timestamp: timestampOf(channel.id),
  };
  return { ...common, thread_metadata: threadMetadata };
}

/** With what this member and the app may do there, as interactions show channels. */
export function visibleChannelToJson(world: World, channel: Channel, member: Member): Json {
  return {
    ...partialChannelToJson(channel),
    permissions: world.permissions.ofMember(member, channel.id).toString(),
    app_permissions: world.permissions.ofApp(channel.id).toString(),
  };
}

export function channelToJson(world: World, channel: Channel): Json {
  if (channel.serverId === undefined) return partialChannelToJson(channel);
  const own = isThreadType(channel.type)
    ? { message_count: 0, member_count: 1, total_message_sent: 0, owner_id: channel.serverId }
    : { permission_overwrites: listOverwrites(world, channel) };
  return { ...partialChannelToJson(channel), ...own };
}

function listOverwrites({ permissions, applicationId }: World, channel: Channel): Json[] {
  return permissions
    .listOverwrites(channel, applicationId)
    .map(({ allow, deny, ...whose }) => ({ ...whose, allow: String(allow), deny: String(deny) }));
}

export function guildToJson(world: World, server: Server): Json {
  const channels = [...world.channels.values()].filter(({ serverId }) => serverId === server.id);
  return {
    id: server.id,
    name: server.name,
    preferred_locale: server.locale,
    features: [],
    roles: server.roles.map(roleToJson),
    emojis: [],
    stickers: [],
    channels: channels
      .filter(({ type }) => !isThreadType(type))
      .map((channel) => channelToJson(world, channel)),
    threads: channels
      .filter(({ type }) => isThreadType(type))
      .map((channel) => channelToJson(world, channel)),
    members: [],
    member_count: world.members.size,
    joined_at: timestampOf(server.id),
    large: false,
    unavailable: false,
    nsfw_level: 0,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
