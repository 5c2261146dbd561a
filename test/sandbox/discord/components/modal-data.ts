import { ClientRefusal, type FormValue, type FormValues } from '../http/contract.ts';
import { COMPONENT } from './component-node.ts';
import {
  checkEntity,
  entityKindsOfComponent,
  isOffered,
  resolveEntities,
  type Asker,
  type EntityRule,
} from '../world/entities.ts';
import { prefilledValue } from './form-view.ts';
import { inputsOf, type Modal, type ModalInput } from './modal-rules.ts';
import type { Platform } from '../platform.ts';

type Submission = {
  readonly platform: Platform;
  readonly asker: Asker;
  readonly values: FormValues;
  readonly bypassClient: boolean;
};

function refuse(input: ModalInput, why: string): never {
  throw new ClientRefusal(`The field "${input.custom_id}" ${why}`);
}

function checkText(input: ModalInput, value: string): void {
  const { min_length: min = 0, max_length: max = 4000 } = input;
  // Inputs are required unless they say otherwise (components/reference.mdx).
  if (value === '' && input.required !== false) refuse(input, 'is required');
  if (value !== '' && (value.length < min || value.length > max)) {
    refuse(input, `takes ${min} to ${max} characters`);
  }
}

function ruleOf(input: ModalInput): EntityRule {
  return {
    name: input.custom_id,
    kinds: entityKindsOfComponent(input.type),
    channelTypes: input.channel_types,
    fileTypes: input.file_types,
  };
}

function checkChoices(
  { platform, asker }: Submission,
  input: ModalInput,
  values: readonly string[],
): void {
  const { min_values: min = 1, options, required } = input;
  const most = input.type === COMPONENT.checkboxGroup ? (options?.length ?? 1) : 1;
  const { max_values: max = most } = input;
  const isEmpty = values.length === 0;
  if (isEmpty && required !== false) refuse(input, 'is required');
  if (!isEmpty && (values.length < min || values.length > max)) {
    refuse(input, `takes ${min} to ${max} values`);
  }
  if (new Set(values).size < values.length) refuse(input, 'takes each value once');
  for (const value of values) {
    if (!options) checkEntity(platform.world, asker, ruleOf(input), value);
    else if (options.every((option) => option.value !== value)) {
      refuse(input, `has no option "${value}"`);
    }
  }
}

function toList(input: ModalInput, value: FormValue): readonly string[] {
  if (typeof value === 'boolean') return refuse(input, 'is no box to tick');
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value;
}

/** What stands in the field: as given, or as the app filled it in, without what is gone meanwhile. */
function valueOf({ platform, asker, values }: Submission, input: ModalInput): FormValue {
  const given = values[input.custom_id];
  if (given !== undefined) return given;
  const prefilled = prefilledValue(input);
  if (typeof prefilled !== 'object' || input.options) return prefilled;
  return prefilled.filter((id) => isOffered(platform.world, asker, ruleOf(input), id));
}

function fill(submission: Submission, input: ModalInput): Record<string, unknown> {
  const given = valueOf(submission, input);
  const isChecked = !submission.bypassClient;
  if (input.type === COMPONENT.checkbox) {
    if (typeof given !== 'boolean') refuse(input, 'is a box to tick: true or false');
    return { value: given };
  }
  if (input.type === COMPONENT.textInput) {
    if (typeof given !== 'string') return refuse(input, 'takes a text');
    if (isChecked) checkText(input, given);
    return { value: given };
  }
  const values = toList(input, given);
  if (isChecked) checkChoices(submission, input, values);
  return input.type === COMPONENT.radioGroup ? { value: values[0] ?? null } : { values };
}

/** receiving-and-responding.mdx "Modal Submit Data Structure", each field checked as the client does. */
export function buildModalData(modal: Modal, submission: Submission): Record<string, unknown> {
  const inputs = modal.components.flatMap(inputsOf);
  const names = new Set(inputs.map((input) => input.custom_id));
  const unknown = Object.keys(submission.values).find((name) => !names.has(name));
  if (unknown !== undefined) throw new ClientRefusal(`The form has no field "${unknown}"`);

  let number = 0;
  const identify = ({ type, id }: { type: number; id?: number | undefined }) => {
    number += 1;
    return { type, id: id ?? number };
  };
  const wanted: { kinds: EntityRule['kinds']; id: string }[] = [];
  const fillIn = (input: ModalInput): Record<string, unknown> => {
    const base = { ...identify(input), custom_id: input.custom_id };
    const filled = fill(submission, input);
    const { kinds } = ruleOf(input);
    if (Array.isArray(filled['values'])) {
      wanted.push(...filled['values'].map((id) => ({ kinds, id: String(id) })));
    }
    return { ...base, ...filled };
  };
  const components = modal.components.map((node) => {
    const base = identify(node);
    const [input] = inputsOf(node);
    if (!input) return base;
    const filled = fillIn(input);
    return node.type === COMPONENT.label
      ? { ...base, component: filled }
      : { ...base, components: [filled] };
  });
  // The page's examples have the entities of all selects here, beside the components.
  const resolved = resolveEntities(submission.platform, submission.asker, wanted);
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}
