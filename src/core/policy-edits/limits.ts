import { text, type Text, type TextKey, type TextValue } from '../i18n/text.ts';
import { parseUsd } from '../ledger/money.ts';
import { failure, success, type Result } from '../result.ts';
import type { OperatorRules } from '../policy/operator-rules.ts';
import {
  exceedsBound,
  isUsdLimit,
  LIMITS,
  type LimitName,
  type LimitValues,
} from '../policy/limits.ts';
import type { Policy } from '../policy/policy.ts';
import { resolveLimits } from '../rules/resolve-limits.ts';
import { describeChange, keep, type PolicyEdit } from './policy-edit.ts';

/** What each limit counts. */
export const LIMIT_KEYS: Readonly<Record<LimitName, TextKey>> = {
  images_per_hour: 'limit.images_per_hour',
  images_per_day: 'limit.images_per_day',
  cooldown_seconds: 'limit.cooldown_seconds',
  waiting_jobs: 'limit.waiting_jobs',
  count: 'limit.count',
  largest_side: 'limit.largest_side',
  steps: 'limit.steps',
  server_images_per_minute: 'limit.server_images_per_minute',
  server_images_per_day: 'limit.server_images_per_day',
  server_usd_per_day: 'limit.server_usd_per_day',
  server_usd_per_month: 'limit.server_usd_per_month',
  account_age_days: 'limit.account_age_days',
  member_hours: 'limit.member_hours',
};

/** In a sentence. */
export function nameLimit(name: LimitName): Text {
  return text('value.limit_name', { limit: text(LIMIT_KEYS[name]) });
}

const WHOLE = /^\d{1,9}$/;
const DOLLARS = /^\$?(\d{1,7}(?:\.\d{1,9})?)$/;

/** @param typed a number as people write it, dollars for what is in dollars */
export function parseLimit(name: LimitName, typed: string): Result<number, Text> {
  const { min, max } = LIMITS[name];
  const value = (isUsdLimit(name) ? parseDollars : parseWhole)(typed.trim());
  if (value !== undefined && value >= min && value <= max) return success(value);
  const shown = { limit: nameLimit(name), value: typed };
  if (isUsdLimit(name)) return failure(text('settings.usd_range', { ...shown, max: { usd: max } }));
  return failure(text('settings.limit_range', { ...shown, min, max }));
}

function parseWhole(typed: string): number | undefined {
  return WHOLE.test(typed) ? Number(typed) : undefined;
}

function parseDollars(typed: string): number | undefined {
  const amount = DOLLARS.exec(typed)?.[1];
  return amount === undefined ? undefined : parseUsd(amount);
}

/** @param value `undefined` takes the server's limit away */
export function setLimit(
  operator: OperatorRules,
  name: LimitName,
  value: number | undefined,
): PolicyEdit {
  return (policy) => {
    if (policy.limits[name] === value) return keep(policy);
    const fault = findBoundFault(operator, name, value);
    if (fault !== undefined) return failure(fault);
    const changed = { ...policy, limits: withLimit(policy.limits, name, value) };
    const [from, to] = [policy, changed].map((each) => describeServerLimit(operator, each, name));
    return success({
      policy: changed,
      changes: [describeChange(nameLimit(name), from ?? '', to ?? '')],
    });
  };
}

/** A limit that was set within a bound stays as it is when the operator tightens that; what is in force stays within it. */
export function findBoundFault(
  { bounds }: OperatorRules,
  name: LimitName,
  value: number | undefined,
): Text | undefined {
  const bound = bounds[name];
  if (value === undefined || !exceedsBound(name, value, bound)) return undefined;
  const values = {
    limit: nameLimit(name),
    bound: describeLimit(name, bound),
    value: describeLimit(name, value),
  };
  return LIMITS[name].generous === 'more'
    ? text('settings.above_bound', values)
    : text('settings.below_bound', values);
}

/** @param value `undefined` for a limit that is not to be there */
export function withLimit(
  limits: LimitValues,
  name: LimitName,
  value: number | undefined,
): { [Name in LimitName]?: number } {
  const changed = { ...limits };
  if (value === undefined) delete changed[name];
  else changed[name] = value;
  return changed;
}

/** @param value `undefined` where nothing limits */
export function describeLimit(name: LimitName, value: number | undefined): TextValue {
  if (value === undefined) return text('value.no_limit');
  return isUsdLimit(name) ? { usd: value } : value;
}

function describeServerLimit(operator: OperatorRules, policy: Policy, name: LimitName): TextValue {
  const own = policy.limits[name];
  if (own !== undefined) return describeLimit(name, own);
  const { value } = resolveLimits(operator, policy, [])[name];
  const shown = describeLimit(name, value);
  return value === undefined ? shown : text('value.operator', { value: shown });
}
