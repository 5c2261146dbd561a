import type { Channel, Member, MessageAttachment, Server } from './contract.ts';
import { INTERACTION_KIND, type Interaction } from './interaction.ts';
import { imageSizeOf } from './message-files.ts';
import { shownAttachmentIds } from './message-rules.ts';
import { effectivePermissions } from './permissions.ts';
import type { Platform } from './platform.ts';
import { timeOf } from './snowflake.ts';
import { isThreadType, type StoredMessage, type World } from './world.ts';

/** Discord's JSON for what the world holds. Fields and their absence follow the documented objects. */

type Json = Record<string, unknown>;

const timestampOf = (id: string): string => new Date(timeOf(id)).toISOString();

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

export function memberToJson(member: Member): Json {
  return {
    user: userToJson(member),
    nick: null,
    avatar: null,
    roles: member.roles,
    joined_at: timestampOf(member.id),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    permissions: effectivePermissions(member.permissions).toString(),
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

export function channelToJson(channel: Channel): Json {
  if (channel.serverId === undefined) return partialChannelToJson(channel);
  const own = isThreadType(channel.type)
    ? { message_count: 0, member_count: 1, total_message_sent: 0, owner_id: channel.serverId }
    : { permission_overwrites: [] };
  return { ...partialChannelToJson(channel), ...own };
}

export function guildToJson(world: World, server: Server): Json {
  const channels = [...world.channels.values()].filter(({ serverId }) => serverId === server.id);
  const role = {
    permissions: '0',
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
  };
  return {
    id: server.id,
    name: server.name,
    preferred_locale: server.locale,
    features: [],
    roles: server.roles.map(({ id, name }) => ({ ...role, id, name, flags: 0 })),
    emojis: [],
    stickers: [],
    channels: channels.filter(({ type }) => !isThreadType(type)).map(channelToJson),
    threads: channels.filter(({ type }) => isThreadType(type)).map(channelToJson),
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

function attachmentToJson(platform: Platform, channelId: string, file: MessageAttachment): Json {
  const url = platform.cdn.sign(channelId, file.id, file.filename);
  return {
    id: file.id,
    filename: file.filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...imageSizeOf(file.bytes),
    ...(file.description === undefined ? {} : { description: file.description }),
    flags: file.spoiler === true ? 1 << 3 : 0,
  };
}

/** Addresses age, so each answer carries newly signed ones. */
function signMedia(platform: Platform, message: StoredMessage, tree: readonly unknown[]): unknown {
  const text = JSON.stringify(tree, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('attachment_id' in value)) return value;
    const file = message.attachments.find(({ id }) => id === value.attachment_id);
    if (!file) return value;
    const url = platform.cdn.sign(message.channelId, file.id, file.filename);
    return { ...value, url, proxy_url: url };
  });
  return JSON.parse(text) as unknown;
}

export function messageToJson(platform: Platform, message: StoredMessage): Json {
  const { world } = platform;
  const { interaction } = message;
  const shown = shownAttachmentIds(message.components);
  const embedded = JSON.stringify(message.embeds);
  const free = message.attachments.filter(({ id }) => !shown.has(id) && !embedded.includes(id));
  const pinged = message.pings
    .map((id) => world.members.get(id))
    .filter((member) => member !== undefined);
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: botUserToJson(world),
    content: message.content,
    embeds: signMedia(platform, message, message.embeds),
    components: signMedia(platform, message, message.components),
    attachments: free.map((file) => attachmentToJson(platform, message.channelId, file)),
    flags: message.flags,
    timestamp: timestampOf(message.id),
    edited_timestamp:
      message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    pinned: false,
    mention_everyone: message.pings.includes('everyone'),
    mentions: pinged.map(userToJson),
    mention_roles: message.pings.filter((id) => id !== 'everyone' && !world.members.has(id)),
    ...(interaction === undefined ? {} : interactionFields(world, interaction)),
    ...(message.referenceId === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.referenceId,
          },
        }),
  };
}

function interactionFields(world: World, interaction: Interaction): Json {
  const metadata = {
    id: interaction.id,
    type: interaction.seed.kind,
    user: userToJson(interaction.actor),
    authorizing_integration_owners: { '0': interaction.channel.serverId ?? '0' },
  };
  const name =
    interaction.seed.kind === INTERACTION_KIND.command
      ? { name: interaction.seed.commandName }
      : {};
  return {
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: { ...metadata, ...name },
  };
}

/** receiving-and-responding.mdx "Interaction Structure", for a server install: in a server, or in direct messages with the app. */
export function interactionToJson(platform: Platform, interaction: Interaction): Json {
  const { world } = platform;
  const { actor, channel, seed } = interaction;
  const permissions = effectivePermissions(actor.permissions).toString();
  const appPermissions = effectivePermissions(world.appPermissions(channel.id)).toString();
  return {
    version: 1,
    id: interaction.id,
    application_id: world.applicationId,
    type: seed.kind,
    token: interaction.token,
    data: seed.data,
    ...placeToJson(world, actor, channel),
    channel_id: channel.id,
    channel: { ...partialChannelToJson(channel), permissions, app_permissions: appPermissions },
    locale: actor.locale,
    app_permissions: appPermissions,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: world.attachmentSizeLimit,
    ...(seed.source ? { message: messageToJson(platform, seed.source) } : {}),
  };
}

function placeToJson(world: World, actor: Member, { serverId }: Channel): Json {
  if (serverId === undefined) {
    return { user: userToJson(actor), authorizing_integration_owners: { '0': '0' }, context: 1 };
  }
  const locale = world.servers.get(serverId)?.locale ?? 'en-US';
  return {
    guild_id: serverId,
    guild: { id: serverId, locale, features: [] },
    guild_locale: locale,
    member: memberToJson(actor),
    authorizing_integration_owners: { '0': serverId },
    context: 0,
  };
}
