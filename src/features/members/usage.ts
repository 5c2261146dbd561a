import type { Invocation } from '#core/invocation.ts';
import { findExhausted, findPeriodEnd, type Budget } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { isExempt, liftLimits } from '#core/rules/exemptions.ts';
import { findNewcomerFault } from '#core/rules/newcomer.ts';
import type { Policy } from '#core/policy/policy.ts';
import { resolveLimits, type LimitsInForce } from '#core/rules/resolve-limits.ts';
import type { Suspension } from '#core/rules/eligibility.ts';
import { type Usage } from '#core/rules/quotas.ts';
import { WINDOW_NAMES, type WindowName } from '#core/rules/windows.ts';
import type { Text } from '#core/i18n/text.ts';
import type { PolicyStore } from '../settings/ports.ts';

/** What one member has had in one place, as the books have it. */
type MemberUsage = {
  /** In the books' time. */
  readonly now: number;
  readonly usage: Usage;
  readonly suspension: Suspension | undefined;
  /** When the oldest picture of each window leaves it; none for an empty one. */
  readonly nextFree: Readonly<Partial<Record<WindowName, Date>>>;
  readonly month: readonly ModelUsage[];
};

/** Pictures of the present month (UTC) that were delivered to the member. */
export type ModelUsage = {
  readonly model: string;
  readonly pictures: number;
  readonly price: NanoUsd;
};

export interface UsageStore {
  read(userId: string, serverId: string | null, clock: number): Promise<MemberUsage>;
}

export type MemberUsageOptions = {
  readonly usageStore: UsageStore;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly operator: OperatorRules;
  /** Over all servers. */
  readonly budget: Budget;
  /** Of one picture of the default model: in these a member is told what is left of an amount. */
  readonly picturePrice: NanoUsd;
  readonly now: () => number;
};

/** What somebody can still ask for in one place, and what keeps them from more. */
export type UsageView = {
  readonly pause: 'everywhere' | 'here' | undefined;
  readonly suspension: Suspension | undefined;
  /** Why they are too new. */
  readonly newcomer: Text | undefined;
  readonly isExempt: boolean;
  readonly windows: readonly {
    readonly name: WindowName;
    readonly limit: number;
    readonly left: number;
    readonly nextFree: Date | undefined;
  }[];
  /** Between two requests; `until` if it still lasts. */
  readonly cooldown: { readonly seconds: number; readonly until: Date | undefined } | undefined;
  readonly waiting: { readonly used: number; readonly limit: number | undefined };
  readonly request: Pick<LimitsInForce, 'count' | 'largest_side' | 'steps'>;
  /** What all together have left of the month, in pictures of the default model. */
  readonly month: { readonly pictures: number; readonly until: Date } | undefined;
  /** The operator's budget has no room, until then. */
  readonly exhaustedUntil: Date | undefined;
  readonly used: readonly ModelUsage[];
};

export interface MemberUsageLookup {
  /** What applies to whoever asks, with their roles, here. */
  read(invocation: Invocation): Promise<UsageView>;
}

export function createMemberUsage(options: MemberUsageOptions): MemberUsageLookup {
  const { usageStore, policies, operator, budget, picturePrice } = options;

  return {
    async read(invocation) {
      const { userId, serverId, roleIds } = invocation;
      const policy = await policies.read(serverId);
      const member = await usageStore.read(userId, serverId, options.now());
      const { usage, now, suspension, nextFree, month: used } = member;
      const exempt = isExempt(policy, roleIds);
      const lifted = { isExempt: exempt, isLifted: false };
      const limits = liftLimits(resolveLimits(operator, policy, roleIds), operator, lifted);
      const { count, largest_side, steps } = limits;
      const period = findExhausted(budget, usage.spent, usage.reserved + picturePrice);
      return {
        pause: findPause(operator, policy),
        suspension,
        newcomer: findNewcomerFault(invocation, limits, now)?.reason,
        isExempt: exempt,
        windows: listWindows(limits, operator, usage, nextFree),
        cooldown: findCooldown(limits, usage, now),
        waiting: { used: usage.waitingJobs, limit: limits.waiting_jobs.value },
        request: { count, largest_side, steps },
        month: findMonth(limits, usage, picturePrice, now),
        exhaustedUntil: period === undefined ? undefined : findPeriodEnd(period, now),
        used,
      };
    },
  };
}

function findPause({ isPaused }: OperatorRules, { pause }: Policy): UsageView['pause'] {
  if (isPaused) return 'everywhere';
  return pause === null ? undefined : 'here';
}

function listWindows(
  limits: LimitsInForce,
  { bounds }: OperatorRules,
  { used, givenBack }: Usage,
  nextFree: MemberUsage['nextFree'],
): UsageView['windows'] {
  return WINDOW_NAMES.flatMap((name) => {
    const limit = limits[name].value;
    if (limit === undefined) return [];
    // What a moderator gave back counts for the operator's bound all the same.
    const beneathBound = (bounds[name] ?? Infinity) - used[name] - givenBack[name];
    const left = Math.max(Math.min(limit - used[name], beneathBound), 0);
    return [{ name, limit, left, nextFree: nextFree[name] }];
  });
}

function findCooldown(
  { cooldown_seconds: { value: seconds = 0 } }: LimitsInForce,
  { lastAcceptedAt }: Usage,
  now: number,
): UsageView['cooldown'] {
  if (seconds === 0) return undefined;
  const over = (lastAcceptedAt ?? 0) + seconds * 1000;
  return { seconds, until: over > now ? new Date(over) : undefined };
}

function findMonth(
  { server_usd_per_month: { value: max } }: LimitsInForce,
  { serverSpent }: Usage,
  price: NanoUsd,
  now: number,
): UsageView['month'] {
  if (max === undefined || price === 0) return undefined;
  const pictures = Math.max(Math.floor((max - serverSpent.month) / price), 0);
  return { pictures, until: findPeriodEnd('month', now) };
}
