import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { WireLine } from '../../contract.ts';
import { say } from '../notices.ts';
import { wire } from '../state.ts';

const ANY = 'all';
const KINDS: Readonly<Record<WireLine['kind'], string>> = {
  rest: 'REST',
  gateway: 'Gateway',
  painting: 'Dataoorts',
};
const MAX_SHOWN = 200;

async function copy(lines: readonly WireLine[]): Promise<void> {
  await navigator.clipboard.writeText(JSON.stringify(lines, null, 2));
  say(lines.length === 1 ? 'Copied as JSON.' : `Copied ${lines.length} lines as JSON.`);
}

/** What went between the bot and the two services, newest first. */
export function WireLog(): JSX.Element {
  const kind = useSignal(ANY);
  const sought = useSignal('');
  const words = sought.value.toLowerCase();
  const lines = [...wire.value.values()]
    .filter((line) => kind.value === ANY || line.kind === kind.value)
    .filter((line) => words === '' || JSON.stringify(line).toLowerCase().includes(words))
    .toSorted((one, two) => two.at - one.at)
    .slice(0, MAX_SHOWN);

  return (
    <>
      <div class="wire-tools">
        <input
          type="search"
          placeholder="Filter"
          aria-label="Filter the wire log"
          value={sought.value}
          onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
        />
        <select
          aria-label="Kind"
          value={kind.value}
          onChange={({ currentTarget }) => (kind.value = currentTarget.value)}
        >
          <option value={ANY}>All</option>
          {Object.entries(KINDS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button type="button" class="button secondary small" onClick={() => void copy(lines)}>
          Copy as JSON
        </button>
      </div>
      {lines.length === 0 && <p class="faint">Nothing yet.</p>}
      <ol class="wire">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </>
  );
}

function Line({ line }: { readonly line: WireLine }): JSX.Element {
  const isOpen = useSignal(false);
  const { kind, title, status, isBad, ms, at, details } = line;
  return (
    <li>
      <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
        <summary>
          <span class="wire-kind" data-kind={kind}>
            {KINDS[kind]}
          </span>
          <span class={`wire-status ${isBad ? 'bad' : ''}`}>
            {status}
            {ms !== undefined && ` · ${ms} ms`}
          </span>
          <span class="wire-title">{title}</span>
        </summary>
        {isOpen.value && (
          <div class="wire-details">
            <p>
              {(at / 1000).toFixed(3)} s after the start{' '}
              <button type="button" class="plain-link" onClick={() => void copy([line])}>
                Copy as JSON
              </button>
            </p>
            {/* It scrolls, so it has to be reachable by keyboard. */}
            <pre tabIndex={0}>{JSON.stringify(details, null, 2)}</pre>
          </div>
        )}
      </details>
    </li>
  );
}
