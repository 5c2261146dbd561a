import type { MessageAddress } from '#core/message-link.ts';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from '#core/logger.ts';
import type { MessageRemover, Removal } from '#features/moderation/ports.ts';
import { isAway } from '#features/moderation/sweep.ts';
import type { BotApi } from '../api/bot-api.ts';
import { hasDiscordCode, isGone } from '../api/failures.ts';
import { createSemaphore } from '#core/semaphore.ts';

export type MessageRemoverOptions = {
  readonly bot: Pick<BotApi, 'deleteMessage' | 'deleteMessages'>;
  readonly now: () => number;
  readonly log: Logger;
};

/** What one request deletes, and how old its messages may be ("Bulk Delete Messages" in Discord's documentation). */
const BULK = { min: 2, max: 100, ageMs: 14 * 24 * 60 * 60 * 1000 };
/** A message about to get too old might do so on the way. */
const AGE_MARGIN_MS = 60 * 60 * 1000;

/** Requests under way; the library keeps to Discord's limits. */
const AT_ONCE = 5;

/** The first second of 2015, from which Discord's ids count ("Snowflakes" in its reference). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

const NOT_ALLOWED = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

/** Deletes the bot's own messages: many in one request where it has Manage Messages, else one by one, which it always may. */
export function createMessageRemover({ bot, now, log }: MessageRemoverOptions): MessageRemover {
  const turns = createSemaphore(AT_ONCE);

  async function remove(channelId: string, messageId: string): Promise<Removal> {
    try {
      await turns.run(1, () => bot.deleteMessage(channelId, messageId));
      return 'removed';
    } catch (error) {
      if (isGone(error)) return 'gone';
      log.warn({ err: error, channel: channelId, message: messageId }, 'a message was not deleted');
      return NOT_ALLOWED.some((code) => hasDiscordCode(error, code)) ? 'not allowed' : 'failed';
    }
  }

  async function removeAll<Message extends MessageAddress>(
    messages: readonly Message[],
    onAway: (away: readonly Message[]) => Promise<void> = async () => undefined,
  ): Promise<readonly Removal[]> {
    const done = new Map<string, Removal>();
    const channels = Map.groupBy(messages, ({ channelId }) => channelId);
    await Promise.all(
      Array.from(channels, async ([channelId, its]) => {
        const removed = await removeInBulk(
          channelId,
          its.map(({ messageId }) => messageId),
        );
        const others = its.filter(({ messageId }) => !removed.has(messageId));
        for (const messageId of removed) done.set(messageId, 'removed');
        if (removed.size > 0) await onAway(its.filter(({ messageId }) => removed.has(messageId)));
        await Promise.all(
          others.map(async (message) => {
            const removal = await remove(channelId, message.messageId);
            done.set(message.messageId, removal);
            if (isAway(removal)) await onAway([message]);
          }),
        );
      }),
    );
    return messages.map(({ messageId }) => done.get(messageId) ?? 'failed');
  }

  async function removeInBulk(
    channelId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const oldest = now() - BULK.ageMs + AGE_MARGIN_MS;
    const young = messageIds.filter((id) => findCreation(id) > oldest);
    const removed = new Set<string>();
    for (let start = 0; young.length - start >= BULK.min; start += BULK.max) {
      const some = young.slice(start, start + BULK.max);
      try {
        await turns.run(1, () => bot.deleteMessages(channelId, some));
        for (const id of some) removed.add(id);
      } catch (error) {
        log.info({ err: error, channel: channelId }, 'messages can’t be deleted together here');
        return removed;
      }
    }
    return removed;
  }

  return { remove, removeAll };
}

function findCreation(messageId: string): number {
  return Number(BigInt(messageId) >> 22n) + DISCORD_EPOCH_MS;
}
