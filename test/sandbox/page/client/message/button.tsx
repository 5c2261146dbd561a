import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ComponentNode } from '../../../discord/components/component-node.ts';
import type { PageMessage } from '../../contract.ts';
import { actOut } from '../link.ts';
import { Address } from '../markup/address.tsx';

/** components/reference.mdx "Button Styles". */
const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
};
const LINK = 5;

type ButtonProps = { readonly node: ComponentNode; readonly message: PageMessage };

export function Button({ node, message }: ButtonProps): JSX.Element {
  const isWaiting = useSignal(false);
  const { label, style = 2, url, custom_id: customId = '', disabled = false } = node;
  const emoji = node.emoji?.name ?? undefined;
  const content = (
    <>
      {emoji && <span aria-hidden="true">{emoji}</span>}
      {label}
    </>
  );
  if (style === LINK) {
    return (
      <Address class="button secondary" href={url ?? ''}>
        {content} <span aria-hidden="true">↗</span>
      </Address>
    );
  }
  const press = async () => {
    isWaiting.value = true;
    await actOut({ kind: 'press', message: message.id, customId });
    isWaiting.value = false;
  };
  return (
    <button
      type="button"
      class={`button ${STYLES[style] ?? 'secondary'}`}
      disabled={disabled}
      aria-disabled={isWaiting.value}
      aria-busy={isWaiting.value}
      aria-label={label ?? emoji}
      onClick={() => void (isWaiting.value || press())}
    >
      {content}
    </button>
  );
}
