import type { JSX } from 'preact';
import { COMPONENT } from '../../../discord/components/component-node.ts';
import type { FormInput } from '../../contract.ts';
import { listEntities } from '../entities.ts';
import { Select } from '../menu/select.tsx';
import { FormFiles } from './form-files.tsx';
import { isRequired, type FormValue } from './form-values.ts';

export type FormControlProps = {
  readonly id: string;
  readonly input: FormInput;
  readonly label: string;
  readonly value: FormValue;
  readonly isBad: boolean;
  readonly onChange: (value: FormValue) => void;
};

const PARAGRAPH = 2;

function listOf(value: FormValue): readonly string[] {
  if (typeof value === 'object') return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** What one field of a form is filled in with. */
export function FormControl(props: FormControlProps): JSX.Element {
  switch (props.input.type) {
    case COMPONENT.textInput:
      return <TextInput {...props} />;
    case COMPONENT.checkbox:
      return (
        <input
          id={`${props.id}-input`}
          type="checkbox"
          checked={props.value === true}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
        />
      );
    case COMPONENT.radioGroup:
    case COMPONENT.checkboxGroup:
      return <Group {...props} />;
    case COMPONENT.fileUpload:
      return <FormFiles {...props} values={listOf(props.value)} />;
    default:
      return <FormSelect {...props} />;
  }
}

function TextInput({ id, input, value, isBad, onChange }: FormControlProps): JSX.Element {
  const shared = {
    id: `${id}-input`,
    value: String(value),
    placeholder: input.placeholder ?? '',
    maxLength: input.max_length ?? 4000,
    'aria-required': isRequired(input),
    'aria-invalid': isBad,
    'aria-describedby': `${id}-about ${id}-problem`,
  };
  if (input.style === PARAGRAPH) {
    return (
      <textarea
        {...shared}
        rows={5}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  return <input {...shared} onInput={({ currentTarget }) => onChange(currentTarget.value)} />;
}

function Group({ id, input, value, onChange }: FormControlProps): JSX.Element {
  const isRadio = input.type === COMPONENT.radioGroup;
  const chosen = listOf(value);
  const most = input.max_values ?? input.options?.length ?? 1;
  const toggle = (option: string, isOn: boolean) => {
    if (isRadio) return onChange(option);
    onChange(isOn ? [...chosen, option].slice(-most) : chosen.filter((one) => one !== option));
  };
  return (
    <div class="form-group" role={isRadio ? 'radiogroup' : 'group'} aria-labelledby={`${id}-label`}>
      {input.options?.map((option) => (
        <label key={option.value}>
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={`${id}-input`}
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget }) => toggle(option.value, currentTarget.checked)}
          />
          <span>
            {option.label}
            {option.description && <small>{option.description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

function FormSelect({ id, input, label, value, onChange }: FormControlProps): JSX.Element {
  return (
    <Select
      name={label}
      placeholder={input.placeholder ?? 'Make a selection'}
      choices={input.options ?? listEntities(input.type, input.channel_types) ?? []}
      values={listOf(value)}
      min={isRequired(input) ? (input.min_values ?? 1) : 0}
      max={input.max_values ?? 1}
      describedBy={`${id}-about`}
      onPick={onChange}
    />
  );
}
