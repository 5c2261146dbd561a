import type { ComponentChildren, JSX } from 'preact';
import { jumpTo, readJump } from '../jump.ts';

type AddressProps = {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** A link in a message: to another message of the sandbox it leads there, as in Discord; to anywhere else, a new tab. */
export function Address({ href, children, ...rest }: AddressProps): JSX.Element {
  const jump = readJump(href);
  return (
    <a
      {...rest}
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      onClick={(event) => {
        if (!jump) return;
        event.preventDefault();
        jumpTo(jump);
      }}
    >
      {children}
    </a>
  );
}
