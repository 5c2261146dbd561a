import type { Channel, Member } from './http/contract.ts';
import type { Interaction } from './interaction.ts';
import { messageToJson } from './messages/message-payload.ts';
import {
  memberToJson,
  partialChannelToJson,
  userToJson,
  visibleChannelToJson,
  type Json,
} from './payloads.ts';
import { DIRECT_PERMISSIONS } from './world/permissions.ts';
import type { Platform } from './platform.ts';
import type { World } from './world/world.ts';

/** receiving-and-responding.mdx "Interaction Structure", for a server install: in a server, or in direct messages with the app. */

export function interactionToJson(platform: Platform, interaction: Interaction): Json {
  const { world } = platform;
  const { actor, channel, seed } = interaction;
  return {
    version: 1,
    id: interaction.id,
    application_id: world.applicationId,
    type: seed.kind,
    token: interaction.token,
    data: seed.data,
    ...placeToJson(world, actor, channel),
    channel_id: channel.id,
    locale: actor.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: world.attachmentSizeLimit,
    ...(seed.source ? { message: messageToJson(platform, seed.source) } : {}),
  };
}

function placeToJson(world: World, actor: Member, channel: Channel): Json {
  const { serverId } = channel;
  if (serverId === undefined) {
    return {
      user: userToJson(actor),
      channel: { ...partialChannelToJson(channel), recipients: [userToJson(actor)] },
      app_permissions: DIRECT_PERMISSIONS.toString(),
      authorizing_integration_owners: { '0': '0' },
      context: 1,
    };
  }
  const locale = world.servers.get(serverId)?.locale ?? 'en-US';
  return {
    guild_id: serverId,
    guild: { id: serverId, locale, features: [] },
    guild_locale: locale,
    member: memberToJson(world, actor, channel.id),
    channel: visibleChannelToJson(world, channel, actor),
    app_permissions: world.permissions.ofApp(channel.id).toString(),
    authorizing_integration_owners: { '0': serverId },
    context: 0,
  };
}
