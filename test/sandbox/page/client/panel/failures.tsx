import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Controls, NamedFailure } from '../../contract.ts';
import { turn } from '../link.ts';

type NowProps = { readonly now: Controls };

/** How the next calls to Dataoorts fail, or all of them. */
export function FailPainting({ now }: NowProps): JSX.Element {
  const failure = useSignal(now.paintingFailures[0]?.name ?? '');
  const times = useSignal(1);
  return (
    <div class="failure">
      <Choice
        label="Fails with"
        of={now.paintingFailures}
        value={failure.value}
        onPick={(name) => (failure.value = name)}
      />
      <div class="row">
        <Times value={times.value} onChange={(value) => (times.value = value)} />
        <button
          type="button"
          class="button secondary small"
          onClick={() =>
            void turn({ kind: 'fail painting', failure: failure.value, times: times.value })
          }
        >
          Fail the next
        </button>
        <button
          type="button"
          class="button secondary small"
          onClick={() => void turn({ kind: 'fail always', failure: failure.value })}
        >
          Fail always
        </button>
      </div>
      {now.failAlways !== undefined && <p class="problem">Every call fails: {now.failAlways}</p>}
    </div>
  );
}

/** Which of the bot's calls to Discord fail next, and how. */
export function FailDiscord({ now }: NowProps): JSX.Element {
  const call = useSignal(now.discordCalls[0]?.name ?? '');
  const failure = useSignal(now.discordFailures[0]?.name ?? '');
  const times = useSignal(1);
  return (
    <div class="failure">
      <Choice
        label="Of the bot’s calls"
        of={now.discordCalls}
        value={call.value}
        onPick={(name) => (call.value = name)}
      />
      <Choice
        label="fails with"
        of={now.discordFailures}
        value={failure.value}
        onPick={(name) => (failure.value = name)}
      />
      <div class="row">
        <Times value={times.value} onChange={(value) => (times.value = value)} />
        <button
          type="button"
          class="button secondary small"
          onClick={() =>
            void turn({
              kind: 'fail discord',
              call: call.value,
              failure: failure.value,
              times: times.value,
            })
          }
        >
          Fail the next
        </button>
      </div>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly of: readonly NamedFailure[];
  readonly value: string;
  readonly onPick: (name: string) => void;
};

function Choice({ label, of, value, onPick }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {of.map(({ name, about }) => (
          <option key={name} value={name}>
            {about}
          </option>
        ))}
      </select>
    </label>
  );
}

type TimesProps = { readonly value: number; readonly onChange: (value: number) => void };

function Times({ value, onChange }: TimesProps): JSX.Element {
  return (
    <input
      type="number"
      class="times"
      min={1}
      max={100}
      aria-label="How many calls"
      value={value}
      onChange={({ currentTarget }) => onChange(Math.max(1, currentTarget.valueAsNumber || 1))}
    />
  );
}
