import { z } from 'zod';
import { invalidForm, REFUSAL } from './api-error.ts';
import { parseForm } from '../components/form.ts';
import { INTERACTION_KIND, type Interaction } from '../interaction.ts';
import { composeMessage, type DraftRequest } from '../messages/message-rules.ts';
import { MESSAGE_FLAG } from '../messages/message-text.ts';
import { createMessage, editMessage, EMPTY_DRAFT } from '../messages/messages.ts';
import { parseModal } from '../components/modal-rules.ts';
import { messageToJson } from '../messages/message-payload.ts';
import type { Platform } from '../platform.ts';
import {
  idParam,
  looseObject,
  NO_CONTENT,
  ok,
  param,
  type Answer,
  type Call,
  type Route,
} from './route.ts';
import type { StoredMessage } from '../world/world.ts';

/** receiving-and-responding.mdx "Interaction Callback Type". */
const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  suggestions: 8,
  modal: 9,
} as const;

const callbackBody = z.object({ type: z.int(), data: z.unknown().optional() });
const deferralData = z.object({ flags: z.int().nullish() }).nullish();

/** application-commands.mdx "Autocomplete": 25 suggestions. */
const suggestionsData = z.object({
  choices: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        value: z.union([z.string().max(100), z.number()]),
      }),
    )
    .max(25),
});

/** message.mdx "Message Types". */
const MESSAGE_TYPE = {
  normal: 0,
  reply: 19,
  chatInputCommand: 20,
  contextMenuCommand: 23,
} as const;

function allowedCallbacks({ seed }: Interaction): readonly number[] {
  const { message, deferredMessage, deferredUpdate, update, suggestions, modal } = CALLBACK;
  if (seed.kind === INTERACTION_KIND.autocomplete) return [suggestions];
  if (seed.kind === INTERACTION_KIND.command) return [message, deferredMessage, modal];
  const updates = seed.source ? [deferredUpdate, update] : [];
  const answers = [message, deferredMessage, ...updates];
  return seed.kind === INTERACTION_KIND.modal ? answers : [...answers, modal];
}

function messageTypeFor({ seed }: Interaction): number {
  if (seed.kind !== INTERACTION_KIND.command) {
    return seed.source ? MESSAGE_TYPE.reply : MESSAGE_TYPE.normal;
  }
  return seed.commandType === 1 ? MESSAGE_TYPE.chatInputCommand : MESSAGE_TYPE.contextMenuCommand;
}

function findAnswerable(call: Call): Interaction {
  const interaction = call.platform.world.interactions.get(idParam(call, 'interaction'));
  if (!interaction || interaction.token !== param(call, 'token'))
    throw REFUSAL.unknownInteraction();
  if (interaction.isTooLateForFirstAnswer()) throw REFUSAL.unknownInteraction();
  if (interaction.state === 'acknowledged') throw REFUSAL.alreadyAcknowledged();
  if (!call.platform.world.channels.has(interaction.channel.id)) throw REFUSAL.unknownChannel();
  return interaction;
}

function createOriginal(
  platform: Platform,
  interaction: Interaction,
  draft: Parameters<typeof createMessage>[1]['draft'],
  traits: { ephemeral: boolean; thinking: boolean },
): StoredMessage {
  interaction.original = createMessage(platform, {
    channel: interaction.channel,
    draft,
    type: messageTypeFor(interaction),
    ephemeralFor: traits.ephemeral ? interaction.actor.id : undefined,
    thinking: traits.thinking,
    interaction,
    referenceId: interaction.seed.source?.id,
  });
  return interaction.original;
}

/** Does what the answer says; returns the message that the answer made or changed. */
function apply(
  call: Call,
  interaction: Interaction,
  type: number,
  data: unknown,
): StoredMessage | undefined {
  const { platform, uploads } = call;
  const request: DraftRequest = {
    body: data,
    uploads,
    channel: interaction.channel,
    path: ['data'],
  };
  switch (type) {
    case CALLBACK.message: {
      const draft = composeMessage(platform, request);
      const ephemeral = (draft.flags & MESSAGE_FLAG.ephemeral) !== 0;
      return createOriginal(platform, interaction, draft, { ephemeral, thinking: false });
    }
    case CALLBACK.deferredMessage: {
      const flags = parseForm(deferralData, data, ['data'])?.flags ?? 0;
      const ephemeral = (flags & MESSAGE_FLAG.ephemeral) !== 0;
      return createOriginal(platform, interaction, EMPTY_DRAFT, { ephemeral, thinking: true });
    }
    case CALLBACK.update: {
      const existing = interaction.seed.source;
      if (!existing || existing.deleted) throw REFUSAL.unknownMessage();
      const draft = composeMessage(platform, { ...request, existing });
      editMessage(platform, existing, draft);
      interaction.original = existing;
      return existing;
    }
    case CALLBACK.deferredUpdate:
      interaction.original = interaction.seed.source;
      return interaction.original;
    case CALLBACK.suggestions:
      interaction.suggestions = parseForm(suggestionsData, data, ['data']).choices;
      return undefined;
    default:
      interaction.openedModal = parseModal(data, ['data']);
      return undefined;
  }
}

function callbackResponse(
  platform: Platform,
  interaction: Interaction,
  type: number,
  message: StoredMessage | undefined,
): Answer {
  const resourceMessage =
    message && (type === CALLBACK.message || type === CALLBACK.update)
      ? { message: messageToJson(platform, message) }
      : {};
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.seed.kind,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: message.thinking,
            response_message_ephemeral: message.ephemeralFor !== undefined,
          }
        : {}),
    },
    resource: { type, ...resourceMessage },
  });
}

function answerInteraction(call: Call): Answer {
  const interaction = findAnswerable(call);
  const { type, data } = parseForm(callbackBody, call.json ?? {});
  const allowed = allowedCallbacks(interaction);
  if (!allowed.includes(type)) {
    const message = `Value must be one of (${allowed.join(', ')}) for this interaction.`;
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  const body = data === undefined || data === null ? data : parseForm(looseObject, data, ['data']);
  const message = apply(call, interaction, type, body);
  const createsMessage = type === CALLBACK.message || type === CALLBACK.deferredMessage;
  interaction.acknowledge(type, createsMessage && message?.ephemeralFor !== undefined);
  call.platform.world.changes.ring();
  if (call.query.get('with_response') !== 'true') return NO_CONTENT;
  return callbackResponse(call.platform, interaction, type, message);
}

export const INTERACTION_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    template: '/interactions/:interaction/:token/callback',
    auth: 'none',
    handle: answerInteraction,
  },
];
