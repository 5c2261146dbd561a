import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { PostedFault, PostedPictures } from '#features/jobs/ports/posted-pictures.ts';
import type { Logger } from '#core/logger.ts';
import { failure, success } from '#core/result.ts';
import type { BotApi } from '../api/bot-api.ts';
import { hasDiscordCode, isGone } from '../api/failures.ts';
import { listShownFiles } from '../interactions/parse-target-message.ts';
import { namePicture } from '../render/picture-name.ts';

export type PostedPicturesOptions = {
  readonly bot: Pick<BotApi, 'getMessage' | 'deleteMessage'>;
  readonly log: Logger;
};

/** Above anything that Easel posts. */
const LARGEST_BYTES = 32 * 1024 * 1024;
const DOWNLOAD_MS = 15_000;

/** Asks for the message as the bot, and for the file at the address that Discord's answer names. */
export function createPostedPictures({ bot, log }: PostedPicturesOptions): PostedPictures {
  return {
    async read(job, index) {
      const { posted, order } = job;
      if (posted === null) return failure('gone');
      try {
        const components = await bot.getMessage(posted.channelId, posted.messageId);
        const name = namePicture(job, { index, seed: order.seeds[index] ?? null });
        const file = listShownFiles(components).find((each) => each.name.startsWith(`${name}.`));
        return file === undefined ? failure('gone') : success(await download(file.url));
      } catch (error) {
        log.info({ err: error, job: job.id }, 'a posted picture can’t be had');
        return failure(findFault(error));
      }
    },

    async remove({ channelId, messageId }) {
      try {
        await bot.deleteMessage(channelId, messageId);
      } catch (error) {
        if (!isGone(error)) log.info({ err: error }, 'an empty message can’t be removed');
      }
    },
  };
}

function findFault(error: unknown): PostedFault {
  const { MissingAccess, MissingPermissions } = RESTJSONErrorCodes;
  if (isGone(error)) return 'gone';
  const isDenied = [MissingAccess, MissingPermissions].some((code) => hasDiscordCode(error, code));
  return isDenied ? 'not allowed' : 'unreachable';
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(DOWNLOAD_MS),
  });
  if (!answer.ok) throw new Error(`The file’s address answers with ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_BYTES) throw new Error(`The file is larger than ${LARGEST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
