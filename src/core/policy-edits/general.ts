import { LANGUAGES } from '../i18n/catalogues.ts';
import { text, type TextValue } from '../i18n/text.ts';
import { failure, success } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import { describeAccess, describeChange, keep, type PolicyEdit } from './policy-edit.ts';

/** @param rule whether members can have pictures that they alone see */
export function setPrivate(rule: Policy['private']): PolicyEdit {
  return (policy) => {
    if (policy.private === rule) return keep(policy);
    const subject = text('change.private');
    const change = describeChange(subject, describeAccess(policy.private), describeAccess(rule));
    return success({ policy: { ...policy, private: rule }, changes: [change] });
  };
}

/**
 * @param roleId `null` for none
 * @param everyoneId the role that everyone has: the server's own id
 */
export function setModeratorRole(roleId: string | null, everyoneId: string | null): PolicyEdit {
  return (policy) => {
    if (policy.moderatorRole === roleId) return keep(policy);
    if (roleId !== null && roleId === everyoneId)
      return failure(text('settings.everyone_moderates'));
    const change = describeChange(
      text('change.moderator_role'),
      describeModeratorRole(policy.moderatorRole),
      describeModeratorRole(roleId),
    );
    return success({ policy: { ...policy, moderatorRole: roleId }, changes: [change] });
  };
}

export function describeModeratorRole(roleId: string | null): TextValue {
  return roleId === null ? text('value.none') : { role: roleId };
}

/** @param tag `null` for the server's own language, as Discord says it */
export function setLanguage(tag: string | null): PolicyEdit {
  return (policy) => {
    if (policy.language === tag) return keep(policy);
    if (tag !== null && findLanguage(tag) === undefined)
      return failure(text('settings.unknown_language', { language: tag }));
    const change = describeChange(
      text('change.language'),
      describeLanguage(policy.language),
      describeLanguage(tag),
    );
    return success({ policy: { ...policy, language: tag }, changes: [change] });
  };
}

export function describeLanguage(tag: string | null): TextValue {
  return tag === null ? text('value.as_discord_says') : (findLanguage(tag) ?? tag);
}

function findLanguage(tag: string): string | undefined {
  return LANGUAGES.find((language) => language.tag === tag)?.name;
}
