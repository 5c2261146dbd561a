import { expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts';
import { judgePlace, type PlaceVerdict } from '#core/rules/channel-rules.ts';

const THREAD = '1';
const PARENT = '2';
const CATEGORY = '3';
const OTHER = '4';

type Rules = Partial<Pick<Policy, 'channels' | 'ageRestricted'>>;
const unknown = { categoryId: undefined, isAgeRestricted: undefined };
const judge = (
  rules: Rules,
  facts: { categoryId?: string | null | undefined; isAgeRestricted?: boolean | undefined },
) =>
  judgePlace(
    { ...DEFAULT_POLICY, ...rules },
    { channelId: THREAD, threadOf: PARENT, ...unknown, ...facts },
  );

it.each<[string, Rules, PlaceVerdict]>([
  ['no rules', {}, 'allowed'],
  ['age-restricted channels denied', { ageRestricted: 'deny' }, 'unknown'],
  ['a channel denied that may be its category', { channels: { [OTHER]: 'deny' } }, 'unknown'],
  ['its channel denied', { channels: { [PARENT]: 'deny' } }, 'denied'],
  [
    'its channel denied, and age-restricted ones',
    { channels: { [PARENT]: 'deny' }, ageRestricted: 'deny' },
    'denied',
  ],
  [
    'others allowed, one of which may be its category',
    { channels: { [OTHER]: 'allow' } },
    'unknown',
  ],
  ['its channel allowed', { channels: { [PARENT]: 'allow', [OTHER]: 'allow' } }, 'allowed'],
  ['the thread itself allowed', { channels: { [THREAD]: 'allow' } }, 'allowed'],
  [
    'its channel allowed, and something else denied',
    { channels: { [PARENT]: 'allow', [OTHER]: 'deny' } },
    'unknown',
  ],
])('of a place that can’t be looked up, with %s, it is %3$s', (_, rules, verdict) => {
  expect(judge(rules, {})).toBe(verdict);
});

it.each<[string, Rules, { categoryId: string | null; isAgeRestricted: boolean }, PlaceVerdict]>([
  [
    'an ordinary channel',
    { ageRestricted: 'deny', channels: { [OTHER]: 'deny' } },
    { categoryId: null, isAgeRestricted: false },
    'allowed',
  ],
  [
    'an age-restricted one',
    { ageRestricted: 'deny' },
    { categoryId: null, isAgeRestricted: true },
    'denied',
  ],
  [
    'one in a denied category',
    { channels: { [CATEGORY]: 'deny' } },
    { categoryId: CATEGORY, isAgeRestricted: false },
    'denied',
  ],
  [
    'one outside the allowed category',
    { channels: { [CATEGORY]: 'allow' } },
    { categoryId: OTHER, isAgeRestricted: false },
    'denied',
  ],
])('%s that was looked up is as known as any', (_, rules, facts, verdict) => {
  expect(judge(rules, facts)).toBe(verdict);
});
