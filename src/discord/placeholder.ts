import { text, type Text } from '../i18n/text.ts';
import type { Job, JobRecord } from '../jobs/job.ts';
import type { Delivery, Letter } from '../jobs/ports.ts';
import type { Panel } from '../reply.ts';
import type { DeliveryOptions } from './delivery.ts';
import { classifyFailure } from './failures.ts';
import { MESSAGE_STYLE, shorten } from './markup.ts';
import { isTokenGood } from './message-routes.ts';
import { renderNotice, type Notice } from './render-notice.ts';
import { renderPanel } from './render-panel.ts';
import { retryTemporary } from './retry-temporary.ts';

/** The message that acknowledges a job, until pictures take its place. */
export type Placeholder = Pick<Delivery, 'announce' | 'decline' | 'offer'> & {
  /** Takes it away, if it is still there. */
  remove(letter: Letter): Promise<void>;
  find: Delivery['findReply'];
};

/** How long Discord's own trouble is waited for when there is no picture to lose. */
const PATIENCE_MS = 2 * 60 * 1000;

/** Bounds of an offer: what is older can be had with `/easel queue` once these are settled. */
const MAX_OFFERED = 5;
const PROMPT_OFFERED = 80;

export function createPlaceholder({
  api,
  bot,
  translate,
  log,
}: Pick<DeliveryOptions, 'api' | 'bot' | 'translate' | 'log'>): Placeholder {
  /** For everyone in the server's language, for the member alone in theirs. */
  function say({ origin, order }: Job, message: Text): string {
    return translate(message, order.isPrivate ? origin.locale : origin.serverLocale, MESSAGE_STYLE);
  }

  async function edit({ job, messageId }: Letter, notice: Notice): Promise<void> {
    if (isTokenGood(job)) return api.editReply(job.origin, notice);
    if (messageId === null || job.order.isPrivate)
      throw new Error('The placeholder is out of reach');
    return bot.editMessage(job.origin.channelId, messageId, notice);
  }

  async function announce(letter: Letter, notice: Text): ReturnType<Delivery['announce']> {
    const { job } = letter;
    const cancel = {
      label: say(job, text('button.cancel')),
      customId: `cancel:${job.id}`,
    };
    try {
      await edit(letter, renderNotice(say(job, notice), { buttons: [cancel] }));
      return 'written';
    } catch (error) {
      if (classifyFailure(error) === 'message gone') return 'placeholder deleted';
      log.info({ err: error, job: job.id }, 'a waiting notice could not be written');
      return 'not written';
    }
  }

  async function decline(letter: Letter, reason: Text): Promise<void> {
    const { job } = letter;
    const isTold = await tell(letter, reason).catch((error: unknown) => {
      log.warn({ err: error, job: job.id }, 'the member could not be told why there is no picture');
      return false;
    });
    if (job.order.isPrivate) return undefined;
    if (isTold) return remove(letter);
    // Nobody heard the reason: then at least the placeholder says that nothing comes.
    return quietly(letter, () => edit(letter, renderNotice(say(job, text('waiting.ended')))));
  }

  /** Tells the member alone. */
  async function tell(letter: Letter, reason: Text): Promise<boolean> {
    const { job } = letter;
    const { origin, order } = job;
    const until = Date.now() + PATIENCE_MS;
    const message = translate(reason, origin.locale, MESSAGE_STYLE);
    if (!isTokenGood(job)) {
      const channelId = await retryTemporary(() => bot.openDirectMessage(origin.userId), until);
      await bot.createMessage(channelId, { content: message });
      return true;
    }
    if (order.isPrivate) {
      await retryTemporary(() => api.editReply(origin, renderNotice(message)), until);
      return true;
    }
    // The first follow-up after a deferral would take the placeholder's place, for all to see: so that is edited first.
    await retryTemporary(() => edit(letter, renderNotice(say(job, text('waiting.ended')))), until);
    await api.followUp(origin, renderNotice(message, { isPrivate: true }));
    return true;
  }

  async function remove(letter: Letter): Promise<void> {
    const { job, messageId } = letter;
    await quietly(letter, async () => {
      if (isTokenGood(job)) await api.deleteReply(job.origin);
      else if (messageId !== null && !job.order.isPrivate)
        await bot.deleteMessage(job.origin.channelId, messageId);
    });
  }

  async function quietly({ job }: Letter, request: () => Promise<void>): Promise<void> {
    try {
      await retryTemporary(request, Date.now() + PATIENCE_MS);
    } catch (error) {
      if (classifyFailure(error) === 'message gone') return;
      log.warn({ err: error, job: job.id }, 'a placeholder could not be changed');
    }
  }

  async function offer({ job }: Letter, undelivered: readonly JobRecord[]): Promise<void> {
    if (!isTokenGood(job)) return;
    const lines: Panel = [
      { text: text('reply.undelivered', { count: undelivered.length }) },
      ...undelivered.slice(0, MAX_OFFERED).map(({ id, order }) => ({
        text: text('queue.undeliverable', {
          prompt: shorten(order.request.prompt, PROMPT_OFFERED),
        }),
        button: { label: text('button.fetch'), name: 'fetch', id },
      })),
    ];
    try {
      await api.followUp(job.origin, renderPanel(lines, translate, job.origin.locale));
    } catch (error) {
      log.info({ err: error, job: job.id }, 'undelivered pictures could not be offered');
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
      const failure = classifyFailure(error);
      return failure === 'message gone' || failure === 'token gone' ? 'gone' : 'unknown';
    }
  }

  return { announce, decline, offer, remove, find };
}
