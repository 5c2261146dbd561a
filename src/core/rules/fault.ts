import type { Text } from '../i18n/text.ts';
import type { Rule } from './rules.ts';

/** What keeps a request from being taken: the rule, what it allows, and when this request would fit. */
export type Fault = {
  readonly rule: Rule;
  readonly reason: Text;
  /** So many of its pictures would be taken now: at least one, and not all. */
  readonly fits?: number;
};
