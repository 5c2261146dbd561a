import type { Json } from '../payloads.ts';
import type { Platform } from '../platform.ts';
import type { StoredMessage } from '../world/world.ts';
import { messageToJson } from './message-payload.ts';

/** resources/poll.mdx "Poll Object". */
export function pollToJson(question: string, answers: readonly string[]): Json {
  return {
    question: { text: question },
    answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}

/** resources/message.mdx "Message Snapshot Object": what was there when it was forwarded, without its author. */
export function forwardToJson(platform: Platform, message: StoredMessage): Json {
  const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, components } =
    messageToJson(platform, message);
  const snapshot = {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    components,
    mentions: [],
    mention_roles: [],
  };
  return {
    message_reference: { type: 1, channel_id: message.channelId, message_id: message.id },
    message_snapshots: [{ message: snapshot }],
  };
}
