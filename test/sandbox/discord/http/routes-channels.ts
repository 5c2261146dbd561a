import { z } from 'zod';
import { invalidForm, REFUSAL } from './api-error.ts';
import type { Channel } from './contract.ts';
import { parseForm } from '../components/form.ts';
import { messageBody } from '../messages/message-body.ts';
import { composeMessage } from '../messages/message-rules.ts';
import { MESSAGE_FLAG } from '../messages/message-text.ts';
import { createMessage, deleteMessage, deleteMessages, editMessage } from '../messages/messages.ts';
import { channelToJson, userToJson } from '../payloads.ts';
import { hideContent, messageToJson } from '../messages/message-payload.ts';
import { hasPermissions, PERMISSION } from '../world/permissions.ts';
import { idParam, NO_CONTENT, ok, type Answer, type Call, type Route } from './route.ts';
import { timeOf } from '../world/snowflake.ts';
import { CHANNEL_TYPE, isThreadType } from '../world/channel-type.ts';
import type { StoredMessage } from '../world/world.ts';

/** user.mdx "Create DM". */
const recipientBody = z.object({ recipient_id: z.string() });
const bulkBody = z.object({ messages: z.array(z.string().regex(/^\d{17,19}$/)) });
/** "will not delete messages older than 2 weeks". */
const BULK_DELETE_AGE_MS = 14 * 24 * 60 * 60_000;
const nonceBody = messageBody.pick({ nonce: true, enforce_nonce: true }).transform((body) => ({
  nonce: body.nonce ?? undefined,
  isEnforced: body.enforce_nonce === true,
}));

/** topics/permissions.mdx: without View Channel everything else is denied as well. */
function findChannel(call: Call): Channel {
  const { world } = call.platform;
  const channel = world.channels.get(idParam(call, 'channel'));
  if (!channel) throw REFUSAL.unknownChannel();
  if (!hasPermissions(world.permissions.ofApp(channel.id), PERMISSION.viewChannel)) {
    throw REFUSAL.missingAccess();
  }
  return channel;
}

function demand(call: Call, channel: Channel, permission: bigint): void {
  if (!hasPermissions(call.platform.world.permissions.ofApp(channel.id), permission)) {
    throw REFUSAL.missingPermissions();
  }
}

/** To the bot's own token an ephemeral message does not exist. */
function findMessage(call: Call, channel: Channel): StoredMessage {
  const message = call.platform.world.messages.get(idParam(call, 'message'));
  const isThere = message?.channelId === channel.id && !message.deleted;
  if (!isThere || message.ephemeralFor !== undefined) {
    throw REFUSAL.unknownMessage();
  }
  return message;
}

function listMessages(call: Call): Answer {
  const channel = findChannel(call);
  demand(call, channel, PERMISSION.readMessageHistory);
  const limit = Number(call.query.get('limit') ?? 50);
  const shown = call.platform.world
    .messagesIn(channel.id)
    .filter(({ ephemeralFor }) => ephemeralFor === undefined);
  return ok(
    shown
      .slice(-limit)
      .map((message) => hideContent(call.platform, message, messageToJson(call.platform, message)))
      .toReversed(),
  );
}

function getMessage(call: Call): Answer {
  const channel = findChannel(call);
  demand(call, channel, PERMISSION.readMessageHistory);
  const message = findMessage(call, channel);
  return ok(hideContent(call.platform, message, messageToJson(call.platform, message)));
}

function postMessage(call: Call): Answer {
  const { platform, json, uploads } = call;
  const channel = findChannel(call);
  if (channel.type === CHANNEL_TYPE.category) throw REFUSAL.noTextChannel();
  const isThread = isThreadType(channel.type);
  demand(call, channel, isThread ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages);
  if (uploads.length > 0) demand(call, channel, PERMISSION.attachFiles);
  const { closedToMessages } = platform.world;
  if (channel.recipientId !== undefined && closedToMessages.has(channel.recipientId)) {
    throw REFUSAL.closedToMessages();
  }
  const composed = composeMessage(platform, { body: json, uploads, channel });
  const { nonce, isEnforced } = parseForm(nonceBody, json ?? {});
  const twin = isEnforced ? findRecent(call, channel, nonce) : undefined;
  if (twin) return ok({ ...messageToJson(platform, twin), nonce });
  // Only answers to interactions can be ephemeral.
  const draft = { ...composed, flags: composed.flags & ~MESSAGE_FLAG.ephemeral };
  const message = createMessage(platform, { channel, draft, type: 0, nonce });
  return ok({ ...messageToJson(platform, message), ...(nonce === undefined ? {} : { nonce }) });
}

