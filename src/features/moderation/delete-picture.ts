import { text, type Text } from '#core/i18n/text.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent } from '../audit/event.ts';
import type {
  EventStore,
  DirectMessages,
  MessageRemover,
  Removal,
  ServerJobStore,
} from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';
import { isAway } from './sweep.ts';

export type DeletePictureOptions = {
  readonly serverJobs: ServerJobStore;
  readonly events: EventStore;
  readonly remover: MessageRemover;
  readonly directMessages: DirectMessages;
  /** Lets go of the files that are kept of a job; gives whether there were any. */
  readonly forgetKept: (jobId: string) => Promise<boolean>;
  readonly now: () => number;
};

/** Whose picture it was, and whether it was a kept file that its member alone could see and share. */
type DeletedPicture = { readonly userId: string; readonly isKept: boolean };

export interface DeletePicture {
  /** Deletes the message that shows a job's pictures, or else the files that are kept to be shared, and tells their member. */
  deletePicture(jobId: string, by: Moderator): Promise<Result<DeletedPicture, Text>>;
}

/** Of a prompt, in UTF-16 units: enough to know it again. */
const PROMPT_SHOWN = 80;

export function createDeletePicture(options: DeletePictureOptions): DeletePicture {
  const { serverJobs, events, remover, directMessages, forgetKept, now } = options;

  return {
    async deletePicture(jobId, by) {
      const serverId = requireServer(by);
      const job = await serverJobs.find(serverId, jobId);
      if (job === undefined) return failure(text('moderation.picture_unknown'));
      const { userId, channelId, messageId } = job;
      const isKept = messageId === null;
      if (isKept) {
        if (!(await forgetKept(jobId))) return failure(text('moderation.picture_not_posted'));
      } else {
        const removal = await remover.remove(channelId, messageId);
        if (!isAway(removal)) return failure(describeObstacle(removal, channelId));
        await serverJobs.forgetPosted([jobId]);
        // A share that is under way, or that a kill has cut off, has a message and files.
        await forgetKept(jobId);
      }
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
        const words = isKept
          ? text('moderation.told_deleted_kept', { channel, prompt })
          : text('moderation.told_deleted', { channel, prompt });
        await directMessages.tell(userId, words, locale ?? by.serverLocale, {
          serverId: by.serverId,
        });
      }
      return success({ userId, isKept });
    },
  };
}

function describeObstacle(removal: Removal, channelId: string): Text {
  const channel = { channel: channelId };
  return removal === 'not allowed'
    ? text('moderation.delete_not_allowed', { channel })
    : text('moderation.delete_failed', { channel });
}
