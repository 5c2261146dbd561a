import { text } from '#core/i18n/text.ts';
import { linkTo, type MessageAddress } from '#core/message-link.ts';
import { listRequests } from '#core/image/image-order.ts';
import type { Job } from '#features/jobs/job.ts';
import type {
  Delivered,
  Delivery,
  DeliveryOutcome,
  PendingReply,
  PictureSet,
} from '#features/jobs/ports/delivery.ts';
import { classifyFailure, type DiscordFailure } from '../api/failures.ts';
import type { FitPictures } from '#features/jobs/ports/fit-pictures.ts';
import { embedRecipes } from './embed-recipes.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { listRoutes, type MessageRoute } from './message-routes.ts';
import { createPlaceholder, type PlaceholderOptions } from './placeholder.ts';
import { createPrivateNotices } from './private-notices.ts';
import { renderPictures } from '../render/render-pictures.ts';
import { retryTemporary } from '../api/retry-temporary.ts';
import { createSemaphore } from '#core/semaphore.ts';

export type DeliveryOptions = PlaceholderOptions & {
  readonly fitPictures: FitPictures;
  /** Whether private pictures are kept, so that they can be shared. */
  readonly keepsPrivate?: boolean;
};

/** Who waited longer than this is told that the wait is over: an edit notifies nobody. */
const LONG_WAIT_MS = 2 * 60 * 1000;

/** How much smaller the files get when Discord finds them too large in spite of its own limit. */
const SECOND_LIMIT_SHARE = 0.5;

/**
 * Bounds the memory that uploads take. This is one batch of four 2048×2048 pictures, each some 11 MB as PNG, or sixteen
 * pictures of the usual size.
 */
const PIXELS_AT_ONCE = 4 * 2048 * 2048;
const USUAL_PIXELS = 1024 * 1024;

/** Brings pictures to their member by the best way that is open. See `docs/decisions/delivery.md`. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { api, bot, fitPictures, keepsPrivate = false, translate, log } = options;
  const placeholder = createPlaceholder(options);
  const { decline, offer } = createPrivateNotices({ ...options, placeholder });
  const turns = createSemaphore(PIXELS_AT_ONCE);

  async function deliver(pending: PendingReply, pictureSet: PictureSet): Promise<DeliveryOutcome> {
    const { job } = pending;
    for (const route of listRoutes(pending, api, bot)) {
      // Whoever shares has it already, and would be its only reader.
      if (pictureSet.isShared === true && route.name === 'direct message') continue;
      const outcome = await tryRoute(route, job, pictureSet);
      if (outcome === 'empty') return 'empty';
      if (typeof outcome === 'object') {
        if (route.leavesPlaceholder) await placeholder.remove(pending);
        return { ...outcome, mention: await mention(job, route, pictureSet, outcome.posted) };
      }
    }
    return 'undeliverable';
  }

  /** Tries one way, again without the words or with smaller files where that is what Discord objects to. */
  async function tryRoute(
    route: MessageRoute,
    job: Job,
    pictureSet: PictureSet,
  ): Promise<Delivered | 'empty' | DiscordFailure> {
    let limitBytes = route.limitBytes;
    let isWordless = false;
    for (;;) {
      try {
        const bounds = { limitBytes, isWordless };
        return await retryTemporary(
          () => turns.run(weigh(job, pictureSet), () => write(route, job, pictureSet, bounds)),
          route.until,
        );
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

  /** One try: the pictures are in memory while it lasts, and not between tries. */
  async function write(
    route: MessageRoute,
    job: Job,
    pictureSet: PictureSet,
    { limitBytes, isWordless }: { readonly limitBytes: number; readonly isWordless: boolean },
  ): Promise<Delivered | 'empty'> {
    const { painted: found, missing, notes } = await pictureSet.open();
    const fitted = await fitPictures(found, limitBytes);
    if (fitted.pictures.length === 0) return 'empty';
    const isEnlarged = pictureSet.enlargedFrom !== undefined;
    // Words that a filter objects to stay out of the files, too.
    const painted = isWordless
      ? fitted.pictures
      : embedRecipes(fitted.pictures, job, { limitBytes, isEnlarged });
    const content = {
      painted,
      missing: [...missing, ...fitted.missing],
      isReduced: fitted.isReduced,
      isWordless,
      hasButtons: route.hasButtons,
      isShared: pictureSet.isShared ?? false,
      enlargedFrom: pictureSet.enlargedFrom,
      notes,
      isFirst: pictureSet.isFirst ?? false,
      isKept: keepsPrivate,
    };
    return { posted: await route.write(renderPictures(job, content, translate)) };
  }

  /** One line that names the member and leads to the pictures; best effort, for the picture is there. */
  async function mention(
    { id, origin, order }: Job,
    route: MessageRoute,
    { count, isShared, enlargedFrom }: PictureSet,
    posted: MessageAddress | null,
  ): Promise<MessageAddress | undefined> {
    const isLate = Date.now() - origin.receivedAt > LONG_WAIT_MS;
    // Whoever shares or enlarges has just pressed a button.
    const isAwaited = isShared !== true && enlargedFrom === undefined;
    // What is private has no message to lead to.
    if (!isLate || !isAwaited || order.isPrivate || posted === null) return undefined;
    if (route.name === 'direct message') return undefined;
    const link = linkTo(origin.serverId, posted);
    const ready = text('reply.ready', { member: { user: origin.userId }, count, link });
    const content = translate(ready, origin.serverLocale, MESSAGE_STYLE);
    const body = { content, allowed_mentions: { users: [origin.userId] } };
    try {
      const messageId = await (route.name === 'reply'
        ? api.followUp(origin, body)
        : bot.createMessage(origin.channelId, body));
      return { channelId: origin.channelId, messageId };
    } catch (error) {
      log.info({ err: error, job: id }, 'the member could not be told that the wait is over');
      return undefined;
    }
  }

  return {
    deliver,
    decline,
    offer,
    announce: placeholder.announce,
    withdraw: async (pending) => void (await placeholder.remove(pending)),
    findReply: placeholder.find,
  };
}

function weigh({ order }: Job, { count }: PictureSet): number {
  const sizes = listRequests(order).map(({ width, height }) =>
    width === null || height === null ? USUAL_PIXELS : width * height,
  );
  return count * Math.max(...sizes);
}
