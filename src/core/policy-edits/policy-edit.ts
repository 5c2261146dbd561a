import { text, type Text, type TextValue } from '../i18n/text.ts';
import { success, type Result } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyUndo } from './undo.ts';

/** A changed policy, and a sentence for each thing that is different now; none if all was so already. */
export type Edited = {
  readonly policy: Policy;
  readonly changes: readonly Text[];
  /** Where one press takes it back. */
  readonly undo?: PolicyUndo;
};

/** Gets the policy as it is now; refuses with a sentence, and then nothing has changed. */
export type PolicyEdit = (policy: Policy) => Result<Edited, Text>;

/** All of them, or none. */
export function combineEdits(edits: readonly PolicyEdit[]): PolicyEdit {
  return (policy) => {
    let edited: Edited = { policy, changes: [] };
    for (const edit of edits) {
      const next = edit(edited.policy);
      if (!next.ok) return next;
      edited = { policy: next.value.policy, changes: [...edited.changes, ...next.value.changes] };
    }
    return success(edited);
  };
}

/** An edit that finds nothing to do. */
export function keep(policy: Policy): Result<Edited, Text> {
  return success({ policy, changes: [] });
}

export function describeChange(subject: TextValue, from: TextValue, to: TextValue): Text {
  return text('change.done', { subject, from, to });
}

export function describeAccess(access: 'allow' | 'deny' | null | undefined): Text {
  if (access === 'allow') return text('value.allowed');
  return access === 'deny' ? text('value.denied') : text('value.no_rule');
}
