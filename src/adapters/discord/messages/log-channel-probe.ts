import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import type { LogChannelProbe, LogChannelState } from '#features/settings/ports.ts';
import {
  findMembersRole,
  isSeenByEveryone,
  listSeeingRoles,
} from '#core/rules/channel-audience.ts';
import type { AccessApi } from '../api/access-api.ts';
import type { BotApi } from '../api/bot-api.ts';
import { classifyFailure, hasDiscordCode } from '../api/failures.ts';
import { MESSAGE_STYLE } from '../render/markup.ts';
import { renderNotice } from '../render/render-notice.ts';

export type LogChannelProbeOptions = {
  readonly bot: Pick<BotApi, 'findServer' | 'createMessage'>;
  readonly access: AccessApi;
  readonly translate: Translate;
  readonly log: Logger;
};

/** Looks who reads a channel, and writes the first message of a log as the bot. */
export function createLogChannelProbe({
  bot,
  access,
  translate,
  log,
}: LogChannelProbeOptions): LogChannelProbe {
  return {
    async findAudience({ serverId, channelId }) {
      try {
        const found = await access.readAccess(channelId);
        if (found === 'invited') return { kind: 'few' };
        if (found.serverId !== serverId) return { kind: 'unknown' };
        if (isSeenByEveryone(found)) return { kind: 'everyone' };
        const roleIds = listSeeingRoles(found);
        if (roleIds.length === 0) return { kind: 'few' };
        const roleId = findMembersRole(roleIds, await access.countMembers(serverId));
        return roleId === undefined ? { kind: 'few' } : { kind: 'members', roleId };
      } catch (error) {
        log.info({ err: error, channelId }, 'who reads a log channel could not be looked up');
        return { kind: 'unknown' };
      }
    },

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
