import type { Channel } from '#core/rules/channel-rules.ts';

/** Where the channels of threads stand. */
export interface ThreadParents {
  /** What is known without asking. */
  recall(channelId: string): Pick<Channel, 'categoryId' | 'isAgeRestricted'> | undefined;
  /** Asks Discord. Never throws; `hidden` is a channel that Easel may not see, `unknown` one that can't be looked up now. */
  resolve(
    channelId: string,
  ): Promise<
    { readonly categoryId: string | null; readonly isAgeRestricted: boolean } | 'hidden' | 'unknown'
  >;
}
