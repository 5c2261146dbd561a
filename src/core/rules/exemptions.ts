import type { OperatorRules } from '../policy/operator-rules.ts';
import type { LimitName } from '../policy/limits.ts';
import type { Policy } from '../policy/policy.ts';
import type { LimitInForce, LimitsInForce } from './resolve-limits.ts';

/** What an exempt member need not keep. */
const ALLOWANCES: readonly LimitName[] = [
  'cooldown_seconds',
  'images_per_hour',
  'images_per_day',
  'server_images_per_minute',
  'server_images_per_day',
];

/** What a moderator can lift for one request. */
const LIFTED_ONCE: readonly LimitName[] = [
  ...ALLOWANCES,
  'waiting_jobs',
  'count',
  'largest_side',
  'steps',
];

export function isExempt({ roles }: Policy, roleIds: readonly string[]): boolean {
  return roleIds.some((id) => roles[id]?.isExempt === true);
}

/** The limits for somebody who is exempt, or whom a moderator has let through once. The operator's bounds always stand. */
export function liftLimits(
  limits: LimitsInForce,
  { bounds }: OperatorRules,
  lifted: { readonly isExempt: boolean; readonly isLifted: boolean },
): LimitsInForce {
  const names = lifted.isLifted ? LIFTED_ONCE : lifted.isExempt ? ALLOWANCES : [];
  const bound = (name: LimitName): readonly [LimitName, LimitInForce] => [
    name,
    { value: bounds[name], source: 'operator' },
  ];
  return { ...limits, ...Object.fromEntries(names.map(bound)) };
}
