import { code, joinLines, text, type Text, type TextValue } from '#core/i18n/text.ts';
import { describeLimit } from '#core/policy-edits/limits.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import {
  exceedsBound,
  LIMIT_NAMES,
  MEMBER_LIMIT_NAMES,
  type LimitName,
} from '#core/policy/limits.ts';
import type { RoleRule } from '#core/policy/policy.ts';
import { resolveLimits, type LimitInForce } from '#core/rules/resolve-limits.ts';
import type { SettingsView } from '#features/settings/settings.ts';

/** Roles whose limits are listed; `/settings view role` shows any. */
const MAX_ROLES = 3;

/** Every limit in force for somebody with these roles, and where it comes from. */
export function describeLimits(
  { policy, operator }: SettingsView,
  roleIds: readonly string[],
): Text {
  const inForce = resolveLimits(operator, policy, roleIds);
  const wanted = resolveLimits({ ...operator, bounds: {} }, policy, roleIds);
  return joinLines([
    text('panel.limits'),
    ...LIMIT_NAMES.map((name) => describeLine(name, operator, inForce[name], wanted[name])),
  ]);
}

function describeLine(
  name: LimitName,
  { bounds }: OperatorRules,
  { value }: LimitInForce,
  wanted: LimitInForce,
): Text {
  const bound = bounds[name];
  const shown = { limit: code(name), value: describeLimit(name, value) };
  const source = describeSource(wanted);
  const isCut = wanted.value !== undefined && exceedsBound(name, wanted.value, bound);
  if (isCut && wanted.source !== 'operator')
    return text('panel.limit_cut', { ...shown, source, wanted: describeLimit(name, wanted.value) });
  if (bound === undefined || bound === value) return text('panel.limit', { ...shown, source });
  return text('panel.limit_bounded', { ...shown, source, bound: describeLimit(name, bound) });
}

function describeSource({ source, roleId }: LimitInForce): Text {
  if (source === 'role') return text('panel.from_role', { role: { role: roleId ?? '' } });
  return source === 'server' ? text('panel.from_server') : text('panel.from_operator');
}

/** The limits that roles have, as they are in force; `undefined` if none has one. */
export function describeRoleLimits({ policy, operator }: SettingsView): Text | undefined {
  const limited = Object.entries(policy.roles).filter(
    ([, { limits }]) => Object.keys(limits).length > 0,
  );
  if (limited.length === 0) return undefined;
  const lines = limited
    .slice(0, MAX_ROLES)
    .map(([roleId, rule]) =>
      text('panel.role', { role: { role: roleId }, rules: describeRule(rule, operator) }),
    );
  const more = limited.length - lines.length;
  return text('panel.role_limits', {
    roles: joinLines(more > 0 ? [...lines, text('format.more', { count: more })] : lines),
  });
}

function describeRule({ limits }: RoleRule, { bounds }: OperatorRules): TextValue {
  return MEMBER_LIMIT_NAMES.flatMap((name) => {
    const value = limits[name];
    if (value === undefined) return [];
    const inForce = exceedsBound(name, value, bounds[name]) ? bounds[name] : value;
    return [text('value.limit', { limit: code(name), value: describeLimit(name, inForce) })];
  });
}
