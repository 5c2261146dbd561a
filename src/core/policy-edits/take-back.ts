import { text } from '../i18n/text.ts';
import { failure, type Result } from '../result.ts';
import type { Text } from '../i18n/text.ts';
import type { Term } from '../terms/term.ts';
import { endPause } from './pause.ts';
import { combineEdits, type Edited, type PolicyEdit } from './policy-edit.ts';
import { addTerms, allowTerms, disallowTerms, removeTerms } from './terms.ts';
import type { PolicyUndo } from './undo.ts';

/** Takes back what is still as it was made; what somebody has changed since stays. Refuses if that is all of it. */
export function takeBack(undo: PolicyUndo): PolicyEdit {
  return (policy) => {
    switch (undo.kind) {
      case 'pause':
        return policy.pause?.at === undo.at ? endPause()(policy) : isOver();
      case 'allowed': {
        const { allowedTerms } = policy;
        const drop = undo.added.filter((word) => allowedTerms.includes(word));
        const put = undo.removed.filter((word) => !allowedTerms.includes(word));
        if (drop.length + put.length === 0) return isOver();
        return combineEdits([disallowTerms(drop), allowTerms(put)])(policy);
      }
      case 'terms': {
        const present = new Map(policy.terms.map((term) => [term.pattern, term]));
        const still = undo.changes.filter(({ from, to }) =>
          isSame(present.get((to ?? from)?.pattern ?? '') ?? null, to),
        );
        if (still.length === 0) return isOver();
        const drop = still.flatMap(({ from, to }) => (from === null && to !== null ? [to] : []));
        const put = still.flatMap(({ from }) => (from === null ? [] : [from]));
        return combineEdits([removeTerms(drop.map(({ pattern }) => pattern)), addTerms(put)])(
          policy,
        );
      }
    }
  };
}

function isOver(): Result<Edited, Text> {
  return failure(text('undo.not_in_force'));
}

function isSame(one: Term | null, other: Term | null): boolean {
  if (one === null || other === null) return one === other;
  return one.isForNegative === other.isForNegative && one.isHidden === other.isHidden;
}
