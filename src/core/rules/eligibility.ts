import { text, type Text } from '../i18n/text.ts';
import { listRequests, type ImageOrder } from '../image/image-order.ts';
import { MODELS, resolveModel } from '../image/models.ts';
import type { Fault } from './fault.ts';
import type { OperatorRules } from '../policy/operator-rules.ts';
import { findNewcomerFault, type Newcomer } from './newcomer.ts';
import { findChannelFault, type Channel } from './channel-rules.ts';
import type { Policy } from '../policy/policy.ts';
import type { LimitInForce, LimitsInForce } from './resolve-limits.ts';

/** Who asks. */
export type Requester = Channel &
  Newcomer & {
    /** Also the server's id itself, which is the role of everyone. */
    readonly roleIds: readonly string[];
  };

/** A member's suspension in one server. */
export type Suspension = {
  /** In milliseconds since 1970; `null` for good. */
  readonly until: number | null;
  /** For the member to read. */
  readonly reason: string | null;
};

/** What a server and the operator have decided, which does not depend on what was painted before. */
export type Eligibility = {
  readonly operator: OperatorRules;
  readonly policy: Policy;
  readonly limits: LimitsInForce;
  readonly suspension: Suspension | undefined;
  /** A moderator lets this request through once. */
  readonly isLifted: boolean;
};

/** Roles named in a refusal. */
const MAX_NAMED = 10;

/** The first rule that a request breaks, of those that come before counting and before its words are looked through. */
export function findEligibilityFault(
  requester: Requester,
  order: ImageOrder,
  standing: Eligibility,
  now: number,
): Fault | undefined {
  const { operator, policy, limits, suspension, isLifted } = standing;
  if (operator.isPaused) return { rule: 'operator_pause', reason: text('refusal.operator_pause') };
  if (policy.pause !== null)
    return { rule: 'server_pause', reason: describePause(policy.pause.reason) };
  if (suspension !== undefined)
    return { rule: 'suspension', reason: describeSuspension(suspension) };
  // The operator's bounds on size, steps and count stand in the limits in force.
  if (isLifted) return findOrderFault(order, limits);
  return (
    findNewcomerFault(requester, limits, now) ??
    findRoleFault(requester, policy) ??
    findChannelFault(policy, requester) ??
    findPrivacyFault(order, policy) ??
    findOrderFault(order, limits) ??
    findModelFault(order, policy)
  );
}

function describePause(reason: string | null): Text {
  return reason === null
    ? text('refusal.server_pause')
    : text('refusal.server_pause_because', { reason });
}

function describeSuspension({ until, reason }: Suspension): Text {
  const why = reason === null ? {} : { reason };
  if (until === null)
    return text(reason === null ? 'refusal.suspended' : 'refusal.suspended_because', why);
  return text(reason === null ? 'refusal.suspended_until' : 'refusal.suspended_until_because', {
    ...why,
    when: new Date(until),
  });
}

/** Whether a server lets somebody with these roles paint. */
export function findRoleFault(
  { roleIds }: Pick<Requester, 'roleIds'>,
  { roles }: Policy,
): Fault | undefined {
  const denied = roleIds.find((id) => roles[id]?.access === 'deny');
  if (denied !== undefined)
    return { rule: 'role', reason: text('refusal.role_denied', { role: { role: denied } }) };
  const allowed = Object.keys(roles).filter((id) => roles[id]?.access === 'allow');
  if (allowed.length === 0 || roleIds.some((id) => allowed.includes(id))) return undefined;
  const named = allowed.slice(0, MAX_NAMED).map((role) => ({ role }));
  return { rule: 'role', reason: text('refusal.role_needed', { roles: named }) };
}

function findPrivacyFault(order: ImageOrder, policy: Policy): Fault | undefined {
  const isRefused = order.isPrivate && policy.private === 'deny';
  return isRefused ? { rule: 'private', reason: text('refusal.private_denied') } : undefined;
}

function findOrderFault(order: ImageOrder, limits: LimitsInForce): Fault | undefined {
  const requests = listRequests(order);
  const values = {
    largest_side: Math.max(...requests.flatMap(({ width, height }) => [width ?? 0, height ?? 0])),
    steps: Math.max(...requests.map(({ steps }) => steps)),
    count: requests.length,
  };
  for (const rule of ['largest_side', 'steps', 'count'] as const) {
    const { value: max }: LimitInForce = limits[rule];
    if (max === undefined || values[rule] <= max) continue;
    return { rule, reason: text(`refusal.${rule}`, { max, value: values[rule] }) };
  }
  return undefined;
}

function findModelFault(order: ImageOrder, { deniedModels }: Policy): Fault | undefined {
  const asked = listRequests(order).map((request) => request.model);
  const denied = asked.find((id) => deniedModels.includes(id));
  if (denied === undefined) return undefined;
  const model = resolveModel(denied)?.name ?? denied;
  const models = MODELS.filter(({ id }) => !deniedModels.includes(id)).map(({ name }) => name);
  return { rule: 'model', reason: text('refusal.model_denied', { model, models }) };
}
