import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Translate } from '#core/i18n/translator.ts';
import type { Logger } from '#core/logger.ts';
import { listOpenActions, type LogEntry } from '#features/log-channel/entry.ts';
import type {
  LogChannel,
  LogMessage,
  LogObstacle,
  LogOutcome,
} from '#features/log-channel/ports.ts';
import type { BotApi } from '../api/bot-api.ts';
import { classifyFailure, hasDiscordCode } from '../api/failures.ts';
import { countFitting, renderLogMessage } from '../render/render-log.ts';
import { retryTemporary } from '../api/retry-temporary.ts';

export type LogChannelOptions = {
  readonly bot: Pick<
    BotApi,
    'createMessage' | 'editMessage' | 'findRecentMessage' | 'getMemberName'
  >;
  readonly translate: Translate;
  readonly log: Logger;
  readonly patienceMs?: number;
};

/** How long Discord's own trouble is waited for, before other things are looked at. */
const PATIENCE_MS = 15_000;

/** Writes to servers' log channels as the bot. */
export function createLogChannel(options: LogChannelOptions): LogChannel {
  const { bot, translate, log, patienceMs = PATIENCE_MS } = options;

  /** Without members' words and pictures if they are what Discord objects to. */
  async function tryBoth<Value>(write: (isBare: boolean) => Promise<Value>): Promise<Value> {
    const request = (isBare: boolean): Promise<Value> =>
      retryTemporary(() => write(isBare), Date.now() + patienceMs);
    try {
      return await request(false);
    } catch (error) {
      const failure = classifyFailure(error);
      if (failure !== 'blocked' && failure !== 'too large') throw error;
      log.info({ err: error }, 'entries go into the log channel without their words');
      return request(true);
    }
  }

  async function post(message: LogMessage, isSecondTry: boolean): Promise<LogOutcome> {
    const { channelId, entries } = message;
    try {
      const known = isSecondTry ? await findPosted(channelId, entries) : undefined;
      if (known !== undefined) return { ok: true, messageId: known };
      const messageId = await tryBoth((isBare) => {
        const { body, files } = renderLogMessage(message, isBare, translate);
        const nonce = entries[0]?.event.id ?? '';
        return bot.createMessage(channelId, { ...body, nonce, enforce_nonce: true }, files);
      });
      return { ok: true, messageId };
    } catch (error) {
      const obstacle = findObstacle(error);
      log.info({ err: error, channel: channelId, obstacle }, 'a log channel takes nothing');
      return { ok: false, obstacle };
    }
  }

  /** Discord remembers a nonce for some minutes only. */
  async function findPosted(
    channelId: string,
    [first]: readonly LogEntry[],
  ): Promise<string | undefined> {
    if (first === undefined) return undefined;
    const { id, reference } = first.event;
    // A question and its refusal have one reference.
    const mark = listOpenActions(first).length > 0 ? id : reference;
    try {
      return await retryTemporary(
        () => bot.findRecentMessage(channelId, mark),
        Date.now() + patienceMs,
      );
    } catch (error) {
      // Without leave to read the history the nonce alone must do.
      if (hasDiscordCode(error, RESTJSONErrorCodes.MissingPermissions)) return undefined;
      throw error;
    }
  }

  async function edit(message: LogMessage, messageId: string): ReturnType<LogChannel['edit']> {
    const { channelId } = message;
    try {
      await tryBoth((isBare) => {
        const { body, files } = renderLogMessage(message, isBare, translate);
        return bot.editMessage(channelId, messageId, body, files);
      });
      return 'written';
    } catch (error) {
      log.info(
        { err: error, channel: channelId },
        'a message of a log can’t be brought up to date',
      );
      return findObstacle(error) === 'unreachable' ? 'unreachable' : 'given up';
    }
  }

  return {
    fit: (entries, language) => countFitting(entries, language, translate),
    post,
    edit,
    findName: (serverId, userId) =>
      bot.getMemberName(serverId, userId).catch((error: unknown) => {
        log.info({ err: error, server: serverId }, 'a member’s name can’t be looked up');
        return undefined;
      }),
  };
}

function findObstacle(error: unknown): LogObstacle {
  if (classifyFailure(error) === 'temporary') return 'unreachable';
  if (
    hasDiscordCode(error, RESTJSONErrorCodes.UnknownChannel) ||
    hasDiscordCode(error, RESTJSONErrorCodes.UnknownGuild)
  )
    return 'channel gone';
  if (
    hasDiscordCode(error, RESTJSONErrorCodes.MissingAccess) ||
    hasDiscordCode(error, RESTJSONErrorCodes.MissingPermissions)
  )
    return 'not allowed';
  return 'refused';
}
