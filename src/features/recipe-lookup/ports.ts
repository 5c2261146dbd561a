import type { FileLink, TargetMessage } from '#core/invocation.ts';
import type { Result } from '#core/result.ts';

/** Why a file can't be had: `foreign` if it lies elsewhere than on Discord. */
export type FileFault = 'foreign' | 'too large' | 'not a picture' | 'gone' | 'unreachable';

/** Fetches pictures that somebody put into Discord. Never throws, and never waits or reads without an end. */
export interface FileReader {
  read(file: FileLink): Promise<Result<Buffer, FileFault>>;
}

/** Why a message can't be had: `not allowed` is the bot's permission there. */
export type MessageFault = 'gone' | 'not allowed' | 'unreachable';

/** Reads messages as the bot, to which Discord shows what it wrote itself. Never throws. */
export interface MessageSource {
  read(
    channelId: string,
    messageId: string,
  ): Promise<Result<Pick<TargetMessage, 'id' | 'texts' | 'files'>, MessageFault>>;
}
