import { text } from '#core/i18n/text.ts';
import type { OnDelivered } from '../jobs/ports/lookup.ts';
import type { Log } from '#core/logger.ts';
import { createEvent, findLogState } from '../audit/event.ts';
import type { LogBook, MakePreview } from './ports.ts';
import type { PolicyBook } from '../settings/ports.ts';

export type LogPicturesOptions = {
  readonly book: Pick<LogBook, 'addPicture'>;
  readonly policies: Pick<PolicyBook, 'read'>;
  readonly makePreview: MakePreview;
  readonly wake: () => void;
  readonly now: () => number;
  readonly log: Log;
};

/** Tells a server's log of delivered pictures, if it wants to be told. The log shows itself what nobody else sees. */
export function createLogPictures(options: LogPicturesOptions): OnDelivered {
  const { book, policies, makePreview, wake, now, log } = options;

  async function note(...[job, parcel, posted]: Parameters<OnDelivered>): Promise<void> {
    const { userId, serverId, channelId, serverLocale } = job.origin;
    if (serverId === null) return;
    const isWanted = findLogState(await policies.read(serverId), 'picture') === 'pending';
    if (!isWanted) return;
    const preview = posted === null ? await makePreview((await parcel.open()).painted) : undefined;
    const { model, prompt, negativePrompt } = job.order.request;
    const event = createEvent({
      serverId,
      at: now(),
      kind: 'picture',
      userId,
      channelId,
      jobId: job.id,
      locale: serverLocale,
      summary: parcel.isShared === true ? text('log.shared') : text('log.painted'),
      request: {
        model,
        prompt,
        negativePrompt,
        count: parcel.count,
        isPrivate: job.order.isPrivate,
      },
    });
    if (await book.addPicture(event, preview ?? null)) wake();
  }

  return async (job, parcel, posted) => {
    try {
      await note(job, parcel, posted);
    } catch (error) {
      // The pictures are with their member: that stays so.
      log.error({ err: error, job: job.id }, 'the log was not told of delivered pictures');
    }
  };
}
