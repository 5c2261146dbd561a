import { z } from 'zod';
import {
  checkChoices,
  customId,
  entitySelect,
  selectOption,
  stringSelect,
  textDisplay,
} from './components-schema.ts';
import { brokenRule, parseForm } from './form.ts';
import { COMPONENT } from './component-node.ts';

/** components/reference.mdx, the components that stand in forms only, and "Modal". */

const id = z.int().min(0).optional();
const required = z.boolean().optional();

const textInput = z
  .object({
    type: z.literal(COMPONENT.textInput),
    id,
    custom_id: customId,
    style: z.int().min(1).max(2),
    label: z.string().min(1).max(45).optional(),
    min_length: z.int().min(0).max(4000).optional(),
    max_length: z.int().min(1).max(4000).optional(),
    required,
    value: z.string().max(4000).optional(),
    placeholder: z.string().max(100).optional(),
  })
  .superRefine(({ value, min_length: min = 0, max_length: max = 4000 }, context) => {
    if (min > max) {
      const message = 'min_length must not exceed max_length';
      context.addIssue(brokenRule(['min_length'], 'TEXT_INPUT_LENGTHS', message));
    }
    if (value !== undefined && value !== '' && (value.length < min || value.length > max)) {
      const message = `Must be between ${min} and ${max} in length.`;
      context.addIssue(brokenRule(['value'], 'BASE_TYPE_BAD_LENGTH', message));
    }
  });

const fileUpload = z.object({
  type: z.literal(COMPONENT.fileUpload),
  id,
  custom_id: customId,
  min_values: z.int().min(0).max(10).optional(),
  max_values: z.int().min(1).max(10).optional(),
  required,
  file_types: z.array(z.string()).max(10).optional(),
});

const groupFields = { id, custom_id: customId, required };
const radioGroup = z
  .object({
    type: z.literal(COMPONENT.radioGroup),
    ...groupFields,
    options: z.array(selectOption).min(2).max(10),
  })
  .superRefine(checkChoices);
const checkboxGroup = z
  .object({
    type: z.literal(COMPONENT.checkboxGroup),
    ...groupFields,
    min_values: z.int().min(0).max(10).optional(),
    max_values: z.int().min(1).max(10).optional(),
    options: z.array(selectOption).min(1).max(10),
  })
  .superRefine((group, context) =>
    checkChoices({ ...group, max_values: group.max_values ?? group.options.length }, context),
  );
const checkbox = z.object({
  type: z.literal(COMPONENT.checkbox),
  id,
  custom_id: customId,
  default: z.boolean().optional(),
});

const label = z.object({
  type: z.literal(COMPONENT.label),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [
    textInput,
    stringSelect,
    entitySelect,
    fileUpload,
    radioGroup,
    checkboxGroup,
    checkbox,
  ]),
});

/** The deprecated frame of text inputs, which Discord still takes. */
const inputRow = z.object({
  type: z.literal(COMPONENT.actionRow),
  id,
  components: z.array(textInput.and(z.object({ label: z.string() }))).length(1),
});

const modal = z
  .object({
    custom_id: customId,
    title: z.string().min(1).max(45),
    components: z
      .array(z.discriminatedUnion('type', [label, inputRow, textDisplay]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    const seen = new Set<string>();
    for (const [index, node] of components.entries()) {
      for (const input of inputsOf(node)) {
        const path = ['components', index];
        if (input.disabled === true) {
          const message = 'A component in a modal cannot be disabled';
          context.addIssue(brokenRule(path, 'COMPONENT_DISABLED_IN_MODAL', message));
        }
        // "must be either omitted or at least 1 if required is omitted or true", on every page of a select.
        if (input.min_values === 0 && input.required !== false) {
          const message = 'min_values must be at least 1 when required';
          context.addIssue(brokenRule(path, 'COMPONENT_REQUIRED_MIN_VALUES', message));
        }
        if (seen.has(input.custom_id)) {
          const message = `Component custom id cannot be duplicated: ${input.custom_id}`;
          context.addIssue(brokenRule(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', message));
        }
        seen.add(input.custom_id);
      }
    }
  });

export type Modal = z.output<typeof modal>;
/** What a member fills in; the fields differ by type. */
export type ModalInput = {
  readonly type: number;
  readonly id?: number | undefined;
  readonly custom_id: string;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly z.output<typeof selectOption>[] | undefined;
  readonly default_values?: readonly { readonly id: string }[] | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly file_types?: readonly string[] | undefined;
  /** Of a checkbox. */
  readonly default?: boolean | undefined;
};

export function inputsOf(node: Modal['components'][number]): readonly ModalInput[] {
  if (node.type === COMPONENT.label) return [node.component];
  return node.type === COMPONENT.actionRow ? node.components : [];
}

/** The form as Discord would show it, or 50035. */
export function parseModal(data: unknown, path: readonly string[]): Modal {
  return parseForm(modal, data, path);
}
