import { text } from '#core/i18n/text.ts';
import type { OnDelivered } from '../jobs/ports/delivery.ts';
import type { Logger } from '#core/logger.ts';
import { createEvent, findLogState } from '../audit/event.ts';
import type { LogStore, MakePreview } from './ports.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type LogPicturesOptions = {
  readonly store: Pick<LogStore, 'addPicture'>;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly makePreview: MakePreview;
  readonly wake: () => void;
  readonly now: () => number;
  readonly log: Logger;
};

/** Tells a server's log of delivered pictures, if it wants to be told. The log shows itself what nobody else sees. */
export function createLogPictures(options: LogPicturesOptions): OnDelivered {
  const { store, policies, makePreview, wake, now, log } = options;

  async function note(...[job, pictureSet, posted]: Parameters<OnDelivered>): Promise<void> {
    const { userId, serverId, channelId, serverLocale } = job.origin;
    if (serverId === null) return;
    const isWanted = findLogState(await policies.read(serverId), 'picture') === 'pending';
    if (!isWanted) return;
    const preview =
      posted === null ? await makePreview((await pictureSet.open()).painted) : undefined;
    const { model, prompt, negativePrompt } = job.order.request;
    const event = createEvent({
      serverId,
      at: now(),
      kind: 'picture',
      userId,
      channelId,
      jobId: job.id,
      locale: serverLocale,
      summary: pictureSet.isShared === true ? text('log.shared') : text('log.painted'),
      request: {
        model,
        prompt,
        negativePrompt,
        count: pictureSet.count,
        isPrivate: job.order.isPrivate,
      },
    });
    if (await store.addPicture(event, preview ?? null)) wake();
  }

  return async (job, pictureSet, posted) => {
    try {
      await note(job, pictureSet, posted);
    } catch (error) {
      // The pictures are with their member: that stays so.
      log.error({ err: error, job: job.id }, 'the log was not told of delivered pictures');
    }
  };
}
