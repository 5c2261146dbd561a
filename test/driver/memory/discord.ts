import type { FeatureDiscord } from '#features/features.ts';
import type { ThreadParents } from '#features/jobs/ports/thread-parents.ts';
import { endWith, type Power } from '../process-life.ts';
import type { MemoryDelivery } from './delivery.ts';
import { createMemoryFiles, type MemoryFiles } from './files.ts';
import type { MemoryLogChannel } from './log-channel.ts';
import { createMemoryLogProbe, type MemoryLogProbe } from './log-probe.ts';
import {
  createMemoryDirectMessages,
  createMemoryReader,
  createMemoryRemover,
  type MemoryDirectMessages,
  type MemoryReader,
  type MemoryRemover,
} from './messages.ts';
import { createMemoryPosted, type MemoryPosted } from './posted.ts';

export type MemoryDiscordOptions = {
  readonly power: Power;
  /** What stays when the process dies. */
  readonly delivery: MemoryDelivery;
  readonly logChannel: MemoryLogChannel;
  /** Where the channel of a thread stands, when Discord is asked. */
  readonly threadPlace?: (channelId: string) => Awaited<ReturnType<ThreadParents['resolve']>>;
};

/** Discord's stand-ins, by the names under which tests ask them. */
export type DiscordMemory = {
  readonly posted: MemoryPosted;
  readonly remover: MemoryRemover;
  readonly directMessages: MemoryDirectMessages;
  readonly messageReader: MemoryReader;
  readonly discordFiles: MemoryFiles;
  readonly logProbe: MemoryLogProbe;
};

export function createMemoryDiscord({
  power,
  delivery,
  logChannel,
  threadPlace = () => ({ categoryId: null, isAgeRestricted: false }),
}: MemoryDiscordOptions): { readonly memory: DiscordMemory; readonly discord: FeatureDiscord } {
  const memory: DiscordMemory = {
    posted: createMemoryPosted(),
    remover: createMemoryRemover(),
    directMessages: createMemoryDirectMessages(),
    messageReader: createMemoryReader(),
    discordFiles: createMemoryFiles(),
    logProbe: createMemoryLogProbe(),
  };
  const { post, edit } = endWith(power, logChannel);
  const { discordFiles, logProbe, posted, ...others } = memory;
  const discord: FeatureDiscord = {
    ...others,
    delivery: endWith(power, delivery),
    posted: endWith(power, posted),
    places: { recall: () => undefined, resolve: async (id) => threadPlace(id) },
    probe: logProbe,
    logChannel: { fit: logChannel.fit, findName: logChannel.findName, post, edit },
    messages: discordFiles.messages,
    files: discordFiles,
  };
  return { memory, discord };
}
