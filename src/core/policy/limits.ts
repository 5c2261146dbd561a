/**
 * What can be limited. `generous` says which way a limit gets milder. A quota of 0 means none at all; a wait of 0 means no
 * wait. What is in dollars is kept in nano-dollars.
 */
export const LIMITS = {
  images_per_hour: { scope: 'member', generous: 'more', min: 0, max: 100_000 },
  images_per_day: { scope: 'member', generous: 'more', min: 0, max: 100_000 },
  cooldown_seconds: { scope: 'member', generous: 'less', min: 0, max: 86_400 },
  waiting_jobs: { scope: 'member', generous: 'more', min: 0, max: 1000 },
  count: { scope: 'member', generous: 'more', min: 1, max: 4 },
  largest_side: { scope: 'member', generous: 'more', min: 256, max: 2048 },
  steps: { scope: 'member', generous: 'more', min: 1, max: 20 },
  server_images_per_minute: { scope: 'server', generous: 'more', min: 0, max: 100_000 },
  server_images_per_day: { scope: 'server', generous: 'more', min: 0, max: 1_000_000 },
  server_usd_per_day: { scope: 'server', generous: 'more', min: 0, max: 1e15, isUsd: true },
  server_usd_per_month: { scope: 'server', generous: 'more', min: 0, max: 1e15, isUsd: true },
  account_age_days: { scope: 'server', generous: 'less', min: 0, max: 3650 },
  member_hours: { scope: 'server', generous: 'less', min: 0, max: 8760 },
} as const satisfies Record<string, LimitKind>;

type LimitKind = {
  /** A member's limits can differ by role; a server's are for all of it. */
  readonly scope: 'member' | 'server';
  readonly generous: 'more' | 'less';
  readonly min: number;
  readonly max: number;
  readonly isUsd?: true;
};

export type LimitName = keyof typeof LIMITS;
export type MemberLimitName = {
  [Name in LimitName]: (typeof LIMITS)[Name]['scope'] extends 'member' ? Name : never;
}[LimitName];

/** A limit that is not there does not limit. */
export type LimitValues = { readonly [Name in LimitName]?: number };
export type MemberLimitValues = { readonly [Name in MemberLimitName]?: number };

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

export function isUsdLimit(name: LimitName): boolean {
  return 'isUsd' in LIMITS[name];
}

export function isMemberLimitName(name: string): name is MemberLimitName {
  return isLimitName(name) && LIMITS[name].scope === 'member';
}

export const LIMIT_NAMES: readonly LimitName[] = Object.keys(LIMITS).filter(isLimitName);
export const MEMBER_LIMIT_NAMES: readonly MemberLimitName[] = LIMIT_NAMES.filter(isMemberLimitName);

/** The milder of two values. */
export function chooseMilder(name: LimitName, a: number, b: number): number {
  return LIMITS[name].generous === 'more' ? Math.max(a, b) : Math.min(a, b);
}

/** Whether a value is milder than the operator's bound allows. */
export function exceedsBound(name: LimitName, value: number, bound: number | undefined): boolean {
  if (bound === undefined) return false;
  return LIMITS[name].generous === 'more' ? value > bound : value < bound;
}
