import { RESTJSONErrorCodes } from 'discord.js';
import type { Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import type { LogChannelProbe, LogChannelState } from '#features/settings/ports.ts';
import type { BotApi } from '../api/bot-api.ts';
import { classifyFailure, hasDiscordCode } from '../api/failures.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { renderNotice } from '../render/render-notice.ts';

export type LogChannelProbeOptions = {
  readonly bot: Pick<BotApi, 'findServer' | 'createMessage'>;
  readonly translate: Translate;
  readonly log: Logger;
};

/** Writes the first message of a log as the bot. */
export function createLogChannelProbe({
  bot,
  translate,
  log,
}: LogChannelProbeOptions): LogChannelProbe {
  return {
    async announce({ serverId, channelId }, words, locale) {
      try {
        if ((await bot.findServer(channelId)) !== serverId) return 'not seen';
        await bot.createMessage(channelId, renderNotice(translate(words, locale, MESSAGE_STYLE)));
        return 'written';
      } catch (error) {
        if (classifyFailure(error) === 'bug') throw error;
        const state = describeFailure(error);
        log.info({ err: error, channelId, state }, 'a log channel took no first message');
        return state;
      }
    },
  };
}

function describeFailure(error: unknown): LogChannelState {
  const isUnseen =
    hasDiscordCode(error, RESTJSONErrorCodes.MissingAccess) ||
    hasDiscordCode(error, RESTJSONErrorCodes.UnknownChannel);
  if (isUnseen) return 'not seen';
  return hasDiscordCode(error, RESTJSONErrorCodes.MissingPermissions) ? 'not allowed' : 'failed';
}
