/** The gate's rules in the order in which they are asked. Audit entries and statistics go by these names: they never change. */
export const RULES = [
  'operator_pause',
  'server_pause',
  'suspension',
  'account_age',
  'member_hours',
  'role',
  'channel',
  'age_restricted',
  'private',
  'largest_side',
  'steps',
  'count',
  'model',
  'cooldown',
  'terms',
  'waiting_jobs',
  'images_per_hour',
  'images_per_day',
  'server_images_per_minute',
  'server_images_per_day',
  'queue',
  'server_usd_per_month',
  'server_usd_per_day',
  'budget_day',
  'budget_month',
] as const;
export type Rule = (typeof RULES)[number];

/** The rules that a moderator can lift for one request. What protects the operator, and what a moderator has just decided, is not among them. */
const LIFTABLE: ReadonlySet<Rule> = new Set([
  'account_age',
  'member_hours',
  'role',
  'channel',
  'age_restricted',
  'private',
  'largest_side',
  'steps',
  'count',
  'model',
  'terms',
  'cooldown',
  'waiting_jobs',
  'images_per_hour',
  'images_per_day',
  'server_images_per_minute',
  'server_images_per_day',
]);

export function isLiftable(rule: Rule): boolean {
  return LIFTABLE.has(rule);
}

/** What a member can put before the moderators: what these can lift, and their own suspension. */
export function isAppealable(rule: Rule): boolean {
  return isLiftable(rule) || rule === 'suspension';
}
