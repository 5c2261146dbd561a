import { speak } from '#core/i18n/translator.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { quotePrompt } from '#core/image/quote-prompt.ts';
import { shorten } from '#core/i18n/shorten.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import { wordsOf } from '#core/image/words.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import type { Delivery, PendingReply, Remedy } from '#features/jobs/ports/delivery.ts';
import type { Panel } from '#core/reply.ts';
import { classifyFailure } from '../api/failures.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { isTokenGood } from './message-routes.ts';
import type { Placeholder, PlaceholderOptions } from './placeholder.ts';
import { NO_MENTIONS, renderNotice, type Button } from '../render/render-notice.ts';
import { renderPanel } from '../render/render-panel.ts';
import { retryTemporary } from '../api/retry-temporary.ts';

export type PrivateNoticesOptions = PlaceholderOptions & {
  readonly placeholder: Placeholder;
};

/** How long Discord's own trouble is waited for when there is no picture to lose. */
const PATIENCE_MS = 2 * 60 * 1000;

/** Bounds of an offer: what is older can be had with `/easel queue`. */
const MAX_OFFERED = 5;
const PROMPT_OFFERED = 80;

/** The buttons that stand under a reason. */
const REMEDIES: Readonly<Record<Remedy['kind'], { readonly label: Text; readonly name: string }>> =
  {
    retry: { label: text('button.try_again'), name: 'retry' },
    edit: { label: text('button.revise'), name: 'revise' },
    fetch: { label: text('button.fetch'), name: 'fetch' },
    enlarge: { label: text('button.try_again'), name: 'enlarge' },
  };

/** What a job has to say to its member alone. */
export function createPrivateNotices(
  options: PrivateNoticesOptions,
): Pick<Delivery, 'decline' | 'offer'> {
  const { api, bot, translate, placeholder, log } = options;

  async function decline(
    pending: PendingReply,
    reason: Text,
    remedies: readonly Remedy[] = [],
  ): Promise<void> {
    const { job } = pending;
    try {
      await tell(pending, quotePrompt(job.order, reason), remedies);
    } catch (error) {
      log.warn({ err: error, job: job.id }, 'the member could not be told why there is no picture');
      // Nobody heard the reason: then at least the placeholder says that nothing comes, if it is still there.
      return placeholder.end(pending).catch((again: unknown) => {
        log.warn({ err: again, job: job.id }, 'a placeholder could not be changed');
      });
    }
    if (!job.order.isPrivate) await placeholder.remove(pending);
    return undefined;
  }

  async function tell(
    pending: PendingReply,
    words: Text,
    remedies: readonly Remedy[],
  ): Promise<void> {
    const { origin, order } = pending.job;
    const say = speak(translate, origin.locale);
    const message = say(words, MESSAGE_STYLE);
    if (isTokenGood(pending.job)) {
      const buttons = remedies.map(({ kind, id }) => {
        const { label, name } = REMEDIES[kind];
        return { label: say(label), customId: `${name}:${id}` };
      });
      try {
        return await tellByToken(pending, message, buttons);
      } catch (error) {
        // What others saw has gone before, so the reason must get there some other way.
        if (order.isPrivate && classifyFailure(error) !== 'token gone') throw error;
        log.info({ err: error, job: pending.job.id }, 'a reason is told by direct message');
      }
    }
    return tellDirectly(pending, message);
  }

  async function tellByToken(
    pending: PendingReply,
    message: string,
    buttons: readonly Button[],
  ): Promise<void> {
    const { origin, order } = pending.job;
    const until = Date.now() + PATIENCE_MS;
    if (order.isPrivate) {
      await retryTemporary(() => api.editReply(origin, renderNotice(message, { buttons })), until);
      return;
    }
    // The first follow-up after a deferral would take the placeholder's place, for all to see: so that goes first.
    if (!(await placeholder.remove(pending))) await placeholder.end(pending);
    await api.followUp(origin, renderNotice(message, { isPrivate: true, buttons }));
  }

  /** Buttons would not work there: they belong to the server. */
  async function tellDirectly({ job }: PendingReply, content: string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    const channelId = await retryTemporary(() => bot.openDirectMessage(job.origin.userId), until);
    await bot.createMessage(channelId, { content, allowed_mentions: NO_MENTIONS });
  }

  async function offer({ job }: PendingReply, undelivered: readonly JobRecord[]): Promise<void> {
    if (!isTokenGood(job)) return;
    const lines: Panel = [
      { text: text('reply.undelivered', { count: undelivered.length }) },
      ...undelivered.slice(0, MAX_OFFERED).map(({ id, order }) => ({
        text: text('queue.undeliverable', {
          prompt: describePrompt(order),
        }),
        button: { label: text('button.fetch'), name: 'fetch', id },
      })),
    ];
    try {
      await api.followUp(job.origin, renderPanel(lines, speak(translate, job.origin.locale)).body);
    } catch (error) {
      log.info({ err: error, job: job.id }, 'undelivered pictures could not be offered');
    }
  }

  return { decline, offer };
}

function describePrompt({ request }: ImageOrder): string {
  return shorten(wordsOf(request).prompt, PROMPT_OFFERED);
}
