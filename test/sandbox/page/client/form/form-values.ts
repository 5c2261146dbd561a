import { COMPONENT } from '../../../discord/components/component-node.ts';
import type { FormInput, FormNode } from '../../contract.ts';

export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

export function inputOf(node: FormNode): FormInput | undefined {
  return node.component ?? node.components?.[0];
}

export function isRequired(input: FormInput): boolean {
  return input.type !== COMPONENT.checkbox && input.required !== false;
}

/** What the app has filled in already. */
function prefilled(input: FormInput): FormValue {
  if (input.type === COMPONENT.textInput) return input.value ?? '';
  if (input.type === COMPONENT.checkbox) return input.default === true;
  const chosen = (input.options ?? []).filter((option) => option.default === true);
  const values = chosen.map(({ value }) => value);
  if (input.type === COMPONENT.radioGroup) return values[0] ?? '';
  return input.options ? values : (input.default_values ?? []).map(({ id }) => id);
}

export function startValues(nodes: readonly FormNode[]): FormValues {
  const entries = nodes.flatMap((node) => {
    const input = inputOf(node);
    return input ? [[input.custom_id, prefilled(input)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Why Discord's client would not send it yet. */
export function findProblem(input: FormInput, value: FormValue): string | undefined {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return isRequired(input) ? 'This field is required' : undefined;
  const { min_length: shortest = 0, max_length: longest = 4000 } = input;
  if (input.type !== COMPONENT.textInput || typeof value !== 'string') return undefined;
  if (value.length < shortest) return `At least ${shortest} characters`;
  return value.length > longest ? `At most ${longest} characters` : undefined;
}
