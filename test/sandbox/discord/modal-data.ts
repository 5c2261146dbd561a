import { ClientRefusal } from './contract.ts';
import { COMPONENT } from './component-node.ts';
import { inputsOf, type Modal, type ModalInput } from './modal-rules.ts';

function checkText(input: ModalInput, value: string): void {
  const { custom_id: name, min_length: min = 0, max_length: max = 4000 } = input;
  if (value === '') {
    // Inputs are required unless they say otherwise (components/reference.mdx).
    if (input.required !== false) throw new ClientRefusal(`The field "${name}" is required`);
    return;
  }
  if (value.length < min || value.length > max) {
    throw new ClientRefusal(`The field "${name}" takes ${min} to ${max} characters`);
  }
}

function fill(input: ModalInput, given: string | undefined): Record<string, unknown> {
  const value = given ?? '';
  const base = { type: input.type, id: input.id ?? 1, custom_id: input.custom_id };
  if (input.type === COMPONENT.textInput) {
    checkText(input, value);
    return { ...base, value };
  }
  if (input.type === COMPONENT.checkbox) return { ...base, value: value === 'true' };
  if (value === '' && input.required !== false) {
    throw new ClientRefusal(`The field "${input.custom_id}" is required`);
  }
  if (value !== '' && input.options?.every((option) => option.value !== value) === true) {
    throw new ClientRefusal(`The field "${input.custom_id}" has no option "${value}"`);
  }
  if (input.type === COMPONENT.radioGroup) return { ...base, value: value === '' ? null : value };
  return { ...base, values: value === '' ? [] : [value] };
}

/** receiving-and-responding.mdx "Modal Submit Data Structure", each field checked as the client does. */
export function buildModalData(
  modal: Modal,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const names = new Set(modal.components.flatMap(inputsOf).map((input) => input.custom_id));
  const unknown = Object.keys(values).find((name) => !names.has(name));
  if (unknown !== undefined) throw new ClientRefusal(`The form has no field "${unknown}"`);
  const components = modal.components.map((node, index) => {
    const [input] = inputsOf(node);
    const base = { type: node.type, id: node.id ?? index + 1 };
    if (!input) return base;
    const filled = fill(input, values[input.custom_id]);
    return node.type === COMPONENT.label
      ? { ...base, component: filled }
      : { ...base, components: [filled] };
  });
  return { custom_id: modal.custom_id, components };
}
