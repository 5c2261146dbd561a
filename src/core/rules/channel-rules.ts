import { text, type Text } from '../i18n/text.ts';
import type { Policy } from '../policy/policy.ts';

/** A channel, with what rules can name beside it. */
export type Channel = {
  readonly channelId: string;
  /** The channel that a thread hangs from; `null` if this is no thread. */
  readonly threadOf: string | null;
  /** `undefined` where it is not known: Discord does not say it of a thread. */
  readonly categoryId: string | null | undefined;
  readonly isAgeRestricted: boolean | undefined;
};

export type ChannelFault = { readonly rule: 'channel' | 'age_restricted'; readonly reason: Text };

/** Channels named in a refusal. */
const MAX_NAMED = 10;

/**
 * Whether a server lets Easel paint in a place. A thread goes by its channel, and both by their category: one of them that is denied
 * denies it; where any channel is allowed, one of them must be. What is not known yet passes, and is asked again when it is.
 */
export function findChannelFault(policy: Policy, place: Channel): ChannelFault | undefined {
  const chain = [place.channelId, place.threadOf, place.categoryId];
  const rules = new Set(
    chain.map((id) => (id === null || id === undefined ? undefined : policy.channels[id])),
  );
  if (rules.has('deny')) return { rule: 'channel', reason: text('refusal.channel_denied') };
  const allowed = Object.keys(policy.channels).filter((id) => policy.channels[id] === 'allow');
  const isKnown = place.categoryId !== undefined;
  if (allowed.length > 0 && isKnown && !rules.has('allow')) {
    const channels = allowed.slice(0, MAX_NAMED).map((channel) => ({ channel }));
    return { rule: 'channel', reason: text('refusal.channel_needed', { channels }) };
  }
  if (policy.ageRestricted === 'deny' && place.isAgeRestricted === true)
    return { rule: 'age_restricted', reason: text('refusal.age_restricted') };
  return undefined;
}
