import { REFUSAL } from './api-error.ts';
import type { Interaction } from '../interaction.ts';
import { composeMessage } from '../messages/message-rules.ts';
import { MESSAGE_FLAG } from '../messages/message-text.ts';
import { createMessage, deleteMessage, editMessage } from '../messages/messages.ts';
import { messageToJson } from '../messages/message-payload.ts';
import { idParam, NO_CONTENT, ok, param, type Answer, type Call, type Route } from './route.ts';
import type { StoredMessage } from '../world/world.ts';

/** The interaction behind the token, while the token lives. */
function findInteraction(call: Call): Interaction {
  const { world } = call.platform;
  if (idParam(call, 'webhook') !== world.applicationId) throw REFUSAL.unknownWebhook();
  const interaction = world.interactionByToken(param(call, 'token'));
  if (!interaction || interaction.isTokenExpired()) throw REFUSAL.invalidWebhookToken();
  // Before the first answer the webhook does not exist yet.
  if (interaction.state !== 'acknowledged') throw REFUSAL.unknownWebhook();
  return interaction;
}

function findMessage(call: Call, interaction: Interaction): StoredMessage {
  const wanted = param(call, 'message');
  const { original, followUpMessages } = interaction;
  const found =
    wanted === '@original'
      ? original
      : [original, ...followUpMessages].find((message) => message?.id === wanted);
  if (!found || found.deleted) throw REFUSAL.unknownMessage();
  return found;
}

function getMessage(call: Call): Answer {
  return ok(messageToJson(call.platform, findMessage(call, findInteraction(call))));
}

function patchMessage(call: Call): Answer {
  const { platform, json, uploads } = call;
  const interaction = findInteraction(call);
  const existing = findMessage(call, interaction);
  const { channel } = interaction;
  const draft = composeMessage(platform, { body: json, uploads, channel, existing });
  editMessage(platform, existing, draft);
  return ok(messageToJson(platform, existing));
}

function removeMessage(call: Call): Answer {
  deleteMessage(call.platform, findMessage(call, findInteraction(call)));
  return NO_CONTENT;
}

/**
 * receiving-and-responding.mdx "Create Followup Message": directly after a deferral it edits the
 * loading message instead, whose ephemeral state stays.
 */
function createFollowUp(call: Call): Answer {
  const { platform, json, uploads } = call;
  const interaction = findInteraction(call);
  const { channel, original } = interaction;
  if (!platform.world.channels.has(channel.id)) throw REFUSAL.unknownChannel();
  if (original?.thinking === true && !original.deleted) {
    const draft = composeMessage(platform, { body: json, uploads, channel, existing: original });
    editMessage(platform, original, draft);
    return ok(messageToJson(platform, original));
  }
  const draft = composeMessage(platform, { body: json, uploads, channel });
  const ephemeral = (draft.flags & MESSAGE_FLAG.ephemeral) !== 0;
  const message = createMessage(platform, {
    channel,
    draft,
    type: original ? 19 : 0,
    ephemeralFor: ephemeral ? interaction.actor.id : undefined,
    interaction,
    referenceId: original?.id,
  });
  interaction.followUpMessages.push(message);
  platform.world.changes.ring();
  return ok(messageToJson(platform, message));
}

const shared = {
  auth: 'none',
  bucket: { limit: 5, perMs: 2000 },
  major: ['webhook', 'token'],
} as const;
const ONE_MESSAGE = '/webhooks/:webhook/:token/messages/:message';

export const WEBHOOK_ROUTES: readonly Route[] = [
  { ...shared, method: 'POST', template: '/webhooks/:webhook/:token', handle: createFollowUp },
  { ...shared, method: 'GET', template: ONE_MESSAGE, handle: getMessage },
  { ...shared, method: 'PATCH', template: ONE_MESSAGE, handle: patchMessage },
  { ...shared, method: 'DELETE', template: ONE_MESSAGE, handle: removeMessage },
];
