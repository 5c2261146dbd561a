import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../contract.ts';
import { actOut } from '../link.ts';
import { commands } from '../state.ts';
import { say } from '../notices.ts';

type Opened = {
  readonly message: PageMessage;
  readonly x: number;
  readonly y: number;
  readonly back: HTMLElement | undefined;
};
type Entry = { readonly label: string; readonly isDanger?: boolean; readonly run: () => unknown };

const MESSAGE_COMMAND = 3;
const WIDTH_PX = 240;

const opened = signal<Opened | undefined>(undefined);

export function openMenuAt(event: MouseEvent, message: PageMessage): void {
  // Links and pictures keep the browser's own menu.
  if (event.target instanceof Element && event.target.closest('a, img, input, textarea')) return;
  event.preventDefault();
  opened.value = { message, x: event.clientX, y: event.clientY, back: undefined };
}

type MenuButtonProps = { readonly message: PageMessage; readonly name: string };

export function MessageMenuButton({ message, name }: MenuButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="message-menu-button"
      aria-label={`Actions for the message from ${name}`}
      aria-haspopup="menu"
      aria-expanded={opened.value?.message.id === message.id}
      onClick={({ currentTarget }) => {
        const { right, bottom } = currentTarget.getBoundingClientRect();
        opened.value = { message, x: right - WIDTH_PX, y: bottom + 4, back: currentTarget };
      }}
    >
      ⋯
    </button>
  );
}

function listEntries(message: PageMessage): readonly Entry[] {
  const { id, link, origin, canDelete } = message;
  const apps = commands.value
    .filter(({ type }) => type === MESSAGE_COMMAND)
    .map(({ name, label }) => ({
      label,
      run: () => actOut({ kind: 'message command', name, message: id }),
    }));
  return [
    ...apps,
    { label: 'Copy message link', run: () => copy(link) },
    { label: 'Copy message ID', run: () => copy(id) },
    ...(origin
      ? [
          {
            label: 'Expire its token',
            run: () => actOut({ kind: 'expire token', interaction: origin.interactionId }),
          },
        ]
      : []),
    ...(canDelete
      ? [
          {
            label: 'Delete message',
            isDanger: true,
            run: () => actOut({ kind: 'delete', message: id }),
          },
        ]
      : []),
  ];
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  say('Copied.');
}

export function MessageMenu(): JSX.Element | null {
  return opened.value ? <OpenMenu {...opened.value} /> : null;
}

function OpenMenu({ message, x, y, back }: Opened): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const entries = listEntries(message);
  const close = () => {
    opened.value = undefined;
    back?.focus();
  };
  const step = (by: number) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  useEffect(() => {
    menu.current?.querySelector('button')?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    addEventListener('pointerdown', leave, true);
    return () => removeEventListener('pointerdown', leave, true);
  }, [message.id]);

  const left = Math.max(8, Math.min(x, innerWidth - WIDTH_PX - 8));
  const top = Math.max(8, Math.min(y, innerHeight - entries.length * 40 - 16));
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label="Message actions"
      style={{ left: `${left}px`, top: `${top}px`, width: `${WIDTH_PX}px` }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else return;
        event.preventDefault();
      }}
    >
      {entries.map(({ label, isDanger = false, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          class={isDanger ? 'danger-text' : ''}
          onClick={() => {
            close();
            void run();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
