import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { MessageAddress } from '#core/message-link.ts';
import type { JobRecord } from '../jobs/job.ts';
import { listShown } from '../jobs/pictures/picture-id.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { MessageRemover, ServerJobStore } from '../moderation/ports.ts';
import type { DeletePicture } from '../moderation/delete-picture.ts';
import { isAway } from '../moderation/sweep.ts';

export type HistoryRemovalOptions = {
  readonly moderation: Pick<DeletePicture, 'deletePicture'>;
  readonly remover: Pick<MessageRemover, 'remove'>;
  readonly serverJobs: Pick<ServerJobStore, 'forgetPosted'>;
  /** Lets go of the files that are kept of a job; gives whether there were any. */
  readonly forgetKept: (jobId: string) => Promise<boolean>;
};

export function createHistoryRemoval(options: HistoryRemovalOptions) {
  const { moderation, remover, serverJobs, forgetKept } = options;

  /**
   * Takes a request's pictures away, wherever they are. Another's are the moderation’s business, which writes it down and tells them. That
   * whoever asks may do so is for the caller to know.
   */
  async function remove(
    job: JobRecord,
    by: Pick<Invocation, 'userId' | 'serverId' | 'channelId' | 'serverLocale'>,
  ): Promise<Result<Text, Text>> {
    if (job.userId !== by.userId) {
      const deleted = await moderation.deletePicture(job.id, by);
      if (!deleted.ok) return deleted;
      const member = { user: job.userId };
      return success(
        deleted.value.isKept ? text('log.delete_done_kept', { member }) : describeDone(job),
      );
    }
    if (job.posted === null) {
      const wasKept = await forgetKept(job.id);
      return wasKept ? success(describeDone(job)) : failure(text('history.nothing_to_remove'));
    }
    return removeMessage(job, job.posted, false);
  }

  /**
   * Takes away one message that shows a job's pictures, or a larger copy of one. That whoever asks may do so is for the caller to
   * know.
   */
  async function removeMessage(
    job: JobRecord,
    { channelId, messageId }: MessageAddress,
    isCopy: boolean,
  ): Promise<Result<Text, Text>> {
    const removal = await remover.remove(channelId, messageId);
    const channel = { channel: channelId };
    if (removal === 'not allowed')
      return failure(text('moderation.delete_not_allowed', { channel }));
    if (!isAway(removal)) return failure(text('moderation.delete_failed', { channel }));
    if (isCopy) return success(text('delete.done', { count: 1 }));
    await serverJobs.forgetPosted([job.id]);
    await forgetKept(job.id);
    return success(describeDone(job));
  }

  return { remove, removeMessage };
}

function describeDone(job: JobRecord): Text {
  return text('delete.done', { count: listShown(job).length });
}
