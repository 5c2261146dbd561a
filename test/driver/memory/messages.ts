import { createTranslator } from '#core/i18n/translator.ts';
import type { DirectMessages, MessageRemover, Removal } from '#features/moderation/ports.ts';
import { isAway } from '#features/moderation/sweep.ts';
import type { MessageReader, ShownPictures } from '#features/history/ports.ts';

export interface MemoryRemover extends MessageRemover {
  /** The messages that have gone, in their order. */
  readonly removed: readonly string[];
  /** What a removal in a channel meets. */
  readonly obstacles: Map<string, Removal>;
}

/** Messages can be removed once. */
export function createMemoryRemover(): MemoryRemover {
  const removed: string[] = [];
  const obstacles = new Map<string, Removal>();
  async function remove(channelId: string, messageId: string): Promise<Removal> {
    const obstacle = obstacles.get(channelId);
    if (obstacle !== undefined) return obstacle;
    if (removed.includes(messageId)) return 'gone';
    removed.push(messageId);
    return 'removed';
  }
  return {
    removed,
    obstacles,
    remove,
    removeAll: (messages, onAway = async () => undefined) =>
      Promise.all(
        messages.map(async (message) => {
          const removal = await remove(message.channelId, message.messageId);
          if (isAway(removal)) await onAway([message]);
          return removal;
        }),
      ),
  };
}

export interface MemoryDirectMessages extends DirectMessages {
  /** Who was told what, in which language. */
  readonly told: readonly string[];
  /** The buttons beneath, as they are named. */
  readonly buttons: readonly string[];
  /** Members who take no direct messages. */
  readonly deaf: Set<string>;
}

export function createMemoryDirectMessages(): MemoryDirectMessages {
  const translate = createTranslator();
  const told: string[] = [];
  const buttons: string[] = [];
  const deaf = new Set<string>();
  return {
    told,
    buttons,
    deaf,
    tell: async (userId, words, locale, { button } = {}) => {
      if (deaf.has(userId)) return false;
      if (button !== undefined) buttons.push(`${button.name}:${button.id}`);
      told.push(`${userId} (${locale}): ${translate(words, locale)}`);
      return true;
    },
  };
}

export interface MemoryReader extends MessageReader {
  /** What is found of messages, by their ids; of others one picture each. */
  readonly shown: Map<string, ShownPictures>;
}

export function createMemoryReader(): MemoryReader {
  const shown = new Map<string, ShownPictures>();
  return {
    shown,
    read: async (addresses) =>
      addresses.map(
        ({ messageId }) => shown.get(messageId) ?? [{ url: `https://cdn.example/${messageId}` }],
      ),
  };
}
