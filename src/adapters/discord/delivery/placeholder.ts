import { text, type Text } from '#core/i18n/text.ts';
import { quotePrompt } from '#core/image/quote-prompt.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Delivery, PendingReply } from '#features/jobs/ports/delivery.ts';
import type { Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import type { BotApi } from '../api/bot-api.ts';
import type { InteractionApi } from '../api/interaction-api.ts';
import { classifyFailure, isGone } from '../api/failures.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { isTokenGood } from './message-routes.ts';
import { renderNotice, type Notice } from '../render/render-notice.ts';
import { retryTemporary } from '../api/retry-temporary.ts';

/** The message that acknowledges a job, until pictures take its place. */
export type Placeholder = {
  /** Shows how the wait goes, with a button to end it. */
  readonly announce: Delivery['announce'];
  /** Says that nothing comes, in words for everyone who sees it. */
  end(pending: PendingReply): Promise<void>;
  /** Takes it away, if it is still there; `false` if that can't be done. Never throws. */
  remove(pending: PendingReply): Promise<boolean>;
  readonly find: Delivery['findReply'];
};

/** What it takes to write to whoever waits. */
export type PlaceholderOptions = {
  readonly api: InteractionApi;
  readonly bot: BotApi;
  readonly translate: Translate;
  readonly log: Logger;
};

/** How long Discord's own trouble is waited for when there is no picture to lose. */
const PATIENCE_MS = 2 * 60 * 1000;

/** By the interaction's token, and as the bot where that has run out; `false` if the message is out of reach. */
async function reach(
  { job, messageId }: PendingReply,
  byToken: () => Promise<void>,
  asBot: (channelId: string, messageId: string) => Promise<void>,
): Promise<boolean> {
  if (isTokenGood(job)) {
    try {
      await byToken();
      return true;
    } catch (error) {
      if (classifyFailure(error) !== 'token gone') throw error;
    }
  }
  if (messageId === null || job.order.isPrivate) return false;
  await asBot(job.origin.channelId, messageId);
  return true;
}

export function createPlaceholder({ api, bot, translate, log }: PlaceholderOptions): Placeholder {
  /** For everyone in the server's language, for the member alone in theirs. */
  function say({ origin, order }: Job, message: Text): string {
    return translate(message, order.isPrivate ? origin.locale : origin.serverLocale, MESSAGE_STYLE);
  }

  function edit(pending: PendingReply, notice: Notice): Promise<boolean> {
    return reach(
      pending,
      async () => void (await api.editReply(pending.job.origin, notice)),
      (channelId, messageId) => bot.editMessage(channelId, messageId, notice),
    );
  }

  async function announce(pending: PendingReply, notice: Text): ReturnType<Delivery['announce']> {
    const { job } = pending;
    const buttons = [{ label: say(job, text('button.cancel')), customId: `cancel:${job.id}` }];
    const write = (words: Text): Promise<boolean> =>
      edit(pending, renderNotice(say(job, words), { buttons }));
    try {
      const isWritten = await write(quotePrompt(job.order, notice)).catch((error: unknown) => {
        // A filter of the server objects to the prompt.
        if (classifyFailure(error) !== 'blocked') throw error;
        return write(notice);
      });
      return isWritten ? 'written' : 'not written';
    } catch (error) {
      if (isGone(error)) return 'placeholder deleted';
      log.info({ err: error, job: job.id }, 'a waiting notice could not be written');
      return 'not written';
    }
  }

  async function end(pending: PendingReply): Promise<void> {
    const notice = renderNotice(say(pending.job, text('waiting.ended')));
    await retryTemporary(() => edit(pending, notice), Date.now() + PATIENCE_MS);
  }

  async function remove(pending: PendingReply): Promise<boolean> {
    const request = (): Promise<boolean> =>
      reach(
        pending,
        () => api.deleteReply(pending.job.origin),
        (channelId, messageId) => bot.deleteMessage(channelId, messageId),
      );
    try {
      return await retryTemporary(request, Date.now() + PATIENCE_MS);
    } catch (error) {
      if (isGone(error)) return true;
      log.warn({ err: error, job: pending.job.id }, 'a placeholder could not be removed');
      return false;
    }
  }

  async function find(job: Job): ReturnType<Delivery['findReply']> {
    if (!isTokenGood(job)) return 'unknown';
    try {
      const messageId = await retryTemporary(
        () => api.findReply(job.origin),
        Date.now() + PATIENCE_MS,
      );
      return { messageId };
    } catch (error) {
      return isGone(error) || classifyFailure(error) === 'token gone' ? 'gone' : 'unknown';
    }
  }

  return { announce, end, remove, find };
}
