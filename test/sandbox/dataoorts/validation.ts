import type { FieldRule, ModelRules } from './models.ts';

/** The first thing wrong with `data` for a model, naming the field; undefined if all is well. */
export function describeProblem(
  data: Readonly<Record<string, unknown>>,
  rules: ModelRules,
): string | undefined {
  if (data['prompt'] === undefined) return "'prompt' is required";
  for (const [field, value] of Object.entries(data)) {
    const rule = Object.hasOwn(rules.fields, field) ? rules.fields[field] : undefined;
    if (!rule) return `this model takes no '${field}'`;
    const mismatch = describeMismatch(value, rule);
    if (mismatch !== undefined) return `'${field}' ${mismatch}`;
  }
  return undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeMismatch(value: unknown, rule: FieldRule): string | undefined {
  const { min = -Infinity, max = Infinity } = rule;
  if (rule.type === 'string') {
    if (typeof value !== 'string') return 'must be a string';
    const length = Array.from(value).length;
    if (length < min) return `must have at least ${min} characters`;
    if (length > max) return `must have at most ${max} characters`;
    return undefined;
  }
  if (typeof value !== 'number') return 'must be a number';
  if (rule.type === 'integer' && !Number.isInteger(value)) return 'must be an integer';
  if (value < min) return `must be at least ${min}`;
  if (value > max) return `must be at most ${max}`;
  return undefined;
}
