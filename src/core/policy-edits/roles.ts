import { text, type TextValue } from '../i18n/text.ts';
import { failure, success } from '../result.ts';
import type { OperatorRules } from '../policy/operator-rules.ts';
import { MEMBER_LIMIT_NAMES, type MemberLimitName } from '../policy/limits.ts';
import { DEFAULT_ROLE_RULE, type Policy, type RoleRule } from '../policy/policy.ts';
import { describeLimit, findBoundFault, LIMIT_KEYS, nameLimit, withLimit } from './limits.ts';
import { findPickedTwice, listDropped, type PickedRules } from './picked.ts';
import {
  combineEdits,
  describeAccess,
  describeChange,
  keep,
  type PolicyEdit,
} from './policy-edit.ts';

/** @param everyoneId the role that everyone has: the server's own id */
export function setRoleAccess(
  roleId: string,
  access: RoleRule['access'],
  everyoneId: string | null,
): PolicyEdit {
  return (policy) => {
    const rule = findRule(policy, roleId);
    if (rule.access === access) return keep(policy);
    if (access === 'deny' && roleId === everyoneId)
      return failure(text('settings.everyone_denied'));
    const isFirst = access === 'allow' && listRoles(policy, 'allow').length === 0;
    const change = describeChange(
      { role: roleId },
      describeAccess(rule.access),
      describeAccess(access),
    );
    return success({
      policy: withRule(policy, roleId, { ...rule, access }),
      changes: isFirst ? [change, text('change.only_allowed_roles')] : [change],
    });
  };
}

export function setRoleExempt(roleId: string, isExempt: boolean): PolicyEdit {
  return (policy) => {
    const rule = findRule(policy, roleId);
    if (rule.isExempt === isExempt) return keep(policy);
    const [exempt, not] = [text('value.exempt'), text('value.not_exempt')];
    const subject = { role: roleId };
    const change = isExempt
      ? describeChange(subject, not, exempt)
      : describeChange(subject, exempt, not);
    return success({ policy: withRule(policy, roleId, { ...rule, isExempt }), changes: [change] });
  };
}

export function setRoleLimit(
  operator: OperatorRules,
  roleId: string,
  name: MemberLimitName,
  value: number,
): PolicyEdit {
  return (policy) => {
    const rule = findRule(policy, roleId);
    const before = rule.limits[name];
    if (before === value) return keep(policy);
    const fault = findBoundFault(operator, name, value);
    if (fault !== undefined) return failure(fault);
    const subject = text('change.role_limit', { limit: nameLimit(name), role: { role: roleId } });
    const from = before === undefined ? text('value.not_set') : describeLimit(name, before);
    const limits = withLimit(rule.limits, name, value);
    return success({
      policy: withRule(policy, roleId, { ...rule, limits }),
      changes: [describeChange(subject, from, describeLimit(name, value))],
    });
  };
}

export function resetRole(roleId: string): PolicyEdit {
  return (policy) => {
    const rule = policy.roles[roleId];
    if (rule === undefined) return keep(policy);
    const change = describeChange({ role: roleId }, describeRoleRule(rule), text('value.no_rule'));
    return success({ policy: withRule(policy, roleId, DEFAULT_ROLE_RULE), changes: [change] });
  };
}

export function listRoles({ roles }: Policy, access: 'allow' | 'deny'): readonly string[] {
  return Object.keys(roles).filter((id) => roles[id]?.access === access);
}

export function listExempt({ roles }: Policy): readonly string[] {
  return Object.keys(roles).filter((id) => roles[id]?.isExempt === true);
}

/** What people picked from three lists, which showed what is set. */
export function pickRoles(
  picked: PickedRules & { readonly exempt: readonly string[] },
  everyoneId: string | null,
): PolicyEdit {
  return (policy) => {
    const { allowed, denied, exempt } = picked;
    const twice = findPickedTwice(picked);
    if (twice !== undefined)
      return failure(text('settings.both_rules', { subject: { role: twice } }));
    const dropped = [
      ...listDropped(listRoles(policy, 'allow'), [...allowed, ...denied]),
      ...listDropped(listRoles(policy, 'deny'), [...allowed, ...denied]),
    ];
    return combineEdits([
      ...dropped.map((id) => setRoleAccess(id, null, everyoneId)),
      ...allowed.map((id) => setRoleAccess(id, 'allow', everyoneId)),
      ...denied.map((id) => setRoleAccess(id, 'deny', everyoneId)),
      ...listDropped(listExempt(policy), exempt).map((id) => setRoleExempt(id, false)),
      ...exempt.map((id) => setRoleExempt(id, true)),
    ])(policy);
  };
}

/** Everything that a rule says, as a list. */
export function describeRoleRule({ access, isExempt, limits }: RoleRule): TextValue {
  const set = MEMBER_LIMIT_NAMES.filter((name) => limits[name] !== undefined);
  return [
    ...(access === null ? [] : [describeAccess(access)]),
    ...(isExempt ? [text('value.exempt')] : []),
    ...set.map((name) =>
      text('value.limit', {
        limit: text(LIMIT_KEYS[name]),
        value: describeLimit(name, limits[name]),
      }),
    ),
  ];
}

function findRule({ roles }: Policy, roleId: string): RoleRule {
  return roles[roleId] ?? DEFAULT_ROLE_RULE;
}

/** A rule that says nothing is not kept. */
function withRule(policy: Policy, roleId: string, rule: RoleRule): Policy {
  const isEmpty = rule.access === null && !rule.isExempt && Object.keys(rule.limits).length === 0;
  const others = Object.entries(policy.roles).filter(([id]) => id !== roleId);
  return {
    ...policy,
    roles: Object.fromEntries(isEmpty ? others : [...others, [roleId, rule]]),
  };
}
