import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from '#core/logger.ts';
import { failure, success } from '#core/result.ts';
import type { MessageFault, MessageSource } from '#features/recipe-lookup/ports.ts';
import type { BotApi } from '../api/bot-api.ts';
import { hasDiscordCode } from '../api/failures.ts';
import { listShown } from '../interactions/parse-target-message.ts';

export type MessageSourceOptions = {
  readonly bot: Pick<BotApi, 'getMessage'>;
  readonly log: Logger;
};

const FAULTS: readonly (readonly [RESTJSONErrorCodes, MessageFault])[] = [
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.MissingAccess, 'not allowed'],
  [RESTJSONErrorCodes.MissingPermissions, 'not allowed'],
];

/** What Easel posts is made of components; of others' messages Discord leaves them out. */
export function createMessageSource({ bot, log }: MessageSourceOptions): MessageSource {
  return {
    async read(channelId, messageId) {
      try {
        const components = await bot.getMessage(channelId, messageId);
        return success({ id: messageId, ...listShown(components) });
      } catch (error) {
        log.info({ err: error, channel: channelId }, 'a linked message could not be read');
        const known = FAULTS.find(([code]) => hasDiscordCode(error, code));
        return failure(known?.[1] ?? 'unreachable');
      }
    },
  };
}
