import { text } from '../i18n/text.ts';
import { success } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import { keep, type PolicyEdit } from './policy-edit.ts';

/** Nobody can ask for pictures any more. A second pause replaces the reason. */
export function setPause(pause: NonNullable<Policy['pause']>): PolicyEdit {
  return (policy) => {
    const { reason } = pause;
    const change =
      reason === null ? text('moderation.paused') : text('moderation.paused_because', { reason });
    return success({
      policy: { ...policy, pause },
      changes: [change],
      undo: { kind: 'pause', at: pause.at },
    });
  };
}

export function endPause(): PolicyEdit {
  return (policy) => {
    if (policy.pause === null) return keep(policy);
    return success({ policy: { ...policy, pause: null }, changes: [text('moderation.resumed')] });
  };
}
