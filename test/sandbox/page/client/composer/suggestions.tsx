import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Suggestion = {
  readonly key: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly mark?: string | undefined;
};

type SuggestionsProps = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Suggestion[];
  /** -1 for none. */
  readonly active: number;
  readonly onPick: (index: number) => void;
  readonly hint?: JSX.Element | undefined;
};

/** The list above the message box. It never takes the focus: the box points at what is active. */
export function Suggestions(props: SuggestionsProps): JSX.Element {
  const { id, title, items, active, onPick, hint } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div class="suggestions">
      {hint}
      {items.length > 0 && (
        <div ref={list} id={id} class="suggestion-list" role="listbox" aria-label={title}>
          {items.map((item, index) => (
            <div
              key={item.key}
              id={suggestionId(id, index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              data-active={index === active ? '' : undefined}
              // The box keeps the focus, and so what is being written.
              onPointerDown={(event) => {
                event.preventDefault();
                onPick(index);
              }}
            >
              <span>
                <b>{item.name}</b>
                {item.description && <small>{item.description}</small>}
              </span>
              {item.mark && <em>{item.mark}</em>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

export function suggestionId(id: string, index: number): string {
  return `${id}-${index}`;
}
