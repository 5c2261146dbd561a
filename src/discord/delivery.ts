import { text } from '../i18n/text.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Job, MissingPicture, PaintedPicture } from '../jobs/job.ts';
import type { Delivery, DeliveryOutcome, Letter } from '../jobs/ports.ts';
import type { Log } from '../ops/log.ts';
import type { BotApi } from './bot-api.ts';
import { classifyFailure, type DiscordFailure } from './failures.ts';
import type { FitPictures } from './fit-pictures.ts';
import type { InteractionApi } from './interaction-api.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { listRoutes, type MessageRoute } from './message-routes.ts';
import { createPlaceholder, type Placeholder } from './placeholder.ts';
import { renderPictures } from './render-pictures.ts';
import { retryTemporary } from './retry-temporary.ts';

export type DeliveryOptions = {
  readonly api: InteractionApi;
  readonly bot: BotApi;
  readonly fitPictures: FitPictures;
  readonly translate: Translate;
  readonly log: Log;
};

/** Who waited longer than this is told that the wait is over: an edit notifies nobody. */
const LONG_WAIT_MS = 2 * 60 * 1000;

/** How much smaller the files get when Discord finds them too large in spite of its own limit. */
const SECOND_LIMIT_SHARE = 0.5;

/** Brings pictures to their member by the best way that is open. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { api, bot, fitPictures, translate, log } = options;
  const placeholder: Placeholder = createPlaceholder(options);

  async function deliver(
    letter: Letter,
    painted: readonly PaintedPicture[],
    missing: readonly MissingPicture[],
  ): Promise<DeliveryOutcome> {
    const { job } = letter;
    for (const route of listRoutes(letter, api, bot)) {
      const failure = await tryRoute(route, job, painted, missing);
      if (failure === undefined) {
        if (route.leavesPlaceholder) await placeholder.remove(letter);
        await mention(job, route);
        return 'delivered';
      }
      // Nothing but the placeholder is edited: its member has deleted it, and wants no picture.
      if (failure === 'message gone') return 'placeholder deleted';
    }
    return 'undeliverable';
  }

  /** Tries one way, again without the words or with smaller files where that is what Discord objects to. */
  async function tryRoute(
    route: MessageRoute,
    job: Job,
    painted: readonly PaintedPicture[],
    missing: readonly MissingPicture[],
  ): Promise<DiscordFailure | undefined> {
    let limitBytes = route.limitBytes;
    let isWordless = false;
    for (;;) {
      const { pictures, isReduced } = await fitPictures(painted, limitBytes);
      const message = renderPictures(
        job,
        { painted: pictures, missing, isReduced, isWordless },
        translate,
      );
      try {
        await retryTemporary(() => route.write(message), route.until);
        return undefined;
      } catch (error) {
        const failure = classifyFailure(error);
        log.warn(
          { err: error, job: job.id, route: route.name, failure },
          'a way of delivery failed',
        );
        if (failure === 'blocked' && !isWordless) isWordless = true;
        else if (failure === 'too large' && limitBytes === route.limitBytes)
          limitBytes *= SECOND_LIMIT_SHARE;
        else return failure;
      }
    }
  }

  /** One line that names the member; best effort, for the picture is there. */
  async function mention({ id, origin, order }: Job, route: MessageRoute): Promise<void> {
    const isLate = Date.now() - origin.receivedAt > LONG_WAIT_MS;
    if (!isLate || order.isPrivate || route.name === 'direct message') return;
    const content = translate(
      text('reply.ready', { member: { user: origin.userId } }),
      origin.serverLocale,
      MESSAGE_STYLE,
    );
    const body = { content, allowed_mentions: { users: [origin.userId] } };
    try {
      if (route.name === 'reply') await api.followUp(origin, body);
      else await bot.createMessage(origin.channelId, body);
    } catch (error) {
      log.info({ err: error, job: id }, 'the member could not be told that the wait is over');
    }
  }

  return {
    deliver,
    announce: placeholder.announce,
    decline: placeholder.decline,
    offer: placeholder.offer,
    withdraw: placeholder.remove,
    findReply: placeholder.find,
  };
}
