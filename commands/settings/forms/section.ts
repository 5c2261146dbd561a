import type { Text } from '#core/i18n/text.ts';
import type { FormValues, Invocation } from '#core/invocation.ts';
import type { LogWish } from '#core/policy-edits/log.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { FormField } from '#core/reply.ts';
import type { SettingsView } from '#features/settings/settings.ts';

/** One form of the panel: at most five fields, filled with what is set. */
export type Section = {
  readonly title: Text;
  fields(view: Pick<SettingsView, 'policy' | 'operator'>): readonly FormField[];
} & (
  | { edit(values: FormValues, invocation: Invocation, operator: OperatorRules): PolicyEdit }
  | { wishLog(values: FormValues): LogWish | null }
);

export function readWords(values: FormValues, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

const ID = /^\d{17,20}$/;

/** What was picked from a list of channels or roles. */
export function readIds(values: FormValues, key: string): readonly string[] {
  return readPicked(values, key).filter((id) => ID.test(id));
}

export function readPicked(values: FormValues, key: string): readonly string[] {
  const value = values[key];
  return typeof value === 'object' ? value : [];
}
