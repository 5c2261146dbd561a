import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { CommandOption } from '../../../discord/commands/command-option.ts';
import { describeLimits } from './option-value.ts';
import { suggestionId, Suggestions } from './suggestions.tsx';

type MoreOptionsProps = {
  readonly options: readonly CommandOption[];
  readonly hasOptions: boolean;
  readonly description: string;
  readonly onAdd: (name: string) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
};

/** The end of the line: the options that can still be added, by name. */
export function MoreOptions(props: MoreOptionsProps): JSX.Element {
  const { options, hasOptions, description, onAdd, onSend, onBack } = props;
  const id = useId();
  const text = useSignal('');
  const active = useSignal(-1);
  const hasFocus = useSignal(false);
  const sought = text.value.trim().toLowerCase();
  const found = options.filter(({ name }) => name.includes(sought));
  const isOpen = hasFocus.value;

  const add = (index: number) => {
    const option = found[index];
    if (!option) return;
    text.value = '';
    active.value = -1;
    onAdd(option.name);
  };
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const does: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => (active.value = active.value >= last ? 0 : active.value + 1),
      ArrowUp: () => (active.value = active.value <= 0 ? last : active.value - 1),
      Enter: active.value >= 0 ? () => add(active.value) : onSend,
      Tab: active.value >= 0 && !event.shiftKey ? () => add(active.value) : undefined,
      Backspace: text.value === '' ? onBack : undefined,
      Escape: active.value >= 0 ? () => (active.value = -1) : undefined,
    };
    const run = does[event.key];
    if (!run || event.isComposing) return;
    event.preventDefault();
    run();
  };

  const placeholder = options.length > 0 ? `+${options.length} optional` : 'Enter sends it';
  return (
    <>
      {isOpen && (
        <Suggestions
          id={id}
          title="Options to add"
          active={active.value}
          items={found.map((option) => ({
            key: option.name,
            name: option.name,
            description: option.description,
            mark: describeLimits(option),
          }))}
          onPick={add}
          hint={
            <p class="hint">
              <b>{hasOptions ? 'Options' : description}</b> Enter sends the command
              {options.length > 0 ? ', ↑ ↓ pick an option to add' : ''}
            </p>
          }
        />
      )}
      <input
        class="more-options"
        data-option=""
        role="combobox"
        aria-label="Add an option, or send with Enter"
        aria-expanded={isOpen && found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active.value >= 0 ? suggestionId(id, active.value) : undefined}
        placeholder={placeholder}
        value={text.value}
        onFocus={() => (hasFocus.value = true)}
        onBlur={() => {
          hasFocus.value = false;
          active.value = -1;
        }}
        onInput={({ currentTarget: { value } }) => {
          text.value = value;
          active.value = value.trim() === '' ? -1 : 0;
        }}
        onKeyDown={press}
      />
    </>
  );
}
