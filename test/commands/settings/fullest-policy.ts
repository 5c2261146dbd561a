import { MODELS } from '#core/image/models.ts';
import { DEFAULT_POLICY, LOG_KINDS, type Policy } from '#core/policy/policy.ts';

/** As many as a server of Discord's can have. */
const ROLES = 250;
const CHANNELS = 500;

export function nameId(first: number, index: number): string {
  return `${first}${String(index).padStart(18, '0')}`;
}

export function nameMany(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => nameId(first, index));
}

function alternate(index: number): 'allow' | 'deny' {
  return index % 2 === 0 ? 'allow' : 'deny';
}

const MEMBER_LIMITS = {
  images_per_hour: 99_999,
  images_per_day: 99_999,
  cooldown_seconds: 86_400,
  waiting_jobs: 1000,
  count: 4,
  largest_side: 2048,
  steps: 20,
};

/** Everything set, and as long as it can be. */
export const FULLEST: Policy = {
  ...DEFAULT_POLICY,
  limits: {
    ...MEMBER_LIMITS,
    server_images_per_minute: 100_000,
    server_images_per_day: 1_000_000,
    server_usd_per_day: 999_999_123_456_789,
    server_usd_per_month: 999_999_123_456_789,
    account_age_days: 3650,
    member_hours: 8760,
  },
  roles: Object.fromEntries(
    Array.from({ length: ROLES }, (_, index) => [
      nameId(7, index),
      { access: alternate(index), isExempt: true, limits: MEMBER_LIMITS },
    ]),
  ),
  channels: Object.fromEntries(
    Array.from({ length: CHANNELS }, (_, index) => [nameId(4, index), alternate(index)]),
  ),
  styles: Array.from({ length: 50 }, (_, index) => ({
    name: `Style ${index}`.padEnd(32, 'x'),
    prompt: `{prompt}, ${'*'.repeat(490)}`,
    negativePrompt: '_'.repeat(500),
  })),
  defaults: {
    model: MODELS[1].id,
    aspect_ratio: '16:9',
    style: 'Style 1'.padEnd(32, 'x'),
    count: 4,
    negative_prompt: '*'.repeat(500),
    private: true,
    spoiler: true,
  },
  spoilers: { channels: [...nameMany(4, 500)], roles: [...nameMany(7, 250)] },
  deniedModels: [MODELS[0].id],
  moderatorRole: nameId(7, 0),
  log: { channelId: nameId(4, 0), kinds: [...LOG_KINDS] },
  pause: { by: nameId(2, 0), at: 1_700_000_000_000, reason: null },
};
