import type { OperatorRules } from '../policy/operator-rules.ts';
import { chooseMilder, exceedsBound, isMemberLimitName, type LimitName } from '../policy/limits.ts';
import type { Policy } from '../policy/policy.ts';

/** One limit as it is in force, and who set it. */
export type LimitInForce = {
  /** `undefined` if nothing limits. */
  readonly value: number | undefined;
  readonly source: 'operator' | 'server' | 'role';
  /** The role whose limit it is. */
  readonly roleId?: string;
};

export type LimitsInForce = Readonly<Record<LimitName, LimitInForce>>;

type Candidate = LimitInForce & { readonly value: number };

/**
 * The limits for somebody with these roles: the mildest that one of the roles has, else the server's, else the operator's
 * default; and never milder than the operator's bound.
 */
export function resolveLimits(
  { defaults, bounds }: OperatorRules,
  policy: Policy,
  roleIds: readonly string[],
): LimitsInForce {
  const resolve = (name: LimitName): LimitInForce => {
    const bound = bounds[name];
    const chosen =
      findRoleLimit(policy, roleIds, name) ??
      toCandidate('server', policy.limits[name]) ??
      toCandidate('operator', defaults[name]);
    if (chosen === undefined) return { value: bound, source: 'operator' };
    return exceedsBound(name, chosen.value, bound) ? { value: bound, source: 'operator' } : chosen;
  };
  return {
    images_per_hour: resolve('images_per_hour'),
    images_per_day: resolve('images_per_day'),
    cooldown_seconds: resolve('cooldown_seconds'),
    waiting_jobs: resolve('waiting_jobs'),
    count: resolve('count'),
    largest_side: resolve('largest_side'),
    steps: resolve('steps'),
    server_images_per_minute: resolve('server_images_per_minute'),
    server_images_per_day: resolve('server_images_per_day'),
    server_usd_per_day: resolve('server_usd_per_day'),
    server_usd_per_month: resolve('server_usd_per_month'),
    account_age_days: resolve('account_age_days'),
    member_hours: resolve('member_hours'),
  };
}

function toCandidate(
  source: LimitInForce['source'],
  value: number | undefined,
): Candidate | undefined {
  return value === undefined ? undefined : { value, source };
}

function findRoleLimit(
  policy: Policy,
  roleIds: readonly string[],
  name: LimitName,
): Candidate | undefined {
  if (!isMemberLimitName(name)) return undefined;
  let mildest: Candidate | undefined;
  for (const roleId of roleIds) {
    const value = policy.roles[roleId]?.limits[name];
    if (value === undefined) continue;
    if (mildest === undefined || chooseMilder(name, value, mildest.value) !== mildest.value)
      mildest = { value, source: 'role', roleId };
  }
  return mildest;
}
