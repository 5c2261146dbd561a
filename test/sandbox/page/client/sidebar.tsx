import type { JSX } from 'preact';
import type { PageChannel } from '../contract.ts';
import { actOut } from './link.ts';
import { Avatar } from './message/avatar.tsx';
import { FIRST_SCENE } from './scene.ts';
import { controls, member, place, scene } from './state.ts';

const SIGNS: Readonly<Record<PageChannel['kind'], string>> = {
  text: '#',
  'age-restricted': '#',
  thread: '↳',
  category: '',
  direct: '@',
};

/** As Discord's own settings name the languages that the bot has. */
const LANGUAGES = [
  ['en-US', 'English'],
  ['de', 'Deutsch'],
  ['es-ES', 'Español'],
  ['fr', 'Français'],
  ['pt-BR', 'Português do Brasil'],
  ['ja', '日本語'],
] as const;

/** Where one can be, and who. */
export function Sidebar({ onChoose }: { readonly onChoose: () => void }): JSX.Element {
  const { serverName = 'The Studio', channels = [], members = [] } = place.value ?? {};
  const { as, in: where } = scene.value;
  const go = (change: Partial<typeof scene.value>) => {
    const next = { ...scene.value, ...change };
    const isHidden = channels.find(({ key }) => key === next.in)?.hiddenFrom.includes(next.as);
    scene.value = isHidden === true ? { ...next, in: FIRST_SCENE.in } : next;
    onChoose();
  };
  return (
    <aside class="sidebar" aria-label="Channels and members">
      <h2>{serverName}</h2>
      <nav aria-label="Channels">
        <ul>
          {channels
            .filter(({ key, hiddenFrom }) => key !== '' && !hiddenFrom.includes(as))
            .map(({ key, name, kind, about }) => (
              <li key={key} data-kind={kind}>
                <button
                  type="button"
                  aria-current={key === where ? 'page' : undefined}
                  title={about}
                  onClick={() => go({ in: key })}
                >
                  <span class="sign" aria-hidden="true">
                    {SIGNS[kind]}
                  </span>
                  {name}
                  {kind === 'age-restricted' && <em>18+</em>}
                </button>
              </li>
            ))}
        </ul>
      </nav>
      <fieldset class="members">
        <legend>You are</legend>
        {members.map(({ key, name, about }) => (
          <label key={key}>
            <input
              type="radio"
              name="member"
              checked={key === as}
              onChange={() => go({ as: key })}
            />
            <Avatar name={name} />
            <span>
              {name}
              <small>{about}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Language />
    </aside>
  );
}

function Language(): JSX.Element {
  const { value: now } = controls;
  const name = member.value?.name ?? 'Your';
  return (
    <label class="field">
      {name}’s Discord is in
      <select
        value={now?.locale ?? 'en-US'}
        onChange={({ currentTarget }) =>
          void actOut({ kind: 'speak', locale: currentTarget.value })
        }
      >
        {LANGUAGES.map(([locale, own]) => (
          <option key={locale} value={locale} lang={locale}>
            {own}
          </option>
        ))}
      </select>
    </label>
  );
}
