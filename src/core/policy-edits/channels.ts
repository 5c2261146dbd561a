import { text, type Text } from '../i18n/text.ts';
import { failure, success } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import { findPickedTwice, listDropped, type PickedRules } from './picked.ts';
import {
  combineEdits,
  describeAccess,
  describeChange,
  keep,
  type PolicyEdit,
} from './policy-edit.ts';

/** @param unseen channels that the bot can't see: a rule for one of them is refused, but can be taken away */
export function setChannelRule(
  channelId: string,
  rule: 'allow' | 'deny' | undefined,
  unseen: readonly string[],
): PolicyEdit {
  return (policy) => {
    const before = policy.channels[channelId];
    if (before === rule) return keep(policy);
    const channel = { channel: channelId };
    if (rule !== undefined && unseen.includes(channelId))
      return failure(text('settings.unseen_channel', { channel }));
    const isFirst = rule === 'allow' && listChannels(policy, 'allow').length === 0;
    const change = describeChange(channel, describeAccess(before), describeAccess(rule));
    return success({
      policy: withRule(policy, channelId, rule),
      changes: isFirst ? [change, text('change.only_allowed_channels')] : [change],
    });
  };
}

/** @param rule whether Easel paints in age-restricted channels too */
export function setAgeRule(rule: Policy['ageRestricted']): PolicyEdit {
  return (policy) => {
    if (policy.ageRestricted === rule) return keep(policy);
    const [from, to] = [describeAgeRule(policy.ageRestricted), describeAgeRule(rule)];
    return success({
      policy: { ...policy, ageRestricted: rule },
      changes: [describeChange(text('change.age_rule'), from, to)],
    });
  };
}

export function describeAgeRule(rule: Policy['ageRestricted']): Text {
  return rule === 'deny' ? text('settings.ordinary_only') : text('settings.any_channel');
}

export function listChannels({ channels }: Policy, rule: 'allow' | 'deny'): readonly string[] {
  return Object.keys(channels).filter((id) => channels[id] === rule);
}

/** What people picked from two lists, which showed what is set. */
export function pickChannels(picked: PickedRules, unseen: readonly string[]): PolicyEdit {
  return (policy) => {
    const { allowed, denied } = picked;
    const twice = findPickedTwice(picked);
    if (twice !== undefined)
      return failure(text('settings.both_rules', { subject: { channel: twice } }));
    const dropped = [
      ...listDropped(listChannels(policy, 'allow'), [...allowed, ...denied]),
      ...listDropped(listChannels(policy, 'deny'), [...allowed, ...denied]),
    ];
    return combineEdits([
      ...dropped.map((id) => setChannelRule(id, undefined, unseen)),
      ...allowed.map((id) => setChannelRule(id, 'allow', unseen)),
      ...denied.map((id) => setChannelRule(id, 'deny', unseen)),
    ])(policy);
  };
}

function withRule(policy: Policy, channelId: string, rule: 'allow' | 'deny' | undefined): Policy {
  const others = Object.entries(policy.channels).filter(([id]) => id !== channelId);
  const channels = rule === undefined ? others : [...others, [channelId, rule] as const];
  return { ...policy, channels: Object.fromEntries(channels) };
}
