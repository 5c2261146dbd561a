import {
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
} from 'discord.js';
import type { Text } from '../i18n/text.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Invocation } from '../invocation.ts';
import type { Acknowledgement } from '../jobs/ports.ts';
import type { Responder, Suggestion } from '../reply.ts';
import { hasDiscordCode, type InteractionApi } from './interaction-api.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { renderNotice } from './render-notice.ts';

/** Answers one interaction through Discord's callback route, whichever way the interaction came. */
export function createResponder(
  api: InteractionApi,
  translate: Translate,
  invocation: Invocation,
): Responder {
  let isAcknowledged = false;

  async function respond(body: RESTPostAPIInteractionCallbackJSONBody): Promise<Acknowledgement> {
    try {
      await api.respond(invocation, body);
    } catch (error) {
      if (hasDiscordCode(error, RESTJSONErrorCodes.UnknownInteraction)) return 'too late';
      // A first try whose answer was lost has done it already.
      if (!hasDiscordCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged))
        throw error;
    }
    isAcknowledged = true;
    return 'accepted';
  }

  function renderPrivate(message: Text): ReturnType<typeof renderNotice> {
    return renderNotice(translate(message, invocation.locale, MESSAGE_STYLE), { isPrivate: true });
  }

  async function defer({ isPrivate }: { readonly isPrivate: boolean }): Promise<Acknowledgement> {
    return respond({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(isPrivate && { data: { flags: MessageFlags.Ephemeral } }),
    });
  }

  async function refuse(reason: Text): Promise<void> {
    await respond({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: renderPrivate(reason),
    });
  }

  async function deleteMessage(): Promise<void> {
    const acknowledgement = await respond({ type: InteractionResponseType.DeferredMessageUpdate });
    if (acknowledgement === 'too late') return;
    try {
      await api.deleteReply(invocation);
    } catch (error) {
      // Somebody was faster.
      if (!hasDiscordCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }

  async function suggest(suggestions: readonly Suggestion[]): Promise<void> {
    await respond({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [...suggestions] },
    });
  }

  async function tell(message: Text): Promise<void> {
    if (isAcknowledged) await api.followUp(invocation, renderPrivate(message));
    else await refuse(message);
  }

  return { defer, refuse, deleteMessage, suggest, tell };
}
