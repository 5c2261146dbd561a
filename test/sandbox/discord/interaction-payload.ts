import type { Channel, Member } from './contract.ts';
import type { Interaction } from './interaction.ts';
import { messageToJson } from './message-payload.ts';
import { memberToJson, partialChannelToJson, userToJson, type Json } from './payloads.ts';
import { effectivePermissions } from './permissions.ts';
import type { Platform } from './platform.ts';
import type { World } from './world.ts';
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