/** message.mdx "Create Message", enforce_nonce: "in the past few minutes". */
const NONCE_REMEMBERED_MS = 5 * 60_000;

function findRecent(
  { platform }: Call,
  channel: Channel,
  nonce: string | undefined,
): StoredMessage | undefined {
  if (nonce === undefined) return undefined;
  const { world } = platform;
  return world
    .messagesIn(channel.id)
    .find(
      (message) =>
        message.nonce === nonce && world.clock.now() - timeOf(message.id) < NONCE_REMEMBERED_MS,
    );
}

function openDirectMessages(call: Call): Answer {
  const { world } = call.platform;
  const { recipient_id: id } = parseForm(recipientBody, call.json ?? {});
  const member = world.members.get(id);
  if (!member) throw REFUSAL.invalidRecipient();
  // A closed door shows only when something is brought to it.
  const channel = channelToJson(world, world.directChannel(member));
  return ok({ ...channel, recipients: [userToJson(member)] });
}

function patchMessage(call: Call): Answer {
  const { platform, json, uploads } = call;
  const channel = findChannel(call);
  const existing = findMessage(call, channel);
  if (existing.authorId !== platform.world.applicationId) throw REFUSAL.notTheAuthor();
  if (uploads.length > 0) demand(call, channel, PERMISSION.attachFiles);
  editMessage(
    platform,
    existing,
    composeMessage(platform, { body: json, uploads, channel, existing }),
  );
  return ok(messageToJson(platform, existing));
}

function removeMessage(call: Call): Answer {
  const channel = findChannel(call);
  const message = findMessage(call, channel);
  const isOwn = message.authorId === call.platform.world.applicationId;
  if (!isOwn) demand(call, channel, PERMISSION.manageMessages);
  deleteMessage(call.platform, message);
  return NO_CONTENT;
}

/** message.mdx "Bulk Delete Messages": ids that name nothing count, and delete nothing. */
function removeMessages(call: Call): Answer {
  const { world } = call.platform;
  const channel = findChannel(call);
  if (channel.serverId === undefined) throw REFUSAL.directChannel();
  demand(call, channel, PERMISSION.manageMessages);
  const { messages: ids } = parseForm(bulkBody, call.json ?? {});
  if (ids.length < 2 || ids.length > 100) throw REFUSAL.bulkDeleteCount();
  if (new Set(ids).size < ids.length) {
    const message = 'Message ids must be unique';
    throw invalidForm([{ path: ['messages'], code: 'BASE_TYPE_DUPLICATES', message }]);
  }
  const oldest = world.clock.now() - BULK_DELETE_AGE_MS;
  if (ids.some((id) => timeOf(id) < oldest)) throw REFUSAL.bulkDeleteTooOld();
  const here = world.messagesIn(channel.id);
  const found = here.filter(({ id, ephemeralFor }) => ids.includes(id) && !ephemeralFor);
  deleteMessages(call.platform, channel, found);
  return NO_CONTENT;
}

const reads = { auth: 'bot', bucket: { limit: 50, perMs: 10_000 }, major: ['channel'] } as const;
const writes = { auth: 'bot', bucket: { limit: 5, perMs: 5000 }, major: ['channel'] } as const;
const ALL = '/channels/:channel/messages';
const ONE = '/channels/:channel/messages/:message';

export const CHANNEL_ROUTES: readonly Route[] = [
  {
    auth: 'bot',
    bucket: { limit: 10, perMs: 10_000 },
    method: 'POST',
    template: '/users/@me/channels',
    handle: openDirectMessages,
  },
  {
    ...reads,
    method: 'GET',
    template: '/channels/:channel',
    handle: (call) => ok(channelToJson(call.platform.world, findChannel(call))),
  },
  { ...reads, method: 'GET', template: ALL, handle: listMessages },
  { ...writes, method: 'POST', template: ALL, handle: postMessage },
  {
    ...writes,
    method: 'POST',
    template: '/channels/:channel/messages/bulk-delete',
    handle: removeMessages,
  },
  { ...reads, method: 'GET', template: ONE, handle: getMessage },
  { ...writes, method: 'PATCH', template: ONE, handle: patchMessage },
  { ...writes, method: 'DELETE', template: ONE, handle: removeMessage },
];
