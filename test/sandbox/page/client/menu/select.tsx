import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Choice } from '../entities.ts';
import { placePopup, type PopupPlace } from './popup-place.ts';

export type SelectProps = {
  readonly name: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly max: number;
  readonly min: number;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  /** With one choice at once, with several when the list is closed. */
  readonly onPick: (values: readonly string[]) => void;
};

/** A list to pick from, as Discord's selects are: several at once, with descriptions, found by typing. */
export function Select(props: SelectProps): JSX.Element {
  const { name, placeholder, choices, values, isDisabled = false } = props;
  const popup = useSignal<PopupPlace | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const labels = values.map((value) => choices.find((one) => one.value === value)?.label ?? value);

  const open = () => {
    if (button.current && !isDisabled) popup.value = placePopup(button.current);
  };
  const close = (picked?: readonly string[]) => {
    popup.value = undefined;
    button.current?.focus();
    if (picked) props.onPick(picked);
  };

  return (
    <div class="select">
      <button
        ref={button}
        type="button"
        class="select-button"
        disabled={isDisabled}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={popup.value !== undefined}
        aria-controls={listId}
        aria-label={labels.length === 0 ? name : `${name}: ${labels.join(', ')}`}
        aria-describedby={props.describedBy}
        onClick={() => (popup.value ? close() : open())}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            open();
          }
        }}
      >
        {labels.length === 0 ? (
          <span class="placeholder">{placeholder}</span>
        ) : (
          labels.map((label) => <span key={label}>{label}</span>)
        )}
      </button>
      {popup.value && <SelectList {...props} id={listId} place={popup.value} onClose={close} />}
    </div>
  );
}

type ListProps = SelectProps & {
  readonly id: string;
  readonly place: PopupPlace;
  readonly onClose: (picked?: readonly string[]) => void;
};

function SelectList({ id, name, choices, values, min, max, place, onClose }: ListProps) {
  const picked = useSignal(values);
  const filter = useSignal('');
  const active = useSignal(
    Math.max(
      0,
      choices.findIndex(({ value }) => values.includes(value)),
    ),
  );
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isSeveral = max > 1;
  const sought = filter.value.toLowerCase();
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(sought));

  const finish = () => {
    const isChanged = picked.value.join('\n') !== values.join('\n');
    onClose(isChanged && picked.value.length >= min ? picked.value : undefined);
  };
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    const { value } = choice;
    // Picked again, the only choice is taken back where there may be none.
    if (!isSeveral) return onClose(min === 0 && values.includes(value) ? [] : [value]);
    const others = picked.value.filter((one) => one !== value);
    if (others.length < picked.value.length) picked.value = others;
    else if (others.length < max) picked.value = [...others, value];
  };
  const move = (step: number) => {
    active.value = (active.value + step + shown.length) % Math.max(1, shown.length);
  };
  const press = (event: KeyboardEvent) => {
    const does: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => pick(shown[active.value]),
      Escape: () => onClose(),
      Tab: finish,
    };
    const run = does[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) finish();
    };
    addEventListener('pointerdown', leave, true);
    addEventListener('resize', finish);
    return () => {
      removeEventListener('pointerdown', leave, true);
      removeEventListener('resize', finish);
    };
  }, []);
  useEffect(() => {
    box.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <div class="popup" style={place} ref={box}>
      <input
        ref={input}
        class="popup-filter"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={`${id}-${active.value}`}
        aria-label={`Find in ${name}`}
        placeholder="Search"
        value={filter.value}
        onInput={({ currentTarget }) => {
          filter.value = currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={press}
      />
      <div
        class="popup-list"
        role="listbox"
        id={id}
        aria-label={name}
        aria-multiselectable={isSeveral}
      >
        {shown.map((choice, index) => (
          <div
            key={choice.value}
            id={`${id}-${index}`}
            class="popup-choice"
            role="option"
            tabIndex={-1}
            aria-selected={picked.value.includes(choice.value)}
            data-active={index === active.value ? '' : undefined}
            onPointerMove={() => (active.value = index)}
            onClick={() => pick(choice)}
          >
            <span>
              {choice.label}
              {choice.description && <small>{choice.description}</small>}
            </span>
            {picked.value.includes(choice.value) && <span aria-hidden="true">✓</span>}
          </div>
        ))}
        {shown.length === 0 && <p class="popup-empty">Nothing found</p>}
      </div>
      {isSeveral && (
        <button type="button" class="button primary popup-done" onClick={finish}>
          Done
        </button>
      )}
    </div>
  );
}
