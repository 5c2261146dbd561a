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

/** `unknown`: the server has a rule about what can't be looked up. */
export type PlaceVerdict = 'allowed' | 'denied' | 'unknown';

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

/** For a place of which all is known that can be. */
export function judgePlace(policy: Policy, place: Channel): PlaceVerdict {
  if (findChannelFault(policy, place) !== undefined) return 'denied';
  return dependsOnUnknown(policy, place) ? 'unknown' : 'allowed';
}

/**
 * Whether a rule of the server depends on what is not known of a place. Any channel that is denied may be its category; where some are
 * allowed, one of the known ones must be among them.
 */
function dependsOnUnknown(policy: Policy, place: Channel): boolean {
  if (place.isAgeRestricted === undefined && policy.ageRestricted === 'deny') return true;
  if (place.categoryId !== undefined) return false;
  const rules = Object.entries(policy.channels);
  const known = new Set([place.channelId, place.threadOf]);
  const needsAllowing = rules.some(([, rule]) => rule === 'allow');
  const isAllowed = rules.some(([id, rule]) => rule === 'allow' && known.has(id));
  return rules.some(([, rule]) => rule === 'deny') || (needsAllowing && !isAllowed);
}
