import type { JSX } from 'preact';

/** A letter on a colour of one's own. */
export function Avatar({
  name,
  isApp = false,
}: {
  readonly name: string;
  readonly isApp?: boolean;
}): JSX.Element {
  const hue =
    Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 137, 0) % 360;
  return (
    <span class={`avatar ${isApp ? 'bot' : ''}`} style={{ '--hue': `${hue}` }} aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
