import { countFitting, renderLogMessage } from '#adapters/discord/render/render-log.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { LogChannel, LogMessage, LogObstacle } from '#features/log-channel/ports.ts';
import { componentsOf, textsOf } from '../../adapters/discord/render/components.ts';

type Posted = {
  readonly channelId: string;
  readonly text: string;
  /** As `name:id`. */
  readonly buttons: readonly string[];
  readonly files: readonly string[];
};

export interface MemoryLogChannel extends LogChannel {
  /** In the order of their posting. */
  readonly messages: ReadonlyMap<string, Posted>;
  readonly texts: readonly string[];
  /** What a channel's requests meet. */
  readonly obstacles: Map<string, LogObstacle>;
  /** What members are called, as Discord says. */
  readonly names: Map<string, string>;
  /** A moderator deletes a message. */
  delete(messageId: string): void;
  /** What happens on the way back of the next answer. */
  onAnswer: (() => Promise<void>) | undefined;
  /** Requests to post, in order, by channel. */
  readonly asked: readonly string[];
}

const translate = createTranslator();

/** Channels that hold what is written, know a second try by its first entry, and refuse when they are told to. */
export function createMemoryLogChannel(): MemoryLogChannel {
  const messages = new Map<string, Posted>();
  const obstacles = new Map<string, LogObstacle>();
  const asked: string[] = [];

  function put(id: string, message: LogMessage): void {
    const { body, files } = renderLogMessage(message, false, translate);
    const buttons = componentsOf(body.components).map(({ custom_id: customId }) => customId);
    messages.set(id, {
      channelId: message.channelId,
      text: textsOf(body.components).join('\n'),
      buttons: buttons.filter((customId) => typeof customId === 'string'),
      files: files.map(({ data }) => data.toString()),
    });
  }

  const channel: MemoryLogChannel = {
    messages,
    names: new Map(),
    get texts() {
      return [...messages.values()].map(({ text }) => text);
    },
    obstacles,
    delete: (messageId) => void messages.delete(messageId),
    onAnswer: undefined,
    asked,
    fit: (entries, language) => countFitting(entries, language, translate),
    findName: async (_, userId) => channel.names.get(userId),
    async post(message) {
      asked.push(message.channelId);
      const obstacle = obstacles.get(message.channelId);
      if (obstacle !== undefined) return { ok: false, obstacle };
      const messageId = `${message.channelId} ${message.entries[0]?.event.id}`;
      if (!messages.has(messageId)) put(messageId, message);
      const { onAnswer } = channel;
      channel.onAnswer = undefined;
      await onAnswer?.();
      return { ok: true, messageId };
    },
    async edit(message, messageId) {
      if (obstacles.get(message.channelId) === 'unreachable') return 'unreachable';
      if (!messages.has(messageId)) return 'given up';
      put(messageId, message);
      return 'written';
    },
  };
  return channel;
}
