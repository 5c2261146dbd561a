import { text, type Text } from '#core/i18n/text.ts';
import type { Rule } from '#core/rules/rules.ts';

/** A rule's name, as statistics and the audit show it. */
export function describeRule(rule: Rule): Text {
  return text(`rule.${rule}`);
}
