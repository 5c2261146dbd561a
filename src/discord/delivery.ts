import { RESTJSONErrorCodes } from 'discord.js';
import { text, type Text } from '../i18n/text.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Job, MissingPicture, PaintedPicture } from '../jobs/job.ts';
import type { Delivery } from '../jobs/ports.ts';
import type { Log } from '../ops/log.ts';
import { hasDiscordCode, type InteractionApi } from './interaction-api.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { renderNotice } from './render-notice.ts';
import { renderPictures } from './render-pictures.ts';

/** Writes to the reply of the interaction that asked for a job. */
export function createDelivery(api: InteractionApi, translate: Translate, log: Log): Delivery {
  function say(job: Job, message: Text): string {
    const { origin, order } = job;
    return translate(message, order.isPrivate ? origin.locale : origin.serverLocale, MESSAGE_STYLE);
  }

  async function announce(job: Job, notice: Text): Promise<void> {
    try {
      await api.editReply(job.origin, renderNotice(say(job, notice)));
    } catch (error) {
      log.warn({ err: error, job: job.id }, 'a waiting notice could not be written');
    }
  }

  async function deliver(
    job: Job,
    painted: readonly PaintedPicture[],
    missing: readonly MissingPicture[],
  ): Promise<void> {
    const { body, files } = renderPictures(job, painted, missing, translate);
    await api.editReply(job.origin, body, files);
  }

  async function decline(job: Job, reason: Text): Promise<void> {
    const { origin, order } = job;
    if (order.isPrivate) return api.editReply(origin, renderNotice(say(job, reason)));
    // The first follow-up after a deferral would take the placeholder's place, for all to see: so that is edited first.
    await api.editReply(origin, renderNotice(say(job, text('waiting.ended'))));
    const message = translate(reason, origin.locale, MESSAGE_STYLE);
    await api.followUp(origin, renderNotice(message, { isPrivate: true }));
    try {
      await api.deleteReply(origin);
    } catch (error) {
      if (!hasDiscordCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
    return undefined;
  }

  return { announce, deliver, decline };
}
