import { text, type Text } from '../i18n/text.ts';
import type { Rule } from '../moderation/rules.ts';

/** A rule's name, as statistics and the audit show it. */
export function describeRule(rule: Rule): Text {
  return text(`rule.${rule}`);
}
