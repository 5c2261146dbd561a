import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { CommandChoice, CommandOption } from '../../../discord/commands/command-option.ts';
import { listChoices, type Draft } from './draft.ts';
import { FileButton } from './file-button.tsx';
import { describeLimits, OPTION, readField, type Field } from './option-value.ts';
import { suggestionId, Suggestions } from './suggestions.tsx';
import { useAutocomplete } from './use-autocomplete.ts';

type OptionFieldProps = {
  readonly option: CommandOption;
  readonly draft: Draft;
  readonly field: Field;
  /** It keeps the command from being sent. */
  readonly isBad: boolean;
  readonly onFill: (field: Field) => void;
  readonly onNext: () => void;
  readonly onSend: () => void;
  readonly onRemove: () => void;
  readonly onFile: (files: FileList | null) => void;
};

const MAX_SHOWN = 25;

/** Those that contain what is typed, first those that begin so. */
function filterChoices(choices: readonly CommandChoice[], { text, picked }: Field) {
  const sought = picked === undefined ? text.trim().toLowerCase() : '';
  const begins = ({ name }: CommandChoice) => Number(name.toLowerCase().startsWith(sought));
  return choices
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .toSorted((one, two) => begins(two) - begins(one))
    .slice(0, MAX_SHOWN);
}

/** One option of the command that is being written. */
export function OptionField(props: OptionFieldProps): JSX.Element {
  const { option, draft, field, isBad, onFill, onNext, onSend, onRemove, onFile } = props;
  const id = useId();
  const hasFocus = useSignal(false);
  const active = useSignal(-1);
  const isClosed = useSignal(false);
  const suggested = useAutocomplete(draft, option, hasFocus.value);
  const choices = listChoices(option);
  const shown = suggested ?? (choices ? filterChoices(choices, field) : []);
  const isOpen = hasFocus.value && !isClosed.value && shown.length > 0;
  const read = readField(option, field, choices);
  const problem = read.ok || (field.text === '' && !isBad) ? undefined : read.problem;
  const isFile = option.type === OPTION.attachment;
  const isWords = option.type === OPTION.string && !choices && option.autocomplete !== true;

  const pick = (index: number) => {
    const choice = shown[index];
    if (!choice) return;
    onFill({ text: choice.name, picked: choice.value });
    active.value = -1;
    isClosed.value = true;
    onNext();
  };
  const press = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    const isActive = isOpen && active.value >= 0;
    const step = (to: number) => {
      isClosed.value = false;
      active.value = to;
    };
    const does: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown:
        shown.length > 0 ? () => step(active.value >= last ? 0 : active.value + 1) : undefined,
      ArrowUp:
        shown.length > 0 ? () => step(active.value <= 0 ? last : active.value - 1) : undefined,
      Enter: isActive ? () => pick(active.value) : onSend,
      Tab: isActive && !event.shiftKey ? () => pick(active.value) : undefined,
      Escape: isOpen ? () => (isClosed.value = true) : undefined,
      Backspace: field.text === '' ? onRemove : undefined,
    };
    const run = does[event.key];
    if (!run || event.isComposing) return;
    event.preventDefault();
    run();
  };

  const shared = {
    id: `${id}-input`,
    'data-option': option.name,
    'aria-required': option.required === true,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint`,
    value: field.text,
    onFocus: () => {
      hasFocus.value = true;
      isClosed.value = false;
    },
    onBlur: () => {
      hasFocus.value = false;
      active.value = -1;
    },
    onKeyDown: press,
  };

  return (
    <span class={`option-field ${problem === undefined ? '' : 'bad'}`}>
      {hasFocus.value && (
        <Suggestions
          id={id}
          title={`Choices for ${option.name}`}
          active={active.value}
          items={isOpen ? shown.map(({ name, value }) => ({ key: `${name} ${value}`, name })) : []}
          onPick={pick}
          hint={<Hint id={`${id}-hint`} option={option} problem={problem} />}
        />
      )}
      <label for={`${id}-input`}>{option.name}</label>
      {isFile && (
        <FileButton label={`Choose a file for ${option.name}`} text="📎" onFiles={onFile} />
      )}
      {isWords ? (
        // A long prompt is seen whole; lines are none of it, as in Discord.
        <textarea
          {...shared}
          rows={1}
          onInput={({ currentTarget: { value } }) => onFill({ text: value.replaceAll('\n', ' ') })}
        />
      ) : (
        <input
          {...shared}
          role="combobox"
          autocomplete="off"
          readOnly={isFile}
          inputMode={option.type === OPTION.integer ? 'numeric' : undefined}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={
            isOpen && active.value >= 0 ? suggestionId(id, active.value) : undefined
          }
          placeholder={isFile ? 'drop or choose a file' : ''}
          onInput={({ currentTarget: { value } }) => {
            isClosed.value = false;
            active.value = value === '' ? -1 : 0;
            onFill({ text: value });
          }}
        />
      )}
    </span>
  );
}

type HintProps = {
  readonly id: string;
  readonly option: CommandOption;
  readonly problem: string | undefined;
};

function Hint({ id, option, problem }: HintProps): JSX.Element {
  const limits = describeLimits(option);
  return (
    <p class="hint" id={id} aria-live="polite">
      <b>{option.name}</b> {option.description}
      {limits !== '' && <span class="limits"> {limits}</span>}
      {problem !== undefined && <span class="problem"> {problem}</span>}
    </p>
  );
}
