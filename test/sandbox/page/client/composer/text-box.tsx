import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { channel, commands } from '../state.ts';
import { FileButton } from './file-button.tsx';
import { findEntries, listEntries, readEntry, type SlashEntry } from './slash-entries.ts';
import { suggestionId, Suggestions } from './suggestions.tsx';

type TextBoxProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCommand: (entry: SlashEntry, rest: string) => void;
  readonly onSend: () => void;
  readonly onFile: (files: FileList | null) => void;
};

/** Words; from a slash on, the commands to pick from. */
export function TextBox({ text, onText, onCommand, onSend, onFile }: TextBoxProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const active = useSignal(0);
  const isClosed = useSignal(false);
  const entries = useMemo(() => listEntries(commands.value), [commands.value]);
  const found = text.startsWith('/') && !isClosed.value ? findEntries(entries, text.slice(1)) : [];
  const isOpen = found.length > 0;

  useLayoutEffect(() => {
    // On a touch screen that would open the keyboard over the page.
    if (matchMedia('(hover: hover)').matches) input.current?.focus();
  }, []);

  const take = (next: string) => {
    active.value = 0;
    isClosed.value = false;
    const read = readEntry(entries, next);
    if (read) onCommand(read.entry, read.rest);
    else onText(next);
  };
  const pick = (index: number) => {
    const entry = found[index];
    if (entry) onCommand(entry, '');
  };
  const choose = () => pick(active.value);
  const step = (by: number) => {
    active.value = (active.value + by + found.length) % found.length;
  };
  const press = (event: KeyboardEvent) => {
    const whileOpen: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: choose,
      Tab: choose,
      Escape: () => (isClosed.value = true),
    };
    const run = isOpen ? whileOpen[event.key] : event.key === 'Enter' ? onSend : undefined;
    if (!run || event.isComposing || event.shiftKey) return;
    event.preventDefault();
    run();
  };

  return (
    <>
      {isOpen && (
        <Suggestions
          id={id}
          title="Commands"
          active={active.value}
          items={found.map(({ path, description }) => ({
            key: path,
            name: `/${path}`,
            description,
          }))}
          onPick={pick}
        />
      )}
      <div class="composer-line">
        <FileButton label="Attach files" onFiles={onFile} />
        <textarea
          ref={input}
          rows={1}
          value={text}
          placeholder={`Message ${channel.value?.kind === 'direct' ? '@' : '#'}${channel.value?.name ?? ''}, or / for commands`}
          aria-label="Message, or a command after a slash"
          aria-autocomplete="list"
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen ? suggestionId(id, active.value) : undefined}
          onInput={({ currentTarget }) => take(currentTarget.value)}
          onKeyDown={press}
        />
      </div>
    </>
  );
}
