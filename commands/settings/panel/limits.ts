import { text, type Text } from '#core/i18n/text.ts';
import { describeLimit, LIMIT_KEYS } from '#core/policy-edits/limits.ts';
import { exceedsBound, LIMITS, type LimitName } from '#core/policy/limits.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { resolveLimits, type LimitInForce } from '#core/rules/resolve-limits.ts';
import type { SettingsView } from '#features/settings/settings.ts';
import type { PartState } from './part.ts';

/** Of one picture there is always a most: where nobody limits it, what the models can do does. */
const NATURAL: ReadonlySet<LimitName> = new Set(['count', 'largest_side', 'steps']);

/** These limits as they are in force for somebody with these roles. */
export function describeLimits(
  { policy, operator }: Pick<SettingsView, 'policy' | 'operator'>,
  names: readonly LimitName[],
  roleIds: readonly string[],
): PartState {
  const inForce = resolveLimits(operator, policy, roleIds);
  const wanted = resolveLimits({ ...operator, bounds: {} }, policy, roleIds);
  const isOwn = (name: LimitName): boolean => wanted[name].source !== 'operator';
  const rest = names
    .filter((name) => !isOwn(name))
    .flatMap((name) => describePlain(name, inForce[name].value));
  const changed = names
    .filter(isOwn)
    .map((name) => describeOwn(name, operator, inForce[name], wanted[name]));
  const isFree = changed.length === 0 && rest.length === 0;
  return { changed, rest: isFree ? [text('panel.no_limits')] : rest };
}

function describePlain(name: LimitName, value: number | undefined): readonly Text[] {
  const shown = value ?? (NATURAL.has(name) ? LIMITS[name].max : undefined);
  if (shown === undefined) return [];
  const limit = text(LIMIT_KEYS[name]);
  return [text('panel.limit_plain', { limit, value: describeLimit(name, shown) })];
}

/** One that the server, or a role of it, has set. */
function describeOwn(
  name: LimitName,
  { bounds }: OperatorRules,
  { value }: LimitInForce,
  wanted: LimitInForce,
): Text {
  const bound = bounds[name];
  const isMost = LIMITS[name].generous === 'more';
  const shown = { limit: text(LIMIT_KEYS[name]), value: describeLimit(name, value) };
  if (wanted.value !== undefined && exceedsBound(name, wanted.value, bound)) {
    const values = { ...shown, wanted: describeLimit(name, wanted.value) };
    return isMost ? text('panel.limit_cut_max', values) : text('panel.limit_cut_min', values);
  }
  if (wanted.roleId !== undefined)
    return text('panel.limit_of_role', { ...shown, role: { role: wanted.roleId } });
  if (bound === undefined || bound === value) return text('panel.limit_set', shown);
  const values = { ...shown, bound: describeLimit(name, bound) };
  return isMost ? text('panel.limit_set_max', values) : text('panel.limit_set_min', values);
}
