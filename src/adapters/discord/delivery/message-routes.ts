import type { MessageAddress } from '#core/message-link.ts';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Job } from '#features/jobs/job.ts';
import type { PendingReply } from '#features/jobs/ports/delivery.ts';
import type { BotApi } from '../api/bot-api.ts';
import { hasDiscordCode } from '../api/failures.ts';
import type { InteractionApi } from '../api/interaction-api.ts';
import type { PicturesMessage } from '../render/render-pictures.ts';

/** A way for a message to reach its member. */
export type MessageRoute = {
  readonly name: 'reply' | 'bot edit' | 'post' | 'direct message';
  /** The largest file that it takes, in bytes. */
  readonly limitBytes: number;
  /** No try begins after this, in milliseconds since 1970. */
  readonly until: number;
  /** Does no harm when repeated. Gives the message if all can see it. */
  readonly write: (message: PicturesMessage) => Promise<MessageAddress | null>;
  /** The placeholder stands somewhere else and has to go once the message is there. */
  readonly leavesPlaceholder: boolean;
  readonly hasButtons: boolean;
};

/** An interaction's token works for 15 minutes ("Interaction Callback" in Discord's documentation). */
const TOKEN_LIFE_MS = 15 * 60 * 1000;
/** A token about to run out might do so in the middle of an upload. */
const TOKEN_MARGIN_MS = 30 * 1000;

/** What Discord takes from a bot without a member's or server's extras ("Uploading Files" in its reference). */
const BOT_LIMIT_BYTES = 10 * 1024 * 1024;

/** How long Discord's own trouble is waited for. */
const PATIENCE_MS = 10 * 60 * 1000;

/** Whether the interaction's token can still be used; one of an ended job is forgotten. */
export function isTokenGood(job: Job): boolean {
  return job.origin.token !== '' && Date.now() < findTokenEnd(job);
}

function findTokenEnd({ origin }: Job): number {
  return origin.receivedAt + TOKEN_LIFE_MS - TOKEN_MARGIN_MS;
}

/** The ways to bring a job's pictures, best first: the reply itself, the same message as the bot, a new one, a private one. */
export function listRoutes(
  { job, messageId }: PendingReply,
  api: InteractionApi,
  bot: BotApi,
): readonly MessageRoute[] {
  const { origin, order } = job;
  const { channelId } = origin;
  const limitBytes = Math.min(origin.attachmentSizeLimit, BOT_LIMIT_BYTES);
  const until = Date.now() + PATIENCE_MS;
  const reply: MessageRoute = {
    name: 'reply',
    limitBytes: origin.attachmentSizeLimit,
    until: findTokenEnd(job),
    write: async ({ body, files }) => {
      const written = await api.editReply(origin, body, files);
      return order.isPrivate ? null : { channelId, messageId: written };
    },
    leavesPlaceholder: false,
    hasButtons: true,
  };
  const post = (
    resolveTarget: () => Promise<string>,
    name: 'post' | 'direct message',
  ): MessageRoute => ({
    name,
    limitBytes,
    until,
    write: async (message) => {
      const target = await resolveTarget();
      const posted = await postOnce(bot, target, job.id, message);
      return name === 'post' ? { channelId: target, messageId: posted } : null;
    },
    leavesPlaceholder: true,
    hasButtons: name === 'post',
  });
  const directMessage = post(() => bot.openDirectMessage(origin.userId), 'direct message');
  if (order.isPrivate) return isTokenGood(job) ? [reply, directMessage] : [directMessage];
  return [
    ...(isTokenGood(job) ? [reply] : []),
    ...(messageId === null ? [] : [editAsBot(bot, channelId, messageId, { limitBytes, until })]),
    post(async () => channelId, 'post'),
    directMessage,
  ];
}

function editAsBot(
  bot: BotApi,
  channelId: string,
  messageId: string,
  bounds: Pick<MessageRoute, 'limitBytes' | 'until'>,
): MessageRoute {
  return {
    ...bounds,
    name: 'bot edit',
    write: async ({ body, files }) => {
      await bot.editMessage(channelId, messageId, body, files);
      return { channelId, messageId };
    },
    leavesPlaceholder: false,
    hasButtons: true,
  };
}

/** Posts a message unless it is there already: its answer may have been lost, or a process died before it was noted. */
async function postOnce(
  bot: BotApi,
  channelId: string,
  jobId: string,
  { body, files }: PicturesMessage,
): Promise<string> {
  // The placeholder of the same job has other buttons than its pictures.
  const known = await bot
    .findRecentMessage(channelId, `reroll:${jobId}`)
    .catch((error: unknown) => {
      // Without leave to read the history the nonce alone must do: Discord remembers it for some minutes.
      if (hasDiscordCode(error, RESTJSONErrorCodes.MissingPermissions)) return undefined;
      throw error;
    });
  if (known !== undefined) return known;
  return bot.createMessage(channelId, { ...body, nonce: jobId, enforce_nonce: true }, files);
}
