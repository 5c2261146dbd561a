import type { Text } from '#core/i18n/text.ts';
import type { Rule } from '#core/rules/rules.ts';
import type { Refusal } from '#features/jobs/intake/refusal.ts';

/** Rules that stand against every request of this member here, whatever it asks for. */
const AGAINST_ALL: ReadonlySet<Rule> = new Set([
  'operator_pause',
  'server_pause',
  'suspension',
  'account_age',
  'member_hours',
  'role',
  'channel',
  'age_restricted',
  'server_usd_per_month',
  'server_usd_per_day',
  'budget_day',
  'budget_month',
]);

/** What only whoever runs the bot can end. */
const FOR_LONG: ReadonlySet<Text['key']> = new Set([
  'refusal.paused_unauthorized',
  'refusal.paused_unauthorized_untold',
  'refusal.paused_out_of_credit',
  'refusal.paused_out_of_credit_untold',
]);

/** Whether no change of the request could make it pass, so that nobody should be invited to make one. */
export function isHopeless(refusal: Refusal): boolean {
  if (!('reference' in refusal)) return FOR_LONG.has(refusal.key);
  const { rule, reason, fits } = refusal;
  // That a thread could not be looked up passes.
  return AGAINST_ALL.has(rule) && fits === undefined && reason.key !== 'refusal.place_unknown';
}
