import type { JSX } from 'preact';
import type { PageChannel } from '../contract.ts';
import { Avatar } from './message/avatar.tsx';
import { place, scene } from './state.ts';

const SIGNS: Readonly<Record<PageChannel['kind'], string>> = {
  text: '#',
  'age-restricted': '#',
  thread: '↳',
  category: '',
  direct: '@',
};

/** Where one can be, and who. */
export function Sidebar({ onChoose }: { readonly onChoose: () => void }): JSX.Element {
  const { serverName = 'The Studio', channels = [], members = [] } = place.value ?? {};
  const { as, in: where } = scene.value;
  const go = (change: Partial<typeof scene.value>) => {
    scene.value = { ...scene.value, ...change };
    onChoose();
  };
  return (
    <aside class="sidebar" aria-label="Channels and members">
      <h2>{serverName}</h2>
      <nav aria-label="Channels">
        <ul>
          {channels
            .filter(({ key }) => key !== '')
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
    </aside>
  );
}
