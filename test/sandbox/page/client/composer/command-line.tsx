import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { addOption, EMPTY, fillOption, optionsLeft, removeOption, type Draft } from './draft.ts';
import { MoreOptions } from './more-options.tsx';
import { OptionField } from './option-field.tsx';

type CommandLineProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Back to plain text. */
  readonly onLeave: (text: string) => void;
  /** @returns the option that keeps it from being sent, if one does */
  readonly onSend: (draft: Draft) => Promise<string | undefined>;
  readonly onFile: (files: FileList | null) => void;
};

const MORE = '';

/** A command and its options, each in a field of its own. */
export function CommandLine(props: CommandLineProps): JSX.Element {
  const { draft, onChange, onLeave, onSend, onFile } = props;
  const line = useRef<HTMLDivElement>(null);
  const bad = useSignal<string | undefined>(undefined);
  const { entry, shown, fields } = draft;
  const left = optionsLeft(draft);

  // A field that is added only now is there after the next drawing, before the next key is pressed.
  const wanted = useRef<string | undefined>(undefined);
  const focusWanted = () => {
    const field = line.current?.querySelector<HTMLElement>(`[data-option="${wanted.current}"]`);
    if (!field) return;
    field.focus();
    wanted.current = undefined;
  };
  const focus = (name: string) => {
    wanted.current = name;
    focusWanted();
  };
  const focusAfter = (name: string) => {
    const next = shown.slice(shown.indexOf(name) + 1).find((one) => !fields[one]?.text);
    focus(next ?? MORE);
  };
  const send = async () => {
    bad.value = await onSend(draft);
    if (bad.value !== undefined) focus(bad.value);
  };
  const leave = (name: string) => {
    const before = shown[shown.indexOf(name) - 1];
    const option = entry.options.find((one) => one.name === name);
    if (option && option.required !== true) onChange(removeOption(draft, name));
    else if (before === undefined) return onLeave(`/${entry.path}`);
    focus(before ?? MORE);
  };

  useLayoutEffect(() => {
    const firstEmpty = shown.find((name) => !fields[name]?.text);
    focus(firstEmpty ?? shown.at(-1) ?? MORE);
  }, [entry]);
  useLayoutEffect(focusWanted);

  return (
    <div
      class="composer-line command"
      ref={line}
      role="group"
      aria-label={`Command /${entry.path}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave('');
      }}
    >
      <button
        type="button"
        class="command-chip"
        aria-label={`/${entry.path}: back to the message box`}
        onClick={() => onLeave('')}
      >
        /{entry.path}
      </button>
      {shown.map((name) => {
        const option = entry.options.find((one) => one.name === name);
        return (
          option && (
            <OptionField
              key={name}
              option={option}
              draft={draft}
              field={fields[name] ?? EMPTY}
              isBad={bad.value === name}
              onFill={(field) => {
                bad.value = undefined;
                onChange(fillOption(draft, name, field));
              }}
              onNext={() => focusAfter(name)}
              onSend={() => void send()}
              onRemove={() => leave(name)}
              onFile={onFile}
            />
          )
        );
      })}
      <MoreOptions
        options={left}
        hasOptions={entry.options.length > 0}
        description={entry.description}
        onAdd={(name) => {
          onChange(addOption(draft, name));
          focus(name);
        }}
        onSend={() => void send()}
        onBack={() => {
          const last = shown.at(-1);
          if (last === undefined) onLeave(`/${entry.path}`);
          else focus(last);
        }}
      />
      <button type="button" class="send" aria-label="Send the command" onClick={() => void send()}>
        ➤
      </button>
    </div>
  );
}
