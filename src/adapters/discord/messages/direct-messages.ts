import type { Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import type { DirectMessages } from '#features/moderation/ports.ts';
import type { BotApi } from '../api/bot-api.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { NO_MENTIONS } from '../render/render-notice.ts';

export type DirectMessagesOptions = {
  readonly bot: Pick<BotApi, 'openDirectMessage' | 'createMessage'>;
  readonly translate: Translate;
  readonly log: Logger;
};

/** Writes direct messages, which members may have switched off. */
export function createDirectMessages({
  bot,
  translate,
  log,
}: DirectMessagesOptions): DirectMessages {
  return {
    async tell(userId, words, locale) {
      try {
        const channelId = await bot.openDirectMessage(userId);
        const content = translate(words, locale, MESSAGE_STYLE);
        await bot.createMessage(channelId, { content, allowed_mentions: NO_MENTIONS });
        return true;
      } catch (error) {
        log.info({ err: error, user: userId }, 'a member could not be told directly');
        return false;
      }
    },
  };
}
