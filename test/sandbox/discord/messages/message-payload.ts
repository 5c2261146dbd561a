import type { MessageAttachment } from '../http/contract.ts';
import { INTERACTION_KIND, type Interaction } from '../interaction.ts';
import { imageSizeOf } from './message-files.ts';
import { shownAttachmentIds } from './message-rules.ts';
import { botUserToJson, timestampOf, toTimestamp, userToJson, type Json } from '../payloads.ts';
import type { Platform } from '../platform.ts';
import type { StoredMessage, World } from '../world/world.ts';

/** Discord's JSON for a message ("Message Object" in its documentation). */

export function attachmentToJson(file: MessageAttachment, url: string): Json {
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
    author: authorToJson(world, message.authorId),
    content: message.content,
    embeds: signMedia(platform, message, message.embeds),
    components: signMedia(platform, message, message.components),
    attachments: free.map((file) =>
      attachmentToJson(file, platform.cdn.sign(message.channelId, file.id, file.filename)),
    ),
    flags: message.flags,
    timestamp: timestampOf(message.id),
    edited_timestamp: message.editedAt === undefined ? null : toTimestamp(message.editedAt),
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
    ...message.extra,
  };
}

function authorToJson(world: World, authorId: string): Json {
  const member = world.members.get(authorId);
  return member ? userToJson(member) : botUserToJson(world);
}

/**
 * gateway.mdx "Message Content Intent": the app has not got it, so others' messages come empty, but for
 * direct messages and those that mention the app. Targets of its message commands come whole.
 */
export function hideContent({ world }: Platform, message: StoredMessage, json: Json): Json {
  const isDirect = world.channels.get(message.channelId)?.serverId === undefined;
  const isMeant = message.content.includes(`<@${world.applicationId}>`);
  if (message.authorId === world.applicationId || isDirect || isMeant) return json;
  const { poll: _poll, ...rest } = json;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
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
