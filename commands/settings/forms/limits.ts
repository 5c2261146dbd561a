import { text, type TextValue } from '#core/i18n/text.ts';
import { describeUsd } from '#core/ledger/money.ts';
import { describeLimit, LIMIT_KEYS, parseLimit, setLimit } from '#core/policy-edits/limits.ts';
import { combineEdits, type PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { isUsdLimit, LIMITS, type LimitName } from '#core/policy/limits.ts';
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import type { FormField } from '#core/reply.ts';
import type { LimitForm } from './limit-forms.ts';
import { readWords, type Section } from './section.ts';

/** Longer than any limit is. */
const MAX_TYPED = 20;

/** A form of limits; an empty field takes the server's own away. */
export function createLimitSection({ title, names }: LimitForm): Section {
  return {
    title,
    fields: ({ policy, operator }) => names.map((name) => describeField(name, policy, operator)),
    edit: (values, _, operator) =>
      combineEdits(names.map((name) => editLimit(name, values, operator))),
  };
}

function editLimit(
  name: LimitName,
  values: Parameters<typeof readWords>[0],
  operator: OperatorRules,
): PolicyEdit {
  const typed = readWords(values, name);
  if (typed === undefined) return combineEdits([]);
  if (typed.trim() === '') return setLimit(operator, name, undefined);
  const value = parseLimit(name, typed);
  return value.ok ? setLimit(operator, name, value.value) : () => value;
}

function describeField(name: LimitName, policy: Policy, operator: OperatorRules): FormField {
  const [min, max] = findRange(name, operator);
  return {
    key: name,
    label: text(LIMIT_KEYS[name]),
    description: text('form.limit', {
      min: describeLimit(name, min),
      max: describeLimit(name, max),
      fallback: describeFallback(name, operator),
    }),
    kind: 'words',
    value: writeLimit(name, policy.limits[name]),
    maxLength: MAX_TYPED,
  };
}

/** What a server can set, within the operator's bound. */
function findRange(name: LimitName, { bounds }: OperatorRules): readonly [number, number] {
  const { min, max, generous } = LIMITS[name];
  const bound = bounds[name];
  if (bound === undefined) return [min, max];
  return generous === 'more' ? [min, Math.min(max, bound)] : [Math.max(min, bound), max];
}

function describeFallback(name: LimitName, operator: OperatorRules): TextValue {
  return describeLimit(name, resolveLimits(operator, DEFAULT_POLICY, [])[name].value);
}

function writeLimit(name: LimitName, value: number | undefined): string {
  if (value === undefined) return '';
  return isUsdLimit(name) ? describeUsd(value).replace('$', '') : String(value);
}
