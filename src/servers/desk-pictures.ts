import { text, type Text } from '../i18n/text.ts';
import { shorten } from '../i18n/shorten.ts';
import { failure, success, type Result } from '../result.ts';
import { createEvent } from './event.ts';
import type {
  EventBook,
  MemberTeller,
  MessageRemover,
  Removal,
  ServerJobBook,
} from './desk-ports.ts';
import { requireServer, type Moderator } from './desk-suspensions.ts';
import { isAway } from './sweep.ts';

export type PictureDeskOptions = {
  readonly serverJobs: ServerJobBook;
  readonly events: EventBook;
  readonly remover: MessageRemover;
  readonly teller: MemberTeller;
  readonly now: () => number;
};

/** Whose picture it was. */
type DeletedPicture = { readonly userId: string };

export interface PictureDesk {
  /** Deletes the message that shows a job's pictures, and tells their member. */
  deletePicture(jobId: string, by: Moderator): Promise<Result<DeletedPicture, Text>>;
}

/** Of a prompt, in UTF-16 units: enough to know it again. */
const PROMPT_SHOWN = 80;

export function createPictureDesk(options: PictureDeskOptions): PictureDesk {
  const { serverJobs, events, remover, teller, now } = options;

  return {
    async deletePicture(jobId, by) {
      const serverId = requireServer(by);
      const job = await serverJobs.findPosted(serverId, jobId);
      if (job === undefined) return failure(text('moderation.picture_unknown'));
      if (job === 'not posted') return failure(text('moderation.picture_not_posted'));
      const { userId, channelId, messageId } = job;
      const removal = await remover.remove(channelId, messageId);
      if (!isAway(removal)) return failure(describeObstacle(removal, channelId));
      await serverJobs.forgetPosted([jobId]);
      const prompt = shorten(job.prompt, PROMPT_SHOWN);
      const channel = { channel: channelId };
      const member = { user: userId };
      await events.record(
        createEvent({
          serverId,
          at: now(),
          kind: 'action',
          actorId: by.userId,
          userId,
          channelId,
          jobId,
          locale: by.serverLocale,
          summary: text('moderation.deleted_summary', { member, channel, prompt }),
        }),
      );
      if (userId !== by.userId) {
        const { locale } = (await serverJobs.findAddress(serverId, userId)) ?? {};
        const words = text('moderation.told_deleted', { channel, prompt });
        await teller.tell(userId, words, locale ?? by.serverLocale);
      }
      return success({ userId });
    },
  };
}

function describeObstacle(removal: Removal, channelId: string): Text {
  const channel = { channel: channelId };
  return removal === 'not allowed'
    ? text('moderation.delete_not_allowed', { channel })
    : text('moderation.delete_failed', { channel });
}
