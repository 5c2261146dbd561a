import type { ComponentChildren, JSX } from 'preact';
import type { Controls } from '../../contract.ts';
import { actOut, turn } from '../link.ts';
import { channel, controls, member, place } from '../state.ts';
import { FailDiscord, FailPainting } from './failures.tsx';

const MINUTE_MS = 60_000;
const JUMPS = [
  ['1 min', MINUTE_MS],
  ['16 min', 16 * MINUTE_MS],
  ['1 h', 60 * MINUTE_MS],
  ['1 day', 24 * 60 * MINUTE_MS],
] as const;
const DROPS = [
  ['Cut it', 'cut'],
  ['Ask to reconnect', 'reconnect'],
  ['Invalidate, resumable', 'resumable'],
  ['Invalidate for good', 'not resumable'],
] as const;
const SIZES = [100_000, 500_000, 1_000_000, 10_485_760] as const;

/** What one may turn while the bot runs. */
export function Switches(): JSX.Element {
  const { value: now } = controls;
  if (!now) return <p class="faint">Starting…</p>;
  return (
    <>
      <Bot now={now} />
      <Painting now={now} />
      <Discord now={now} />
      <Permissions now={now} />
      <Group title="Clock" about="Moves Discord’s clock and the bot’s ahead.">
        <div class="row">
          {JUMPS.map(([label, ms]) => (
            <Press key={label} label={`+ ${label}`} run={() => turn({ kind: 'advance', ms })} />
          ))}
        </div>
      </Group>
    </>
  );
}

type NowProps = { readonly now: Controls };

function Bot({ now: { bot, calls } }: NowProps): JSX.Element {
  const isUp = bot.state === 'running' && bot.isConnected;
  return (
    <Group title="Bot" about={`Process ${bot.pid}; ${calls.made} calls to Dataoorts so far.`}>
      <p class="bot-state" data-up={isUp ? '' : undefined} role="status">
        {bot.state === 'running' ? (bot.isConnected ? 'Running' : 'Not connected') : bot.state}
        {calls.running > 0 && `, ${calls.running} painting`}
      </p>
      <div class="row">
        <Press label="Kill and restart" run={() => turn({ kind: 'restart', how: 'kill' })} />
        <Press label="Stop and restart" run={() => turn({ kind: 'restart', how: 'stop' })} />
      </div>
    </Group>
  );
}

function Painting({ now }: NowProps): JSX.Element {
  if (place.value?.isRealApi === true) {
    return (
      <Group title="Dataoorts" about="The real API paints: there is nothing to turn.">
        {null}
      </Group>
    );
  }
  return (
    <Group title="Dataoorts" about="The stand-in for the API.">
      <label class="field">
        Latency
        <span class="row">
          <input
            type="range"
            min={0}
            max={15_000}
            step={500}
            value={now.latencyMs}
            aria-valuetext={`${now.latencyMs} milliseconds`}
            onChange={({ currentTarget }) =>
              void turn({ kind: 'latency', ms: currentTarget.valueAsNumber })
            }
          />
          <output>{(now.latencyMs / 1000).toFixed(1)} s</output>
        </span>
      </label>
      <FailPainting now={now} />
      <label class="field">
        Pictures come as
        <select
          value={now.format}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'png' || value === 'jpeg' || value === 'webp') {
              void turn({ kind: 'format', format: value });
            }
          }}
        >
          {['png', 'jpeg', 'webp'].map((format) => (
            <option key={format}>{format}</option>
          ))}
        </select>
      </label>
      <Check
        label="FLUX answers in a JSON envelope"
        isOn={now.envelope}
        onTurn={(on) => turn({ kind: 'envelope', on })}
      />
    </Group>
  );
}

function Discord({ now }: NowProps): JSX.Element {
  return (
    <Group
      title="Discord"
      about={`${now.failuresLeft} failures ordered, ${now.invalidRequests} invalid requests so far.`}
    >
      <FailDiscord now={now} />
      <div class="row">
        <Press label="Nothing fails any more" run={() => turn({ kind: 'heal' })} />
        <Press label="Expire the newest token" run={() => actOut({ kind: 'expire token' })} />
      </div>
      <p class="field">Gateway</p>
      <div class="row">
        {DROPS.map(([label, how]) => (
          <Press key={how} label={label} run={() => turn({ kind: 'gateway', how })} />
        ))}
      </div>
      <label class="field">
        Largest file
        <select
          value={now.attachmentSizeLimit}
          onChange={({ currentTarget }) =>
            void turn({ kind: 'attachment limit', bytes: Number(currentTarget.value) })
          }
        >
          {SIZES.map((bytes) => (
            <option key={bytes} value={bytes}>
              {(bytes / 1e6).toFixed(1)} MB
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        AutoMod blocks these words
        <input
          value={now.blockedWords}
          placeholder="none"
          onChange={({ currentTarget }) =>
            void turn({ kind: 'block words', words: currentTarget.value })
          }
        />
      </label>
      <Check
        label={`${member.value?.name ?? 'The member'} takes direct messages`}
        isOn={now.isDirectOpen}
        onTurn={(isOpen) => actOut({ kind: 'allow direct messages', isOpen })}
      />
    </Group>
  );
}

function Permissions({ now }: NowProps): JSX.Element | null {
  if (now.permissions.length === 0) return null;
  return (
    <Group title="Permissions" about={`Of the bot in #${channel.value?.name ?? ''}.`}>
      {now.permissions.map(({ name, about, isGranted }) => (
        <Check
          key={name}
          label={about}
          isOn={isGranted}
          onTurn={(isOn) => actOut({ kind: 'permit', permission: name, isGranted: isOn })}
        />
      ))}
    </Group>
  );
}

type GroupProps = {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
};

function Group({ title, about, children }: GroupProps): JSX.Element {
  return (
    <section class="switches">
      <h3>{title}</h3>
      <p class="faint">{about}</p>
      {children}
    </section>
  );
}

function Press({ label, run }: { readonly label: string; readonly run: () => Promise<unknown> }) {
  return (
    <button type="button" class="button secondary small" onClick={() => void run()}>
      {label}
    </button>
  );
}

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => Promise<unknown>;
};

function Check({ label, isOn, onTurn }: CheckProps): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => void onTurn(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
