import {
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackJSONBody,
} from 'discord-api-types/v10';
import type { Text } from '#core/i18n/text.ts';
import { speak, type Translate } from '#core/i18n/translator.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import type {
  Acknowledgement,
  Announced,
  Form,
  Panel,
  PanelButton,
  Responder,
  Suggestion,
} from '#core/reply.ts';
import { classifyFailure, hasDiscordCode, isGone } from '../api/failures.ts';
import type { InteractionApi } from '../api/interaction-api.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { closeIn } from '../render/close-button.ts';
import { renderNotice } from '../render/render-notice.ts';
import { renderForm } from '../render/render-form.ts';
import { renderPanel, toButton } from '../render/render-panel.ts';
import { retryTemporary } from '../api/retry-temporary.ts';

/** Discord gives an interaction up after three seconds; a try needs a moment of its own. */
const ANSWER_WITHIN_MS = 2700;

/** Told how Discord took the answer, and how long after the interaction. */
export type OnAnswer = (answer: Acknowledgement['kind'], ms: number) => void;

/** Answers one interaction through Discord's callback route, whichever way the interaction came. */
export function createResponder(
  api: InteractionApi,
  translate: Translate,
  invocation: Invocation,
  log: Logger,
  onAnswer: OnAnswer = () => undefined,
): Responder {
  const say = speak(translate, invocation.locale);
  let answer: 'none' | 'public deferral' | 'private deferral' | 'message' = 'none';

  async function respond(body: RESTPostAPIInteractionCallbackJSONBody): Promise<Acknowledgement> {
    const acknowledgement = await ask(body);
    onAnswer(acknowledgement.kind, Date.now() - invocation.receivedAt);
    return acknowledgement;
  }

  async function ask(body: RESTPostAPIInteractionCallbackJSONBody): Promise<Acknowledgement> {
    const until = invocation.receivedAt + ANSWER_WITHIN_MS;
    try {
      const signal = AbortSignal.timeout(Math.max(until - Date.now(), 0));
      const messageId = await retryTemporary(() => api.respond(invocation, body, signal), until);
      answer = classifyAnswer(body);
      return { kind: 'accepted', messageId, isCertain: true };
    } catch (error) {
      if (hasDiscordCode(error, RESTJSONErrorCodes.UnknownInteraction)) return { kind: 'too late' };
      // A try whose answer was lost has done it already; where no answer comes at all, the reply tells.
      const isDone = hasDiscordCode(
        error,
        RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      );
      if (!isDone && classifyFailure(error) !== 'temporary') throw error;
      answer = classifyAnswer(body);
      return { kind: 'accepted', messageId: null, isCertain: isDone };
    }
  }

  function renderPrivate(
    message: Text,
    buttons: readonly PanelButton[] = [],
  ): ReturnType<typeof renderNotice> {
    return renderNotice(say(message, MESSAGE_STYLE), {
      isPrivate: true,
      buttons: buttons.map((button) => toButton(button, say)),
    });
  }

  async function defer({ isPrivate }: { readonly isPrivate: boolean }): Promise<Acknowledgement> {
    return respond({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(isPrivate && { data: { flags: MessageFlags.Ephemeral } }),
    });
  }

  async function refuse(reason: Text, buttons: readonly PanelButton[] = []): Promise<void> {
    await respond({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: renderPrivate(reason, buttons),
    });
  }

  async function show(panel: Panel): Promise<void> {
    await respond({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: renderPanel(panel, say).body,
    });
  }

  async function update(panel: Panel): Promise<void> {
    await respond({
      type: InteractionResponseType.UpdateMessage,
      data: renderPanel(panel, say).body,
    });
  }

  async function deferUpdate(): Promise<Acknowledgement> {
    return respond({ type: InteractionResponseType.DeferredMessageUpdate });
  }

  async function announce(notice: Text): Promise<Announced> {
    const acknowledgement = await deferUpdate();
    if (acknowledgement.kind === 'too late') return acknowledgement;
    const words = translate(notice, invocation.serverLocale, MESSAGE_STYLE);
    return { kind: 'accepted', messageId: await api.followUp(invocation, renderNotice(words)) };
  }

  async function closeButton(button: PanelButton): Promise<void> {
    const closed = toButton(button, say);
    try {
      // Of attachments nothing is said: they stay.
      await api.editReply(invocation, {
        components: closeIn(invocation.pressedComponents, closed),
      });
    } catch (error) {
      log.info({ err: error }, 'a button that was used could not be closed');
    }
  }

  async function openForm(form: Form): Promise<void> {
    await respond({
      type: InteractionResponseType.Modal,
      data: renderForm(form, say),
    });
  }

  async function finish(panel: Panel): Promise<void> {
    const { body, files } = renderPanel(panel, say);
    // Files of the panel that stood there before go with it.
    await api.editReply(invocation, { attachments: [], ...body }, files);
    answer = 'message';
  }

  async function deleteMessage(): Promise<void> {
    const acknowledgement = await deferUpdate();
    if (acknowledgement.kind === 'too late') return;
    try {
      await api.deleteReply(invocation);
    } catch (error) {
      // Somebody was faster.
      if (!isGone(error)) throw error;
    }
  }

  async function suggest(suggestions: readonly Suggestion[]): Promise<void> {
    await respond({
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [...suggestions] },
    });
  }

  async function tell(message: Text): Promise<void> {
    if (answer === 'none') {
      await refuse(message);
      return;
    }
    // A follow-up would take the deferral's place, with what only the member should read.
    if (answer !== 'message') {
      const locale = answer === 'public deferral' ? invocation.serverLocale : invocation.locale;
      const notice = renderNotice(translate(message, locale, MESSAGE_STYLE));
      await api.editReply(invocation, notice);
      return;
    }
    await api.followUp(invocation, renderPrivate(message));
  }

  return {
    defer,
    refuse,
    show,
    update,
    deferUpdate,
    announce,
    closeButton,
    openForm,
    finish,
    deleteMessage,
    suggest,
    tell,
  };
}

function classifyAnswer(
  body: RESTPostAPIInteractionCallbackJSONBody,
): 'public deferral' | 'private deferral' | 'message' {
  if (body.type !== InteractionResponseType.DeferredChannelMessageWithSource) return 'message';
  const flags = body.data?.flags ?? 0;
  return (flags & MessageFlags.Ephemeral) === 0 ? 'public deferral' : 'private deferral';
}
