import { COMPONENT } from './component-node.ts';
import type { Form, FormField, FormValue, SentInteraction } from '../http/contract.ts';
import { inputsOf, type ModalInput } from './modal-rules.ts';

export function prefilledValue(input: ModalInput): FormValue {
  if (input.type === COMPONENT.textInput) return input.value ?? '';
  if (input.type === COMPONENT.checkbox) return input.default === true;
  const chosen = (input.options ?? []).filter((option) => option.default === true);
  const values = chosen.map(({ value }) => value);
  if (input.type === COMPONENT.radioGroup) return values[0] ?? '';
  return input.options ? values : (input.default_values ?? []).map(({ id }) => id);
}

function toField(input: ModalInput, label: string, description?: string | null): FormField {
  return {
    type: input.type,
    label,
    description: description ?? undefined,
    placeholder: input.placeholder,
    required: input.type !== COMPONENT.checkbox && input.required !== false,
    value: prefilledValue(input),
    options: input.options?.map((option) => ({
      label: option.label,
      value: option.value,
      description: option.description ?? undefined,
    })),
  };
}

/** The form that the app opened in answer; throws where it opened none. */
export function formOf(opener: Pick<SentInteraction, 'modal'>): Form {
  const modal = opener.modal();
  if (!modal) throw new Error('That interaction opened no form');
  const fields = modal.components.flatMap((node) =>
    inputsOf(node).map((input): [string, FormField] => {
      if (node.type === COMPONENT.label) {
        return [input.custom_id, toField(input, node.label, node.description)];
      }
      return [input.custom_id, toField(input, input.label ?? '')];
    }),
  );
  const texts = modal.components.flatMap((node) =>
    node.type === COMPONENT.textDisplay ? [node.content] : [],
  );
  return {
    customId: modal.custom_id,
    title: modal.title,
    text: texts.join('\n'),
    fields: Object.fromEntries(fields),
  };
}
