import type { Channel } from '../http/contract.ts';
import type { Interaction } from '../interaction.ts';
import type { Draft } from './message-rules.ts';
import { MESSAGE_FLAG, textOf } from './message-text.ts';
import { hideContent, messageToJson } from './message-payload.ts';
import type { Platform } from '../platform.ts';
import type { StoredMessage } from '../world/world.ts';

/** gateway.mdx "List of Intents": GUILD_MESSAGES and DIRECT_MESSAGES. */
const MESSAGES_INTENT = 1 << 9;
const DIRECT_MESSAGES_INTENT = 1 << 12;

type NewMessage = {
  readonly channel: Channel;
  readonly draft: Draft;
  readonly type: number;
  readonly ephemeralFor?: string | undefined;
  readonly thinking?: boolean;
  readonly interaction?: Interaction;
  readonly referenceId?: string | undefined;
  readonly nonce?: string | undefined;
  /** The app without it. */
  readonly authorId?: string;
  readonly extra?: StoredMessage['extra'];
};

export const EMPTY_DRAFT: Draft = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  pings: [],
};

function publish(platform: Platform, event: string, message: StoredMessage, data: unknown): void {
  const channel = platform.world.channels.get(message.channelId);
  if (channel && message.ephemeralFor === undefined) {
    const { serverId: guildId } = channel;
    const intent = guildId === undefined ? DIRECT_MESSAGES_INTENT : MESSAGES_INTENT;
    platform.gateway.dispatch(event, data, { guildId, intent });
  }
  platform.world.changes.ring();
}

function publishWhole(platform: Platform, event: string, message: StoredMessage): void {
  const { serverId } = platform.world.channels.get(message.channelId) ?? {};
  const data = hideContent(platform, message, messageToJson(platform, message));
  publish(platform, event, message, { ...data, guild_id: serverId });
}

export function createMessage(platform: Platform, wanted: NewMessage): StoredMessage {
  const { world } = platform;
  const { draft, thinking = false, ephemeralFor } = wanted;
  const secrecy = ephemeralFor === undefined ? 0 : MESSAGE_FLAG.ephemeral;
  const message: StoredMessage = {
    ...draft,
    id: world.createId(),
    channelId: wanted.channel.id,
    authorId: wanted.authorId ?? world.applicationId,
    extra: wanted.extra ?? {},
    ephemeralFor,
    thinking,
    deleted: false,
    flags: draft.flags | secrecy | (thinking ? MESSAGE_FLAG.loading : 0),
    edits: 0,
    history: [],
    type: wanted.type,
    editedAt: undefined,
    interaction: wanted.interaction,
    referenceId: wanted.referenceId,
    nonce: wanted.nonce,
  };
  world.addMessage(message);
  publishWhole(platform, 'MESSAGE_CREATE', message);
  return message;
}

/** Answering a "thinking" placeholder is not an edit in the reader's eyes, so it is not counted. */
export function editMessage(platform: Platform, message: StoredMessage, draft: Draft): void {
  if (!message.thinking) {
    message.history = [...message.history, textOf(message)];
    message.edits += 1;
    message.editedAt = platform.world.clock.now();
  }
  Object.assign(message, draft, { thinking: false });
  publishWhole(platform, 'MESSAGE_UPDATE', message);
}

/** At one stroke, which the gateway tells in one event. */
export function deleteMessages(
  platform: Platform,
  { id: channelId, serverId: guildId }: Channel,
  messages: readonly StoredMessage[],
): void {
  for (const message of messages) platform.world.dropMessage(message);
  const data = { ids: messages.map(({ id }) => id), channel_id: channelId, guild_id: guildId };
  platform.gateway.dispatch('MESSAGE_DELETE_BULK', data, { guildId, intent: MESSAGES_INTENT });
  platform.world.changes.ring();
}

export function deleteMessage(platform: Platform, message: StoredMessage): void {
  platform.world.dropMessage(message);
  const { id, channelId } = message;
  const guildId = platform.world.channels.get(channelId)?.serverId;
  publish(platform, 'MESSAGE_DELETE', message, { id, channel_id: channelId, guild_id: guildId });
}
