import type { MessageAddress } from '#core/message-link.ts';
import type { Result } from '#core/result.ts';
import type { JobRecord } from '../job.ts';

/** Why a picture can't be had from the message that shows it: `not allowed` is the bot's permission there. */
export type PostedFault = 'gone' | 'not allowed' | 'unreachable';

/** Reads pictures back from the messages that show them, which Discord's addresses do not outlive. Never throws. */
export interface PostedPictures {
  read(
    job: Pick<JobRecord, 'id' | 'order' | 'posted'>,
    index: number,
  ): Promise<Result<Buffer, PostedFault>>;
  /** Takes a message away that was to show some. Best effort. */
  remove(message: MessageAddress): Promise<void>;
}
