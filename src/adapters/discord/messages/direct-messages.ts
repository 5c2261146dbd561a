import { joinLines, text, type Text } from '#core/i18n/text.ts';
import { speak, type Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import type { DirectMessages, MessageContext } from '#features/moderation/ports.ts';
import type { BotApi } from '../api/bot-api.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { renderNotice } from '../render/render-notice.ts';
import { toButton } from '../render/render-panel.ts';

export type DirectMessagesOptions = {
  readonly bot: Pick<BotApi, 'openDirectMessage' | 'createMessage' | 'findServerName'>;
  readonly translate: Translate;
  readonly log: Logger;
};

/** Writes direct messages, which members may have switched off. */
export function createDirectMessages({
  bot,
  translate,
  log,
}: DirectMessagesOptions): DirectMessages {
  /** The server's name, without which the words say enough. */
  async function addServer(words: Text, serverId: string | null): Promise<Text> {
    if (serverId === null) return words;
    try {
      const server = await bot.findServerName(serverId);
      return joinLines([text('moderation.told_where', { server }), words]);
    } catch (error) {
      log.info({ err: error, server: serverId }, 'a server could not be named');
      return words;
    }
  }

  return {
    async tell(userId, words, locale, { serverId = null, button }: MessageContext = {}) {
      const say = speak(translate, locale);
      try {
        const channelId = await bot.openDirectMessage(userId);
        const content = say(await addServer(words, serverId), MESSAGE_STYLE);
        const buttons = button === undefined ? [] : [toButton(button, say)];
        await bot.createMessage(channelId, renderNotice(content, { buttons }));
        return true;
      } catch (error) {
        log.info({ err: error, user: userId }, 'a member could not be told directly');
        return false;
      }
    },
  };
}
