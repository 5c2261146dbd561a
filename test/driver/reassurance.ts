import type { Rule } from '#core/rules/rules.ts';

export const NOTHING_USED_UP = 'This didn’t use up any of your pictures.';

/** The rules whose refusals say so: those after which a member may think that pictures were spent. */
export const REASSURING: ReadonlySet<string | null> = new Set<Rule>([
  'terms',
  'queue',
  'server_usd_per_day',
  'server_usd_per_month',
  'budget_day',
  'budget_month',
]);
