import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Switches } from './switches.tsx';
import { WireLog } from './wire-log.tsx';

const TABS = [
  { name: 'switches', label: 'Switches' },
  { name: 'wire', label: 'Wire log' },
] as const;
type Tab = (typeof TABS)[number]['name'];

type PanelProps = {
  /** Somebody has just opened it. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
};

/** What only a developer sees: beside the channel, never in it. */
export function Panel({ takesFocus, onClose }: PanelProps): JSX.Element {
  const tab = useSignal<Tab>('switches');
  useEffect(() => {
    if (takesFocus) document.querySelector<HTMLElement>(`#tab-${tab.value}`)?.focus();
  }, []);
  const step = (by: number) => {
    const at = TABS.findIndex(({ name }) => name === tab.value);
    const next = TABS[(at + by + TABS.length) % TABS.length];
    if (!next) return;
    tab.value = next.name;
    document.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };
  return (
    <aside class="panel" aria-label="Behind the scenes">
      <div class="panel-head">
        <div
          role="tablist"
          tabIndex={-1}
          aria-label="Behind the scenes"
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {TABS.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab.value === name}
              aria-controls="panel-body"
              tabIndex={tab.value === name ? 0 : -1}
              onClick={() => (tab.value = name)}
            >
              {label}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button panel-close"
          aria-label="Close the panel"
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <div
        class="panel-body"
        id="panel-body"
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`tab-${tab.value}`}
      >
        {tab.value === 'wire' ? <WireLog /> : <Switches />}
      </div>
    </aside>
  );
}
