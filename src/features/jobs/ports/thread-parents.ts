import type { Channel } from '#core/rules/channel-rules.ts';

/** Where the channels of threads stand. */
export interface ThreadParents {
  /** What is known without asking. */
  recall(channelId: string): Pick<Channel, 'categoryId' | 'isAgeRestricted'> | undefined;
  /** Asks Discord. Never throws: what can't be found out counts as an ordinary channel outside all categories. */
  resolve(
    channelId: string,
  ): Promise<{ readonly categoryId: string | null; readonly isAgeRestricted: boolean }>;
}
