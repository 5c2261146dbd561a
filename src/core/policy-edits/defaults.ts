import { code, text, type TextValue } from '../i18n/text.ts';
import {
  DEFAULT_NAMES,
  type DefaultName,
  type Defaults,
  parseDefaults,
} from '../image/options/defaults.ts';
import { resolveModel } from '../image/models.ts';
import { isNone } from '../image/styles.ts';
import { success } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import { listDropped } from './picked.ts';
import { combineEdits, describeChange, keep, type PolicyEdit } from './policy-edit.ts';

/** @param raw by the options' names, as a manager gave them */
export function setDefaults(raw: Readonly<Record<string, unknown>>): PolicyEdit {
  return (policy) => {
    const wanted = parseDefaults(raw, policy.styles);
    return wanted.ok ? replaceDefaults(policy, { ...policy.defaults, ...wanted.value }) : wanted;
  };
}

/** @param names of those that are to be none any more */
export function clearDefaults(names: readonly DefaultName[]): PolicyEdit {
  return (policy) => replaceDefaults(policy, dropDefaults(policy.defaults, names));
}

export function dropDefaults(defaults: Defaults, names: readonly DefaultName[]): Defaults {
  const left: { -readonly [Name in DefaultName]?: Defaults[Name] } = { ...defaults };
  for (const name of names) delete left[name];
  return left;
}

function replaceDefaults(policy: Policy, defaults: Defaults): ReturnType<PolicyEdit> {
  const changed = DEFAULT_NAMES.filter((name) => policy.defaults[name] !== defaults[name]);
  if (changed.length === 0) return keep(policy);
  return success({
    policy: { ...policy, defaults },
    changes: changed.map((name) =>
      describeChange(
        text('change.default', { option: code(name) }),
        describeDefault(name, policy.defaults),
        describeDefault(name, defaults),
      ),
    ),
  });
}

/** What a default is, for people. */
export function describeDefault(name: DefaultName, defaults: Defaults): TextValue {
  const value = defaults[name];
  if (value === undefined) return text('value.not_set');
  if (typeof value === 'boolean') return value ? text('value.yes') : text('value.no');
  if (typeof value === 'number') return value;
  if (name === 'model') return resolveModel(value)?.name ?? value;
  return isNone(value) ? text('value.none') : value;
}

/** Whether pictures of a channel, or of members with a role, are covered where nobody says otherwise. */
export function setSpoiler(
  kind: keyof Policy['spoilers'],
  id: string,
  isCovered: boolean,
): PolicyEdit {
  return (policy) => {
    const before = policy.spoilers[kind];
    if (before.includes(id) === isCovered) return keep(policy);
    const others = before.filter((each) => each !== id);
    const spoilers = { ...policy.spoilers, [kind]: isCovered ? [...others, id] : others };
    const subject = kind === 'channels' ? { channel: id } : { role: id };
    const [covered, open] = [text('value.covered'), text('value.not_covered')];
    const change = isCovered
      ? describeChange(subject, open, covered)
      : describeChange(subject, covered, open);
    return success({ policy: { ...policy, spoilers }, changes: [change] });
  };
}

/** What people picked from a list, which showed what is set. */
export function pickSpoilers(
  kind: keyof Policy['spoilers'],
  picked: readonly string[],
): PolicyEdit {
  return (policy) =>
    combineEdits([
      ...listDropped(policy.spoilers[kind], picked).map((id) => setSpoiler(kind, id, false)),
      ...picked.map((id) => setSpoiler(kind, id, true)),
    ])(policy);
}
