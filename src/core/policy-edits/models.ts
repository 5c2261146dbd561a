import { text } from '../i18n/text.ts';
import { MODELS, resolveModel } from '../image/models.ts';
import { failure, success } from '../result.ts';
import type { Policy } from '../policy/policy.ts';
import {
  combineEdits,
  describeAccess,
  describeChange,
  keep,
  type PolicyEdit,
} from './policy-edit.ts';

/** At least one model stays allowed. */
export function setModelRule(modelId: string, rule: 'allow' | 'deny'): PolicyEdit {
  return (policy) => {
    const model = resolveModel(modelId);
    if (model === undefined) return failure(text('settings.unknown_model', { model: modelId }));
    const isDenied = policy.deniedModels.includes(modelId);
    if (isDenied === (rule === 'deny')) return keep(policy);
    const others = policy.deniedModels.filter((id) => id !== modelId);
    const changed = { ...policy, deniedModels: isDenied ? others : [...others, modelId] };
    if (listModels(changed, 'allow').length === 0)
      return failure(text('settings.last_model', { model: model.name }));
    const from = describeAccess(isDenied ? 'deny' : 'allow');
    return success({
      policy: changed,
      changes: [describeChange(model.name, from, describeAccess(rule))],
    });
  };
}

/** The ids of those that a server uses, or does not. */
export function listModels({ deniedModels }: Policy, rule: 'allow' | 'deny'): readonly string[] {
  return MODELS.map(({ id }) => id).filter((id) => deniedModels.includes(id) === (rule === 'deny'));
}

/** @param modelIds all that the server is to use */
export function pickModels(modelIds: readonly string[]): PolicyEdit {
  const others = MODELS.map(({ id }) => id).filter((id) => !modelIds.includes(id));
  return combineEdits([
    // Allowed before others are denied, so that one always is.
    ...modelIds.map((id) => setModelRule(id, 'allow')),
    ...others.map((id) => setModelRule(id, 'deny')),
  ]);
}
